const LONGEST_TITLE = 26;
const SHORTEST_CLAUSE = 7;
const LONGEST_CLAUSE = 34;

/** The words of a measure that reports can be built from: its headline and what it says is to be done. */
export type Phrases = { headline: string; clauses: readonly [string, ...string[]] };

/** The first clause of a measure, and all that are whole and short enough for a sentence of their own. */
export function phrasesOf(text: string): Phrases {
  const parts = text
    .split(/[。；;，,：:]/)
    .map(trimmed)
    .filter((part) => isWhole(part) && !PROVINCIAL.test(part));
  const title = (text.split(/[。；;，,：:]/)[0] ?? text).replace(/[“”]/g, "");
  const headline = [...title]
    .slice(0, LONGEST_TITLE)
    .join("")
    .replace(/[(（《][^)）》]*$/, "");
  const standing = parts.filter((part) => !LEANING.test(part));
  const clauses = (standing.length >= ENOUGH ? standing : parts).map(withinQuotes);
  const [first = headline, ...others] = [...new Set(clauses)].filter((each) => each !== headline);
  return { headline, clauses: [first, ...others] };
}

/** Quotation marks as they are written inside others. */
export function withinQuotes(text: string): string {
  return text.replace(/“/g, "‘").replace(/”/g, "’");
}

function trimmed(text: string): string {
  return text
    .replace(/\s+/g, "")
    .replace(/^(?:并|以及|同时|其中|及时)/, "")
    .replace(/等$/, "");
}

const ENOUGH = 3;

/** Clauses that set a limit or speak for the province, which the city doesn't. */
const PROVINCIAL = /^(?:到|至|凡|能|不|由|全省|我省|省|各市|对于?.*的)|\d{4}年|年[内底]|的$/;

/** Clauses that lean on the one before. */
const LEANING =
  /^(?:[\d一二三]+年|每年|其中|对|在|以|为|使|让|做到|从|按照|依托|通过|针对|形成|逐步形成)/;

/** A clause whose quotation marks and brackets are closed where they were opened. */
function isWhole(text: string): boolean {
  const { length } = [...text];
  const pairs = ["“”", "《》", "（）", "()", "[]"];
  const whole = pairs.every(
    ([open = "", close = ""]) => text.split(open).length === text.split(close).length,
  );
  return whole && length >= SHORTEST_CLAUSE && length <= LONGEST_CLAUSE;
}
