import type { MessageKind } from "@/lib/domain/message";

/** What a message is about, as far as its address says it. */
type Addressed = { kind: MessageKind; id: number; itemId: number | null };

/** The page on which a message is acted upon. */
export function messageAddress(planId: number, { kind, id, itemId }: Addressed): string {
  switch (kind) {
    case "file":
      return `/plans/${planId}/month`;
    case "approve":
      return `/plans/${planId}/approvals`;
    case "matter":
      return `/items/${itemId}/major-matters/${id}`;
    case "review":
      return `/plans/${planId}/reviews?period=all`;
    case "bottleneck":
    case "contribution":
      return `/plans/${planId}/requests#${kind}-${id}`;
    case "notice":
    case "notice-overdue":
    case "notice-reply":
    case "notice-draft":
      return `/notices/${id}`;
    case "instruction":
    case "instruction-answered":
      return `/instructions/${id}`;
    case "remedy":
    case "remedy-decide":
      return `/items/${itemId}/remedy`;
    case "change-unit":
    case "change-office":
    case "change-leader":
      return `/changes/${id}`;
    case "closure-agree":
    case "closure-verify":
    case "closure-publish":
    case "closure-delist":
    case "objection":
      return `/items/${itemId}/closure`;
    case "look-back":
      return `/look-backs/${id}`;
    case "look-back-draw":
      return `/plans/${planId}/look-backs`;
  }
}
