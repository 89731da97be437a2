import { parseDeadline } from "@/lib/domain/deadline";
import { isUnitList } from "@/lib/domain/unit-list";
import { headKind } from "./column-heads";
import { GIVEN_FIELDS, type GivenField } from "./measure";

/** A text without the units and the deadline that it carries in brackets or behind labels. */
export interface LabelledText {
  text: string;
  given: Record<GivenField, string | null>;
}

type Parts = Record<GivenField, string[]>;

const LABEL = /([一-龥]{2,10})\s*[:：]\s*/g;
const VERB_BEHIND =
  /^(?:由|请)?(.+?)(牵头|主办|负责|配合|协办|协同|参与|参加|协助)(?:负责|办理|落实|实施|推进|组织实施|做好)?$/;

const noParts = (): Parts => ({ lead: [], responsible: [], deadline: [] });

/** The field a label names (牵头单位：…); 责任单位 leads where only 配合单位 is named beside it. */
function fieldOfLabel(label: string, text: string): GivenField | null {
  const kind = headKind(label);
  if (kind === "lead" || kind === "deadline") return kind;
  if (kind === "support") return "responsible";
  if (kind !== "responsible") return null;
  const alone = !/(?:牵头|主办)[一-龥]*\s*[:：]/.test(text);
  return alone && /(?:配合|协办|协同|参与)[一-龥]*\s*[:：]/.test(text) ? "lead" : "responsible";
}

const isDeadline = (text: string) => parseDeadline(text, "2000").kind !== "UNSPECIFIED";

/** 负责 helps beside 牵头 and leads elsewhere. */
function fieldOfVerb(verb: string, text: string): GivenField {
  if (verb === "牵头" || verb === "主办") return "lead";
  return verb === "负责" && !/牵头|主办/.test(text) ? "lead" : "responsible";
}

const trimmed = (text: string) => text.replace(/^[\s,，、;；。:：]+|[\s,，;；。、]+$/g, "");

/** Reads 市发改委牵头，市财政局配合，2018年12月完成; null where a clause is none of these. */
function readClauses(text: string): Parts | null {
  const parts = noParts();
  let waiting: string[] = [];
  let field: GivenField | null = null;
  for (const clause of text
    .split(/[，,；;。\n]+|\s+(?=[一-龥]{2,10}\s*[:：])/)
    .map(trimmed)
    .filter(Boolean)) {
    const labelled = /^([一-龥]{2,10})\s*[:：]\s*(.*)$/s.exec(clause);
    const named = labelled?.[1] ? fieldOfLabel(labelled[1], text) : null;
    const verb = VERB_BEHIND.exec(clause.replace(/按照?(?:各自)?职责(?:分工)?/, ""));
    if (named) {
      field = named;
      if (labelled?.[2]) parts[named].push(labelled[2]);
    } else if (verb?.[1] && verb[2] && !isDeadline(clause)) {
      const of = fieldOfVerb(verb[2], text);
      parts[of].push(...waiting, trimmed(verb[1]));
      waiting = [];
    } else if (field && isUnitList(clause) && field !== "deadline") parts[field].push(clause);
    else if (isDeadline(clause)) parts.deadline.push(clause);
    else if (isUnitList(clause)) waiting.push(clause);
    else return null;
  }
  parts.responsible.push(...waiting);
  return parts;
}

const SAYS_WHO = /牵头|主办|负责|配合|协办|协同|参与|[:：]/;
const DUE_WORD = /完成|前|持续|长期|底|推进/;

/** Whether the words in a bracket give units or a deadline rather than explain. */
function bracketParts(inside: string, atEnd: boolean): Parts | null {
  const parts = readClauses(inside);
  if (!parts) return null;
  const units = parts.lead.length + parts.responsible.length;
  if (units > 0) {
    const listed = [...parts.lead, ...parts.responsible].some(isUnitList);
    return listed && (SAYS_WHO.test(inside) || atEnd) ? parts : null;
  }
  return atEnd && parts.deadline.length > 0 && DUE_WORD.test(inside) ? parts : null;
}

