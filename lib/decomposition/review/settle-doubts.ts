import { type Deadline, parseDeadline } from "@/lib/domain/deadline";
import { findIndicators } from "../find-indicators";
import type { Doubt, NamedUnit } from "../measure";
import type { MeasureContent } from "./measure-content";

/** Takes a doubt as settled: the value stands as it was read. A place without doubt settles nothing. */
export function acceptDoubt(content: MeasureContent, place: number): MeasureContent {
  return { ...content, doubts: content.doubts.filter((_, at) => at !== place) };
}

/** Takes all doubts of a measure as settled. */
export function acceptDoubts(content: MeasureContent): MeasureContent {
  return { ...content, doubts: [] };
}

/** Whether a doubt asks which unit a printed name is. */
export const asksForUnit = ({ code }: Pick<Doubt, "code">) =>
  code === "unit-unknown" || code === "unit-similar" || code === "not-a-unit";

const isAbout = (doubt: Doubt, printed: string) =>
  doubt.params.printed === printed && asksForUnit(doubt);

/** Whether a printed name stands among a measure's units, or is doubted there. */
export function printsName(content: MeasureContent, printed: string): boolean {
  const named = [...content.leadUnits, ...content.responsibleUnits];
  return (
    named.some((unit) => unit.printed === printed) ||
    content.doubts.some((doubt) => isAbout(doubt, printed))
  );
}

/**
 * Reads a printed name as a unit, wherever the measure prints it; null says that it names no unit. Doubts
 * about the name are settled.
 */
export function nameUnit(
  content: MeasureContent,
  printed: string,
  unit: string | null,
): MeasureContent {
  const named = (units: NamedUnit[], field: "lead" | "responsible") => {
    const asUnit = units.flatMap((each) => {
      if (each.printed !== printed) return [each];
      return unit === null ? [] : [{ printed, unit }];
    });
    // What was set aside as no unit comes back where a person says that it is one.
    const setAside = content.doubts.some(
      (doubt) => doubt.field === field && doubt.code === "not-a-unit" && isAbout(doubt, printed),
    );
    return setAside && unit !== null ? [...asUnit, { printed, unit }] : asUnit;
  };
  return {
    ...content,
    leadUnits: named(content.leadUnits, "lead"),
    responsibleUnits: named(content.responsibleUnits, "responsible"),
    doubts: content.doubts.filter((doubt) => !isAbout(doubt, printed)),
  };
}

/**
 * Reads a deadline that prints no year again for another year, and by when its targets are due; one given by a
 * person stands.
 */
export function redateDeadline(content: MeasureContent, issuedYear: string | null): MeasureContent {
  const { printed } = content.deadline;
  if (printed === null || content.from.deadline === "person") return content;
  const deadline = parseDeadline(printed, issuedYear);
  if (JSON.stringify(deadline) === JSON.stringify(content.deadline)) return content;
  const understood = deadline.kind !== "UNSPECIFIED";
  const doubts = content.doubts.filter(
    ({ code }) => !(understood && code === "deadline-not-understood"),
  );
  return { ...content, deadline, doubts, indicators: redated(content, deadline, issuedYear) };
}

/** Targets keep who they are: some may have been dropped by a person. */
function redated(content: MeasureContent, deadline: Deadline, issuedYear: string | null) {
  const found = findIndicators({ text: content.text, deadline, issuedYear });
  return content.indicators.map((kept) => {
    const same = found.find(({ text, value }) => text === kept.text && value === kept.value);
    return same ? { ...kept, by: same.by } : kept;
  });
}
