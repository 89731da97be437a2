import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Button } from "@/components/ui/button";
import { CheckboxGroup } from "@/components/ui/choice-group";
import { FileField } from "@/components/ui/file-field";
import { FormActions, FormLayout } from "@/components/ui/form-layout";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { SelectField } from "@/components/ui/select-field";
import type { EarlierEvidence } from "@/lib/db/stored-files";
import { EVIDENCE_KINDS } from "@/lib/domain/evidence";
import { ACCEPTED_EVIDENCE, FILE_BOUNDS } from "@/lib/domain/evidence-file";
import { isMonth } from "@/lib/domain/plain-date";
import { formatMonth } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import { sayFileRefusal } from "@/lib/text/say-file-refusal";
import { openUpload } from "@/lib/usecases/evidence/open-upload";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../../../_frame/frame";
import { newFilesPath, uploadPath } from "../file-path";
import { refusedInQuery } from "../refused-query";
import { sayProblem } from "../sending-problem";

type NewFilesProps = {
  params: Promise<{ itemId: string }>;
  searchParams: Promise<Sent & { month?: string }>;
};

/** What the last sending came to, as the address carries it. */
type Sent = { added?: string; problem?: string; refused?: string | string[] };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("evidence.page.title") };
}

/** Brings files into a report's draft where no script runs; with one, the report's own form does. */
export default async function NewFilesPage({ params, searchParams }: NewFilesProps) {
  const { itemId } = await params;
  const { month = "", ...sent } = await searchParams;
  const path = newFilesPath(Number(itemId), month);
  const caller = await signedInCaller(path);
  if (!isMonth(month)) notFound();
  const { code, planId, hasDraft, earlier } = valueOrPage(
    await openUpload(caller, { itemId, month }),
  );
  const texts = await currentTexts();
  const { t, locale } = texts;
  const item = `/items/${Number(itemId)}`;
  const form = `${item}/reports/${month}/edit`;
  const said = formatMonth(locale, month);
  return (
    <Frame path={path} planId={planId}>
      <PageHeader
        breadcrumb={{
          label: t("ui.breadcrumb"),
          crumbs: [
            { label: code, href: item },
            { label: t("report.title", { month: said }), href: form },
          ],
        }}
        title={t("evidence.page.title")}
        lede={t("evidence.page.lede", { code, month: said })}
        actions={<LinkButton href={form}>{t("evidence.page.back")}</LinkButton>}
      />
      <div className="mb-4 flex max-w-form flex-col gap-3">
        <SendingNotices texts={texts} sent={sent} />
      </div>
      {hasDraft ? (
        <form
          action={uploadPath(Number(itemId), month)}
          method="post"
          encType="multipart/form-data"
        >
          <FormLayout>
            <FileField
              name="file"
              label={t("evidence.page.files")}
              hint={t("evidence.limits", FILE_BOUNDS)}
              accept={ACCEPTED_EVIDENCE}
              multiple
            />
            <SelectField
              name="kind"
              label={t("evidence.kind")}
              hint={t("evidence.page.kindHint")}
              choices={EVIDENCE_KINDS.map((kind) => ({
                value: kind,
                label: t(`report.kind.${kind}`),
              }))}
              defaultValue="DATA"
            />
            <EarlierFiles texts={texts} earlier={earlier} />
            <FormActions>
              <Button variant="primary">{t("evidence.page.submit")}</Button>
            </FormActions>
          </FormLayout>
        </form>
      ) : (
        <Notice kind="warning" title={t("evidence.page.noDraft")}>
          {t("evidence.page.noDraftBody")}
        </Notice>
      )}
    </Frame>
  );
}

function EarlierFiles({
  texts: { t, locale },
  earlier,
}: {
  texts: Texts;
  earlier: readonly EarlierEvidence[];
}) {
  const choices = earlier.flatMap(({ file, month, kind, description }) => {
    if (!file) return [];
    const label = t("evidence.earlierChoice", {
      month: formatMonth(locale, month),
      kind: t(`report.kind.${kind}`),
      description,
    });
    return [{ value: file.id, label, hint: file.name }];
  });
  if (choices.length === 0) return null;
  return <CheckboxGroup name="earlier" label={t("evidence.page.earlier")} choices={choices} />;
}

/** Said of the last sending: how many were added, which were refused and why. */
function SendingNotices({ texts: { t }, sent }: { texts: Texts; sent: Sent }) {
  const count = Number(sent.added ?? Number.NaN);
  const refused = refusedInQuery(sent.refused);
  if (Number.isNaN(count)) return null;
  return (
    <>
      {count > 0 ? <Notice kind="success">{t("evidence.page.done", { count })}</Notice> : null}
      {sent.problem ? <Notice kind="problem">{sayProblem(t, sent.problem)}</Notice> : null}
      {count === 0 && !sent.problem && refused.length === 0 ? (
        <Notice kind="warning">{t("evidence.page.nothing")}</Notice>
      ) : null}
      {refused.length > 0 ? (
        <Notice kind="problem" title={t("evidence.page.refused")}>
          <ul className="list-disc pl-5">
            {refused.map(({ name, refusal }) => (
              <li key={`${name} ${refusal}`} className="break-all">
                {t("evidence.refusedFile", { name, message: sayFileRefusal(t, refusal) })}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </>
  );
}
