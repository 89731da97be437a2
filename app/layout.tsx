import type { Metadata } from "next";
import type { ReactNode } from "react";
import { currentTexts } from "@/lib/web/texts";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await currentTexts();
  const name = t("ui.appName");
  return { title: { default: name, template: `%s · ${name}` }, icons: { icon: "/icon.svg" } };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const { locale } = await currentTexts();
  return (
    <html lang={locale}>
      <body>{children}</body>
    </html>
  );
}
