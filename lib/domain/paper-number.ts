import type { PlainDate } from "@/lib/domain/plain-date";

/** The papers of the office that carry a number, and the word it begins with: a number is one in every language. */
const SERIES_WORDS = {
  REMINDER: "提醒",
  NOTICE: "督办",
  LISTED: "挂牌",
  INTERVIEW: "约谈",
  REFERRAL: "移送",
  CHANGE: "变更",
  INSTRUCTION: "批示",
  MEETING: "会定",
} as const;
export type NumberedSeries = keyof typeof SERIES_WORDS;

/** A paper's number as offices write it: 督办〔2019〕3号. */
export function paperNumber(series: NumberedSeries, day: PlainDate, number: number): string {
  return `${SERIES_WORDS[series]}〔${day.slice(0, 4)}〕${number}号`;
}
