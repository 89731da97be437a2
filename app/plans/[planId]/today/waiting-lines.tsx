import { LineList } from "@/components/ledger/line-list";
import { loopLine } from "@/lib/text/loop-line";
import type { Translator } from "@/lib/text/translator";
import { loopPath } from "../supervision/loop-tabs";
import type { Today } from "./day-lists";

type WaitingLinesProps = { t: Translator; planId: number } & Pick<Today, "waiting" | "loops">;

/** What waits for the office, the major matters first (R3), then the loops, then its queue; each line leads to its place. */
export function WaitingLines({ t, planId, waiting, loops }: WaitingLinesProps) {
  const queue = `/plans/${planId}/reviews`;
  const instructions = loopPath(planId, "instructions");
  const hrefs = {
    matters: `${queue}#matters`,
    overdueInstructions: instructions,
    answeredInstructions: `${instructions}#answered`,
    corrections: `${queue}#corrections`,
    reviews: `${queue}?period=all`,
  };
  const line = (kind: keyof typeof hrefs) => ({
    key: kind,
    text: t(`today.waiting.${kind}`, { count: waiting[kind] }),
    href: hrefs[kind],
  });
  const open = (...kinds: (keyof typeof hrefs)[]) =>
    kinds.filter((kind) => waiting[kind] > 0).map(line);
  return (
    <LineList
      lines={[
        ...open("matters", "overdueInstructions", "answeredInstructions"),
        ...loops.map((loop) => loopLine(t, planId, loop)),
        ...open("corrections", "reviews"),
      ]}
    />
  );
}
