import { EvidenceList } from "@/components/ledger/evidence-list";
import { DataTable } from "@/components/ui/data-table";
import { DescriptionList } from "@/components/ui/description-list";
import type { ChangePage, DecisionLine } from "@/lib/db/changes";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";

/** What a request asks, why, and how the work stands. */
export function ChangeFacts({ texts, change }: { texts: Texts; change: ChangePage }) {
  const { t, locale } = texts;
  const { requestedBy: name, documents } = change;
  const facts = [
    ...(change.number ? [{ term: t("change.page.number"), detail: change.number }] : []),
    { term: t("change.head.unit"), detail: change.unit ?? t("ledger.item.noFiling") },
    { term: t("change.head.what"), detail: change.milestone },
    { term: t("change.head.before"), detail: formatDay(locale, change.dueBefore) },
    { term: t("change.head.after"), detail: formatDay(locale, change.dueAfter) },
    { term: t("change.form.reason"), detail: <Words>{change.reason}</Words> },
    { term: t("change.form.progress"), detail: <Words>{change.progress}</Words> },
    {
      term: t("change.form.documents"),
      detail: <EvidenceList t={t} itemId={change.itemId} evidence={documents} />,
    },
    {
      term: t("change.page.requested"),
      detail: t("change.page.by", { name, day: formatDay(locale, change.requestedOn) }),
    },
    {
      term: t("change.page.route"),
      detail: t(change.needsLeader ? "change.page.routeLong" : "change.page.routeShort"),
    },
  ];
  return <DescriptionList facts={facts} />;
}

function Words({ children }: { children: string }) {
  return <div className="whitespace-pre-line break-words">{children}</div>;
}

/** What each stage said, in its turn. */
export function DecisionTable({
  texts: { t, locale },
  decisions,
}: {
  texts: Texts;
  decisions: readonly DecisionLine[];
}) {
  const word = (name: "outcome" | "person" | "day" | "words") => t(`change.page.${name}`);
  return (
    <DataTable
      caption={t("change.page.decisions")}
      captionHidden
      rows={decisions}
      rowKey={({ id }) => String(id)}
      empty={<p className="text-ink-soft">{t("change.page.noDecisions")}</p>}
      columns={[
        {
          key: "stage",
          head: t("change.page.route"),
          rowHeader: true,
          fixed: true,
          cell: ({ stage }) => t(`change.stage.${stage}`),
        },
        {
          key: "outcome",
          head: word("outcome"),
          label: word("outcome"),
          cell: ({ approved }) => t(approved ? "change.page.approved" : "change.page.refused"),
        },
        { key: "words", head: word("words"), label: word("words"), cell: ({ reason }) => reason },
        { key: "person", head: word("person"), label: word("person"), cell: ({ by }) => by },
        {
          key: "day",
          head: word("day"),
          label: word("day"),
          fixed: true,
          cell: ({ on }) => formatDay(locale, on),
        },
      ]}
    />
  );
}
