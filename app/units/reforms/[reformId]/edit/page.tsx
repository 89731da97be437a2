import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { showReform } from "@/lib/usecases/reform/show-reform";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { heldForm } from "@/lib/web/held-form";
import { reformValues } from "@/lib/web/reform-fields";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../../../_frame/frame";
import { ReformForm } from "../../reform-form";
import { reformFormWords } from "../../reform-form-words";
import { REFORMS_PATH, reformPath, UNITS_PATH } from "../../reform-paths";

type EditReformProps = { params: Promise<{ reformId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("reform.form.editTitle") };
}

export default async function EditReformPage({ params }: EditReformProps) {
  const { reformId } = await params;
  const path = `${reformPath(reformId)}/edit`;
  const { reform } = valueOrPage(await showReform(await signedInCaller(path), { reformId }));
  if (reform.state !== "PREPARED") redirect(reformPath(reformId));
  const { t } = await currentTexts();
  const held = await heldForm(path);
  return (
    <Frame path={path}>
      <PageHeader
        title={t("reform.form.editTitle")}
        breadcrumb={{
          label: t("ui.breadcrumb"),
          crumbs: [
            { label: t("lists.units.title"), href: UNITS_PATH },
            { label: t("reform.list.title"), href: REFORMS_PATH },
            { label: reform.title, href: reformPath(reform.id) },
          ],
        }}
      />
      {held ? (
        <div className="mb-4">
          <Notice kind="warning">{t("report.restored")}</Notice>
        </div>
      ) : null}
      <ReformForm
        values={held ?? { reformId: String(reform.id), ...reformValues(reform) }}
        {...reformFormWords(t)}
      />
    </Frame>
  );
}
