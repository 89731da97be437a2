import type { LoopKind, OpenLoop } from "@/lib/domain/open-loops";
import { messageAddress } from "@/lib/text/message-address";
import type { Translator } from "@/lib/text/translator";

/** What waits in a loop as one line: a single thing leads to its act, several to their list. */
export function loopLine(t: Translator, planId: number, loop: OpenLoop) {
  const { kind, count } = loop;
  const href = count === 1 ? messageAddress(planId, loop) : `/plans/${planId}/${LISTS[kind]}`;
  return { key: kind, text: t(`openLoop.${kind}`, { count }), href };
}

/** Where the things of a kind stand in a list; what has none of its own stands among the messages. */
const LISTS: Record<LoopKind, string> = {
  notice: "supervision",
  instruction: "instructions",
  remedy: "messages",
  "change-unit": "changes",
  "closure-agree": "closures",
  objection: "closures",
  "notice-overdue": "supervision",
  "notice-reply": "supervision",
  "notice-draft": "supervision",
  "remedy-decide": "messages",
  "change-office": "changes",
  "closure-verify": "closures",
  "closure-publish": "closures",
  "closure-delist": "closures",
};
