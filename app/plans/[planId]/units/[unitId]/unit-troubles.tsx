import { ItemBriefs } from "@/components/ledger/item-brief";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { sayClearing, sayReason } from "@/lib/text/say";
import { MoreLink } from "./more-link";
import type { UnitBoardPart } from "./page";

/** The late items and those without data, each with its gravest reason and what would clear it. */
export function UnitTroubles({ texts, board }: UnitBoardPart) {
  const { t } = texts;
  const { rows, more } = board.troubles;
  return (
    <Section id="troubles" title={t("unitBoard.troubles")} lede={t("unitBoard.troublesLede")}>
      {rows.length === 0 ? (
        <EmptyState title={t("unitBoard.troublesEmpty")}>
          {t("unitBoard.troublesEmptyHint")}
        </EmptyState>
      ) : (
        <ItemBriefs
          items={rows.map((item) => ({
            key: String(item.id),
            href: `/items/${item.id}`,
            code: item.code,
            text: item.text,
            unit: item.deadlinePrinted ?? "",
            light: item.light,
            lightWord: t(`light.${item.light}`),
            notes: item.reasons.slice(0, 1).map((reason) => ({
              key: reason.rule,
              note: sayReason(texts, reason),
              more: sayClearing(texts, reason) ?? undefined,
            })),
          }))}
        />
      )}
      <MoreLink t={t} board={board} list="troubles" more={more} />
    </Section>
  );
}
