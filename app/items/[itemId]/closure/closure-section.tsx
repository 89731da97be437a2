import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import type { ShownItem } from "../page";
import { ClosureTag } from "./closure-tag";

/** Where the item's closure stands, and for its filing unit the way to ask for it. */
export function ClosureSection({ texts, shown }: { texts: Texts; shown: ShownItem }) {
  const { t, locale } = texts;
  const { closure, id } = shown.item;
  if (closure === null && !shown.may.requestClosure) return null;
  return (
    <Section
      id="closure"
      title={t("closure.item.title")}
      actions={
        <LinkButton href={`/items/${id}/closure`} size="small" variant="secondary">
          {t(shown.may.requestClosure ? "closure.item.request" : "closure.item.view")}
        </LinkButton>
      }
    >
      {closure ? (
        <p className="flex flex-wrap gap-x-3 text-table">
          <ClosureTag t={t} state={closure.state} />
          {closure.state === "PUBLISHED" && closure.publishedUntil
            ? t("closure.list.until", { day: formatDay(locale, closure.publishedUntil) })
            : null}
        </p>
      ) : (
        <p className="text-table text-ink-soft">{t("closure.item.none")}</p>
      )}
    </Section>
  );
}
