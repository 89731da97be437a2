import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { VIEW_LIMITS } from "@/lib/domain/saved-view";
import { showView } from "@/lib/usecases/view/show-view";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { heldForm } from "@/lib/web/held-form";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../../../_frame/frame";
import { RemoveViewForm, RenameViewForm } from "./view-forms";

type ViewProps = { params: Promise<{ planId: string; viewId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("view.title") };
}

/** One of a person's own views: its name, and a way to be rid of it. */
export default async function ViewPage({ params }: ViewProps) {
  const { planId, viewId } = await params;
  const path = `/plans/${planId}/views/${viewId}`;
  const caller = await signedInCaller(path);
  const view = valueOrPage(await showView(caller, { viewId }));
  if (view.planId !== Number(planId)) notFound();
  const held = await heldForm(path);
  const { t } = await currentTexts();
  return (
    <Frame path={path} planId={view.planId}>
      <PageHeader
        title={view.name}
        breadcrumb={{
          label: t("ui.breadcrumb"),
          crumbs: [{ label: t("view.title"), href: `/plans/${view.planId}/views` }],
        }}
      />
      <Section id="rename" title={t("view.saved.rename")}>
        <RenameViewForm
          view={{ ...view, name: held?.name ?? view.name }}
          limit={VIEW_LIMITS.name}
          words={{
            name: t("view.saved.name"),
            hint: t("view.saved.nameHint", { max: VIEW_LIMITS.name }),
            act: t("view.saved.rename"),
            acting: t("view.saved.renaming"),
            problem: t("view.saved.renameProblem"),
          }}
        />
      </Section>
      <Section id="remove" title={t("view.saved.remove")} lede={t("view.saved.removeHint")}>
        <RemoveViewForm
          view={view}
          words={{
            act: t("view.saved.remove"),
            acting: t("view.saved.removing"),
            problem: t("view.saved.removeProblem"),
          }}
        />
      </Section>
    </Frame>
  );
}
