import { formatDate } from "./format-date";
import { type FormatSection, type FormatToken, parseFormat } from "./format-tokens";

/** A sheet's number as its format shows it: 0.125 under `0.0%` is 12.5%, a serial day is a date. */
export function formatNumber(value: number, code: string, from1904: boolean): string {
  const section = chooseSection(parseFormat(code), value);
  if (section.general || section.tokens.some(isSign("@"))) return `${generalNumber(value)}`;
  if (section.tokens.some((token) => token.kind === "date")) {
    return formatDate(value, section.tokens, from1904) ?? generalNumber(value);
  }
  // A fraction (`# ?/?`) is shown as a decimal number.
  if (section.tokens.some(isSign("/"))) return generalNumber(value);
  return section.signed && value < 0
    ? `-${formatDigits(-value, section.tokens)}`
    : formatDigits(Math.abs(value), section.tokens);
}

const isSign = (sign: string) => (token: FormatToken) =>
  token.kind === "digit" && token.sign === sign;

/** Positive; negative; zero; the minus sign is the format's own work where it has a negative section. */
function chooseSection(sections: FormatSection[], value: number) {
  const conditional = sections.find((section) => section.test?.(value));
  const [first, second, third] = sections;
  const general: FormatSection = { tokens: [], general: true };
  if (conditional) return { ...conditional, signed: true };
  if (value < 0 && second && !second.test) return { ...second, signed: false };
  if (value === 0 && third) return { ...third, signed: false };
  const plain = first?.test ? (sections.find((section) => !section.test) ?? general) : first;
  return { ...(plain ?? general), signed: true };
}

/** General: whole numbers as they are, others to 11 significant digits, as a cell of usual width shows. */
export function generalNumber(value: number): string {
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(11)));
}

function formatDigits(value: number, tokens: FormatToken[]): string {
  const signs = tokens.map((token) => (token.kind === "digit" ? token.sign : " ")).join("");
  const pattern = /[0#?][0#?,. ]*(?:E *[0#?]+)?|\.[0#?]+/.exec(signs);
  if (!pattern) return literals(tokens);
  const end = pattern.index + pattern[0].trimEnd().length;
  const percents = (signs.match(/%/g) ?? []).length;
  const digits = digitText(value * 100 ** percents, pattern[0].replaceAll(" ", ""));
  return literals(tokens.slice(0, pattern.index)) + digits + literals(tokens.slice(end));
}

function literals(tokens: FormatToken[]): string {
  return tokens
    .map((token) => (token.kind === "literal" ? token.text : isSign("%")(token) ? "%" : ""))
    .join("");
}

/** `#,##0.00`: grouping, digits after the point, a comma at the end that divides by a thousand. */
function digitText(value: number, pattern: string): string {
  const [mantissa = "", exponent] = pattern.split("E");
  const thousands = /,*$/.exec(mantissa)?.[0].length ?? 0;
  const [whole = "", decimals = ""] = mantissa.replace(/,+$/, "").split(".");
  const places = decimals.replace(/[^0#?]/g, "").length;
  if (exponent !== undefined) return exponentText(value, places, exponent.length);
  const [left = "", right = ""] = rounded(value / 1000 ** thousands, places).split(".");
  const least = decimals.replace(/[^0?]/g, "").length;
  const wholeText = left === "0" && !whole.includes("0") ? "" : left;
  const padded = wholeText.padStart((whole.match(/0/g) ?? []).length, "0");
  const grouped = /[0#?],[0#?]/.test(whole) ? padded.replace(/\B(?=(\d{3})+$)/g, ",") : padded;
  const kept = right.slice(0, least) + right.slice(least).replace(/0+$/, "");
  return mantissa.includes(".") ? `${grouped}.${kept}` : grouped;
}

function exponentText(value: number, places: number, width: number): string {
  const [mantissa = "", exponent = "+0"] = value.toExponential(places).split("e");
  return `${mantissa}E${exponent[0]}${exponent.slice(1).padStart(width, "0")}`;
}

/** Half up by the decimal digits, as sheets round: 1.005 to two places is 1.01. */
function rounded(value: number, places: number): string {
  const precise = Number(value.toPrecision(15));
  const shifted = Number(`${precise}e${places}`);
  if (!Number.isFinite(shifted) || shifted > 2 ** 53) return value.toFixed(Math.min(places, 100));
  return (Math.round(shifted) / 10 ** places).toFixed(Math.min(places, 100));
}
