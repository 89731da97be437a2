import type { Deadline } from "@/lib/domain/deadline";
import { toHalfWidth } from "@/lib/domain/numbering";
import type { Comparator, ProposedIndicator } from "./measure";

/** The measure whose targets are sought; `issuedYear` is what 年内, 今年 and 全年 mean. */
export interface IndicatorSource {
  text: string;
  deadline: Deadline;
  issuedYear: string | null;
}

const SCALE = "万亿|万|亿";
const MEASURE_WORD = [
  "微克/立方米|毫克/升|吨/日|个工作日|个百分点|平方公里|平方米|立方米|公里|公顷|千瓦|兆瓦|美元|人次|户次|(?<=[万亿])标箱|公斤|场次|批次|班次|市民|能人",
  "天(?!内|之内|以内)|分(?![之钟别类级批期步解工])|级(?=以内)|(?<=[万千])路|部(?![分委门队署])|列(?![入为])|卷(?![入调])|册|斤(?!斤)",
  "(?<=[万亿])方(?![案式面向法])|[轮元亩个家所名条项批户人倍辆次场台座处套件吨张间株栋具艘架]",
].join("|");
const QUANTITY = new RegExp(
  `(\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?)\\s*(?:([%％])|[余多]?(${SCALE})?[余多]?\\s*(${MEASURE_WORD}))`,
  "g",
);

/** A number that counts chapters, places or headings asks for nothing. */
const NO_TARGET_BEHIND =
  /^(?:\/年|及以下|范围|领域|方面|环节|阶段|市\(州\)|[一-龥]{0,4}[县区]\d|[一-龥]*标准|政策|\\d+%|(?:重点)?(?:政策|改革)?(?:措施|举措|意见|要求|规定|内容|任务))/;

interface Quantity {
  value: number;
  unit: string;
  at: number;
  end: number;
  /** Set for the ends of a range (6%至8% is at least 6% and at most 8%) and for 200余个. */
  bound?: Comparator;
}

const LOWER_END = new RegExp(
  `(\\d+(?:\\.\\d+)?)\\s*(?:[%％]|(?:${SCALE})?(?:${MEASURE_WORD}))?\\s*(?:[-–—~～]+|至|到)\\s*$`,
);

const LONGEST_LOWER_END = 60;

/** The lower end of the range that a quantity closes, found as a quantity of its own or not. */
function openRange(found: Quantity[], before: string, unit: string): boolean {
  const skipped = Math.max(before.length - LONGEST_LOWER_END, 0);
  const lower = LOWER_END.exec(before.slice(skipped));
  if (!lower) return false;
  const at = skipped + lower.index;
  const last = found.at(-1);
  if (last && last.at >= at) last.bound = ">=";
  else
    found.push({
      ...{ value: Number(lower[1]), unit, bound: ">=" },
      ...{ at, end: before.length },
    });
  return true;
}

const insideQuotes = (text: string, at: number) =>
  text.lastIndexOf("“", at) > text.lastIndexOf("”", at);

/** 由15个工作日缩短至3个: where it starts from is no target. */
const isStart = (before: string, behind: string) =>
  /[由从][^，,。；;]{0,8}$/.test(before) && /^[^，,。；;\d]{0,8}[至到]/.test(behind);

/** 投资120亿元的项目30个: an amount that tells which are counted. */
const DESCRIBES = /^(?:以上|以下|左右)?的[^，,。；;、\d０-９]{1,10}[\d０-９]/;

