import { toHalfWidth } from "./numbering";

/** A date in a text, `at` to `end`: "2018-06-30", "2018-06" or "2018" by its precision. */
export interface FoundDate {
  at: number;
  end: number;
  due: string;
  precision: "DAY" | "MONTH" | "YEAR";
}

interface DateParts {
  year: string | null;
  month: number | null;
  day: number | null;
}

const HOUR = "(?:\\s*\\d{1,2}(?:\\s*[时点]|[:：]\\d{2}))?";
const TAIL = `\\s*(?:底|末|上旬|中旬|下旬)?${HOUR}\\s*(?:之前|以前|前|内)?`;
const NUMERIC =
  /(?<!\d)(?<year>\d{4})\s*[.\-/]\s*(?<month>\d{1,2})(?:\s*[.\-/]\s*(?<day>\d{1,2}))?(?!\d)/;
const WORDED = new RegExp(
  [
    "(?:(?:\\d{4}\\s*[—–\\-至~]\\s*)?(?<year>\\d{4})\\s*年度?|(?<relative>今年|本年度?|当年|明年|全年)|(?<!\\d\\s*)(?=年度?[底末内中])",
    "|(?<![\\d.])(?=\\d{1,2}\\s*(?:月|[—–\\-至~]\\s*\\d{1,2}\\s*月))|(?=第?\\s*[一二三四1-4]\\s*季度)|(?=[上下]半年))",
    "\\s*(?:[第前]?\\s*(?<quarter>[一二三四1-4])\\s*季度|(?<half>[上下]半年)|年?(?<middle>中)(?=$|[前完，,。])|(?:年度?)?[底末内]",
    "|(?:\\d{1,2}\\s*月?\\s*[—–\\-至~]\\s*)?(?<month>\\d{1,2})\\s*月(?:\\s*(?<day>\\d{1,2})\\s*[日号])?)?",
    TAIL,
  ].join(""),
);
const FIVE_YEAR_PLAN = /“?十(?<plan>[二三四五])五”?(?:规划)?(?:期间|期?末|时期)/;
const DATES = new RegExp(
  `${NUMERIC.source}${TAIL}|${renamed(WORDED.source)}|${FIVE_YEAR_PLAN.source}`,
  "g",
);

/** JavaScript wants a group's name once in a pattern: the worded form's year is called yearInWords. */
function renamed(source: string): string {
  return source.replace(/\(\?<(year|month|day)>/g, "(?<$1InWords>");
}

const RANGE = /^\s*(?:开始|启动|起)?\s*[—–\-－至~～到]+\s*$/;

function monthOf(found: Record<string, string | undefined>): number | null {
  const { month, monthInWords, quarter, half, middle } = found;
  if (month ?? monthInWords) return Number(month ?? monthInWords);
  if (half) return half === "上半年" ? 6 : 12;
  if (middle) return 6;
  if (!quarter) return null;
  const index = "一二三四".indexOf(quarter);
  return (index >= 0 ? index + 1 : Number(quarter)) * 3;
}

/** The year that is printed, or that 今年 and 明年 mean in a table of `tableYear`, or the one before. */
function yearOf(
  found: Record<string, string | undefined>,
  before: string | null,
  tableYear: string | null,
): string | null {
  const { year, yearInWords, relative, plan } = found;
  if (plan) return String(2010 + 5 * ("二三四五".indexOf(plan) + 1));
  if (relative === "明年") return tableYear && String(Number(tableYear) + 1);
  if (relative) return tableYear;
  return year ?? yearInWords ?? before ?? tableYear;
}

function partsOf(
  found: Record<string, string | undefined>,
  before: string | null,
  tableYear: string | null,
): DateParts {
  const day = found.day ?? found.dayInWords;
  return {
    year: yearOf(found, before, tableYear),
    month: monthOf(found),
    day: day ? Number(day) : null,
  };
}

const twoDigits = (n: number) => String(n).padStart(2, "0");
const inRange = (n: number | null, last: number) => n === null || (n >= 1 && n <= last);

const ONLY_BEGINS = /^\s*起(?:始)?[,，、]?(?:每|长期|持续|常态|逐[年步]|分步|$)/;
/** 每年6月和12月: what stands behind 每年 up to a stop recurs. */
const RECURS = /每(?:年|季|月|半|半年)?(?:\d{1,2}月(?:底|末)?前?[、和及,，])?$/;
/** 2019年春节前: the day of a feast is not the year's end. */
const FEAST = /^\s*(?:春节|清明|五一|端午|中秋|国庆|元旦|两节|两会|汛期|高考|中考|供暖|采暖)/;

/**
 * Every date in the text, a range by its end; a month without a year takes the year of the date before
 * it, else the table's. 每年12月 recurs and 2018年起每年 only begins: neither is due on a day.
 */
export function findDates(printed: string, tableYear: string | null): FoundDate[] {
  const text = toHalfWidth(printed);
  const dates: FoundDate[] = [];
  let before: string | null = null;
  for (const match of text.matchAll(DATES)) {
    const [whole] = match;
    const ahead = text.slice(0, match.index);
    const behind = text.slice(match.index + whole.length);
    if (whole.trim() === "" || RECURS.test(ahead)) continue;
    if (ONLY_BEGINS.test(behind) || FEAST.test(behind)) continue;
    const { year, month, day } = partsOf(match.groups ?? {}, before, tableYear);
    if (year === null || !inRange(month, 12) || !inRange(day, 31)) continue;
    before = year;
    const due = [year, month && twoDigits(month), day && twoDigits(day)].filter(Boolean).join("-");
    const end = match.index + whole.length;
    const last = dates.at(-1);
    if (last && RANGE.test(text.slice(last.end, match.index))) dates.pop();
    const at = last && dates.at(-1) !== last ? last.at : match.index;
    dates.push({ at, end, due, precision: day ? "DAY" : month ? "MONTH" : "YEAR" });
  }
  return dates;
}
