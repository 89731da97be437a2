import type { Metadata } from "next";
import Link from "next/link";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import type { ImportLine } from "@/lib/db/import/list-imports";
import { formatMoment } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import { sayRefusalCode } from "@/lib/text/say-upload";
import { listImports } from "@/lib/usecases/import/list-imports";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { currentTexts } from "@/lib/web/texts";
import { tooLarge } from "@/lib/web/uploaded-file";
import { Frame } from "../_frame/frame";
import { ListPager } from "../_frame/list-pager";
import { IMPORTS_PATH } from "./imports-path";
import { UploadForm } from "./upload-form";

type ImportsProps = { searchParams: Promise<{ page?: string; refused?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("import.title") };
}

export default async function ImportsPage({ searchParams }: ImportsProps) {
  const { page, refused } = await searchParams;
  const caller = await signedInCaller(IMPORTS_PATH);
  const list = valueOrPage(await listImports(caller, { page }));
  const texts = await currentTexts();
  const { t } = texts;
  const address = (to: number) => (to === 1 ? IMPORTS_PATH : `${IMPORTS_PATH}?page=${to}`);
  return (
    <Frame path={IMPORTS_PATH}>
      <PageHeader title={t("import.title")} lede={t("import.lede")} />
      {list.knowsUnits ? null : (
        <div className="mb-6 max-w-reading">
          <Notice kind="warning" title={t("import.noUnits.title")}>
            <p>{t("import.noUnits.body")}</p>
            <Link href="/units/import">{t("import.noUnits.act")}</Link>
          </Notice>
        </div>
      )}
      <Section
        id="upload"
        title={t("import.upload.title")}
        actions={
          <a href="/templates/decomposition.xlsx" download>
            {t("import.upload.templateDecomposition")}
          </a>
        }
      >
        <UploadForm
          refused={sayRefusalCode(t, String(refused ?? ""), tooLarge().params ?? {}) ?? undefined}
          plans={list.plans.map((plan) => ({
            value: String(plan.id),
            label: t("import.upload.amends", {
              plan: `${plan.shortTitle} · ${plan.documentNumber}`,
            }),
          }))}
          words={{
            file: t("import.upload.file"),
            fileHint: t("import.upload.fileHint"),
            plan: t("import.upload.plan"),
            newPlan: t("import.upload.newPlan"),
            planHint: t("import.upload.planHint"),
            submit: t("import.upload.submit"),
            // The script fills the number in as it grows.
            sending: t("import.upload.sending", { percent: "{percent}" }),
            reading: t("import.upload.reading"),
            failed: t("import.upload.failed"),
            refusedTitle: t("import.upload.refusedTitle"),
          }}
        />
      </Section>
      <Section id="files" title={t("import.list.title")}>
        <DataTable
          caption={t("import.list.caption")}
          captionHidden
          columns={columns(texts)}
          rows={list.rows}
          rowKey={(row) => String(row.id)}
          empty={
            <EmptyState title={t("import.list.empty")}>{t("import.list.emptyHint")}</EmptyState>
          }
        />
        <ListPager t={t} page={list.page} more={list.more} address={address} />
      </Section>
    </Frame>
  );
}

const TONES = {
  READ: "warning",
  PUBLISHED: "success",
  UNDONE: "neutral",
  ABANDONED: "neutral",
} as const;

function columns({ t, locale }: Texts): Column<ImportLine>[] {
  const head = (name: "state" | "plan" | "measures" | "doubts" | "uploaded") =>
    t(`import.list.head.${name}`);
  return [
    {
      key: "file",
      head: t("import.list.head.file"),
      rowHeader: true,
      cell: (row) => (
        <Link href={`${IMPORTS_PATH}/${row.id}`} prefetch={false} className="break-all">
          {row.fileName}
        </Link>
      ),
    },
    {
      key: "state",
      head: head("state"),
      label: head("state"),
      fixed: true,
      cell: (row) => <Tag tone={TONES[row.state]}>{t(`import.state.${row.state}`)}</Tag>,
    },
    {
      key: "plan",
      head: head("plan"),
      label: head("plan"),
      cell: (row) =>
        row.planTitle === null
          ? "—"
          : row.amends
            ? t("import.list.amends", { plan: row.planTitle })
            : row.planTitle,
    },
    {
      key: "measures",
      head: head("measures"),
      label: head("measures"),
      numeric: true,
      fixed: true,
      cell: (row) => row.measures,
    },
    {
      key: "doubts",
      head: head("doubts"),
      label: head("doubts"),
      numeric: true,
      fixed: true,
      cell: (row) => row.openDoubts,
    },
    {
      key: "uploaded",
      head: head("uploaded"),
      label: head("uploaded"),
      cell: (row) => {
        const at = formatMoment(locale, row.uploadedAt);
        return row.uploadedBy ? t("import.list.uploadedBy", { by: row.uploadedBy, at }) : at;
      },
    },
  ];
}
