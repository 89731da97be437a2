import { FilterForm } from "@/components/ui/filter-form";
import { SelectField } from "@/components/ui/select-field";
import type { DueFilter } from "@/lib/domain/item-view";
import type { Light } from "@/lib/domain/light";
import type { BoardConditions } from "@/lib/text/schedule-address";
import type { Translator } from "@/lib/text/translator";
import { StateFields, UnitFields } from "../../_conditions/condition-fields";
import { boardPath } from "../board-tabs";

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
      <UnitFields t={t} view={view} choices={choices} />
      <StateFields t={t} view={view} />
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