/** The innermost-closed brackets of a text that stand on no other bracket's inside. */
function outerBrackets(text: string): { at: number; end: number; inside: string }[] {
  const found: { at: number; end: number; inside: string }[] = [];
  let depth = 0;
  let start = 0;
  [...text].forEach((character, at) => {
    if ("(（【[［".includes(character)) {
      if (depth === 0) start = at;
      depth += 1;
    } else if (")）】]］".includes(character) && depth > 0) {
      depth -= 1;
      if (depth === 0) found.push({ at: start, end: at + 1, inside: text.slice(start + 1, at) });
    }
  });
  return found;
}

function joinParts(into: Parts, more: Parts): void {
  for (const field of GIVEN_FIELDS) into[field].push(...more[field]);
}

/** The brackets of a text that say who or when, in order. */
export function givingBrackets(text: string): { at: number; end: number }[] {
  return outerBrackets(text).filter(({ end, inside }) => {
    const atEnd = /^[。；;\s]*$/.test(text.slice(end));
    return /牵头|主办|负责|配合|[:：]/.test(inside) && bracketParts(inside, atEnd) !== null;
  });
}

function takeBrackets(text: string, into: Parts): string {
  let rest = text;
  for (const { at, end, inside } of outerBrackets(text).reverse()) {
    const atEnd = /^[。；;\s]*$/.test(rest.slice(end));
    const parts = bracketParts(inside, atEnd);
    if (!parts) continue;
    joinParts(into, parts);
    rest = rest.slice(0, at) + rest.slice(end);
  }
  return rest;
}

interface Label {
  at: number;
  end: number;
  field: GivenField;
}

/** Labels at the start of a line or behind a stop; their values run to the next label. */
function labelsIn(text: string): Label[] {
  return [...text.matchAll(LABEL)].flatMap((match) => {
    const field = fieldOfLabel(match[1] ?? "", text);
    const begins = /(?:^|[\n。；;，,、\s])$/.test(text.slice(0, match.index));
    return field && begins ? [{ at: match.index, end: match.index + match[0].length, field }] : [];
  });
}

function takeLabels(text: string, into: Parts): string {
  const labels = labelsIn(text);
  labels.forEach(({ end, field }, i) => {
    const value = trimmed(text.slice(end, labels[i + 1]?.at ?? text.length));
    if (value) into[field].push(value);
  });
  return text.slice(0, labels[0]?.at ?? text.length);
}

/** Takes 「（市发改委牵头，2018年12月完成）」 and 「牵头单位：…；完成时限：…」 out of a measure's text. */
export function takeLabelled(printed: string): LabelledText {
  const parts = noParts();
  const text = takeLabels(takeBrackets(printed, parts), parts).trim();
  const joined = (field: GivenField) => (parts[field].length > 0 ? parts[field].join("，") : null);
  const given = {
    lead: joined("lead"),
    responsible: joined("responsible"),
    deadline: joined("deadline"),
  };
  return { text: GIVEN_FIELDS.some((field) => given[field]) ? tidyEnd(text) : printed, given };
}

/** Whether a text says who or when. */
export const holdsGiven = (text: string) =>
  GIVEN_FIELDS.some((field) => takeLabelled(text).given[field] !== null);

/** A stop that stood behind a bracket now stands behind the sentence's own; a comma led to a label. */
const tidyEnd = (text: string) =>
  text.replace(/([。；;])\s*[。；;]$/, "$1").replace(/[，,、：:]\s*$/, "");

/** A unit cell that says in words who leads and who helps: 市发改委牵头，市财政局配合. */
export function readRolesInCell(cell: string): Parts | null {
  if (!/牵头|主办|配合|协办|协同|协助|参与|[:：]/.test(cell)) return null;
  const tagged = readTaggedUnits(cell);
  if (tagged) return tagged;
  const parts = readClauses(cell);
  return parts && (parts.lead.length > 0 || /[:：]/.test(cell)) ? parts : null;
}

/** 市发改委（牵头）、市财政局: the tagged unit leads, the others help. */
function readTaggedUnits(cell: string): Parts | null {
  const tag = /[（(](牵头|主办)(?:单位|部门)?[）)]/;
  if (!tag.test(cell)) return null;
  const parts = noParts();
  for (const name of cell
    .split(/[、，,；;\n]+/)
    .map(trimmed)
    .filter(Boolean)) {
    parts[tag.test(name) ? "lead" : "responsible"].push(
      name.replace(tag, "").replace(/[（(](?:配合|协办|参与)(?:单位|部门)?[）)]/, ""),
    );
  }
  return parts;
}
