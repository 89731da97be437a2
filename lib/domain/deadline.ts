import { findDates } from "./deadline-dates";
import { datesInDigits } from "./written-dates";

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

const ONGOING =
  /(?:持续|长期|常年)(?:推进|实施|坚持|开展|抓好|落实|进行|用力|深化)?|常态化?(?:推进|开展|实施)?|贯穿(?:全年|全程|始终)|每(?:年|半年|季度?|月|周|学期)(?:\d{1,2}[月日](?:[底末]|\d{1,2}日)?前?)?|按[月季年]度?|\d[月年]\s*起$/;
const BY_REFERENCE =
  /^(?:按照|按|参照|依照)?.*[《“].+[》”].*(?:落实|执行|完成)$|^(?:按照?|根据|依据|参照).*[〔[(（]\d{4}[〕\])）]\s*\d+号\D{0,14}$/;
const AS_ORDERED =
  /^(?:按照?|根据|依据|参照|与)\D{2,30}(?:要求|部署|计划|规定|安排|进度|方案|时限|节点|同步)\D{0,10}$/;
const EVENT_RELATIVE =
  /\d+\s*(?:小时|天|个?工作日)|半个月|春节前|(?:后|起)\s*\d+\s*(?:日|个月)|[\d一二两三半]\s*个?[月年周]内|立即|即时|即知即改|立行立改|(?:春节|清明|五一|端午|中秋|国庆|元旦|节|期|高考|中考|两会|开学)(?:之|以)?前/;

const trimPunctuation = (text: string) => text.replace(/^[\s,，、;；:：。]+|[\s,，、;；。]+$/g, "");

/** What is due without the words that only join it to its date: 自…起, 并…, brackets. */
function trimJoints(text: string): string {
  const bare = trimPunctuation(text).replace(/^[(（](.*)[)）]$/s, "$1");
  return trimPunctuation(
    bare.replace(/^(?:即日|现在)?(?:起|自|从|到|至)+(?!草)|^[和与及前]+$|(?:并|且|和|及)$/g, ""),
  );
}

/** The node of each date: what stands behind it up to the next date, 完成 when nothing does. */
function datedNodes(printed: string, year: string | null): DeadlineNode[] {
  const text = datesInDigits(printed);
  const dates = findDates(text, year);
  return dates.map(({ end, due, precision }, i) => {
    const behind = trimPunctuation(text.slice(end, dates[i + 1]?.at ?? text.length));
    const before = i === 0 ? trimPunctuation(text.slice(0, dates[0]?.at ?? 0)) : "";
    const what = [before, behind.replace(ONGOING, "")].map(trimJoints).filter(Boolean);
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

function kindOfDated(text: string, nodes: DeadlineNode[]): DeadlineKind {
  if (ONGOING.test(text)) return "ONGOING";
  if (/阶段性(?:成效|成果|进展)/.test(text)) return "INTERIM_RESULT";
  if (/\d\s*%|\d\s*[个家万亿]/.test(nodes.map((node) => node.what).join())) return "TARGET_BEARING";
  if (nodes.length > 1) return "STAGED";
  return nodes[0]?.precision === "YEAR" ? "YEAR" : "MONTH";
}

/**
 * Reads a printed 完成时限. `2018年6月制定方案，2020年12月完成` has two nodes; an ongoing deadline keeps
 * only the nodes it dates; what the grammar does not know is UNSPECIFIED with its text kept. `year` is
 * the table's own, for a cell that says only 12月 or 年底前.
 */
export function parseDeadline(printed: string | null, year: string | null = null): Deadline {
  const text = printed?.trim() ?? "";
  if (text === "") return { printed: null, kind: "UNSPECIFIED", nodes: [] };
  if (BY_REFERENCE.test(text)) return { printed: text, kind: "BY_REFERENCE", nodes: [] };
  const nodes = datedNodes(text, year);
  if (nodes.length > 0) return { printed: text, kind: kindOfDated(text, nodes), nodes };
  if (ONGOING.test(text)) return { printed: text, kind: "ONGOING", nodes: [] };
  if (EVENT_RELATIVE.test(text)) {
    return { printed: text, kind: "EVENT_RELATIVE", nodes: eventNodes(text) };
  }
  const kind = AS_ORDERED.test(text) ? "BY_REFERENCE" : "UNSPECIFIED";
  return { printed: text, kind, nodes: [] };
}

/** The last day on which a node is in time ("YYYY-MM-DD"): a month's last day, a year's 31 December. */
export function dueDay(node: DeadlineNode): string | null {
  if (node.due === null || node.precision === null) return null;
  if (node.precision === "DAY") return node.due;
  if (node.precision === "YEAR") return `${node.due}-12-31`;
  const [year = 0, month = 0] = node.due.split("-").map(Number);
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${node.due}-${String(lastDay).padStart(2, "0")}`;
}
