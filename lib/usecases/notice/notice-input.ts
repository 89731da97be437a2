import type { Tx } from "@/lib/db/database";
import { type LockedNotice, lockNotice } from "@/lib/db/notices";
import type { Actor } from "@/lib/domain/actor";
import { type NoticeState, noticeAfter } from "@/lib/domain/ladder";
import { canActOnNotice, canReadPaper, type NoticeAct } from "@/lib/domain/loop-policy";
import type { Permission } from "@/lib/domain/policy";
import { notFound, ok, type Result, refuse } from "@/lib/domain/result";
import { recordId } from "@/lib/usecases/record-id";
import { typedText } from "@/lib/usecases/typed-text";

/** What each form about a notice sends: which, and as it was seen. */
export const noticeKey = { noticeId: recordId, version: recordId };

/** A text that must say something. */
export const saidText = (max: number) => typedText.trim().min(1).max(max);

/** Locks the notice that an act is about. */
export async function loadNotice({
  tx,
  input,
  now,
}: {
  tx: Tx;
  input: { noticeId: number };
  now: Date;
}): Promise<Result<LockedNotice>> {
  const notice = await lockNotice(tx, input.noticeId, now);
  return notice ? ok(notice) : notFound();
}

/** What one may not read is not found; what one may read and not do is said openly. */
export function allowNotice(act: NoticeAct) {
  return (actor: Actor, notice: LockedNotice): Permission => {
    if (!canReadPaper(actor, notice)) return "hidden";
    return canActOnNotice(actor, act, notice) ? "allowed" : "forbidden";
  };
}

/** The state after an act, or why it can't be done any more: another was faster, or it has moved on. */
export function stateAfter(
  notice: LockedNotice,
  { version }: { version: number },
  act: NoticeAct,
): Result<NoticeState> {
  const state = noticeAfter(notice, act);
  if (state === null || notice.version !== version)
    return refuse({ kind: "conflict", code: "notice-changed" });
  return ok(state);
}

/** The audit entry of an act on a notice. */
export function noticeAudit(
  { noticeId }: { noticeId: number },
  { unitId, level, state }: LockedNotice,
  details: Record<string, unknown> = {},
) {
  return {
    subjectType: "notice",
    subjectId: noticeId,
    details: { unitId, level, from: state, ...details },
  };
}
