import type { Tx } from "@/lib/db/database";
import { dateOf } from "@/lib/db/day";
import {
  criteriaOf,
  type VerificationMethod,
  type VerificationOutcome,
} from "@/lib/domain/closure";
import type { InstructionState } from "@/lib/domain/instruction";
import { paperNumber } from "@/lib/domain/paper-number";
import { plainDate } from "@/lib/domain/plain-date";
import type { DemonstrationItem } from "@/lib/ops/first-start/demonstration/demonstration-item";
import { atHour, takeNumbers } from "@/lib/ops/first-start/demonstration/loop-days";
import type { People } from "@/lib/ops/first-start/demonstration/people";
import loops from "@/seeds/demonstration/loops.json";

type Scene = { planId: number; items: readonly DemonstrationItem[]; people: People };

/** What is under way beside the reports: leaders' instructions, an extension, a closure, a verification. */
export async function insertDealings(tx: Tx, scene: Scene): Promise<void> {
  await insertInstructions(tx, scene);
  await insertExtensions(tx, scene);
  await insertClosures(tx, scene);
  await insertVerifications(tx, scene);
}

async function insertInstructions(tx: Tx, { planId, items, people }: Scene) {
  const given = takeNumbers();
  for (const { code, on, due, state, text, answer } of loops.instructions) {
    const item = itemOf(items, code);
    if (!item) continue;
    await tx.instruction.create({
      data: {
        ...{ planId, itemId: item.id, text, state: state as InstructionState },
        number: paperNumber("INSTRUCTION", plainDate(on), given.next("INSTRUCTION", on)),
        ...{ givenById: people.leaderId, recordedById: people.leaderId },
        ...{ givenAt: atHour(on, 10), givenOn: dateOf(plainDate(on)) },
        ...{ ownerUnitId: item.unit.id, dueOn: dateOf(plainDate(due)) },
        ...(answer && {
          answers: {
            create: {
              ...{ number: 1, text: answer.text },
              answeredById: people.speakersOf(item.unit.id).reporterId,
              ...{ answeredAt: atHour(answer.on, 16), answeredOn: dateOf(plainDate(answer.on)) },
            },
          },
        }),
      },
    });
  }
  await given.keep(tx, planId);
}

/** Requests that the unit has released and the office has not decided on. */
async function insertExtensions(tx: Tx, { planId, items, people }: Scene) {
  for (const { code, on, until, reason, progress } of loops.extensions) {
    const item = itemOf(items, code);
    const milestone = item?.milestones.at(-1);
    if (!item || !milestone) continue;
    const { reporterId, approverId } = people.speakersOf(item.unit.id);
    await tx.changeRequest.create({
      data: {
        ...{ planId, itemId: item.id, kind: "EXTENSION", state: "PENDING_OFFICE" },
        ...{ reason, progress, milestoneId: milestone.id },
        ...{ dueBefore: dateOf(milestone.due), dueAfter: dateOf(plainDate(until)) },
        ...{ requestedById: reporterId, requestedAt: atHour(on, 9) },
        requestedOn: dateOf(plainDate(on)),
        decisions: {
          create: {
            ...{ stage: "UNIT", approved: true, decidedById: approverId },
            ...{ decidedAt: atHour(on, 15), decidedOn: dateOf(plainDate(on)) },
          },
        },
      },
    });
  }
}

/** Finished items whose unit asks for closure; the office has yet to verify. */
async function insertClosures(tx: Tx, { items, people }: Scene) {
  for (const { code, on, summary, statement, document } of loops.closures) {
    const item = itemOf(items, code);
    if (!item) continue;
    const { indicators: measured, ...row } = await tx.workItem.findUniqueOrThrow({
      where: { id: item.id },
      select: {
        ...{ acceptanceCriteria: true, measureText: true },
        indicators: { orderBy: { ordinal: "asc" } },
      },
    });
    const criteria = criteriaOf({
      ...row,
      milestones: item.milestones.map(({ name, due }) => ({ name, dueOn: due })),
      indicators: measured.map(({ target, ...each }) => ({ ...each, target: String(target) })),
    });
    const closure = await tx.closureRequest.create({
      data: {
        ...{ itemId: item.id, state: "UNDER_VERIFICATION", summary },
        requestedById: people.speakersOf(item.unit.id).approverId,
        ...{ requestedAt: atHour(on, 10), requestedOn: dateOf(plainDate(on)) },
        criteria: { create: criteria.map((text, ordinal) => ({ ordinal, text, statement })) },
      },
      include: { criteria: true },
    });
    await tx.supportingDocument.createMany({
      data: closure.criteria.map(({ id }) => ({
        ...{ itemId: item.id, ordinal: 0, kind: "DATA" as const },
        ...{ description: document, criterionId: id },
      })),
    });
    await tx.workItem.update({
      where: { id: item.id },
      data: { state: "UNDER_VERIFICATION" },
    });
  }
}

async function insertVerifications(tx: Tx, { items, people }: Scene) {
  await tx.verification.createMany({
    data: loops.verifications.flatMap(({ code, on, method, outcome, source, findings }) => {
      const item = itemOf(items, code);
      if (!item) return [];
      const day = dateOf(plainDate(on));
      return [
        {
          ...{ itemId: item.id, source, findings, verifiedById: people.supervisorId },
          method: method as VerificationMethod,
          outcome: outcome as VerificationOutcome,
          ...{ verifiedOn: day, recordedAt: atHour(on, 17), recordedOn: day },
        },
      ];
    }),
  });
}

function itemOf(items: readonly DemonstrationItem[], code: string) {
  return items.find((item) => item.code === code);
}
