import { chineseToNumber } from "./numbering";

const DIGITS = "〇一二三四五六七八九";

/** 二〇一八 and 二零一八 as 2018. */
const yearInDigits = (year: string) =>
  [...year.replace(/[零○]/g, "〇")].map((digit) => DIGITS.indexOf(digit)).join("");

/** Dates in Chinese numerals or without marks (二〇一八年六月, 元月, 20180630, 201806) as the grammar reads them: 2018年6月. */
export function datesInDigits(text: string): string {
  return text
    .replace(/[一二][〇零○一二三四五六七八九]{3}(?=\s*年)/g, yearInDigits)
    .replace(/(?<!\d)(20\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])(?!\d)/g, "$1-$2-$3")
    .replace(/^\s*(20\d\d)(0[1-9]|1[0-2])\s*$/, "$1年$2月")
    .replace(/元月(?!旦)/g, "1月")
    .replace(
      /([一二三四五六七八九十]{1,3})(?=月(?:[底末中上下前内份]|$|[一二三四五六七八九十\d]|[，,、。至]))/g,
      (n) => String(chineseToNumber(n) ?? n),
    )
    .replace(/(?<=\d月)([一二三四五六七八九十]{1,3})(?=[日号])/g, (n) =>
      String(chineseToNumber(n) ?? n),
    );
}
