import { SelectField } from "@/components/ui/select-field";
import type { PlanChoices } from "@/lib/db/plan-choices";
import type { Translator } from "@/lib/text/translator";

type PartFieldsProps = {
  t: Translator;
  choices: PlanChoices;
  filter: { keyAreaId?: number | undefined; unitId?: number | "none" | undefined };
};

/** Fields that narrow a board to a key area and a filing unit; units that a reform ended had their time. */
export function PartFields({ t, choices, filter }: PartFieldsProps) {
  return (
    <>
      <SelectField
        name="area"
        label={t("ledger.board.keyArea")}
        emptyWord={t("ui.all")}
        defaultValue={String(filter.keyAreaId ?? "")}
        choices={choices.keyAreas.map((area) => ({
          value: String(area.id),
          label: `${area.printedNumber}${area.title}`,
        }))}
      />
      <SelectField
        name="unit"
        label={t("ledger.board.unit")}
        emptyWord={t("ui.all")}
        defaultValue={String(filter.unitId ?? "")}
        choices={[
          ...choices.units.map((unit) => ({ value: String(unit.id), label: unit.name })),
          ...choices.former.map(({ id, name }) => ({
            value: String(id),
            label: t("reform.formerUnit", { name }),
          })),
          { value: "none", label: t("ledger.board.noUnit") },
        ]}
      />
    </>
  );
}

/** What a narrowed board is of, in words; null for the whole plan. */
export function sayPart({ t, choices, filter }: PartFieldsProps): string | null {
  const area = choices.keyAreas.find(({ id }) => id === filter.keyAreaId);
  const unit = [...choices.units, ...choices.former].find(({ id }) => id === filter.unitId);
  const words = [
    area ? `${area.printedNumber}${area.title}` : null,
    filter.unitId === "none" ? t("ledger.board.noUnit") : (unit?.name ?? null),
  ].filter((word) => word !== null);
  return words.length > 0 ? words.join(" · ") : null;
}
