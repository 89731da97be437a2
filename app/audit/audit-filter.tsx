import { DateField } from "@/components/ui/date-field";
import { FilterForm } from "@/components/ui/filter-form";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { AUDIT_ACTIONS, sayAction } from "@/lib/text/audit-words";
import type { Translator } from "@/lib/text/translator";
import { AUDIT_PATH, type AuditView } from "./audit-address";

/** The conditions of the trail: who, what, to what, when. */
export function AuditFilter({ t, view }: { t: Translator; view: AuditView }) {
  return (
    <FilterForm
      action={AUDIT_PATH}
      label={t("ui.filter")}
      words={{ apply: t("ui.applyFilter"), clear: t("ui.clearFilter") }}
      clearHref={Object.values(view).some(Boolean) ? AUDIT_PATH : undefined}
    >
      <TextField
        name="person"
        type="search"
        label={t("people.audit.person")}
        hint={t("people.audit.personHint")}
        defaultValue={view.person ?? ""}
      />
      <SelectField
        name="action"
        label={t("people.audit.action")}
        emptyWord={t("ui.all")}
        defaultValue={view.action ?? ""}
        choices={AUDIT_ACTIONS.map((action) => ({ value: action, label: sayAction(t, action) }))}
      />
      <TextField
        name="subject"
        type="search"
        label={t("people.audit.subject")}
        hint={t("people.audit.subjectHint")}
        defaultValue={view.subject ?? ""}
      />
      <DateField name="from" label={t("people.audit.from")} defaultValue={view.from ?? ""} />
      <DateField name="until" label={t("people.audit.until")} defaultValue={view.until ?? ""} />
    </FilterForm>
  );
}
