import { LIST_ROWS } from "@/lib/domain/list-row";
import type { Translator } from "@/lib/text/translator";
import { FIELD_SIGN, ROW_SIGN } from "./list-rows";
import type { ListState } from "./list-state";

/** A column of a list's form, with the words one may choose from, if any. */
export type ListColumn = {
  field: string;
  label: string;
  choices?: readonly string[];
  /** A CSS width, such as "8rem". */
  width?: string;
};

/** The words of a list's form. */
export type ListWords = Record<
  | "file"
  | "fileHint"
  | "upload"
  | "uploading"
  | "caption"
  | "row"
  | "skip"
  | "cell"
  | "check"
  | "checking"
  | "confirm"
  | "confirming"
  | "again"
  | "typeIn"
  | "more"
  | "oneError"
  | "semicolon",
  string
> & {
  next: Record<ListState["next"], string>;
  columns: readonly ListColumn[];
  templates: readonly { href: string; label: string }[];
};

type OwnWords = {
  columns: readonly ListColumn[];
  confirm: string;
  confirming?: string;
  template: string;
};

/** The words of a list's form, with those of its kind. */
export function listWords(t: Translator, own: OwnWords): ListWords {
  const form = (name: "upload" | "uploading" | "caption" | "row" | "skip" | "check" | "checking") =>
    t(`lists.form.${name}`);
  return {
    file: t("lists.form.file"),
    fileHint: t("lists.form.fileHint", { rows: LIST_ROWS }),
    upload: form("upload"),
    uploading: form("uploading"),
    caption: form("caption"),
    row: form("row"),
    skip: form("skip"),
    cell: t("lists.form.cell", { row: ROW_SIGN, field: FIELD_SIGN }),
    check: form("check"),
    checking: form("checking"),
    confirm: own.confirm,
    confirming: own.confirming ?? t("lists.form.confirming"),
    again: t("lists.form.again"),
    typeIn: t("lists.form.typeIn"),
    more: t("lists.form.moreRows"),
    oneError: t("ui.errorSummary", { count: 1 }),
    semicolon: t("lists.form.countJoint"),
    next: {
      choose: "",
      fill: t("lists.form.toFill"),
      correct: t("lists.form.toCorrect"),
      confirm: t("lists.form.ready"),
      nothing: t("lists.form.nothing"),
    },
    columns: own.columns,
    templates: [{ href: own.template, label: t("lists.form.template") }],
  };
}
