import type { Metadata } from "next";
import Link from "next/link";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import type { AuditRow } from "@/lib/db/audit-list";
import { sayAction, sayActor, saySubject } from "@/lib/text/audit-words";
import { formatMoment } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import { listAudit } from "@/lib/usecases/audit/list-audit";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../_frame/frame";
import { AUDIT_PATH, auditAddress } from "./audit-address";
import { AuditFilter } from "./audit-filter";
import { EntryDetails } from "./entry-details";

type AuditProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("people.audit.title") };
}

export default async function AuditPage({ searchParams }: AuditProps) {
  const trail = valueOrPage(await listAudit(await signedInCaller(AUDIT_PATH), await searchParams));
  const texts = await currentTexts();
  const { t } = texts;
  const { view, rows, newer, older } = trail;
  return (
    <Frame path={AUDIT_PATH}>
      <PageHeader
        title={t("people.audit.title")}
        lede={t("people.audit.lede")}
        actions={<LinkButton href={`${AUDIT_PATH}/check`}>{t("people.audit.check")}</LinkButton>}
      />
      <AuditFilter t={t} view={view} />
      <DataTable
        caption={t("people.audit.caption")}
        captionHidden
        columns={columns(texts)}
        rows={rows}
        rowKey={(row) => row.id}
        empty={
          <EmptyState title={t("people.audit.empty")}>{t("people.audit.emptyHint")}</EmptyState>
        }
      />
      <Pager
        label={t("ui.pager")}
        words={{ previous: t("people.audit.newer"), next: t("people.audit.older") }}
        previousHref={newer ? auditAddress({ ...view, newer }) : undefined}
        nextHref={older ? auditAddress({ ...view, older }) : undefined}
      />
    </Frame>
  );
}

function columns({ t, locale }: Texts): Column<AuditRow>[] {
  const head = (name: "at" | "person" | "action" | "subject" | "details") =>
    t(`people.audit.${name}`);
  return [
    {
      key: "at",
      head: head("at"),
      label: head("at"),
      fixed: true,
      cell: (row) => formatMoment(locale, row.at),
    },
    {
      key: "person",
      head: head("person"),
      label: head("person"),
      cell: (row) => sayActor(t, row),
    },
    {
      key: "action",
      head: head("action"),
      rowHeader: true,
      cell: (row) => sayAction(t, row.action),
    },
    {
      key: "subject",
      head: head("subject"),
      label: head("subject"),
      cell: (row) => (
        <Link
          href={auditAddress({ subject: `${row.subjectType}:${row.subjectId}` })}
          prefetch={false}
        >
          {saySubject(t, row.subjectType, row.subjectId)}
        </Link>
      ),
    },
    {
      key: "details",
      head: head("details"),
      label: head("details"),
      width: "40%",
      cell: (row) => <EntryDetails t={t} entry={row} />,
    },
  ];
}
