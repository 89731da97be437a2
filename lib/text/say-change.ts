import type { ChangeKind } from "@/lib/domain/change-kind";
import type { PlainDate } from "@/lib/domain/plain-date";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";

/** What of a request is told; what its kind doesn't ask is null. */
export type ToldChange = {
  kind: ChangeKind;
  milestone: string | null;
  dueBefore: PlainDate | null;
  dueAfter: PlainDate | null;
  indicator: { name: string; comparator: "AT_LEAST" | "AT_MOST" | "EXACTLY"; unit: string } | null;
  targetBefore: string | null;
  targetAfter: string | null;
  unitBefore: string | null;
  unitAfter: string | null;
  suspendedUntil: PlainDate | null;
};

/** What a request would change: of what, from what, to what. */
export type SaidChange = { what: string; before: string; after: string };

/** A request in words: an extension by its milestone's days, a target by its figures, the others by how the item stands. */
export function sayChange(texts: Texts, row: ToldChange): SaidChange {
  const { t, locale } = texts;
  const word = (name: "none" | "running" | "suspended" | "terminated" | "revoked") =>
    t(`change.said.${name}`);
  const day = (on: PlainDate | null) => (on ? formatDay(locale, on) : word("none"));
  const plain = (before: string, after: string) => ({ what: "", before, after });
  switch (row.kind) {
    case "EXTENSION":
      return { what: row.milestone ?? "", before: day(row.dueBefore), after: day(row.dueAfter) };
    case "TARGET":
      return {
        what: row.indicator?.name ?? "",
        before: sayTarget(texts, row, row.targetBefore),
        after: sayTarget(texts, row, row.targetAfter),
      };
    case "LEAD":
      return plain(row.unitBefore ?? word("none"), row.unitAfter ?? word("none"));
    case "SUSPENSION":
      return plain(
        word("running"),
        t("change.said.suspendedUntil", { day: day(row.suspendedUntil) }),
      );
    case "RESUMPTION":
      return plain(word("suspended"), word("running"));
    case "TERMINATION":
      return plain(word("running"), word("terminated"));
    case "REVOCATION":
      return plain(word("running"), word("revoked"));
  }
}

function sayTarget(
  { t }: Texts,
  { indicator }: Pick<ToldChange, "indicator">,
  target: string | null,
): string {
  if (!indicator || target === null) return t("change.said.none");
  return `${t(`ledger.item.comparator.${indicator.comparator}`)} ${target} ${indicator.unit}`;
}
