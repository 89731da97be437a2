import type { Metadata } from "next";
import Link from "next/link";
import { ActForm } from "@/app/account/act-form";
import { errorTitles } from "@/app/account/error-titles";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Tag } from "@/components/ui/tag";
import type { ReformRow } from "@/lib/db/reforms";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import { listReforms } from "@/lib/usecases/reform/list-reforms";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../_frame/frame";
import { loadKnownReformAction } from "./actions";
import { NEW_REFORM_PATH, REFORMS_PATH, reformPath, UNITS_PATH } from "./reform-paths";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("reform.list.title") };
}

export default async function ReformsPage() {
  const { reforms, offersKnown } = valueOrPage(
    await listReforms(await signedInCaller(REFORMS_PATH), {}),
  );
  const texts = await currentTexts();
  const { t } = texts;
  return (
    <Frame path={REFORMS_PATH}>
      <PageHeader
        title={t("reform.list.title")}
        lede={t("reform.list.lede")}
        breadcrumb={{
          label: t("ui.breadcrumb"),
          crumbs: [{ label: t("lists.units.title"), href: UNITS_PATH }],
        }}
        actions={
          <>
            <LinkButton variant="primary" href={NEW_REFORM_PATH}>
              {t("reform.list.prepare")}
            </LinkButton>
            {offersKnown ? (
              <ActForm
                action={loadKnownReformAction}
                variant="secondary"
                fields={{}}
                titles={errorTitles(t, 1)}
                words={{ submit: t("reform.list.load"), pending: t("reform.list.loading") }}
              />
            ) : null}
          </>
        }
      />
      <DataTable
        caption={t("reform.list.caption")}
        captionHidden
        columns={columns(texts)}
        rows={reforms}
        rowKey={({ id }) => String(id)}
        empty={<EmptyState title={t("reform.list.empty")}>{t("reform.list.emptyHint")}</EmptyState>}
      />
    </Frame>
  );
}

const TONES = { PREPARED: "warning", CARRIED_OUT: "success", ABANDONED: "neutral" } as const;

function columns({ t, locale }: Texts): Column<ReformRow>[] {
  const head = (name: "day" | "steps" | "state") => t(`reform.list.head.${name}`);
  return [
    {
      key: "title",
      head: t("reform.list.head.title"),
      rowHeader: true,
      cell: ({ id, title }) => (
        <Link href={reformPath(id)} prefetch={false}>
          {title}
        </Link>
      ),
    },
    {
      key: "day",
      head: head("day"),
      label: head("day"),
      fixed: true,
      cell: ({ effectiveOn }) => formatDay(locale, effectiveOn),
    },
    {
      key: "steps",
      head: head("steps"),
      label: head("steps"),
      cell: ({ steps }) => t("reform.list.steps", { count: steps.length }),
    },
    {
      key: "state",
      head: head("state"),
      label: head("state"),
      cell: ({ state }) => <Tag tone={TONES[state]}>{t(`reform.state.${state}`)}</Tag>,
    },
  ];
}
