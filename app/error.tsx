"use client";

import { useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { error as english } from "@/lib/text/en/error";
import { DEFAULT_LOCALE, isLocale, type Locale } from "@/lib/text/locale";
import { error as chinese } from "@/lib/text/zh-CN/error";

const WORDS: Record<Locale, typeof chinese> = { "zh-CN": chinese, en: english };

type ErrorPageProps = { error: Error & { digest?: string }; retry: () => void };

/** What stands in place of a page that failed; `digest` is its number in the server's log. */
export default function ErrorPage({ error, retry }: ErrorPageProps) {
  const words = WORDS[useDocumentLocale()];
  return (
    <main className="mx-auto max-w-page px-4 pt-10">
      <title>{words.brokenTitle}</title>
      <PageHeader
        title={words.brokenTitle}
        lede={words.broken.replace("{digest}", error.digest ?? "—")}
      />
      <div className="flex gap-3">
        <form action={retry}>
          <Button variant="primary">{words.retry}</Button>
        </form>
        <LinkButton href="/">{words.home}</LinkButton>
      </div>
    </main>
  );
}

/** The language the server wrote the document in; the failed page can't ask for it any more. */
function useDocumentLocale(): Locale {
  return useSyncExternalStore(subscribeToNothing, documentLocale, () => DEFAULT_LOCALE);
}

function documentLocale(): Locale {
  const { lang } = document.documentElement;
  return isLocale(lang) ? lang : DEFAULT_LOCALE;
}

const subscribeToNothing = () => () => undefined;
