import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Translator } from "@/lib/text/translator";
import { waitAMoment } from "./wait-a-moment";

const VARIANTS = ["primary", "secondary", "quiet", "danger"] as const;

export function ActionSections({ t }: { t: Translator }) {
  return (
    <>
      <Section id="buttons" title={t("design.sections.buttons")}>
        <div className="flex flex-col gap-3">
          <div className="flex flex-wrap items-center gap-3">
            {VARIANTS.map((variant) => (
              <Button key={variant} type="button" variant={variant}>
                {t(`design.buttons.${variant}`)}
              </Button>
            ))}
            <Button type="button" disabled>
              {t("design.buttons.disabled")}
            </Button>
          </div>
          <div className="flex flex-wrap items-center gap-3">
            {VARIANTS.map((variant) => (
              <Button key={variant} type="button" variant={variant} size="small">
                {t(`design.buttons.${variant}`)}
              </Button>
            ))}
          </div>
          <div className="flex flex-wrap items-center gap-3">
            <LinkButton href="#fields" variant="primary">
              {t("design.buttons.link")}
            </LinkButton>
            <LinkButton href="#fields">{t("design.buttons.link")}</LinkButton>
            <form action={waitAMoment}>
              <SubmitButton variant="secondary" pendingWord={t("ui.submitting")}>
                {t("design.buttons.pending")}
              </SubmitButton>
            </form>
          </div>
        </div>
      </Section>
      <Section id="messages" title={t("design.sections.messages")}>
        <div className="grid gap-3 lg:grid-cols-2">
          <Notice>{t("design.messages.info")}</Notice>
          <Notice kind="warning">{t("design.messages.warning")}</Notice>
          <Notice kind="success" title={t("design.messages.success")}>
            {t("design.messages.successDetail")}
          </Notice>
          <Notice kind="problem" title={t("design.messages.problem")} />
        </div>
        <div className="mt-4">
          <EmptyState
            title={t("design.messages.emptyTitle")}
            action={<LinkButton href="#tables">{t("design.messages.emptyAction")}</LinkButton>}
          >
            {t("design.messages.emptyBody")}
          </EmptyState>
        </div>
      </Section>
    </>
  );
}
