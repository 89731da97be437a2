import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import type { Texts } from "@/lib/text/say";
import type { ShownItem } from "../page";
import { VerificationCards } from "./verification-cards";

const SHOWN = 2;

/** The latest verifications, and the way to all; absent where there is none and the reader records none. */
export function VerificationsSection({ texts, shown }: { texts: Texts; shown: ShownItem }) {
  const { t } = texts;
  const { item, may } = shown;
  const { verifications } = item;
  if (verifications.length === 0 && !may.verify) return null;
  const address = `/items/${item.id}/verifications`;
  return (
    <Section
      id="verifications"
      title={t("verification.title")}
      actions={
        <>
          {verifications.length > 0 ? (
            <LinkButton href={address} size="small" variant="secondary">
              {t("verification.open")}
            </LinkButton>
          ) : null}
          {may.verify ? (
            <LinkButton href={`${address}#record`} size="small" variant="secondary">
              {t("verification.record")}
            </LinkButton>
          ) : null}
        </>
      }
    >
      {verifications.length > 0 ? (
        <VerificationCards
          texts={texts}
          itemId={item.id}
          verifications={verifications.slice(0, SHOWN)}
        />
      ) : (
        <p className="text-ink-soft">{t("verification.none")}</p>
      )}
    </Section>
  );
}
