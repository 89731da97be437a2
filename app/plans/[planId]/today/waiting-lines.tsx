import Link from "next/link";
import type { Translator } from "@/lib/text/translator";
import { loopPath } from "../supervision/loop-tabs";
import type { Today } from "./day-lists";

type WaitingLinesProps = { t: Translator; planId: number; waiting: Today["waiting"] };

/** What waits for the office, the major matters first (R3); each line leads to its place in the queue. */
export function WaitingLines({ t, planId, waiting }: WaitingLinesProps) {
  const queue = `/plans/${planId}/reviews`;
  const lines = [
    { kind: "matters", count: waiting.matters, href: `${queue}#matters` },
    {
      kind: "overdueInstructions",
      count: waiting.overdueInstructions,
      href: loopPath(planId, "instructions"),
    },
    {
      kind: "answeredInstructions",
      count: waiting.answeredInstructions,
      href: `${loopPath(planId, "instructions")}#answered`,
    },
    { kind: "corrections", count: waiting.corrections, href: `${queue}#corrections` },
    { kind: "reviews", count: waiting.reviews, href: `${queue}?period=all` },
  ] as const;
  return (
    <ul className="divide-y divide-rule border-y border-rule bg-surface">
      {lines
        .filter(({ count }) => count > 0)
        .map(({ kind, count, href }) => (
          <li key={kind} className="px-3 py-2.5">
            <Link href={href} prefetch={false}>
              {t(`today.waiting.${kind}`, { count })}
            </Link>
          </li>
        ))}
    </ul>
  );
}
