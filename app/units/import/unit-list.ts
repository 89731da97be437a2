import type { ListKind } from "@/app/_lists/answer-list";
import { canKeepUnits } from "@/lib/domain/policy";
import { UNIT_FIELDS } from "@/lib/domain/unit-rows";
import { importUnits } from "@/lib/usecases/unit/import-units";
import { previewUnits } from "@/lib/usecases/unit/preview-units";

/** Units from a sheet. */
export const UNIT_LIST: ListKind<{ created: number; supplemented: number }> = {
  path: "/units/import",
  fields: UNIT_FIELDS,
  may: canKeepUnits,
  preview: previewUnits,
  confirm: importUnits,
};
