import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import type { Texts } from "@/lib/text/say";
import type { Translator } from "@/lib/text/translator";
import { comparedColumns } from "./compared-columns";
import type { Comparison, ListAddress } from "./page";
import { sayLight } from "./turn-matrix";

type ComparedItemsProps = { texts: Texts; comparison: Comparison; address: ListAddress };

/** The items of one kind of change, with what changed of each. */
export function ComparedItems({ texts, comparison, address }: ComparedItemsProps) {
  const { t } = texts;
  const { list, was, is, rows, isFirst, after } = comparison;
  const isNarrowed = was !== undefined || is !== undefined;
  return (
    <Section
      id="items"
      title={titleOf(t, comparison)}
      lede={list === "reached" ? t("board.compare.nodesNote") : undefined}
      actions={
        isNarrowed ? (
          <LinkButton href={address({ list: "turned" })} size="small" variant="quiet">
            {t("board.compare.allTurned")}
          </LinkButton>
        ) : undefined
      }
    >
      <DataTable
        caption={titleOf(t, comparison)}
        captionHidden
        columns={comparedColumns(texts, list)}
        rows={rows}
        rowKey={({ id }) => String(id)}
        empty={
          <EmptyState title={t("board.compare.empty")}>{t("board.compare.emptyHint")}</EmptyState>
        }
      />
      <div className="mt-3 flex justify-end gap-2" data-screen-only>
        {isFirst ? null : (
          <LinkButton href={address({ list, was, is })} size="small">
            {t("board.compare.first")}
          </LinkButton>
        )}
        {after === undefined ? null : (
          <LinkButton href={address({ list, was, is, after })} size="small">
            {t("board.compare.more")} →
          </LinkButton>
        )}
      </div>
    </Section>
  );
}

function titleOf(t: Translator, { list, was, is }: Comparison): string {
  const from = was && sayLight(t, was, "was");
  const to = is && sayLight(t, is, "is");
  if (from && to)
    return was === is
      ? t("board.compare.listStayed", { was: from })
      : t("board.compare.listCell", { was: from, is: to });
  if (from) return t("board.compare.listFrom", { was: from });
  if (to) return t("board.compare.listTo", { is: to });
  return t("board.compare.listTitle", { list: t(`board.compare.list.${list}`) });
}
