import Link from "next/link";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { AccountMenu } from "@/components/ui/account-menu";
import { AppShell } from "@/components/ui/app-shell";
import { Banner } from "@/components/ui/banner";
import { PageHeader } from "@/components/ui/page-header";
import { DEFAULT_LOCALE, isLocale, type Locale } from "@/lib/text/locale";
import { type Translator, translator } from "@/lib/text/translator";
import { ActionSections } from "./action-sections";
import { FactsSection } from "./facts-section";
import { FormSections } from "./form-sections";
import { ItemSection } from "./item-section";
import { LightsSection } from "./lights-section";
import { TablesSection } from "./tables-section";
import { TokensSection } from "./tokens-section";

const SECTIONS = [
  "tokens",
  "buttons",
  "messages",
  "facts",
  "fields",
  "refused",
  "tables",
  "lights",
  "item",
] as const;

type DesignPageProps = { searchParams: Promise<{ lang?: string | string[] }> };

/** Shows every component in every state, in either language; a production server has no such page. */
export default async function DesignPage({ searchParams }: DesignPageProps) {
  if (process.env.NODE_ENV === "production" && process.env.LUOSHI_DESIGN !== "1") notFound();
  const { lang } = await searchParams;
  const locale: Locale = isLocale(lang) ? lang : DEFAULT_LOCALE;
  const t = translator(locale);
  return (
    <div lang={locale}>
      <DesignShell t={t} other={locale === "en" ? "zh-CN" : "en"}>
        <PageHeader
          title={t("design.title")}
          lede={t("design.lede")}
          breadcrumb={{
            label: t("ui.breadcrumb"),
            crumbs: [
              { href: "/", label: t("design.breadcrumbHome") },
              { href: `/design?lang=${locale}`, label: t("design.breadcrumbParent") },
            ],
          }}
        />
        <nav aria-label={t("design.contents")} className="mb-8 text-table" data-screen-only>
          <ul className="flex flex-wrap gap-x-5 gap-y-1">
            {SECTIONS.map((section) => (
              <li key={section}>
                <a href={`#${section}`}>{t(`design.sections.${section}`)}</a>
              </li>
            ))}
          </ul>
        </nav>
        <TokensSection t={t} />
        <ActionSections t={t} />
        <FactsSection t={t} />
        <FormSections t={t} />
        <TablesSection t={t} />
        <LightsSection t={t} />
        <ItemSection t={t} />
      </DesignShell>
    </div>
  );
}

type DesignShellProps = { t: Translator; other: Locale; children: ReactNode };

function DesignShell({ t, other, children }: DesignShellProps) {
  return (
    <AppShell
      words={{
        appName: t("ui.appName"),
        skip: t("ui.skipToContent"),
        navigation: t("ui.mainNavigation"),
        menu: t("ui.menu"),
      }}
      homeHref="/"
      plan={t("design.plan")}
      navigation={[
        { href: "/design", label: t("design.nav.today"), count: 12 },
        { href: "/items", label: t("design.nav.ledger") },
        { href: "/reports", label: t("design.nav.reports"), count: 3 },
        { href: "/notices", label: t("design.nav.notices"), count: 104 },
        { href: "/circulars", label: t("design.nav.circulars") },
        { href: "/units", label: t("design.nav.units") },
      ]}
      account={
        <AccountMenu name={t("design.person")} detail={t("design.personDetail")}>
          <Link href={`/design?lang=${other}`}>{t("design.otherLanguage")}</Link>
          <Link href="/sign-out">{t("ui.signOut")}</Link>
        </AccountMenu>
      }
      banner={<Banner>{t("ui.demonstrationDay", { day: "2019-03-18" })}</Banner>}
      footer={t("design.footer")}
    >
      {children}
    </AppShell>
  );
}
