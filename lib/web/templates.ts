import { PEOPLE_FIELDS } from "@/lib/domain/account-rows";
import { ROLES } from "@/lib/domain/actor";
import { UNIT_KINDS } from "@/lib/domain/unit-kind";
import { UNIT_FIELDS } from "@/lib/domain/unit-rows";
import { type SheetRows, writeXlsx } from "@/lib/files/write-xlsx";
import type { Texts } from "@/lib/text/say";
import type { Translator } from "@/lib/text/translator";

export const TEMPLATES = ["decomposition", "units", "people"] as const;
export type TemplateName = (typeof TEMPLATES)[number];

/** An empty sheet to fill in and import, with a second one that explains its columns. */
export type Template = { fileName: string; bytes: Uint8Array };

type Column = { head: string; how: string; width: number };

export function isTemplateName(text: string): text is TemplateName {
  return (TEMPLATES as readonly string[]).includes(text);
}

/** Writes a template in the reader's language. */
export function writeTemplate({ t }: Texts, name: TemplateName): Template {
  const sheet = t(`lists.template.${name}`);
  const note = t(`lists.template.guideOf.${name}.note`);
  const columns = COLUMNS[name](t);
  return {
    fileName: `${sheet}.xlsx`,
    bytes: writeXlsx([blankSheet(sheet, columns), guideSheet(t, columns, note)]),
  };
}

function blankSheet(name: string, columns: readonly Column[]): SheetRows {
  return {
    name,
    rows: [columns.map(({ head }) => head)],
    widths: columns.map(({ width }) => width),
  };
}

/**
 * The explanations stand on a sheet of their own, without examples that could be imported by accident: one
 * head a row, so that no reader takes it for a table.
 */
function guideSheet(t: Translator, columns: readonly Column[], note: string): SheetRows {
  return {
    name: t("lists.template.guide"),
    rows: [
      [t("lists.template.column"), t("lists.template.how")],
      ...columns.map(({ head, how }) => [head, how]),
      [null, note],
    ],
    widths: [16, 80],
  };
}

const COLUMNS: Record<TemplateName, (t: Translator) => Column[]> = {
  decomposition: (t) =>
    DECOMPOSITION.map(([field, head, width]) => ({
      head,
      how: t(`lists.template.guideOf.decomposition.${field}`),
      width,
    })),
  units: (t) =>
    UNIT_FIELDS.map((field) => ({
      head: t(`lists.field.${field}`),
      how: t(`lists.template.guideOf.units.${field}`, { kinds: kindWords(t) }),
      width: field === "kind" ? 14 : 30,
    })),
  people: (t) =>
    PEOPLE_FIELDS.map((field) => ({
      head: t(`lists.field.${field}`),
      how: t(`lists.template.guideOf.people.${field}`, { roles: roleWords(t) }),
      width: field === "role" ? 30 : 22,
    })),
};

/** The heads of a breakdown are the document's own, in its language. */
const DECOMPOSITION = [
  ["keyArea", "重点工作", 24],
  ["mainTask", "主要任务", 28],
  ["ordinal", "序号", 8],
  ["measure", "工作措施", 60],
  ["lead", "牵头单位", 24],
  ["responsible", "责任单位", 32],
  ["deadline", "完成时限", 24],
] as const;

function kindWords(t: Translator): string {
  return UNIT_KINDS.map((kind) => t(`lists.kind.${kind}`)).join(t("ui.listComma"));
}

function roleWords(t: Translator): string {
  return ROLES.map((role) => t(`app.role.${role}`)).join(t("ui.listComma"));
}
