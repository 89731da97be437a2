import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { currentPerson } from "@/lib/web/current-actor";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "./_frame/frame";
import { OuterFrame } from "./_frame/outer-frame";

/** What is not there, or not for this person; framed only for those who may use the frame. */
export default async function NotFoundPage() {
  const person = await currentPerson();
  const { t } = await currentTexts();
  const content = (
    <>
      <title>{`${t("app.error.notFoundTitle")} · ${t("ui.appName")}`}</title>
      <PageHeader title={t("app.error.notFoundTitle")} lede={t("app.error.notFound")} />
      <LinkButton href="/">{t("app.error.home")}</LinkButton>
    </>
  );
  if (person && !person.mustChangePassword) return <Frame path="/">{content}</Frame>;
  return <OuterFrame homeHref="/">{content}</OuterFrame>;
}
