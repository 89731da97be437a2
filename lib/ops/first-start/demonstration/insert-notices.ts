import type { Tx } from "@/lib/db/database";
import { dateOf } from "@/lib/db/day";
import type { NoticeState } from "@/lib/domain/ladder";
import type { LadderLevel } from "@/lib/domain/loop-policy";
import { paperNumber } from "@/lib/domain/paper-number";
import { plainDate } from "@/lib/domain/plain-date";
import type { DemonstrationItem } from "@/lib/ops/first-start/demonstration/demonstration-item";
import { atHour, takeNumbers } from "@/lib/ops/first-start/demonstration/loop-days";
import type { People } from "@/lib/ops/first-start/demonstration/people";
import loops from "@/seeds/demonstration/loops.json";

type Told = {
  level: string;
  code: string;
  state: string;
  issuedOn: string;
  answerDue: string;
  demand: string;
  acknowledgedOn?: string;
  reply?: { on: string; text: string; returned?: { on: string; reason: string } };
};

/** The notices of the ladder, each step above the one before it about its item; lights must be judged by now: they are its grounds. */
export async function insertNotices(
  tx: Tx,
  planId: number,
  items: readonly DemonstrationItem[],
  people: People,
): Promise<void> {
  const last = new Map<string, number>();
  const given = takeNumbers();
  for (const told of loops.notices as Told[]) {
    const item = items.find(({ code }) => code === told.code);
    if (!item) continue;
    const level = told.level as LadderLevel;
    const number = paperNumber(level, plainDate(told.issuedOn), given.next(level, told.issuedOn));
    const { id } = await tx.supervisionNotice.create({
      data: {
        ...{ planId, level, number, unitId: item.unit.id, demand: told.demand },
        state: told.state as NoticeState,
        formerId: last.get(told.code) ?? null,
        answerDueOn: dateOf(plainDate(told.answerDue)),
        ...courseOf(told, item, people),
        items: { create: { itemId: item.id, grounds: await groundsOf(tx, item.id) } },
        ...(told.reply ? { replies: { create: replyOf(told.reply, item, people) } } : {}),
      },
    });
    last.set(told.code, id);
  }
  await given.keep(tx, planId);
}

/** Drafted and issued on one day, and acknowledged by the unit where it was. */
function courseOf(told: Told, { unit }: DemonstrationItem, people: People) {
  const issuedOn = dateOf(plainDate(told.issuedOn));
  return {
    ...{ draftedById: people.supervisorId, draftedAt: atHour(told.issuedOn, 9) },
    ...{ draftedOn: issuedOn, issuedOn },
    ...{ decidedById: people.chiefId, decidedAt: atHour(told.issuedOn, 11) },
    ...(told.acknowledgedOn && {
      acknowledgedById: people.speakersOf(unit.id).reporterId,
      acknowledgedAt: atHour(told.acknowledgedOn, 9),
      acknowledgedOn: dateOf(plainDate(told.acknowledgedOn)),
    }),
  };
}

function replyOf(reply: NonNullable<Told["reply"]>, { unit }: DemonstrationItem, people: People) {
  return {
    ...{ number: 1, text: reply.text, repliedById: people.speakersOf(unit.id).approverId },
    ...{ repliedAt: atHour(reply.on, 15), repliedOn: dateOf(plainDate(reply.on)) },
    ...(reply.returned && {
      returnReason: reply.returned.reason,
      returnedById: people.supervisorId,
      returnedOn: dateOf(plainDate(reply.returned.on)),
    }),
  };
}

async function groundsOf(tx: Tx, itemId: number) {
  const { light, reasons } = await tx.itemStanding.findUniqueOrThrow({ where: { itemId } });
  const listed = Array.isArray(reasons) ? reasons : [];
  return {
    light,
    reasons: listed.map((each) => {
      const { since: _, ...reason } = each as { since?: string };
      return reason;
    }),
  };
}
