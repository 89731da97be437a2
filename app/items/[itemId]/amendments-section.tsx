import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import type { Texts } from "@/lib/text/say";
import { ItemAmendments } from "./item-amendments";
import type { ShownItem } from "./page";

/** What was changed of the item since its registration, and the way to ask for more. */
export function AmendmentsSection({ texts, shown }: { texts: Texts; shown: ShownItem }) {
  const { t } = texts;
  const { item, may } = shown;
  if (item.amendments.length === 0 && !may.askChange) return null;
  return (
    <Section id="amendments" title={t("amendment.title")}>
      {item.amendments.length > 0 ? (
        <ItemAmendments texts={texts} amendments={item.amendments} />
      ) : (
        <p className="text-ink-soft">{t("amendment.never")}</p>
      )}
      {may.askChange ? (
        <p className="mt-3">
          <LinkButton href={`/items/${item.id}/changes/new`} size="small" variant="secondary">
            {t("change.askAny")}
          </LinkButton>
        </p>
      ) : null}
    </Section>
  );
}
