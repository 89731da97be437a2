import type { Metadata } from "next";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import type { ChainCheck } from "@/lib/db/audit-check";
import { formatMoment } from "@/lib/text/format";
import type { Translator } from "@/lib/text/translator";
import { verifyAudit } from "@/lib/usecases/audit/verify-audit";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../_frame/frame";
import { AUDIT_PATH } from "../audit-address";

const PATH = `${AUDIT_PATH}/check`;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("people.auditCheck.title") };
}

export default async function AuditCheckPage() {
  const caller = await signedInCaller(PATH);
  const { chains, isWhole } = valueOrPage(await verifyAudit(caller, {}));
  const { t, locale } = await currentTexts();
  const entries = chains.reduce((sum, chain) => sum + chain.entries, 0);
  return (
    <Frame path={PATH}>
      <PageHeader
        title={t("people.auditCheck.title")}
        lede={t("people.auditCheck.lede", { at: formatMoment(locale, caller.now) })}
        breadcrumb={{
          label: t("ui.breadcrumb"),
          crumbs: [{ label: t("people.audit.title"), href: AUDIT_PATH }],
        }}
      />
      <div className="flex flex-col gap-5">
        {isWhole ? (
          <Notice kind="success">
            {t("people.auditCheck.whole", { chains: chains.length, entries })}
          </Notice>
        ) : (
          <Notice kind="problem" title={t("people.auditCheck.broken")}>
            {t("people.auditCheck.brokenBody")}
          </Notice>
        )}
        <DataTable
          caption={t("people.auditCheck.caption")}
          columns={columns(t)}
          rows={chains}
          rowKey={(row) => String(row.chain)}
        />
        <p className="text-small text-ink-soft">{t("people.auditCheck.headHint")}</p>
      </div>
    </Frame>
  );
}

function columns(t: Translator): Column<ChainCheck>[] {
  const head = (name: "chain" | "entries" | "head" | "result") => t(`people.auditCheck.${name}`);
  return [
    { key: "chain", head: head("chain"), rowHeader: true, cell: (row) => row.chain },
    {
      key: "entries",
      head: head("entries"),
      label: head("entries"),
      numeric: true,
      cell: (row) => row.entries,
    },
    {
      key: "head",
      head: head("head"),
      label: head("head"),
      cell: (row) => <code className="text-small break-all">{row.head}</code>,
    },
    {
      key: "result",
      head: head("result"),
      label: head("result"),
      cell: ({ broken }) =>
        broken
          ? t(`people.auditCheck.how.${broken.how}`, { sequence: broken.sequence })
          : t("people.auditCheck.isWhole"),
    },
  ];
}
