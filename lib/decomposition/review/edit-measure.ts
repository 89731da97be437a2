import { parseDeadline } from "@/lib/domain/deadline";
import { findIndicators } from "../find-indicators";
import type { Heading, MeasureField } from "../measure";
import { nameUnits, rememberNames } from "../name-units";
import type { ReadingContext } from "../read-measure";
import { type MeasureContent, unitsAsText } from "./measure-content";

/** What a person typed for a measure: units parted by 、, the deadline as it would be printed. */
export interface MeasureEdit {
  no: string;
  text: string;
  group: Heading | null;
  lead: string;
  responsible: string;
  deadline: string;
  /** Places of the proposed indicators that are none. */
  droppedIndicators: readonly number[];
}

/** A measure as its form shows it before anything is typed. */
export function editOf(content: MeasureContent): MeasureEdit {
  return {
    no: content.no,
    text: content.text,
    group: content.group,
    lead: unitsAsText(content.leadUnits),
    responsible: unitsAsText(content.responsibleUnits),
    deadline: content.deadline.printed ?? "",
    droppedIndicators: [],
  };
}

/**
 * Lays what a person typed over a measure. Only a field that was changed becomes theirs: its doubts are
 * settled, and a unit they typed that the ledger does not know is a doubt anew.
 */
export function editMeasure(
  content: MeasureContent,
  edit: MeasureEdit,
  context: ReadingContext,
): MeasureContent {
  const before = editOf(content);
  const named = { ...content, no: edit.no, group: edit.group };
  const withText = edit.text === before.text ? named : decided(named, "text", { text: edit.text });
  const withLead = editUnits(withText, "lead", edit.lead, context);
  const withUnits = editUnits(withLead, "responsible", edit.responsible, context);
  const withDeadline =
    edit.deadline === before.deadline
      ? withUnits
      : decided(withUnits, "deadline", {
          deadline: parseDeadline(edit.deadline, context.issuedYear),
        });
  return editIndicators(content, withDeadline, edit, context);
}

/** A field given by a person: its origin says so, and its former doubts are settled. */
function decided(
  content: MeasureContent,
  field: MeasureField,
  value: Partial<MeasureContent>,
): MeasureContent {
  return {
    ...content,
    ...value,
    from: { ...content.from, [field]: "person" },
    doubts: content.doubts.filter((doubt) => doubt.field !== field),
  };
}

function editUnits(
  content: MeasureContent,
  field: "lead" | "responsible",
  typed: string,
  context: ReadingContext,
): MeasureContent {
  const key = field === "lead" ? "leadUnits" : "responsibleUnits";
  if (typed === unitsAsText(content[key])) return content;
  const { units, doubts } = nameUnits(typed, field, rememberNames(context.registry));
  const changed = decided(content, field, { [key]: units });
  return { ...changed, doubts: [...changed.doubts, ...doubts] };
}

/** Quantities are looked for again where their sentence or their day changed; others only lose what is none. */
function editIndicators(
  before: MeasureContent,
  after: MeasureContent,
  edit: MeasureEdit,
  { issuedYear }: ReadingContext,
): MeasureContent {
  const same = before.text === after.text && before.deadline === after.deadline;
  const proposed = same ? before.indicators : findIndicators({ ...after, issuedYear });
  const dropped = new Set(same ? edit.droppedIndicators : []);
  return { ...after, indicators: proposed.filter((_, place) => !dropped.has(place)) };
}
