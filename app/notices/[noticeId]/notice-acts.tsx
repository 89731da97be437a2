import { documentWords } from "@/components/ledger/document-fields";
import { Disclosure } from "@/components/ui/disclosure";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import { actFields } from "./act-fields";
import { ActForm } from "./act-form";
import type { ShownNotice } from "./page";

type NoticeActsProps = {
  texts: Texts;
  shown: ShownNotice;
  held: Record<string, string> | null;
};

/** The acts that are asked for first; others are one press away. */
const ASKED_FOR = new Set(["issue", "acknowledge", "reply"]);

/** What the reader can do with a notice now; nothing for others. */
export function NoticeActs({ texts, shown, held }: NoticeActsProps) {
  const { t } = texts;
  const { notice, plan } = shown;
  const pleads = notice.state === "REPLIED" && notice.replies.at(-1)?.plea != null;
  const acts = shown.acts.filter((act) => act !== "escalate");
  if (acts.length === 0 && shown.step === null) return null;
  return (
    <Section id="acts" title={t("ladder.notice.acts")}>
      <div className="flex flex-col gap-5">
        {acts.map((act) => {
          const heldHere = held?.act === act ? held : null;
          const form = (
            <ActForm
              key={act}
              notice={{ noticeId: notice.id, version: notice.version }}
              act={act}
              primary={ASKED_FOR.has(act)}
              hint={act === "issue" || act === "acknowledge" ? t(`ladder.act.${act}Hint`) : null}
              fields={actFields(t, act, { today: plan.today, pleads })}
              documents={act === "reply" ? documentWords(t, notice.items[0]?.itemId) : null}
              held={heldHere}
              words={{
                submit: t(`ladder.act.${act}`),
                pending: t("ladder.act.pending"),
                problem: t("ladder.act.problem"),
                blank: t("issue.required"),
                colon: t("ui.colon"),
              }}
            />
          );
          return ASKED_FOR.has(act) ? (
            form
          ) : (
            <Disclosure key={act} summary={t(`ladder.act.${act}`)} open={heldHere !== null}>
              {form}
            </Disclosure>
          );
        })}
        <NextStep texts={texts} shown={shown} />
      </div>
    </Section>
  );
}

/** The way to the next level, or from which day there is one. */
function NextStep({
  texts: { t, locale },
  shown: { step, notice, plan },
}: Omit<NoticeActsProps, "held">) {
  if (!step) return null;
  const level = t(`ladder.level.${step.level}`);
  if (step.fault === null)
    return (
      <p>
        <LinkButton
          href={`/plans/${plan.id}/supervision/draft?formerId=${notice.id}`}
          variant="secondary"
        >
          {t("ladder.notice.step", { level })}
        </LinkButton>
      </p>
    );
  if (step.from === null) return null;
  return (
    <p className="text-table text-ink-soft">
      {t("ladder.notice.stepLater", { day: formatDay(locale, step.from), level })}
    </p>
  );
}
