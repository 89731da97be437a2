import { EvidenceList } from "@/components/ledger/evidence-list";
import { DataTable } from "@/components/ui/data-table";
import { DescriptionList } from "@/components/ui/description-list";
import { Tag } from "@/components/ui/tag";
import type { ChangePage, DecisionLine } from "@/lib/db/changes";
import type { ChangeStage } from "@/lib/domain/change-kind";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import { sayChange } from "@/lib/text/say-change";

type ChangeFactsProps = { texts: Texts; change: ChangePage; route: readonly ChangeStage[] };

/** What a request asks, why, and how the work stands. */
export function ChangeFacts({ texts, change, route }: ChangeFactsProps) {
  const { t, locale } = texts;
  const { requestedBy: name, documents, resumedOn } = change;
  const { what, before, after } = sayChange(texts, change);
  const resumed = resumedOn
    ? t("change.page.resumed", { day: formatDay(locale, resumedOn) })
    : null;
  const facts = [
    ...(change.number ? [{ term: t("change.page.number"), detail: change.number }] : []),
    { term: t("change.head.unit"), detail: change.unit ?? t("ledger.item.noFiling") },
    {
      term: t("change.page.kind"),
      detail: (
        <>
          {t(`change.kind.${change.kind}`)}{" "}
          {change.again ? <Tag tone="warning">{t("change.again")}</Tag> : null}
        </>
      ),
    },
    ...(what ? [{ term: t("change.head.what"), detail: what }] : []),
    { term: t("change.head.before"), detail: before },
    { term: t("change.head.after"), detail: resumed ? `${after} · ${resumed}` : after },
    ...(change.documentNumber
      ? [{ term: t("change.form.documentNumber"), detail: change.documentNumber }]
      : []),
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
      detail: route.map((stage) => t(`change.stage.${stage}`)).join(" → "),
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
          head: t("change.page.stage"),
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
        {
          key: "words",
          head: word("words"),
          label: word("words"),
          cell: ({ reason }) => reason ?? t("change.said.none"),
        },
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
