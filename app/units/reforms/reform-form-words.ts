import { errorTitles } from "@/app/account/error-titles";
import { REFORM_KINDS } from "@/lib/domain/reform";
import { UNIT_KINDS } from "@/lib/domain/unit-kind";
import type { Translator } from "@/lib/text/translator";
import type { ReformFormWord } from "./reform-form";

const MOST_ROWS = 100;

/** The words and choices of a reform's form. */
export function reformFormWords(t: Translator) {
  const word = (name: ReformFormWord) => t(`reform.form.${name}`);
  return {
    kinds: REFORM_KINDS.map((kind) => ({ value: kind, label: t(`reform.kind.${kind}`) })),
    unitKinds: UNIT_KINDS.filter((kind) => kind !== "COLLECTIVE").map((kind) => ({
      value: kind,
      label: t(`lists.kind.${kind}`),
    })),
    titles: errorTitles(t, MOST_ROWS),
    words: {
      title: word("title"),
      titleHint: word("titleHint"),
      day: word("day"),
      dayHint: word("dayHint"),
      rows: word("rows"),
      rowsHint: word("rowsHint"),
      kind: word("kind"),
      from: word("from"),
      to: word("to"),
      fullName: word("fullName"),
      unitKind: word("unitKind"),
      sameKind: word("sameKind"),
      more: word("more"),
      save: word("save"),
      saving: word("saving"),
      row: Array.from({ length: MOST_ROWS }, (_, row) => t("reform.form.row", { row: row + 1 })),
    },
  };
}
