import type { Metadata } from "next";
import { FocusOnArrival } from "@/components/ui/focus-on-arrival";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { PASSWORD_PATH, signedInCaller } from "@/lib/web/current-actor";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../_frame/frame";
import { errorTitles } from "../error-titles";
import { PasswordForm } from "./password-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("app.password.title") };
}

type PasswordProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PasswordPage({ searchParams }: PasswordProps) {
  const { actor } = await signedInCaller(PASSWORD_PATH);
  const isDone = (await searchParams).done !== undefined && !actor.mustChangePassword;
  const { t } = await currentTexts();
  return (
    <Frame path={PASSWORD_PATH}>
      <PageHeader title={t("app.password.title")} />
      {isDone ? (
        <div className="flex max-w-form flex-col items-start gap-4">
          <FocusOnArrival>
            <Notice kind="success">{t("app.password.done")}</Notice>
          </FocusOnArrival>
          <LinkButton variant="primary" href="/">
            {t("app.error.home")}
          </LinkButton>
        </div>
      ) : (
        <div className="flex max-w-form flex-col gap-4">
          {actor.mustChangePassword ? (
            <Notice kind="warning">{t("app.password.mustChange")}</Notice>
          ) : null}
          <PasswordForm
            username={actor.username}
            titles={errorTitles(t, 3)}
            words={{
              current: t("app.password.current"),
              new: t("app.password.new"),
              repeated: t("app.password.repeated"),
              hint: t("app.password.hint"),
              submit: t("app.password.submit"),
              pending: t("ui.saving"),
            }}
          />
        </div>
      )}
    </Frame>
  );
}
