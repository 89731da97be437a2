const DOCUMENT_NUMBER = /[〔[(（](\d{4})[〕\])）]\s*(?:第\s*)?\d+\s*号/;
const SINGLE_YEAR = /(?<![\d—–\-至~])(\d{4})\s*年(?:度)?(?!\s*[—–\-至~])/;
const RANGE = /(\d{4})\s*年?\s*[—–\-至~]\s*\d{4}\s*年/;

/** The year a table speaks of: of its document number, else of its title; of a range the first. */
export function yearOfTitles(titles: readonly string[]): string | null {
  for (const pattern of [DOCUMENT_NUMBER, SINGLE_YEAR, RANGE]) {
    for (const title of titles) {
      const year = pattern.exec(title)?.[1];
      if (year) return year;
    }
  }
  return null;
}
