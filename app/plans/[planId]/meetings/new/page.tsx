import type { Metadata } from "next";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { MEETING_LIMITS } from "@/lib/domain/meeting";
import { formatDay } from "@/lib/text/format";
import { prepareMeeting } from "@/lib/usecases/meeting/prepare-meeting";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { heldForm } from "@/lib/web/held-form";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../../../_frame/frame";
import { loopPath } from "../../supervision/loop-tabs";
import { CallForm } from "./call-form";

type NewMeetingProps = { params: Promise<{ planId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("meeting.call") };
}

export default async function NewMeetingPage({ params }: NewMeetingProps) {
  const { planId } = await params;
  const path = `/plans/${planId}/meetings/new`;
  const { plan, latest } = valueOrPage(
    await prepareMeeting(await signedInCaller(path), { planId }),
  );
  const held = await heldForm(path);
  const { t, locale } = await currentTexts();
  const list = loopPath(plan.id, "meetings");
  return (
    <Frame path={list} planId={plan.id}>
      <PageHeader
        breadcrumb={{
          label: t("ui.breadcrumb"),
          crumbs: [{ label: t("meeting.title"), href: list }],
        }}
        title={t("meeting.call")}
        lede={t("meeting.form.lede")}
      />
      {held ? (
        <div className="mb-4">
          <Notice kind="warning">{t("meeting.restored")}</Notice>
        </div>
      ) : null}
      <CallForm
        planId={plan.id}
        latest={latest}
        begun={held ?? { heldOn: plan.today }}
        words={{
          title: t("meeting.form.title"),
          titleHint: t("meeting.form.titleHint", { max: MEETING_LIMITS.title }),
          heldOn: t("meeting.form.heldOn"),
          heldOnHint: t("meeting.form.heldOnHint", { latest: formatDay(locale, latest) }),
          place: t("meeting.form.place"),
          placeHint: t("meeting.form.placeHint"),
          submit: t("meeting.form.submit"),
          pending: t("meeting.form.pending"),
          problem: t("meeting.problem"),
          blank: t("issue.required"),
          colon: t("ui.colon"),
        }}
      />
    </Frame>
  );
}
