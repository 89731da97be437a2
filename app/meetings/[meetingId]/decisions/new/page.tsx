import type { Metadata } from "next";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { prepareDecision } from "@/lib/usecases/meeting/prepare-decision";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { heldForm } from "@/lib/web/held-form";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../../../_frame/frame";
import { loopPath } from "../../../../plans/[planId]/supervision/loop-tabs";
import { DecidePart } from "../../decide-part";

type NewDecisionProps = { params: Promise<{ meetingId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("meeting.decision.whole") };
}

/** A decision of the meeting on no item of its agenda. */
export default async function NewDecisionPage({ params }: NewDecisionProps) {
  const { meetingId } = await params;
  const path = `/meetings/${meetingId}/decisions/new`;
  const prepared = valueOrPage(await prepareDecision(await signedInCaller(path), { meetingId }));
  const { plan, meeting } = prepared;
  const held = await heldForm(path);
  const texts = await currentTexts();
  const { t } = texts;
  return (
    <Frame path={loopPath(plan.id, "meetings")} planId={plan.id}>
      <PageHeader
        breadcrumb={{
          label: t("ui.breadcrumb"),
          crumbs: [
            { label: t("meeting.title"), href: loopPath(plan.id, "meetings") },
            { label: meeting.title, href: `/meetings/${meeting.id}` },
          ],
        }}
        title={t("meeting.decision.whole")}
        lede={t("meeting.decision.lede")}
      />
      {held ? (
        <div className="mb-4">
          <Notice kind="warning">{t("meeting.restored")}</Notice>
        </div>
      ) : null}
      {meeting.state === "OPEN" ? (
        <DecidePart texts={texts} prepared={prepared} held={held} />
      ) : (
        <Notice>{t("meeting.entry.closed")}</Notice>
      )}
    </Frame>
  );
}
