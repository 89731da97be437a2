import type { ShownMeasure } from "@/lib/db/import/list-shown";
import type { Doubt } from "@/lib/decomposition/measure";
import { nameAsked, sayDoubt } from "@/lib/text/say-doubt";
import type { Translator } from "@/lib/text/translator";
import { ActButton } from "./act-button";
import { acceptDoubtAction, settleNameAction } from "./actions";
import { NameForm } from "./name-form";

/** The list of the ledger's units on the page, which every unit field offers. */
const UNIT_LIST = "units-of-the-ledger";

/** The units that every unit field of a page offers. */
export function UnitChoices({ units }: { units: readonly string[] }) {
  return (
    <datalist id={UNIT_LIST}>
      {units.map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
}

type DoubtListProps = {
  t: Translator;
  importId: number;
  measure: ShownMeasure;
  open: boolean;
  /** A unit that was typed before the session ended, and for which name. */
  held?: Record<string, string> | null;
};

/** What is doubtful about a measure, each with the acts that settle it. */
export function DoubtList({ t, importId, measure, open, held }: DoubtListProps) {
  const { doubts } = measure.content;
  if (doubts.length === 0) return null;
  return (
    <ul className="flex flex-col gap-2" aria-label={t("import.doubt.title")}>
      {doubts.map((doubt, place) => (
        <li
          key={`${doubt.field} ${doubt.code} ${JSON.stringify(doubt.params)}`}
          className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1.5 border-l-4 border-warning-mark bg-warning-tint px-3 py-2"
        >
          <p className="text-table">
            <span className="font-semibold">{t(`decomposition.field.${doubt.field}`)}</span>
            {t("ui.colon")}
            {sayDoubt(t, doubt)}
          </p>
          {open ? (
            <div className="flex flex-col gap-2">
              {nameAsked(doubt) !== null ? (
                <NameActs {...{ t, importId, measure, doubt, place, held }} />
              ) : (
                <AcceptAct t={t} importId={importId} measure={measure} place={place} />
              )}
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

type ActsProps = { t: Translator; importId: number; measure: ShownMeasure; place: number };

function AcceptAct({ t, importId, measure: { id, version }, place }: ActsProps) {
  return (
    <ActButton
      action={acceptDoubtAction}
      fields={{ importId, measureId: id, version, doubt: place }}
      label={t("import.doubt.accept")}
      pending={t("import.doubt.accepting")}
      size="small"
      reachedBy="doubt"
    />
  );
}

/** A name is a unit of those alike, another unit, none, or what it was read as. */
function NameActs({
  t,
  importId,
  measure,
  doubt,
  place,
  held,
}: ActsProps & { doubt: Doubt; held: DoubtListProps["held"] }) {
  const { printed = "", unit, candidates = "" } = doubt.params;
  const alike = unit ? [unit] : candidates.split("、").filter(Boolean);
  const settle = (fields: Record<string, string>, label: string, first = false) => (
    <ActButton
      key={label}
      action={settleNameAction}
      fields={{ importId, printed, ...fields }}
      label={label}
      pending={t("import.doubt.accepting")}
      size="small"
      reachedBy={first ? "doubt" : undefined}
    />
  );
  const none = settle({ none: "yes" }, t("import.doubt.none"), alike.length === 0);
  return (
    <>
      <div className="flex flex-wrap gap-2">
        {alike.map((name, at) =>
          settle({ unit: name }, t("import.doubt.candidate", { unit: name }), at === 0),
        )}
        {none}
        <AcceptAct t={t} importId={importId} measure={measure} place={place} />
      </div>
      <NameForm
        importId={importId}
        printed={printed}
        id={`unit-${measure.id}-${place}`}
        unitList={UNIT_LIST}
        typed={held?.printed === printed ? (held.unit ?? "") : ""}
        words={{
          unit: t("import.doubt.unit", { printed }),
          hint: t("import.doubt.unitHint"),
          choose: t("import.doubt.choose"),
          accepting: t("import.doubt.accepting"),
        }}
      />
    </>
  );
}
