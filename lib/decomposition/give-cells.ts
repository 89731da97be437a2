import { endsAsOrgan, splitUnitNames } from "@/lib/domain/unit-list";
import { GIVEN_FIELDS, type GivenField, type Origin } from "./measure";
import type { Band, GivenCell, Slot } from "./slot";

/** Gives a measure the cells of a row for the fields that it has none of yet. */
export function give(slot: Slot, band: Band, origin: Origin): void {
  for (const field of GIVEN_FIELDS) {
    const cell = band.cells[field] ?? band.merged[field];
    if (cell === null || slot.given[field] !== null) continue;
    slot.given[field] = cell;
    if (band.cells[field] === null && origin === "own") slot.from[field] = "inherited";
    else slot.from[field] = band.row.moved && origin === "own" ? "shifted" : origin;
  }
}

function addTo(given: GivenCell | null, cell: GivenCell): GivenCell {
  if (!given) return cell;
  const added = [...(given.added ?? []), cell];
  return { ...given, text: `${given.text}\n${cell.text}`, added };
}

/** Whether a cell goes on with what the one above broke off: 市民政 and 局、市残联, 2018年 and 12月. */
function finishes(given: GivenCell, { field, text }: GivenCell): boolean {
  const last = (given.added?.at(-1) ?? given).text;
  if (field === "deadline") return /年\s*$/.test(last) && /^\d{1,2}\s*月/.test(text);
  const begun = splitUnitNames(last).at(-1) ?? "";
  const [rest = ""] = splitUnitNames(text);
  return !endsAsOrgan(begun) && !/^[省市区各]|^武汉/.test(rest) && endsAsOrgan(begun + rest);
}

/** A row of a workbook or Word table that prints helping units alone lists more of those above. */
function listsMore({ cells, merged, row }: Band, field: GivenField): boolean {
  const alone = [cells.lead, merged.lead, cells.deadline].every((cell) => cell === null);
  const { mergesKnown, roles } = row.layout;
  return field === "responsible" && mergesKnown && roles.includes("lead") && alone;
}

/** Cells printed below the last measure of a block go to it where it has none of its own. */
export function giveRest(slot: Slot, bands: readonly Band[]): void {
  for (const band of bands) {
    for (const field of GIVEN_FIELDS) {
      const cell = band.cells[field];
      if (cell === null) continue;
      const given = slot.given[field];
      if (given !== null) {
        if (band.row.goesOn || finishes(given, cell) || listsMore(band, field))
          slot.given[field] = addTo(given, cell);
      } else if (!band.row.goesOn) {
        const params = { line: String(cell.line), printed: cell.text };
        slot.doubts.push({ field, code: "printed-below", params });
      }
    }
    give(slot, band, "dealt");
  }
}
