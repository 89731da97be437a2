/**
 * Numbering of a decomposition table, GB/T 9704-2012 §7.3.3: 一、 key area, (一) main task,
 * 1. group or measure, (1) measure, and ① below it; printed in full or half width. 第一条 numbers the
 * measures of a regulation.
 */
export const MARK_LEVELS = [
  "KEY_AREA",
  "ARTICLE",
  "MAIN_TASK",
  "ARABIC",
  "BRACKETED",
  "CIRCLED",
] as const;
export type MarkLevel = (typeof MARK_LEVELS)[number];

/** A number at the start of a text: its level, its value, and the text behind it. */
export interface Mark {
  level: MarkLevel;
  n: number;
  rest: string;
}

const DIGITS = "零一二三四五六七八九";

/** Full-width digits, brackets and stops as their half-width forms; Chinese commas are left alone. */
export function toHalfWidth(text: string): string {
  return text.replace(/[０-９（）．]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
}

/** 一 … 九十九 as a number; null for anything else. */
export function chineseToNumber(numeral: string): number | null {
  const parts = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(numeral);
  if (!parts || numeral === "") return null;
  const [, first, ten, last] = parts;
  if (ten) return (first ? DIGITS.indexOf(first) : 1) * 10 + (last ? DIGITS.indexOf(last) : 0);
  return first && !last ? DIGITS.indexOf(first) : null;
}

/** 1 … 99 as a Chinese numeral, 十 and 十一 without a leading 一. */
export function numberToChinese(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 99) throw new RangeError(`no numeral for ${n}`);
  const tens = Math.floor(n / 10);
  const ones = n % 10 === 0 ? "" : (DIGITS[n % 10] ?? "");
  if (tens === 0) return ones;
  return `${tens === 1 ? "" : DIGITS[tens]}十${ones}`;
}

const PATTERNS: readonly [MarkLevel, RegExp][] = [
  ["KEY_AREA", /^([一二三四五六七八九十]{1,3})\s*[、.．]\s*/],
  ["ARTICLE", /^第([一二三四五六七八九十]{1,3})条\s*[:：、]?\s*/],
  ["MAIN_TASK", /^[(（]\s*([一二三四五六七八九十]{1,3})\s*[)）]\s*[、.．]?\s*/],
  ["ARABIC", /^([0-9０-９]{1,3})\s*[.．、](?![0-9０-９])\s*/],
  ["BRACKETED", /^[(（]\s*([0-9０-９]{1,3})\s*[)）]\s*[、.．]?\s*/],
  ["BRACKETED", /^([0-9０-９]{1,2})\s*[)）]\s*/],
  ["MAIN_TASK", /^([㈠-㈩])\s*/],
  ["ARABIC", /^([⒈-⒛])\s*/],
  ["BRACKETED", /^([⑴-⒇])\s*/],
  ["CIRCLED", /^([①-⑳])\s*/],
];

const CIRCLED_ZERO = 0x245f;
/** The characters before ①, ⑴, ⒈ and ㈠, which print a number with its mark as one. */
const ZEROS = [CIRCLED_ZERO, 0x2473, 0x2487, 0x321f];
const MOST_IN_ONE = 20;

function markNumber(printed: string): number | null {
  const zero = ZEROS.find((each) => {
    const n = printed.charCodeAt(0) - each;
    return n > 0 && n <= MOST_IN_ONE;
  });
  if (zero !== undefined) return printed.charCodeAt(0) - zero;
  const plain = toHalfWidth(printed);
  return /^\d+$/.test(plain) ? Number(plain) : chineseToNumber(plain);
}

/** The mark that a text starts with, or null. `6.5万名` starts with none: it is a decimal. */
export function parseMark(text: string): Mark | null {
  const trimmed = text.trimStart();
  for (const [level, pattern] of PATTERNS) {
    const found = pattern.exec(trimmed);
    if (!found?.[1]) continue;
    const n = markNumber(found[1]);
    if (n !== null && n > 0) return { level, n, rest: trimmed.slice(found[0].length) };
  }
  return null;
}

/** What an ordinal column prints: 一 and （一） number headings, 1 numbers a row; no text behind it. */
export function parseOrdinal(cell: string): Mark | null {
  const bare = cell.trim();
  const mark = parseMark(bare);
  if (mark) return mark.rest === "" ? mark : null;
  const plain = toHalfWidth(bare);
  if (/^\d{1,5}$/.test(plain)) return { level: "ARABIC", n: Number(plain), rest: "" };
  const n = chineseToNumber(plain);
  return n === null ? null : { level: "KEY_AREA", n, rest: "" };
}

/** Whether a cell prints a number of several levels and nothing else: 1.1, 2.3.4. */
export const isDottedNumber = (cell: string) =>
  /^\d{1,2}(?:\.\d{1,2}){1,3}$/.test(toHalfWidth(cell.trim()));

/** The mark as the ledger writes it, half width: 一、 (一) 1. (1) ① */
export function formatMark(level: MarkLevel, n: number): string {
  switch (level) {
    case "KEY_AREA":
      return `${numberToChinese(n)}、`;
    case "ARTICLE":
      return `第${numberToChinese(n)}条`;
    case "MAIN_TASK":
      return `(${numberToChinese(n)})`;
    case "ARABIC":
      return `${n}.`;
    case "BRACKETED":
      return `(${n})`;
    case "CIRCLED":
      return String.fromCharCode(CIRCLED_ZERO + n);
  }
}

/** Where a measure stands: `leaf` is null when "1." is itself the measure; 0 stands for no heading. */
export interface MeasurePlace {
  keyArea: number;
  mainTask: number;
  group: number;
  leaf: number | null;
}

/**
 * The code of a measure, `key area-main task-group-leaf`: 一(一)1(2) is 1-1-1-02, and a measure "3."
 * without sub-measures is 1-2-3-00. So a code is unique and reads in document order even where
 * a task mixes "1." measures with groups. A zero group means a "(1)" that has no "1." above it.
 */
export function measureCode({ keyArea, mainTask, group, leaf }: MeasurePlace): string {
  return `${keyArea}-${mainTask}-${group}-${String(leaf ?? 0).padStart(2, "0")}`;
}

/** The place that a code names, or null when it is no code. */
export function parseMeasureCode(code: string): MeasurePlace | null {
  const found = /^(0|[1-9]\d*)-(0|[1-9]\d*)-(0|[1-9]\d*)-(\d{2,})$/.exec(code);
  if (!found) return null;
  const [keyArea = 0, mainTask = 0, group = 0, leaf = 0] = found.slice(1).map(Number);
  return { keyArea, mainTask, group, leaf: leaf === 0 ? null : leaf };
}

/** Document order of two codes, number by number: 4-2-1-00 stands before 4-10-1-00. */
export function compareMeasureCodes(a: string, b: string): number {
  const left = a.split("-").map(Number);
  const right = b.split("-").map(Number);
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
