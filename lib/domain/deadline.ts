/** How a printed 完成时限 binds the item; the kinds of the ledger's rules §3. */
export type DeadlineKind =
  | "MONTH"
  | "YEAR"
  | "STAGED"
  | "ONGOING"
  | "INTERIM_RESULT"
  | "TARGET_BEARING"
  | "BY_REFERENCE"
  | "EVENT_RELATIVE"
  | "UNSPECIFIED";

export type DuePrecision = "DAY" | "MONTH" | "YEAR";

/** One thing due: `due` is "2018-06-30", "2018-06" or "2020" by its precision; null when tied to an event. */
export interface DeadlineNode {
  what: string;
  due: string | null;
  precision: DuePrecision | null;
}

/** A deadline: the printed text kept verbatim, its kind, and its nodes in printed order. */
export interface Deadline {
  printed: string | null;
  kind: DeadlineKind;
  nodes: DeadlineNode[];
}

/** What a date alone asks for. */
export const PLAIN_COMPLETION = "完成";

const ONGOING = /持续推进|长期(?:实施|坚持|推进)|常态化|长期/;
const BY_REFERENCE = /^(?:按照|按|参照|依照)?.*[《“].+[》”].*(?:落实|执行|完成)$/;
const DATE =
  /(?:(\d{4})\s*年?\s*[—–\-至~]\s*)?(?:(\d{4})\s*年|(?<![\d.])(?=\d{1,2}\s*月))\s*(?:(?:第?\s*([一二三四1-4])\s*季度)|(上半年)|(\d{1,2})\s*月(?:\s*(\d{1,2})\s*日)?)?\s*(?:底|末)?\s*(?:之前|以前|前|内)?/g;

interface FoundDate {
  at: number;
  end: number;
  due: string;
  precision: DuePrecision;
}

const twoDigits = (n: number) => String(n).padStart(2, "0");

/** Every date in the text; a month without a year takes the year of the date before it. */
function findDates(text: string): FoundDate[] {
  const dates: FoundDate[] = [];
  let year: string | null = null;
  for (const match of text.matchAll(DATE)) {
    const [whole, , ownYear, quarter, halfYear, month, day] = match;
    year = ownYear ?? year;
    if (year === null || whole === "") continue;
    const monthNumber = month ? Number(month) : dueMonth(quarter, halfYear);
    if (monthNumber !== null && (monthNumber < 1 || monthNumber > 12)) continue;
    const due = [year, monthNumber && twoDigits(monthNumber), day && twoDigits(Number(day))];
    dates.push({
      at: match.index,
      end: match.index + whole.length,
      due: due.filter(Boolean).join("-"),
      precision: day ? "DAY" : monthNumber ? "MONTH" : "YEAR",
    });
  }
  return dates;
}

function dueMonth(quarter: string | undefined, halfYear: string | undefined): number | null {
  if (halfYear) return 6;
  if (!quarter) return null;
  const index = "一二三四".indexOf(quarter);
  return (index >= 0 ? index + 1 : Number(quarter)) * 3;
}

const trimPunctuation = (text: string) => text.replace(/^[\s,，、;；:：。]+|[\s,，、;；。]+$/g, "");

/** The node of each date: what stands behind it up to the next date, 完成 when nothing does. */
function datedNodes(text: string): DeadlineNode[] {
  const dates = findDates(text);
  return dates.map(({ end, due, precision }, i) => {
    const behind = trimPunctuation(text.slice(end, dates[i + 1]?.at ?? text.length));
    const before = i === 0 ? trimPunctuation(text.slice(0, dates[0]?.at ?? 0)) : "";
    const what = [before, behind.replace(ONGOING, "")].map(trimPunctuation).filter(Boolean);
    return { what: what.join("，") || PLAIN_COMPLETION, due, precision };
  });
}

/** 应急救助：24小时…：clauses that name a period after an event, not a date. */
function eventNodes(text: string): DeadlineNode[] {
  return text
    .split(/[。\n]+/)
    .map(trimPunctuation)
    .filter(Boolean)
    .map((what) => ({ what, due: null, precision: null }));
}

const EVENT_RELATIVE = /\d+\s*(?:小时|天|个?工作日)|半个月|春节前|(?:后|起)\s*\d+\s*(?:日|个月)/;

function kindOfDated(text: string, nodes: DeadlineNode[]): DeadlineKind {
  if (ONGOING.test(text)) return "ONGOING";
  if (/阶段性(?:成效|成果|进展)/.test(text)) return "INTERIM_RESULT";
  if (/\d\s*%|\d\s*[个家万亿]/.test(nodes.map((node) => node.what).join())) return "TARGET_BEARING";
  if (nodes.length > 1) return "STAGED";
  return nodes[0]?.precision === "YEAR" ? "YEAR" : "MONTH";
}

/**
 * Reads a printed 完成时限. `2018年6月制定方案，2020年12月完成` has two nodes; an ongoing deadline keeps
 * only the nodes it dates; what the grammar does not know is UNSPECIFIED with its text kept.
 */
export function parseDeadline(printed: string | null): Deadline {
  const text = printed?.trim() ?? "";
  if (text === "") return { printed: null, kind: "UNSPECIFIED", nodes: [] };
  if (BY_REFERENCE.test(text)) return { printed: text, kind: "BY_REFERENCE", nodes: [] };
  const nodes = datedNodes(text);
  if (nodes.length > 0) return { printed: text, kind: kindOfDated(text, nodes), nodes };
  if (ONGOING.test(text)) return { printed: text, kind: "ONGOING", nodes: [] };
  if (EVENT_RELATIVE.test(text)) {
    return { printed: text, kind: "EVENT_RELATIVE", nodes: eventNodes(text) };
  }
  return { printed: text, kind: "UNSPECIFIED", nodes: [] };
}

/** The last day on which a node is in time ("YYYY-MM-DD"): a month's last day, a year's 31 December. */
export function dueDay(node: DeadlineNode): string | null {
  if (node.due === null || node.precision === null) return null;
  if (node.precision === "DAY") return node.due;
  if (node.precision === "YEAR") return `${node.due}-12-31`;
  const [year = 0, month = 0] = node.due.split("-").map(Number);
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${node.due}-${twoDigits(lastDay)}`;
}
