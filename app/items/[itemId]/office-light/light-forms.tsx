import { LightTag } from "@/components/ledger/light-tag";
import { Section } from "@/components/ui/section";
import { OFFICE_LIGHT_REASON, OFFICE_LIGHTS } from "@/lib/domain/office-light";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import type { showLight } from "@/lib/usecases/light/show-light";
import { SetForm } from "./set-form";
import { TakeBackForm } from "./take-back-form";

type Answer = Awaited<ReturnType<typeof showLight>>;
type ShownLight = Extract<Answer, { ok: true }>["value"];

type LightFormsProps = {
  texts: Texts;
  shown: ShownLight;
  /** What was typed before the session ended, of either form. */
  held: Record<string, string> | null;
};

/** What the chief can decide of an item's light now; nothing for others. */
export function LightForms({ texts, shown, held }: LightFormsProps) {
  const { t, locale } = texts;
  const { plan, item, inForce, latest, may } = shown;
  if (!may.set || latest === null) return null;
  const heldTakingBack = held !== null && "overrideId" in held;
  const max = OFFICE_LIGHT_REASON;
  return (
    <Section id="set" title={t("rules.office.form.title")}>
      <div className="flex flex-col gap-5">
        {may.takeBack && inForce ? (
          <TakeBackForm
            itemId={item.id}
            overrideId={inForce.id}
            limit={max}
            held={heldTakingBack ? held : null}
            words={{
              title: t("rules.office.takeBack.title"),
              reason: t("rules.office.takeBack.reason"),
              reasonHint: t("rules.office.takeBack.reasonHint", { max }),
              submit: t("rules.office.takeBack.submit"),
              pending: t("rules.office.takeBack.pending"),
              problem: t("rules.office.takeBack.problem"),
            }}
          />
        ) : null}
        <SetForm
          itemId={item.id}
          former={inForce?.id ?? 0}
          choices={OFFICE_LIGHTS.map((light) => ({
            value: light,
            label: <LightTag light={light} label={t(`light.${light}`)} size="small" />,
          }))}
          today={plan.today}
          latest={latest}
          limit={max}
          held={heldTakingBack ? null : held}
          words={{
            replace: t("rules.office.form.replace"),
            light: t("rules.office.form.light"),
            until: t("rules.office.form.until"),
            untilHint: t("rules.office.form.untilHint", { latest: formatDay(locale, latest) }),
            reason: t("rules.office.form.reason"),
            reasonHint: t("rules.office.form.reasonHint", { max }),
            submit: t("rules.office.form.submit"),
            pending: t("rules.office.form.pending"),
            problem: t("rules.office.form.problem"),
            blank: t("issue.required"),
            colon: t("ui.colon"),
          }}
        />
      </div>
    </Section>
  );
}
