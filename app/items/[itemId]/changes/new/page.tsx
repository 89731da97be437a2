import type { Metadata } from "next";
import Link from "next/link";
import { documentWords } from "@/components/ledger/document-fields";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import { offerChange } from "@/lib/usecases/change/offer-change";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { heldForm } from "@/lib/web/held-form";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../../../_frame/frame";
import { ChangeForm } from "./change-form";
import { changeChoices, changeWords, type OfferedChange } from "./change-words";
import { KindChoice } from "./kind-choice";

type NewChangeProps = {
  params: Promise<{ itemId: string }>;
  searchParams: Promise<{ kind?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("change.form.title") };
}

export default async function NewChangePage({ params, searchParams }: NewChangeProps) {
  const { itemId } = await params;
  const { kind: asked = null } = await searchParams;
  const plain = `/items/${itemId}/changes/new`;
  const path = asked === null ? plain : `${plain}?kind=${encodeURIComponent(asked)}`;
  const caller = await signedInCaller(path);
  const offered = valueOrPage(await offerChange(caller, { itemId, kind: asked }));
  const texts = await currentTexts();
  const { t } = texts;
  const { plan, item, kind } = offered;
  const held = await heldForm(path);
  return (
    <Frame path={path} planId={plan.id}>
      <PageHeader
        breadcrumb={{
          label: t("ui.breadcrumb"),
          crumbs: [{ label: item.code, href: `/items/${item.id}` }],
        }}
        title={kind ? t(`change.kind.${kind}`) : t("change.form.title")}
        lede={kind ? t(`change.kindHint.${kind}`) : t("change.form.lede")}
      />
      {held ? <Notice kind="warning">{t("report.restored")}</Notice> : null}
      {kind ? (
        <>
          <KindHead texts={texts} offered={offered} />
          <ChangeForm
            itemId={item.id}
            kind={kind}
            choices={changeChoices(texts, offered)}
            held={held}
            documents={documentWords(t, item.id)}
            words={changeWords(texts)}
          />
        </>
      ) : (
        <Kinds texts={texts} offered={offered} />
      )}
    </Frame>
  );
}

/** Where to turn if another kind is meant, and until when the item is suspended. */
function KindHead({ texts: { t, locale }, offered }: { texts: Texts; offered: OfferedChange }) {
  const { item, suspension } = offered;
  return (
    <p className="mb-4 text-table">
      {suspension ? (
        <span className="mr-3">
          {t("change.form.suspendedNow", { day: formatDay(locale, suspension.until) })}
        </span>
      ) : null}
      <Link href={`/items/${item.id}/changes/new`}>{t("change.form.other")}</Link>
    </p>
  );
}

function Kinds({ texts: { t }, offered }: { texts: Texts; offered: OfferedChange }) {
  const { item, kinds } = offered;
  if (kinds.some((each) => each.offered))
    return <KindChoice t={t} itemId={item.id} kinds={kinds} />;
  return (
    <EmptyState
      title={t("change.form.none")}
      action={<LinkButton href={`/items/${item.id}`}>{t("change.form.back")}</LinkButton>}
    >
      {t("change.form.noneHint")}
    </EmptyState>
  );
}
