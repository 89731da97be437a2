import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { canKeepUnits } from "@/lib/domain/policy";
import { FORBIDDEN_PATH } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { heldForm } from "@/lib/web/held-form";
import { reformRowValues } from "@/lib/web/reform-fields";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../../_frame/frame";
import { ReformForm } from "../reform-form";
import { reformFormWords } from "../reform-form-words";
import { NEW_REFORM_PATH, REFORMS_PATH, UNITS_PATH } from "../reform-paths";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("reform.form.newTitle") };
}

export default async function NewReformPage() {
  const { actor } = await signedInCaller(NEW_REFORM_PATH);
  if (!canKeepUnits(actor)) redirect(FORBIDDEN_PATH);
  const { t } = await currentTexts();
  const held = await heldForm(NEW_REFORM_PATH);
  return (
    <Frame path={NEW_REFORM_PATH}>
      <PageHeader
        title={t("reform.form.newTitle")}
        breadcrumb={{
          label: t("ui.breadcrumb"),
          crumbs: [
            { label: t("lists.units.title"), href: UNITS_PATH },
            { label: t("reform.list.title"), href: REFORMS_PATH },
          ],
        }}
      />
      {held ? (
        <div className="mb-4">
          <Notice kind="warning">{t("report.restored")}</Notice>
        </div>
      ) : null}
      <ReformForm
        values={held ?? { title: "", effectiveOn: "", ...reformRowValues([]) }}
        {...reformFormWords(t)}
      />
    </Frame>
  );
}
