import { SelectField } from "@/components/ui/select-field";
import type { PlanChoices } from "@/lib/db/plan-choices";
import { DUE_FILTERS, UNIT_PARTS } from "@/lib/domain/item-view";
import { LIGHTS } from "@/lib/domain/light";
import type { LedgerView } from "@/lib/text/ledger-address";
import type { Translator } from "@/lib/text/translator";

type UnitFieldsProps = {
  t: Translator;
  view: Pick<LedgerView, "area" | "unit" | "part">;
  choices: PlanChoices;
};

/** The key area, the unit and its part, by which lists and boards of items are narrowed. */
export function UnitFields({ t, view, choices }: UnitFieldsProps) {
  const all = t("ui.all");
  return (
    <>
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
          ...choices.units.map(({ id, name }) => ({ value: String(id), label: name })),
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
    </>
  );
}

type StateFieldsProps = { t: Translator; view: Pick<LedgerView, "light" | "due"> };

/** The light and the due day, by which items are narrowed further. */
export function StateFields({ t, view }: StateFieldsProps) {
  const all = t("ui.all");
  return (
    <>
      <SelectField
        name="light"
        label={t("ledger.items.light")}
        emptyWord={all}
        defaultValue={view.light ?? ""}
        choices={LIGHTS.map((light) => ({ value: light, label: t(`light.${light}`) }))}
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
    </>
  );
}
