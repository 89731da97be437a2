import { isMonth, isPlainDate, type Month, type PlainDate } from "@/lib/domain/plain-date";
import type { Locale } from "@/lib/text/locale";

/** 2018年6月30日 / 30 June 2018. */
export function formatDay(locale: Locale, day: PlainDate): string {
  const [year = "", month = "", date = ""] = day.split("-");
  if (locale === "zh-CN") return `${year}年${Number(month)}月${Number(date)}日`;
  return `${Number(date)} ${MONTH_NAMES[Number(month) - 1]} ${year}`;
}

/** 2018年6月 / June 2018. */
export function formatMonth(locale: Locale, of: Month): string {
  const [year = "", month = ""] = of.split("-");
  if (locale === "zh-CN") return `${year}年${Number(month)}月`;
  return `${MONTH_NAMES[Number(month) - 1]} ${year}`;
}

/** A moment in the ledger's zone: 2019年3月18日 09:05 / 18 March 2019 09:05. */
export function formatMoment(locale: Locale, moment: Date): string {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone: "Asia/Shanghai",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(moment);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? "";
  const day = `${part("year")}-${part("month")}-${part("day")}` as PlainDate;
  return `${formatDay(locale, day)} ${part("hour")}:${part("minute")}`;
}

/** 312 B / 40 KB / 1.2 MB: a file's size as file lists show it. */
export function formatSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** The hour and minute of a moment in the ledger's zone: 09:05. */
export function formatTime(moment: Date): string {
  return formatMoment("zh-CN", moment).slice(-5);
}

/** Values of a message as people read them: days and months in the language's form, the rest as they are. */
export function formatValues(
  locale: Locale,
  values: Record<string, string | number>,
): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, formatValue(locale, value)]),
  );
}

function formatValue(locale: Locale, value: string | number): string | number {
  if (typeof value === "number") return value;
  if (isPlainDate(value)) return formatDay(locale, value);
  return isMonth(value) ? formatMonth(locale, value) : value;
}

const MONTH_NAMES = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
