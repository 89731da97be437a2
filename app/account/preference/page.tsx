import type { Metadata } from "next";
import { FocusOnArrival } from "@/components/ui/focus-on-arrival";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import type { Sending } from "@/lib/db/preferences";
import { MESSAGE_KINDS } from "@/lib/domain/message";
import type { Translator } from "@/lib/text/translator";
import { showPreference } from "@/lib/usecases/preference/show-preference";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { heldForm } from "@/lib/web/held-form";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../_frame/frame";
import { errorTitles } from "../error-titles";
import { muteField, PREFERENCE_PATH } from "./preference-fields";
import { PreferenceForm } from "./preference-form";

type PreferenceProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("preference.title") };
}

/** What a person lets be sent to its own address; the message centre has everything in any case. */
export default async function PreferencePage({ searchParams }: PreferenceProps) {
  const shown = valueOrPage(await showPreference(await signedInCaller(PREFERENCE_PATH), {}));
  const isDone = (await searchParams).done !== undefined;
  const held = await heldForm(PREFERENCE_PATH);
  const { t } = await currentTexts();
  return (
    <Frame path={PREFERENCE_PATH}>
      <PageHeader title={t("preference.title")} lede={t("preference.lede")} />
      <div className="flex max-w-form flex-col gap-4">
        {held ? <Notice kind="warning">{t("preference.restored")}</Notice> : null}
        {isDone && !held ? (
          <FocusOnArrival>
            <Notice kind="success">
              {t(shown.email === null ? "preference.doneWithout" : "preference.done")}
            </Notice>
          </FocusOnArrival>
        ) : null}
        <PreferenceForm
          begun={held ?? valuesOf(shown)}
          kinds={shown.kinds.map((kind) => ({
            field: muteField(kind),
            label: t(`preference.kind.${kind}`),
          }))}
          words={wordsOf(t)}
          titles={errorTitles(t, 2)}
        />
      </div>
    </Frame>
  );
}

function valuesOf({ email, digest, urgent, muted }: Sending): Record<string, string> {
  const ticked = [
    ...(digest ? ["digest"] : []),
    ...(urgent ? ["urgent"] : []),
    ...MESSAGE_KINDS.filter((kind) => muted.includes(kind)).map(muteField),
  ];
  return { email: email ?? "", ...Object.fromEntries(ticked.map((name) => [name, "yes"])) };
}

function wordsOf(t: Translator) {
  return {
    email: t("preference.email"),
    emailHint: t("preference.emailHint"),
    ways: t("preference.ways"),
    digest: t("preference.digest"),
    digestHint: t("preference.digestHint"),
    urgent: t("preference.urgent"),
    urgentHint: t("preference.urgentHint"),
    muted: t("preference.muted"),
    mutedHint: t("preference.mutedHint"),
    submit: t("preference.submit"),
    pending: t("ui.saving"),
  };
}
