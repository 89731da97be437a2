import { DateField } from "@/components/ui/date-field";
import { FilterForm } from "@/components/ui/filter-form";
import { LinkButton } from "@/components/ui/link-button";
import type { BoardDay, Preset } from "@/lib/domain/board-days";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { Texts } from "@/lib/text/say";
import { boardAddress } from "../board-address";
import { boardPath } from "../board-tabs";

type DaysFormProps = {
  texts: Texts;
  answer: {
    plan: { id: number; registeredOn: PlainDate | null; today: PlainDate };
    presets: readonly Preset[];
    from: BoardDay;
    until: BoardDay;
  };
};

/** The two days to compare, and the pairs that are asked for most. */
export function DaysForm({ texts: { t }, answer }: DaysFormProps) {
  const { plan, presets } = answer;
  const range = { min: plan.registeredOn ?? undefined, max: plan.today };
  return (
    <>
      <FilterForm
        action={boardPath(plan.id, "compare")}
        label={t("board.compare.title")}
        words={{ apply: t("board.compare.show"), clear: t("ui.clearFilter") }}
      >
        <DateField
          name="from"
          label={t("board.compare.from")}
          defaultValue={typed(answer.from)}
          {...range}
        />
        <DateField
          name="until"
          label={t("board.compare.until")}
          defaultValue={typed(answer.until)}
          {...range}
        />
      </FilterForm>
      {presets.length > 0 ? (
        <nav aria-label={t("board.compare.presets")} className="mb-6" data-screen-only>
          <ul className="flex flex-wrap gap-1">
            {presets.map(({ preset, from, until }) => (
              <li key={preset}>
                <LinkButton
                  size="small"
                  variant="quiet"
                  href={boardAddress(plan.id, "compare", { from, until })}
                >
                  {t(`board.compare.preset.${preset}`)}
                </LinkButton>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
    </>
  );
}

function typed(day: BoardDay): string {
  return day.kind === "unknown" ? day.asked : day.day;
}
