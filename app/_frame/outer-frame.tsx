import type { ReactNode } from "react";
import { AppShell, type ShellWords } from "@/components/ui/app-shell";
import type { Translator } from "@/lib/text/translator";
import { currentTexts } from "@/lib/web/texts";
import { LocaleSwitch } from "./locale-switch";

/** The words of every frame. */
export function shellWords(t: Translator): ShellWords {
  return {
    appName: t("ui.appName"),
    skip: t("ui.skipToContent"),
    navigation: t("ui.mainNavigation"),
    menu: t("ui.menu"),
  };
}

/** The frame for those who are not signed in: no plan, no navigation, only the language. */
export async function OuterFrame({
  homeHref,
  children,
}: {
  homeHref: string;
  children: ReactNode;
}) {
  const { t } = await currentTexts();
  return (
    <AppShell words={shellWords(t)} homeHref={homeHref} navigation={[]} account={<LocaleSwitch />}>
      {children}
    </AppShell>
  );
}
