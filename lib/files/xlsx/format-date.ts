import type { FormatToken } from "./format-tokens";

const DAY = 86_400;
/** 1 January 1970 as a serial day of the 1900 calendar. */
const EPOCH_SERIAL = 25_569;
/** The 1904 calendar of old Macintosh files begins this many days later. */
export const DAYS_TO_1904 = 1462;
/** 31 December 9999. */
const LAST_SERIAL = 2_958_465;
const WEEKDAYS = ["日", "一", "二", "三", "四", "五", "六"];

/** A serial day as its format shows it; undefined where no calendar day answers to it. */
export function formatDate(serial: number, tokens: FormatToken[], from1904: boolean) {
  const days = serial + (from1904 ? DAYS_TO_1904 : 0);
  if (days < 0 || days > LAST_SERIAL + 1) return undefined;
  // The 1900 calendar counts a 29 February 1900 that never was.
  const seconds = Math.round((days - EPOCH_SERIAL + (days < 60 ? 1 : 0)) * DAY);
  const at = new Date(seconds * 1000);
  if (tokens.some((token) => token.kind === "date" && /^mmm/.test(token.letters))) {
    return formatEnglishMonth(at, tokens);
  }
  const half = tokens.some((token) => token.kind === "date" && token.letters === "noon");
  return tokens
    .map((token, index) => {
      if (token.kind === "literal") return token.text;
      if (token.kind === "digit") return /[./,]/.test(token.sign) ? token.sign : "";
      if (token.elapsed) return String(elapsed(token.letters, days));
      return datePart(at, isMinute(tokens, index) ? `minute${token.letters}` : token.letters, half);
    })
    .join("");
}

/** "Jun-18" may be a month or a day; the day itself is known, so it is written out in Chinese. */
function formatEnglishMonth(at: Date, tokens: FormatToken[]): string {
  const letters = tokens.map((token) => (token.kind === "date" ? token.letters : "")).join(" ");
  const year = /y|e/.test(letters) ? `${at.getUTCFullYear()}年` : "";
  const day = /d/.test(letters) ? `${at.getUTCDate()}日` : "";
  const time = /h/.test(letters) ? ` ${at.getUTCHours()}:${padded(at.getUTCMinutes())}` : "";
  return `${year}${at.getUTCMonth() + 1}月${day}${time}`;
}

/** `m` means minutes after an hour or before seconds. */
function isMinute(tokens: FormatToken[], index: number): boolean {
  const token = tokens[index];
  if (token?.kind !== "date" || !/^mm?$/.test(token.letters)) return false;
  const isDate = (each: FormatToken) => each.kind === "date" && each.letters !== "noon";
  const before = tokens.slice(0, index).findLast(isDate);
  const after = tokens.slice(index + 1).find(isDate);
  return (
    (before?.kind === "date" && before.letters.startsWith("h")) ||
    (after?.kind === "date" && after.letters.startsWith("s"))
  );
}

function datePart(at: Date, letters: string, half: boolean): string {
  const hours = at.getUTCHours();
  const hour = half ? hours % 12 || 12 : hours;
  switch (letters) {
    case "yy":
    case "y":
      return padded(at.getUTCFullYear() % 100);
    case "noon":
      return hours < 12 ? "上午" : "下午";
    case "aaa":
      return WEEKDAYS[at.getUTCDay()] ?? "";
    case "aaaa":
    case "dddd":
      return `星期${WEEKDAYS[at.getUTCDay()]}`;
    case "ddd":
      return `周${WEEKDAYS[at.getUTCDay()]}`;
    default:
      return numberedPart(letters, at, hour);
  }
}

function numberedPart(letters: string, at: Date, hour: number): string {
  const values: [RegExp, number][] = [
    [/^(y+|e+)$/, at.getUTCFullYear()],
    [/^m+$/, at.getUTCMonth() + 1],
    [/^d+$/, at.getUTCDate()],
    [/^h+$/, hour],
    [/^minute/, at.getUTCMinutes()],
    [/^s+$/, at.getUTCSeconds()],
  ];
  const value = values.find(([pattern]) => pattern.test(letters))?.[1];
  if (value === undefined) return "";
  return letters.replace("minute", "").length > 1 ? padded(value) : String(value);
}

function elapsed(letters: string, days: number): number {
  const perDay = letters.startsWith("h") ? 24 : letters.startsWith("m") ? 24 * 60 : DAY;
  return Math.floor(days * perDay + 1e-6);
}

function padded(value: number): string {
  return String(value).padStart(2, "0");
}
