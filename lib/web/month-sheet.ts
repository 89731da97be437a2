import { SELF_LIGHTS } from "@/lib/domain/light";
import { DELAY_REASONS, PROMISE_ANSWERS, REPORT_LIMITS } from "@/lib/domain/report-content";
import { GRID_FIELDS } from "@/lib/domain/typed-cells";
import { type SheetRows, type SheetValue, writeXlsx } from "@/lib/files/write-xlsx";
import type { Texts } from "@/lib/text/say";
import type { Translator } from "@/lib/text/translator";
import type { GridItem, MonthGrid } from "@/lib/usecases/report/show-month-grid";
import { cellWords } from "@/lib/web/cell-words";

/** What a sheet tells of an item, for whoever fills it in. */
const CONTEXT = [
  ["code", 12],
  ["measure", 48],
  ["deadline", 18],
  ["promise", 28],
  ["promiseDue", 12],
  ["last", 9],
  ["expected", 9],
  ["indicators", 24],
] as const;

/** What a sheet leaves to be filled in. */
export const SHEET_CELLS = [...GRID_FIELDS, "reading1", "reading2"] as const;
export type SheetCell = (typeof SHEET_CELLS)[number];

const WIDTHS: Record<SheetCell, number> = {
  promiseKept: 10,
  selfLight: 10,
  percent: 9,
  done: 48,
  noChange: 8,
  nextStep: 32,
  nextStepDue: 12,
  delayReason: 12,
  reading1: 10,
  reading2: 10,
};

/** The unit's month as a sheet: a row for each item to file, with empty cells, and a second sheet that explains them. */
export function writeMonthSheet({ t }: Texts, grid: MonthGrid): Uint8Array {
  const heads = [...CONTEXT.map(([name]) => name), ...SHEET_CELLS].map((name) =>
    t(`month.sheet.${name}`),
  );
  const sheet: SheetRows = {
    name: t("month.sheet.name"),
    rows: [[...heads, t("month.sheet.key")], ...grid.rows.map((item) => sheetRow(t, grid, item))],
    widths: [...CONTEXT.map(([, width]) => width), ...SHEET_CELLS.map((name) => WIDTHS[name]), 36],
  };
  return writeXlsx([sheet, guideSheet(t)]);
}

/** Whose row it is: document, month and code, with the version of the report at download, which tells a row that was overtaken. */
export function sheetKey({ plan, period }: MonthGrid, { code, version }: GridItem): string {
  return `${plan.documentNumber} ${period?.month ?? ""} ${code}@${version}`;
}

function sheetRow(t: Translator, grid: MonthGrid, item: GridItem): SheetValue[] {
  const promised = item.lastAccepted?.content;
  return [
    item.code,
    item.text,
    item.deadlinePrinted,
    promised?.nextStep ?? null,
    promised?.nextStepDue ?? null,
    item.lastAccepted?.percent ?? null,
    item.expected,
    item.indicators
      .map(({ name, unit }) => t("month.sheet.indicator", { name, unit }))
      .join(t("ui.listComma")) || null,
    ...SHEET_CELLS.map(() => null),
    sheetKey(grid, item),
  ];
}

function guideSheet(t: Translator): SheetRows {
  const words = cellWords();
  const choice = (field: keyof typeof words) =>
    t("month.sheet.guideOf.choice", { words: choicesIn(t, field).join(t("ui.listComma")) });
  const how: Record<SheetCell, string> = {
    promiseKept: choice("promiseKept"),
    selfLight: choice("selfLight"),
    percent: t("month.sheet.guideOf.percent"),
    done: t("month.sheet.guideOf.done", { max: REPORT_LIMITS.done }),
    noChange: choice("noChange"),
    nextStep: t("month.sheet.guideOf.nextStep", { max: REPORT_LIMITS.nextStep }),
    nextStepDue: t("month.sheet.guideOf.nextStepDue"),
    delayReason: choice("delayReason"),
    reading1: t("month.sheet.guideOf.readings"),
    reading2: t("month.sheet.guideOf.readings"),
  };
  return {
    name: t("month.sheet.guide"),
    rows: [
      [t("month.sheet.column"), t("month.sheet.how")],
      ...CONTEXT.map(([name]) => [t(`month.sheet.${name}`), t("month.sheet.guideOf.context")]),
      ...SHEET_CELLS.map((name) => [t(`month.sheet.${name}`), how[name]]),
      [t("month.sheet.key"), t("month.sheet.guideOf.key")],
      [null, t("month.sheet.guideOf.blank")],
    ],
    widths: [16, 80],
  };
}

/** The words of a choice in the reader's language. */
export function choicesIn(
  t: Translator,
  field: "promiseKept" | "selfLight" | "delayReason" | "noChange",
) {
  switch (field) {
    case "promiseKept":
      return PROMISE_ANSWERS.map((value) => t(`report.promiseKept.${value}`));
    case "selfLight":
      return SELF_LIGHTS.map((value) => t(`light.${value}`));
    case "delayReason":
      return DELAY_REASONS.map((value) => t(`report.delayReason.${value}`));
    case "noChange":
      return [t("month.sheet.yes"), t("month.sheet.no")];
  }
}
