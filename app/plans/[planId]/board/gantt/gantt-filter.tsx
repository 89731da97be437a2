import { FilterForm } from "@/components/ui/filter-form";
import { SelectField } from "@/components/ui/select-field";
import { DUE_FILTERS, type DueFilter } from "@/lib/domain/item-view";
import { LIGHTS, type Light } from "@/lib/domain/light";
import type { BoardConditions } from "@/lib/text/schedule-address";
import type { Translator } from "@/lib/text/translator";
import { boardPath } from "../board-tabs";
import { ConditionFields } from "../condition-fields";
import type { Gantt } from "./page";

type GanttFilterProps = {
  t: Translator;
  gantt: Gantt;
  view: BoardConditions & {
    light: Light | undefined;
    due: DueFilter | undefined;
    from: number | undefined;
    until: number | undefined;
  };
};

/** Which items are drawn, and over which years. */
export function GanttFilter({ t, gantt, view }: GanttFilterProps) {
  const { plan, years, choosable, choices } = gantt;
  const path = boardPath(plan.id, "gantt");
  const all = t("ui.all");
  const isNarrowed = Object.values(view).some((value) => value !== undefined);
  const first = Math.min(choosable.from, years.from);
  const last = Math.max(choosable.until, years.until);
  const yearChoices = Array.from({ length: last - first + 1 }, (_, index) => {
    const year = String(first + index);
    return { value: year, label: t("schedule.calendar.yearOf", { year }) };
  });
  return (
    <FilterForm
      action={path}
      label={t("ui.filter")}
      words={{ apply: t("ui.applyFilter"), clear: t("ui.clearFilter") }}
      clearHref={isNarrowed ? path : undefined}
    >
      <ConditionFields t={t} view={view} choices={choices} />
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
      <SelectField
        name="from"
        label={t("schedule.gantt.from")}
        defaultValue={String(years.from)}
        choices={yearChoices}
      />
      <SelectField
        name="until"
        label={t("schedule.gantt.until")}
        defaultValue={String(years.until)}
        choices={yearChoices}
      />
    </FilterForm>
  );
}
