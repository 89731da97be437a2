import { randomUUID } from "node:crypto";
import type { Choice } from "@/components/ui/select-field";
import type { Light } from "@/lib/domain/light";
import { SELF_LIGHTS } from "@/lib/domain/light";
import { DELAY_REASONS, PROMISE_ANSWERS } from "@/lib/domain/report-content";
import { GRID_READINGS } from "@/lib/domain/typed-cells";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import type { GridItem, MonthGrid } from "@/lib/usecases/report/show-month-grid";
import { standingFields } from "@/lib/web/grid-fields";
import type { GridState } from "@/lib/web/grid-state";

/** A row of the grid in words, with the values that its cells begin with. */
export type GridRow = {
  id: number;
  code: string;
  text: string;
  light: Light;
  lightWord: string;
  stateWord: string | null;
  /** What to know of the item: its promise, its percent, its evidence. */
  facts: string[];
  fullHref: string;
  values: Record<string, string>;
  version: string;
  requestKey: string;
  /** What a blank next step keeps where nothing changed. */
  promised: string;
  asksPromise: boolean;
  asksDelay: boolean;
  readings: { field: string; label: string; note: string }[];
};

/** The grid after it was sent, and the rows to show where they are others than the page's. */
export type AnsweredGrid = GridState & { shown: GridRow[] | null };

export function gridRows(texts: Texts, { rows, period }: MonthGrid): GridRow[] {
  const manyUnits = new Set(rows.map(({ unit }) => unit?.id)).size > 1;
  return rows.map((item) => {
    const row = gridRow(texts, item, period?.month ?? "");
    return manyUnits && item.unit ? { ...row, facts: [item.unit.name, ...row.facts] } : row;
  });
}

function gridRow(texts: Texts, item: GridItem, month: string): GridRow {
  const { t } = texts;
  const { state } = item;
  const promised = item.lastAccepted?.content.nextStep;
  return {
    id: item.id,
    code: item.code,
    text: item.text,
    light: item.light,
    lightWord: t(`light.${item.light}`),
    stateWord: state ? t(`ui.reportState.${state}`) : null,
    facts: factsOf(texts, item),
    fullHref: `/items/${item.id}/reports/${month}/edit`,
    values: standingFields(item),
    version: item.version,
    requestKey: randomUUID(),
    promised: promised ? t("month.table.keepsPromise", { step: promised }) : "",
    asksPromise: item.lastAccepted !== null,
    asksDelay: item.lags,
    readings: item.indicators.slice(0, GRID_READINGS).map(({ id, name, unit }) => ({
      field: `readings.${id}`,
      label: t("month.table.reading", { name, unit, code: item.code }),
      note: t("month.sheet.indicator", { name, unit }),
    })),
  };
}

function factsOf({ t, locale }: Texts, item: GridItem): string[] {
  const { lastAccepted, expected, startingContent } = item;
  const promised = lastAccepted?.content;
  const evidence = startingContent.evidence.length;
  return [
    lastAccepted?.percent == null
      ? t("month.table.factsFirst", { expected })
      : t("month.table.facts", { last: lastAccepted.percent, expected }),
    ...(promised?.nextStepDue
      ? [
          t("month.promiseUntil", {
            step: promised.nextStep,
            day: formatDay(locale, promised.nextStepDue),
          }),
        ]
      : []),
    ...(evidence > 0 ? [t("month.table.evidence", { count: evidence })] : []),
  ];
}

/** The choices of the grid's cells, in the reader's language. */
export type GridChoices = Record<"promiseKept" | "selfLight" | "delayReason", readonly Choice[]>;

export function gridChoices({ t }: Texts): GridChoices {
  return {
    promiseKept: PROMISE_ANSWERS.map((value) => ({
      value,
      label: t(`report.promiseKept.${value}`),
    })),
    selfLight: SELF_LIGHTS.map((value) => ({ value, label: t(`light.${value}`) })),
    delayReason: DELAY_REASONS.map((value) => ({ value, label: t(`report.delayReason.${value}`) })),
  };
}

const TABLE_WORDS = [
  "caption",
  "help",
  "noChangeHint",
  "evidenceHint",
  "submitHint",
  "pick",
  "pickAll",
  "item",
  "promiseKept",
  "selfLight",
  "percent",
  "done",
  "noChange",
  "nextStep",
  "nextStepDue",
  "delayReason",
  "readings",
  "full",
  "confirm",
  "save",
  "submit",
  "pasted",
  "skipped",
  "undo",
  "unsent",
  "bringBack",
  "discard",
] as const;
const SHEET_WORDS = ["title", "lede", "file", "fileHint", "read", "reading"] as const;

type TableWord = (typeof TABLE_WORDS)[number];
type SheetWord = (typeof SHEET_WORDS)[number];

export type GridWords = Record<
  TableWord | `sheet.${SheetWord}` | "problems" | "saving" | "submitting" | "none" | "choose",
  string
>;

export function gridWords({ t }: Texts): GridWords {
  const table = TABLE_WORDS.map((word) => [word, t(`month.table.${word}`)]);
  const sheet = SHEET_WORDS.map((word) => [`sheet.${word}`, t(`month.sheet.${word}`)]);
  return {
    ...Object.fromEntries([...table, ...sheet]),
    problems: t("report.problems"),
    saving: t("ui.saving"),
    submitting: t("ui.submitting"),
    none: t("ui.none"),
    choose: t("ui.choose"),
  };
}