function quantitiesIn(text: string): Quantity[] {
  const found: Quantity[] = [];
  for (const match of toHalfWidth(text).matchAll(QUANTITY)) {
    const [whole, number = "", percent, scale = "", word = ""] = match;
    const before = text.slice(0, match.index);
    const end = match.index + whole.length;
    // 10个5000亿元以上产业: the amount describes what is counted, it is no second target.
    if (/[个第前]/.test(before.at(-1) ?? "") || insideQuotes(text, match.index)) continue;
    if (NO_TARGET_BEHIND.test(text.slice(end)) || isStart(before.slice(-9), text.slice(end)))
      continue;
    if (!percent && DESCRIBES.test(text.slice(end))) continue;
    const people = word === "市民" || word === "能人";
    const unit = percent ? "%" : `${scale}${people ? "人" : word}`;
    const upper = openRange(found, before, unit);
    if (!upper && before.endsWith("—")) continue;
    found.push({
      ...{ value: Number(number.replaceAll(",", "")), unit, at: match.index, end },
      ...(/[余多]/.test(whole) && { bound: ">=" }),
      ...(upper && { bound: "<=" }),
    });
  }
  return found;
}

/** Characters that a clause or sentence may reach to either side: a cell of 60,000 must not be searched for each number. */
const REACH = 1000;

/** The clause around a position; a list of several quantities is cut at 、 as well. Its separators are single characters. */
function clauseAround(text: string, at: number, separator: RegExp): string {
  const separates = (i: number) => {
    separator.lastIndex = i;
    return separator.test(text);
  };
  let start = at;
  while (start > 0 && at - start < REACH && !separates(start - 1)) start -= 1;
  let end = at;
  while (end < text.length && end - at < REACH && !separates(end)) end += 1;
  return text.slice(start, end).trim();
}

const CLAUSE = /[。；;，,：:]/y;
const LIST_ITEM = /[。；;，,：:、]|和(?=\d)/y;
const SENTENCE = /。/y;

const AT_LEAST =
  /至少|不低于|不少于|不小于|不得?低于|(?<!不)(?<!不得)(?:高于|超过|突破)|力争达到|≥|>=|＞|(?<![超不])过\d/;
const AT_MOST =
  /不得?(?:超过|高于|大于|多于|突破)|压缩|压减(?:至|到)|(?:降低?|下降|减少|缩短|控制)(?:至|到|在)|≤|<=/;
/** 达到, 提高到: a level to be reached may be passed. */
const REACHES = /(?:达到?|(?:提高|提升|增加|增长|扩大|上升|增|升)(?:至|到))[^，,。；;\d]{0,4}$/;

function comparatorOf(clause: string, before: string, behind: string): Comparator {
  if (/^[^、，,。]{0,6}左右/.test(behind)) return "≈";
  if (/^\s*以上/.test(behind) || AT_LEAST.test(clause)) return ">=";
  if (/^\s*以[内下]/.test(behind) || AT_MOST.test(clause)) return "<=";
  return REACHES.test(before) ? ">=" : "=";
}

function dueOf(source: IndicatorSource, sentence: string, before: string): string | null {
  const year = [...before.matchAll(/(\d{4})年/g)].at(-1)?.[1];
  if (year) return year;
  if (/每年/.test(before)) return null;
  if (/年内|今年|全年/.test(sentence) && !/[\d一二两三四五六七八九十]\s*年内/.test(sentence))
    return source.issuedYear;
  if (source.deadline.kind === "ONGOING") return null;
  return source.deadline.nodes.findLast((node) => node.due !== null)?.due ?? null;
}

const PROVINCE = /全省|省内|我省|湖北|市\(州\)|每个县|的县|荆楚/;

function indicatorsIn(source: IndicatorSource, text: string): ProposedIndicator[] {
  const quantities = quantitiesIn(text);
  return quantities.map(({ value, unit, at, end, bound }) => {
    const sentence = clauseAround(text, at, SENTENCE);
    const whole = clauseAround(text, at, CLAUSE);
    const clause = quantitiesIn(whole).length > 1 ? clauseAround(text, at, LIST_ITEM) : whole;
    const before = text.slice(Math.max(text.lastIndexOf("。", at) + 1, at - REACH), at);
    return {
      text: clause,
      value,
      unit,
      comparator: bound ?? comparatorOf(clause, before, text.slice(end)),
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
