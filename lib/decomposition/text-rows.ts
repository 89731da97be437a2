import { MARK_LEVELS, parseMark } from "@/lib/domain/numbering";
import { headKind, type Role, rolesOf } from "./column-heads";
import type { DocumentRows } from "./document-rows";
import { holdsGiven, takeLabelled } from "./labelled-text";
import { countCharacters, type PrintedLine, type TableLayout, type TableRow } from "./table-rows";

/** The columns that a document without tables is read into: those its labels name, and the measures. */
function layoutOf(entries: readonly Entry[]): TableLayout {
  const roles = new Set<Role>([...entries.map(({ role }) => role), "measures", "note"]);
  return { sheet: null, apart: false, mergesKnown: false, fromSheet: false, roles: [...roles] };
}

/** A paragraph with those that belong to it. */
interface Entry {
  line: number;
  role: Role;
  text: string;
  rank: number;
  given: boolean;
  parts: PrintedLine[];
  /** The label that told its role, as 主要任务： */
  label: string;
}

const rankOf = (text: string) => {
  const level = parseMark(text)?.level;
  return level ? MARK_LEVELS.indexOf(level) : MARK_LEVELS.length;
};

const labelOf = (text: string) => /^([一-龥]{2,10})\s*[:：]\s*(.*)$/s.exec(text);

/** The role of each label that begins a line (主要任务：…), told as a header's heads are. */
function labelRoles(lines: readonly PrintedLine[]): Map<string, Role> {
  const labels = lines.map(({ text }) => labelOf(text)?.[1] ?? "");
  const heads = [...new Set(labels.filter((label) => headKind(label) !== null))];
  const roles = rolesOf(heads);
  return new Map(heads.map((head, i) => [head, roles[i] ?? "note"]));
}

const GIVEN_ROLES: readonly (Role | undefined)[] = ["lead", "responsible", "deadline"];

const FULL_LINE = 0.8;
const MOST_LINES = 40;

const isOpen = (text: string) =>
  (text.match(/[（(【]/g)?.length ?? 0) > (text.match(/[）)】]/g)?.length ?? 0);

/**
 * Whether the next line goes on with a passage: a bracket is open, the line ends with a comma, or no
 * sentence ends with a line as long as those that the page's width cut.
 */
function goesOn({ text, parts }: Entry, width: number): boolean {
  const line = parts.at(-1)?.text ?? text;
  if (parts.length >= MOST_LINES) return false;
  return (
    isOpen(text) ||
    /[，、,]$/.test(line) ||
    (line.length >= width * FULL_LINE && !/[。；;）)】]$/.test(text))
  );
}

/** Labels that stand ahead of each measure: the first line of the text begins with one, and it comes again. */
function labelsAhead(lines: readonly PrintedLine[], roles: ReadonlyMap<string, Role>): Set<string> {
  const first = lines.findIndex(({ text }) => parseMark(text));
  const ahead = lines.slice(0, Math.max(first, 0)).map(({ text }) => labelOf(text)?.[1] ?? "");
  const times = (label: string) => lines.filter(({ text }) => labelOf(text)?.[1] === label).length;
  return new Set(
    ahead.filter((label) => GIVEN_ROLES.includes(roles.get(label)) && times(label) > 1),
  );
}

