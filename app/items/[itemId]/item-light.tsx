import Link from "next/link";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import type { Texts } from "@/lib/text/say";
import type { ShownItem } from "./page";
import { StandingLights } from "./standing-lights";

/** The item's light with its reasons, and by which version of the rules it is judged. */
export function ItemLight({ texts, shown }: { texts: Texts; shown: ShownItem }) {
  const { t } = texts;
  const { item, plan, clearing } = shown;
  const { standing } = item;
  if (!standing) return null;
  return (
    <Section
      id="light"
      title={t("ledger.item.light")}
      actions={
        <Link href={`/plans/${plan.id}/rules`} prefetch={false}>
          {t("clear.rules", { version: item.rulesVersion })}
        </Link>
      }
    >
      <StandingLights
        texts={texts}
        standing={standing}
        numbered={clearing !== null}
        action={
          shown.may.setOfficeLight ? (
            <LinkButton href={`/items/${item.id}/office-light`} variant="secondary" size="small">
              {t("clear.setLight")}
            </LinkButton>
          ) : null
        }
      />
    </Section>
  );
}
