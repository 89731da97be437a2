import { Section } from "@/components/ui/section";
import type { Translator } from "@/lib/text/translator";
import type { showMeasure } from "@/lib/usecases/import/show-measure";
import { ActButton } from "../../act-button";
import {
  matchItemAction,
  mergeMeasuresAction,
  moveMeasureAction,
  removeMeasureAction,
  splitMeasureAction,
} from "./actions";
import { ChoiceForm } from "./choice-form";

export type ShownForEdit = Extract<Awaited<ReturnType<typeof showMeasure>>, { ok: true }>["value"];
type ActsProps = { t: Translator; shown: ShownForEdit };

/** What may be done to a measure besides typing: split, merge, move, take out, match with an item. */
export function MeasureActs({ t, shown }: ActsProps) {
  const { head, measure } = shown;
  const fields = { importId: head.id, measureId: measure.id, version: measure.version };
  const working = t("import.edit.working");
  return (
    <>
      {head.amends ? <Match t={t} shown={shown} /> : null}
      <Section id="split" title={t("import.edit.split")} lede={t("import.edit.splitHint")}>
        {shown.cuts.length > 0 ? (
          <ChoiceForm
            action={splitMeasureAction}
            fields={fields}
            name="at"
            label={t("import.edit.split")}
            shown="radio"
            choices={shown.cuts.map(({ at, begins }) => ({
              value: String(at),
              label: t("import.edit.splitAt", { begins }),
            }))}
            words={{ submit: t("import.edit.splitSubmit"), pending: working }}
          />
        ) : (
          <p className="text-table text-ink-faint">{t("import.edit.noCuts")}</p>
        )}
      </Section>
      <Section id="merge" title={t("import.edit.merge")} lede={t("import.edit.mergeHint")}>
        <ActButton
          action={mergeMeasuresAction}
          fields={fields}
          label={t("import.edit.mergeSubmit")}
          pending={working}
        />
      </Section>
      <Section id="move" title={t("import.edit.move")}>
        <div className="flex flex-col gap-4">
          <div className="flex flex-wrap gap-2">
            {(["before", "after"] as const).map((to) => (
              <ActButton
                key={to}
                action={moveMeasureAction}
                fields={{ ...fields, to }}
                label={t(to === "before" ? "import.edit.moveUp" : "import.edit.moveDown")}
                pending={working}
              />
            ))}
          </div>
          {shown.headings.length > 0 ? <MoveToHeading t={t} shown={shown} /> : null}
        </div>
      </Section>
      <Section id="remove" title={t("import.edit.remove")} lede={t("import.edit.removeHint")}>
        <ActButton
          action={removeMeasureAction}
          fields={fields}
          label={t("import.edit.removeSubmit")}
          pending={working}
          variant="danger"
        />
      </Section>
    </>
  );
}

function MoveToHeading({ t, shown: { head, measure, headings } }: ActsProps) {
  return (
    <ChoiceForm
      action={moveMeasureAction}
      fields={{
        importId: head.id,
        measureId: measure.id,
        version: measure.version,
        to: "heading",
      }}
      name="headingId"
      label={t("import.edit.moveHeading")}
      shown="list"
      chosen={String(measure.headingId ?? "")}
      choices={headings.map(({ id, level, no, title }) => ({
        value: String(id),
        label: `${level === "MAIN_TASK" ? "· " : ""}${no}${title}`,
      }))}
      words={{ submit: t("import.edit.moveSubmit"), pending: t("import.edit.working") }}
    />
  );
}

function Match({ t, shown: { head, measure, dropped } }: ActsProps) {
  const current =
    measure.itemId === null
      ? []
      : [
          {
            value: String(measure.itemId),
            label: t("import.edit.matchCurrent", { code: measure.itemCode ?? "" }),
          },
        ];
  const free = dropped.map(({ id, code, text }) => ({
    value: String(id),
    label: `${code} ${text.slice(0, 40)}`,
  }));
  return (
    <Section id="match" title={t("import.edit.match")} lede={t("import.edit.matchHint")}>
      <ChoiceForm
        action={matchItemAction}
        fields={{ importId: head.id, measureId: measure.id, version: measure.version }}
        name="itemId"
        label={t("import.edit.match")}
        shown="list"
        emptyWord={t("import.edit.matchNew")}
        chosen={String(measure.itemId ?? "")}
        choices={[...current, ...free]}
        words={{ submit: t("import.edit.matchSubmit"), pending: t("import.edit.working") }}
      />
    </Section>
  );
}
