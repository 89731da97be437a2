/** A piece of a number format (ECMA-376 part 1, §18.8.31): text shown as it is, a date letter run, a digit sign. */
export type FormatToken =
  | { kind: "literal"; text: string }
  | { kind: "date"; letters: string; elapsed: boolean }
  | { kind: "digit"; sign: string };

/** One of up to four `;` sections; `test` is its bracketed condition, such as `[>=100]`. */
export type FormatSection = {
  tokens: FormatToken[];
  general: boolean;
  test?: (value: number) => boolean;
};

const LONGEST_CODE = 255;
/** A code of more pieces is made to cost time. */
const MOST_PIECES = 80;
const PIECE =
  /"([^"]*)"?|\\(.)|_.|\*.|\[([^\]]*)\]?|(AM\/PM|A\/P|上午\/下午)|([eE][+-])|(General|G\/通用格式)|(y+|m+|d+|h+|s+|a{3,4}|e+|g+)|([0#?.,%@/;])|(.)/gisu;

/** The codes met last: a sheet asks for the same few in every cell. */
const parsed = new Map<string, FormatSection[]>();
const MOST_KEPT = 500;

/** Splits a format code into its sections; an overlong code counts as General. */
export function parseFormat(code: string): FormatSection[] {
  const known = parsed.get(code);
  if (known) return known;
  const sections = splitSections(code);
  if (parsed.size === MOST_KEPT) parsed.clear();
  parsed.set(code, sections);
  return sections;
}

function splitSections(code: string): FormatSection[] {
  const sections: FormatSection[] = [{ tokens: [], general: code.length > LONGEST_CODE }];
  if (code.length > LONGEST_CODE) return sections;
  for (const piece of code.matchAll(PIECE)) {
    if (piece[8] === ";") sections.push({ tokens: [], general: false });
    else addPiece(sections.at(-1) as FormatSection, piece);
  }
  const pieces = sections.reduce((sum, { tokens }) => sum + tokens.length, 0);
  return pieces > MOST_PIECES ? [{ tokens: [], general: true }] : sections;
}

function addPiece(section: FormatSection, piece: RegExpMatchArray) {
  const [, quoted, escaped, bracket, noon, exponent, general, letters, digit, other] = piece;
  const literal = quoted ?? escaped ?? other;
  if (literal !== undefined) section.tokens.push({ kind: "literal", text: literal });
  else if (bracket !== undefined) addBracket(section, bracket);
  else if (noon) section.tokens.push({ kind: "date", letters: "noon", elapsed: false });
  else if (exponent) section.tokens.push({ kind: "digit", sign: "E" });
  else if (general) section.general = true;
  else if (letters) {
    section.tokens.push({ kind: "date", letters: letters.toLowerCase(), elapsed: false });
  } else if (digit) section.tokens.push({ kind: "digit", sign: digit });
}

/** `[h]` counts on past a day, `[$¥-804]` shows a currency, `[>=5]` is a condition; colours show nothing. */
function addBracket(section: FormatSection, bracket: string) {
  if (/^(h+|m+|s+)$/i.test(bracket)) {
    section.tokens.push({ kind: "date", letters: bracket.toLowerCase(), elapsed: true });
  } else if (bracket.startsWith("$")) {
    addLocale(section, bracket);
  } else {
    const condition = /^(<=|>=|<>|<|>|=)(-?[\d.]+)$/.exec(bracket);
    if (condition) section.test = comparison(condition[1] ?? "", Number(condition[2]));
  }
}

/** F800 and F400 stand for the system's long date and time. */
function addLocale(section: FormatSection, bracket: string) {
  const [currency = "", locale = ""] = bracket.slice(1).split("-");
  const long = { F800: 'yyyy"年"m"月"d"日"', F400: "h:mm:ss" }[locale.toUpperCase()];
  if (!long) section.tokens.push({ kind: "literal", text: currency });
  else section.tokens.push(...(parseFormat(long)[0]?.tokens ?? []));
}

function comparison(sign: string, bound: number): (value: number) => boolean {
  switch (sign) {
    case "<":
      return (value) => value < bound;
    case "<=":
      return (value) => value <= bound;
    case ">":
      return (value) => value > bound;
    case ">=":
      return (value) => value >= bound;
    case "<>":
      return (value) => value !== bound;
    default:
      return (value) => value === bound;
  }
}
