import { LightCountsTable } from "@/components/ledger/light-counts-table";
import { Section } from "@/components/ui/section";
import type { Light } from "@/lib/domain/light";
import type { LedgerView } from "@/lib/text/ledger-address";
import type { Translator } from "@/lib/text/translator";
import type { ShownBoard } from "./page";

type BoardCountsProps = {
  t: Translator;
  board: ShownBoard;
  address: (view: LedgerView) => string;
};

/** Key area × light and filing unit × light, the units in the plan's order: counts, never a league. */
export function BoardCounts({ t, board, address }: BoardCountsProps) {
  const all = (light: Light | "ALL") => address({ light: light === "ALL" ? undefined : light });
  return (
    <>
      <Section id="key-areas" title={t("ledger.board.byKeyArea")}>
        <LightCountsTable
          t={t}
          caption={t("ledger.board.byKeyArea")}
          captionHidden
          nameHead={t("ledger.board.keyArea")}
          worstHead={t("board.worst")}
          totals
          totalHref={all}
          rows={board.byKeyArea.map((area) => ({
            key: String(area.id),
            name: `${area.number}${area.title}`,
            counts: area.counts,
            listHref: (light) =>
              address({ area: area.id, light: light === "ALL" ? undefined : light }),
          }))}
        />
      </Section>
      <Section id="units" title={t("ledger.board.byUnit")}>
        <LightCountsTable
          t={t}
          caption={t("ledger.board.byUnit")}
          captionHidden
          nameHead={t("ledger.board.unit")}
          worstHead={t("board.worst")}
          totals
          totalHref={all}
          rows={board.byUnit.map((unit) => ({
            key: String(unit.id),
            name: unit.name ?? t("ledger.board.noUnit"),
            counts: unit.counts,
            listHref: (light) =>
              address({
                unit: unit.id ?? "none",
                part: unit.id === null ? undefined : "filing",
                light: light === "ALL" ? undefined : light,
              }),
          }))}
        />
      </Section>
    </>
  );
}
