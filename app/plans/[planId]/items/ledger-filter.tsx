import { FilterForm } from "@/components/ui/filter-form";
import { TextField } from "@/components/ui/text-field";
import type { PlanChoices } from "@/lib/db/plan-choices";
import { type LedgerView, ledgerAddress } from "@/lib/text/ledger-address";
import type { Translator } from "@/lib/text/translator";
import { StateFields, UnitFields } from "../_conditions/condition-fields";

type LedgerFilterProps = {
  t: Translator;
  planId: number;
  view: LedgerView;
  choices: PlanChoices;
};

/** The conditions of the ledger; what they give is an address that can be passed on. */
export function LedgerFilter({ t, planId, view, choices }: LedgerFilterProps) {
  const { order, dir, cols, on, from, until, node, ...fields } = view;
  const presentation = { order, dir, cols };
  const conditions = { ...fields, on, from, until, node };
  const isFiltered = Object.values(conditions).some((value) => value !== undefined);
  return (
    <FilterForm
      action={ledgerAddress(planId)}
      label={t("ui.filter")}
      words={{ apply: t("ui.applyFilter"), clear: t("ui.clearFilter") }}
      clearHref={isFiltered ? ledgerAddress(planId, presentation) : undefined}
      kept={said({ ...presentation, on, from, until, node })}
    >
      <TextField
        name="q"
        type="search"
        label={t("ledger.items.search")}
        hint={t("ledger.items.searchHint")}
        defaultValue={view.q ?? ""}
      />
      <UnitFields t={t} view={view} choices={choices} />
      <StateFields t={t} view={view} />
    </FilterForm>
  );
}

/** The parts of a view that say something, as the hidden fields of a form. */
export function said(view: LedgerView): Record<string, string> {
  return Object.fromEntries(
    Object.entries(view).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)]],
    ),
  );
}
