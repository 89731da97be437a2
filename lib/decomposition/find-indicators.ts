import type { Deadline } from "@/lib/domain/deadline";
import type { Comparator, ProposedIndicator } from "./measure";

/** The measure whose targets are sought; `issuedYear` is what 年内, 今年 and 全年 mean. */
export interface IndicatorSource {
  text: string;
  deadline: Deadline;
  issuedYear: string | null;
}

const SCALE = "万亿|万|亿";
const MEASURE_WORD = [
  "个工作日|个百分点|平方公里|平方米|立方米|公里|公顷|千瓦|兆瓦|美元|人次|户次|市民|能人",
  "[元亩个家所名条项批户人倍辆次场台座处套件吨张间株栋]",
].join("|");
const QUANTITY = new RegExp(
  `(\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?)\\s*(?:([%％])|(${SCALE})?\\s*(${MEASURE_WORD}))`,
  "g",
);

/** A number that counts chapters, places or headings asks for nothing. */
const NO_TARGET_BEHIND =
  /^(?:\/年|及以下|范围|领域|方面|环节|阶段|市\(州\)|[一-龥]{0,4}[县区]\d|[一-龥]*标准)/;

interface Quantity {
  value: number;
  unit: string;
  at: number;
  end: number;
}

const insideQuotes = (text: string, at: number) =>
  text.lastIndexOf("“", at) > text.lastIndexOf("”", at);

function quantitiesIn(text: string): Quantity[] {
  const found: Quantity[] = [];
  for (const match of text.matchAll(QUANTITY)) {
    const [whole, number = "", percent, scale = "", word = ""] = match;
    const before = text.slice(0, match.index);
    const end = match.index + whole.length;
    // 10个5000亿元以上产业: the amount describes what is counted, it is no second target.
    const qualifies = /[个第前—]$/.test(before) || insideQuotes(text, match.index);
    if (qualifies || NO_TARGET_BEHIND.test(text.slice(end))) continue;
    const people = word === "市民" || word === "能人";
    const unit = percent ? "%" : `${scale}${people ? "人" : word}`;
    found.push({ value: Number(number.replaceAll(",", "")), unit, at: match.index, end });
  }
  return found;
}

/** The clause around a position; a list of several quantities is cut at 、 as well. */
function clauseAround(text: string, at: number, separators: RegExp): string {
  let start = 0;
  for (const match of text.matchAll(separators)) {
    if (match.index >= at) return text.slice(start, match.index).trim();
    start = match.index + match[0].length;
  }
  return text.slice(start).trim();
}

const CLAUSE = /[。；;，,：:]/g;
const LIST_ITEM = /[。；;，,：:、]|和(?=\d)/g;
const SENTENCE = /。/g;

function comparatorOf(clause: string, before: string, behind: string): Comparator {
  if (/^[^、，,。]{0,6}左右/.test(behind)) return "≈";
  if (/^以上/.test(behind) || /至少|不低于|不少于|超过|过\d/.test(clause)) return ">=";
  if (/达到?[^，,]{0,4}$/.test(before)) return ">=";
  if (/^以[内下]/.test(behind) || /不超过|不高于|压缩/.test(clause)) return "<=";
  return "=";
}

function dueOf(source: IndicatorSource, sentence: string, before: string): string | null {
  const year = [...before.matchAll(/(\d{4})年/g)].at(-1)?.[1];
  if (year) return year;
  if (/每年/.test(before)) return null;
  if (/年内|今年|全年/.test(sentence) && !/\d\s*年内/.test(sentence)) return source.issuedYear;
  if (source.deadline.kind === "ONGOING") return null;
  return source.deadline.nodes.findLast((node) => node.due !== null)?.due ?? null;
}

const PROVINCE = /全省|省内|我省|湖北|市\(州\)|每个县|的县|荆楚/;

function indicatorsIn(source: IndicatorSource, text: string): ProposedIndicator[] {
  const quantities = quantitiesIn(text);
  return quantities.map(({ value, unit, at, end }) => {
    const sentence = clauseAround(text, at, SENTENCE);
    const whole = clauseAround(text, at, CLAUSE);
    const clause = quantitiesIn(whole).length > 1 ? clauseAround(text, at, LIST_ITEM) : whole;
    const before = text.slice(text.lastIndexOf("。", at) + 1, at);
    return {
      text: clause,
      value,
      unit,
      comparator: comparatorOf(clause, before, text.slice(end)),
      by: dueOf(source, sentence, before),
      scope: PROVINCE.test(sentence) ? "PROVINCE" : null,
    };
  });
}

/**
 * Proposes the quantified targets of a measure and of its deadline: counts, amounts and percentages,
 * but no names in quotation marks, document numbers, ordinals, distances or counts of headings.
 */
export function findIndicators(source: IndicatorSource): ProposedIndicator[] {
  const fromDeadline = source.deadline.kind === "TARGET_BEARING" ? source.deadline.nodes : [];
  return [
    ...indicatorsIn(source, source.text),
    ...fromDeadline.flatMap((node) => indicatorsIn(source, node.what)),
  ];
}
