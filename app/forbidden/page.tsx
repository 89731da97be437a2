import type { Metadata } from "next";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../_frame/frame";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).t("app.error.forbiddenTitle") };
}

/** Says that a person's roles don't reach here, and where to go on. */
export default async function ForbiddenPage() {
  const { t } = await currentTexts();
  return (
    <Frame path="/">
      <PageHeader title={t("app.error.forbiddenTitle")} lede={t("app.error.forbidden")} />
      <LinkButton href="/">{t("app.error.home")}</LinkButton>
    </Frame>
  );
}
