import type { ListKind } from "@/app/_lists/answer-list";
import { PEOPLE_FIELDS } from "@/lib/domain/account-rows";
import { canManageRoles } from "@/lib/domain/policy";
import { importRoles } from "@/lib/usecases/role/import-roles";
import { previewRoles } from "@/lib/usecases/role/preview-roles";

/** Roles from a sheet of people. */
export const ROLE_LIST: ListKind<{ given: readonly unknown[] }> = {
  path: "/roles/import",
  fields: PEOPLE_FIELDS,
  may: canManageRoles,
  preview: previewRoles,
  confirm: importRoles,
};
