import { dayOrNull } from "@/lib/db/day";
import type { StoredRow } from "@/lib/db/stored-rows";
import type { ChangedField } from "@/lib/decomposition/amend/changed-fields";
import type { TaskPlace } from "@/lib/usecases/import/amend-outline";
import { firstLeadUnit, itemRow, type Places } from "@/lib/usecases/plan/item-rows";
import type { PlanItem } from "@/lib/usecases/plan/plan-input";

/** What of an item's own row an amendment can change, whatever changes in it. */
export const AMENDED_COLUMNS = [
  "key_area_id",
  "main_task_id",
  "group_number",
  "group_title",
  "printed_number",
  "measure_text",
  "deadline_kind",
  "deadline_printed",
  "final_due_on",
  "state",
  "source_page",
  "source_first_line",
  "source_last_line",
  "source",
];

/** What it changes besides in redated items, and in those of which the first lead changed. */
export const CYCLE_COLUMNS = ["cycle"];
export const FILING_COLUMNS = ["coordinator_unit_id", "filing_unit_id"];

/** An item's row as the amended table has it; days and units only where they changed. */
export function amendedItemRow(
  former: StoredRow,
  item: PlanItem,
  fields: readonly ChangedField[],
  at: Places & TaskPlace,
): StoredRow {
  const row = itemRow(item, 0, at, undefined);
  const { deadlineKind, deadlinePrinted, finalDueOn } = row;
  return {
    ...former,
    key_area_id: row.keyAreaId,
    main_task_id: row.mainTaskId,
    group_number: row.groupNumber,
    group_title: row.groupTitle,
    printed_number: row.printedNumber,
    measure_text: row.measureText,
    source_page: row.sourcePage,
    source_first_line: row.sourceFirstLine,
    source_last_line: row.sourceLastLine,
    source: row.source as StoredRow,
    ...(fields.includes("LEAD") ? filingOf(former, item, at) : {}),
    ...(fields.includes("DEADLINE")
      ? {
          deadline_kind: deadlineKind,
          deadline_printed: deadlinePrinted,
          final_due_on: dayOrNull(finalDueOn),
          // Only ongoing work may report by quarters (rules.md §4).
          cycle: deadlineKind === "ONGOING" ? (former.cycle ?? null) : "MONTHLY",
        }
      : {}),
  };
}

/** A lead that is a unit files itself; otherwise the coordinator that the office named stays. */
function filingOf(former: StoredRow, item: PlanItem, at: Places): StoredRow {
  const lead = firstLeadUnit(item, at);
  const coordinator = lead === null ? (former.coordinator_unit_id ?? null) : null;
  return { coordinator_unit_id: coordinator, filing_unit_id: lead ?? coordinator };
}
