import { MARK_LEVELS, parseMark } from "@/lib/domain/numbering";
import { headKind, type Role, rolesOf } from "./column-heads";
import { takeLabelled } from "./labelled-text";
import { GIVEN_FIELDS } from "./measure";
import type { DocumentRows } from "./read-rows";
import { countCharacters, type PrintedLine, type TableLayout, type TableRow } from "./table-rows";

/** The columns that a document without tables is read into: those its labels name, and the measures. */
function layoutOf(entries: readonly Entry[]): TableLayout {
  const roles = new Set<Role>([...entries.map(({ role }) => role), "measures", "note"]);
  return { sheet: null, apart: false, mergesKnown: false, roles: [...roles] };
}

/** A paragraph with those that belong to it. */
interface Entry {
  line: number;
  role: Role;
  text: string;
  rank: number;
  given: boolean;
  parts: PrintedLine[];
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

const holdsGiven = (text: string) =>
  GIVEN_FIELDS.some((field) => takeLabelled(text).given[field] !== null);

const GIVEN_ROLES: readonly (Role | undefined)[] = ["lead", "responsible", "deadline"];

/** Reads each paragraph as a measure, a heading, a part of the one before, or the document's own text. */
function entriesOf(lines: readonly PrintedLine[], titles: string[]): Entry[] {
  const roles = labelRoles(lines);
  const roleOf = (text: string | undefined) => roles.get(labelOf(text ?? "")?.[1] ?? "");
  const entries: Entry[] = [];
  lines.forEach(({ line, text }, i) => {
    const last = entries.at(-1);
    const role = roleOf(text);
    const begin = (as: Role, value: string) => {
      const parts = [{ line, text }];
      entries.push({
        ...{ line, role: as, text: value, parts },
        ...{ rank: rankOf(value), given: holdsGiven(value) },
      });
    };
    if (GIVEN_ROLES.includes(role) && last) {
      last.text += `\n${text}`;
      last.parts.push({ line, text });
      last.given = true;
    } else if (role && role !== "note" && role !== "ordinal")
      begin(role, labelOf(text)?.[2] ?? text);
    else if (
      parseMark(text) ||
      holdsGiven(text) ||
      GIVEN_ROLES.includes(roleOf(lines[i + 1]?.text))
    ) {
      begin("measures", text);
    } else if (!last) titles.push(text);
    else if (last.given || /[。；]$/.test(last.text)) begin("note", text);
    else {
      last.text += text;
      last.parts.push({ line, text });
    }
  });
  return entries;
}

/**
 * Numbered passages that say neither who nor when, in a part of the document where no other does, are
 * its own text (总体要求 …), not measures.
 */
function isOwnText(entry: Entry, at: number, entries: readonly Entry[]): boolean {
  if (entry.role !== "measures" || entry.given) return false;
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
  const headCharacters = titles.reduce((sum, text) => sum + countCharacters(text), 0);
  const notes = entries.filter(({ role }) => role === "note").map(({ text }) => text);
  return { rows, titles, notes, heads: [], headCharacters, unplaced: [], headersGuessed: false };
}
