import { FilterForm } from "@/components/ui/filter-form";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { PlanChoices } from "@/lib/db/plan-choices";
import { DUE_FILTERS, UNIT_PARTS } from "@/lib/domain/item-view";
import { LIGHTS } from "@/lib/domain/light";
import { type LedgerView, ledgerAddress } from "@/lib/text/ledger-address";
import type { Translator } from "@/lib/text/translator";

type LedgerFilterProps = {
  t: Translator;
  planId: number;
  view: LedgerView;
  choices: PlanChoices;
};

/** The conditions of the ledger; what they give is an address that can be passed on. */
export function LedgerFilter({ t, planId, view, choices }: LedgerFilterProps) {
  const all = t("ui.all");
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
      <SelectField
        name="light"
        label={t("ledger.items.light")}
        emptyWord={all}
        defaultValue={view.light ?? ""}
        choices={LIGHTS.map((light) => ({ value: light, label: t(`light.${light}`) }))}
      />
      <SelectField
        name="area"
        label={t("ledger.items.keyArea")}
        emptyWord={all}
        defaultValue={String(view.area ?? "")}
        choices={choices.keyAreas.map((area) => ({
          value: String(area.id),
          label: `${area.printedNumber}${area.title}`,
        }))}
      />
      <SelectField
        name="unit"
        label={t("ledger.items.unit")}
        emptyWord={all}
        defaultValue={String(view.unit ?? "")}
        choices={[
          ...choices.units.map((unit) => ({ value: String(unit.id), label: unit.name })),
          ...choices.former.map(({ id, name }) => ({
            value: String(id),
            label: t("reform.formerUnit", { name }),
          })),
          { value: "none", label: t("ledger.board.noUnit") },
        ]}
      />
      <SelectField
        name="part"
        label={t("ledger.items.part.label")}
        emptyWord={all}
        defaultValue={view.part ?? ""}
        choices={UNIT_PARTS.map((part) => ({ value: part, label: t(`ledger.items.part.${part}`) }))}
      />
      <SelectField
        name="due"
        label={t("ledger.items.due")}
        emptyWord={all}
        defaultValue={view.due ?? ""}
        choices={DUE_FILTERS.map((due) => ({
          value: due,
          label: t(`ledger.items.dueFilter.${due}`),
        }))}
      />
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
