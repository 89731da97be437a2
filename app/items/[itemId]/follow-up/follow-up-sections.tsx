import Link from "next/link";
import { InstructionStateTags } from "@/components/ledger/instruction-state";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import type { ShownItem } from "../page";
import { BottleneckLines } from "./bottleneck-lines";
import { PromiseTable } from "./promise-table";

type FollowUpProps = { texts: Texts; shown: ShownItem };

/** What was ordered, promised and asked on the item, and what came of it (R5, R6). */
export function FollowUpSections({ texts, shown }: FollowUpProps) {
  const { t } = texts;
  const { promises, bottlenecks } = shown.item.followUp;
  return (
    <>
      <InstructionsSection texts={texts} shown={shown} />
      {promises.length > 0 ? (
        <Section
          id="promises"
          title={t("instruction.promises.title")}
          lede={t("instruction.promises.lede", { count: promises.length })}
        >
          <PromiseTable texts={texts} promises={promises} today={shown.plan.today} />
        </Section>
      ) : null}
      {bottlenecks.length > 0 ? (
        <Section
          id="bottlenecks"
          title={t("instruction.bottlenecks.title")}
          lede={t("instruction.bottlenecks.lede", { count: bottlenecks.length })}
        >
          <BottleneckLines texts={texts} bottlenecks={bottlenecks} today={shown.plan.today} />
        </Section>
      ) : null}
    </>
  );
}

function InstructionsSection({ texts: { t, locale }, shown }: FollowUpProps) {
  const { plan, item, may } = shown;
  const { instructions } = item.followUp;
  if (instructions.length === 0 && !may.giveInstruction) return null;
  return (
    <Section
      id="instructions"
      title={t("instruction.title")}
      actions={
        may.giveInstruction ? (
          <LinkButton
            href={`/plans/${plan.id}/instructions/new?item=${item.id}`}
            size="small"
            variant="secondary"
          >
            {t("instruction.giveOnItem")}
          </LinkButton>
        ) : undefined
      }
    >
      {instructions.length > 0 ? (
        <ul className="divide-y divide-rule border-y border-rule">
          {instructions.map((each) => (
            <li key={each.id} className="py-2">
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-small text-ink-soft">
                <Link href={`/instructions/${each.id}`} prefetch={false}>
                  {each.number}
                </Link>
                <InstructionStateTags t={t} instruction={each} today={plan.today} />
                <span>{each.giver ?? t("instruction.meeting")}</span>
                <span>
                  {t("instruction.head.owner")} {each.owner}
                </span>
                <span>
                  {t("instruction.head.due")} {formatDay(locale, each.dueOn)}
                </span>
              </p>
              <p className="line-clamp-3 wrap-break-word">{each.text}</p>
            </li>
          ))}
        </ul>
      ) : null}
    </Section>
  );
}
