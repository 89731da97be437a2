import { findDates } from "@/lib/domain/deadline-dates";

/** What a plan is registered under, as far as a file says it; "" and null are for a person to fill in. */
export interface Particulars {
  title: string;
  shortTitle: string;
  documentNumber: string;
  issuer: string;
  /** "YYYY-MM-DD", or "" where the file prints no day. */
  issuedOn: string;
}

const NUMBER = /[一-龥]{1,8}\s*[〔[（(]\s*\d{4}\s*[〕\]）)]\s*(?:第\s*)?\d+\s*号/;
const TITLE = /(?:方案|分解|清单|任务|台账|台帐|要点|计划|措施)(?:表|书)?(?:的通知)?$/;
const ISSUER =
  /^([一-龥]{2,12}?(?:人民政府(?:办公[厅室])?|委员会|办公[厅室]|委办公[厅室]|市委|省委))(?=关于|[一-龥]*(?:文件|方案|分解))/;
const SHORT_LENGTH = 24;

const squeezed = (text: string) =>
  text.replace(/^[#*\s]+|[*\s]+$/g, "").replace(/(?<=[一-龥])\s+(?=[一-龥])/g, "");

/** Proposes a plan's title, number, issuer and day from the title lines of a file, and from its name. */
export function proposeParticulars(titleLines: readonly string[], fileName: string): Particulars {
  const lines = titleLines
    .flatMap((line) => line.split("\n"))
    .map(squeezed)
    .filter(Boolean);
  const title = titleOf(lines) ?? fileName.replace(/\.[^.]*$/, "");
  const number = lines.map((line) => NUMBER.exec(line)?.[0]).find(Boolean) ?? "";
  const issuer = lines.map((line) => ISSUER.exec(line)?.[1]).find(Boolean) ?? "";
  return {
    title,
    shortTitle: shortTitleOf(title),
    documentNumber: number.replace(/\s/g, ""),
    issuer,
    issuedOn: dayOf(lines) ?? "",
  };
}

/** The last line that ends like a table's title: it stands right above the table. */
const titleOf = (lines: readonly string[]) =>
  lines.findLast((line) => TITLE.test(line) && line.length <= 200);

/** A title's own words: what stands in 《》 or behind 关于 and before it is the issuer's. */
function shortTitleOf(title: string): string {
  const about = /关于(?:印发)?[《〈]?(.+?)[》〉]?(?:的通知)?$/.exec(title)?.[1] ?? title;
  const characters = [...about];
  if (characters.length <= SHORT_LENGTH) return about;
  return `${characters.slice(0, SHORT_LENGTH - 1).join("")}…`;
}

/** A day that stands alone on its line, as below a document's number or signature. */
function dayOf(lines: readonly string[]): string | undefined {
  for (const line of lines) {
    const [first] = findDates(line, null);
    if (first?.precision === "DAY" && line.length <= first.end - first.at + 8) return first.due;
  }
  return undefined;
}
