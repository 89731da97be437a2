import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { currentPerson, insidePath } from "@/lib/web/current-actor";
import { currentTexts } from "@/lib/web/texts";
import { OuterFrame } from "../_frame/outer-frame";
import { SignInForm } from "./sign-in-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("app.signIn.title") };
}

type SignInProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignInPage({ searchParams }: SignInProps) {
  const query = await searchParams;
  const next = insidePath(query.next);
  if (await currentPerson()) redirect(next);
  const { t } = await currentTexts();
  return (
    <OuterFrame homeHref="/sign-in">
      <div className="mx-auto flex max-w-md flex-col gap-5 pt-8">
        <PageHeader title={t("app.signIn.title")} lede={t("app.signIn.lede")} />
        {query.expired ? <Notice kind="warning">{t("app.signIn.expired")}</Notice> : null}
        {query.error ? <Notice kind="problem">{t("app.signIn.wrong")}</Notice> : null}
        <SignInForm
          next={next}
          words={{
            problem: t("ui.errorSummary", { count: 1 }),
            username: t("app.signIn.username"),
            password: t("app.signIn.password"),
            submit: t("app.signIn.submit"),
            pending: t("app.signIn.pending"),
          }}
        />
      </div>
    </OuterFrame>
  );
}
