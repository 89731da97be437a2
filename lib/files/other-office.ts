/** The root elements of Office's XML of 2003 and of a package written as one XML file. */
const ROOT =
  /<(?:[\w-]+:)?(?:Workbook|wordDocument|package)\s[^>]*(?:schemas-microsoft-com|schemas\.microsoft\.com)/;

/** Whether a text is a file of Office that is not read here: its XML of 2003, or a page in one file (.mht). */
export function isOtherOffice(text: string): boolean {
  const start = text.slice(0, 8192).trimStart();
  if (/^<\?xml/.test(start)) return ROOT.test(start);
  return /^(?:From|MIME-Version|Content-Type):/i.test(start) && /^MIME-Version:/im.test(start);
}
