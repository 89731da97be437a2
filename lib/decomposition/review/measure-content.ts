import type { Measure } from "../measure";

/** A measure while it is looked through: what it says, without the headings it stands under. */
export type MeasureContent = Omit<Measure, "keyArea" | "mainTask">;

/** A measure without the headings it was read under; these are rows of their own. */
export function contentOfMeasure({ keyArea: _, mainTask: __, ...content }: Measure) {
  return content satisfies MeasureContent;
}

/** Units as a person types and reads them: the ledger's name where it is known, else as printed. */
export function unitsAsText(units: MeasureContent["leadUnits"]): string {
  return units.map(({ printed, unit }) => unit ?? printed).join("、");
}