/** Reads each paragraph as a measure, a heading, a part of the one before, or the document's own text. */
function entriesOf(lines: readonly PrintedLine[], titles: string[]): Entry[] {
  const roles = labelRoles(lines);
  const roleOf = (text: string | undefined) => roles.get(labelOf(text ?? "")?.[1] ?? "");
  const ahead = labelsAhead(lines, roles);
  const width = Math.max(0, ...lines.map(({ text }) => text.length));
  const waiting: PrintedLine[] = [];
  const entries: Entry[] = [];
  // 牵头领导：… may stand between a measure and its units.
  const givenBelow = (at: number) => {
    const below = roleOf(lines[at + 1]?.text);
    return GIVEN_ROLES.includes(below === "note" ? roleOf(lines[at + 2]?.text) : below);
  };
  lines.forEach(({ line, text }, i) => {
    const last = entries.at(-1);
    const role = roleOf(text);
    const begin = (as: Role, value: string) => {
      const label = text.slice(0, text.length - value.length);
      const given = waiting.splice(0);
      const whole = [value, ...given.map((part) => part.text)].join("\n");
      entries.push({
        ...{ line, role: as, text: whole, parts: [{ line, text }, ...given], label },
        ...{ rank: rankOf(value), given: holdsGiven(whole) },
      });
    };
    const unmarked = last?.role === "measures" && !role && !parseMark(text);
    if (unmarked && (goesOn(last, width) || takeLabelled(text).text === "")) {
      last.text += text;
      last.parts.push({ line, text });
      last.given = holdsGiven(last.text);
    } else if (ahead.has(labelOf(text)?.[1] ?? "")) waiting.push({ line, text });
    else if (GIVEN_ROLES.includes(role) && last) {
      const labelled = last.role === "note" && roleOf(last.text) === "note";
      const above = labelled ? entries.at(-2) : undefined;
      const owner = above?.role === "measures" ? above : last;
      owner.text += `\n${text}`;
      owner.parts.push({ line, text });
      owner.given = true;
    } else if (role && role !== "note" && role !== "ordinal")
      begin(role, labelOf(text)?.[2] ?? text);
    else if (parseMark(text) || holdsGiven(text) || (role !== "note" && givenBelow(i))) {
      begin("measures", text);
    } else if (!last) titles.push(text);
    else begin("note", text);
  });
  for (const { line, text } of waiting) {
    const note = { role: "note" as const, rank: rankOf(text), given: false };
    entries.push({ line, text, ...note, parts: [], label: "" });
  }
  return entries;
}

/** What the last articles of a regulation say of itself. */
const CLOSES = /由.{2,20}负责解释|自(?:印发|发布|公布|\d{4}年).{0,12}起(?:施行|实施|执行)/;

/**
 * Numbered passages that say neither who nor when, in a part of the document where no other does, are
 * its own text (总体要求 …), not measures.
 */
function isOwnText(entry: Entry, at: number, entries: readonly Entry[]): boolean {
  if (entry.role !== "measures" || entry.given) return false;
  if (CLOSES.test(entry.text)) return true;
  const next = entries.slice(at + 1).find(({ role }) => role !== "note");
  if (next && next.rank > entry.rank) return !partHolds(entries, at, entry.rank);
  const opens = entries.findLastIndex(({ rank }, i) => i < at && rank < entry.rank);
  if (opens < 0) return !entries.some((other) => other.given && other.rank === entry.rank);
  return !partHolds(entries, opens, entries[opens]?.rank ?? 0);
}

/** Whether a passage below a heading says who or when. */
function partHolds(entries: readonly Entry[], heading: number, rank: number): boolean {
  const end = entries.findIndex((entry, i) => i > heading && entry.rank <= rank);
  return entries.slice(heading + 1, end < 0 ? undefined : end).some(({ given }) => given);
}

/** Reads a document without tables: numbered passages, 「牵头单位：…」 below them or 「（…牵头）」 in them. */
export function readParagraphs(paragraphs: readonly PrintedLine[]): DocumentRows {
  const lines = paragraphs.flatMap(({ line, text }) =>
    text.split("\n").flatMap((part) => (part.trim() ? [{ line, text: part.trim() }] : [])),
  );
  const titles: string[] = [];
  const entries = entriesOf(lines, titles);
  const layout = layoutOf(entries);
  const someGiven = entries.some(({ given }) => given);
  const rows = entries.map((entry, i): TableRow => {
    const role = someGiven && isOwnText(entry, i, entries) ? "note" : entry.role;
    const cells = layout.roles.map((column) => ({
      text: column === role ? entry.text : "",
      coveredBy: null,
    }));
    return { layout, table: 1, page: 1, line: entry.line, cells, parts: entry.parts };
  });
  const heads = entries.map(({ label }) => label).filter(Boolean);
  const headCharacters = countCharacters([...titles, ...heads].join(""));
  const notes = entries.filter(({ role }) => role === "note").map(({ text }) => text);
  return { rows, titles, notes, heads, headCharacters, unplaced: [], headersGuessed: false };
}
