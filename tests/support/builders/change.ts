import type { Database } from "@/lib/db/database";
import type { Person } from "@/lib/domain/actor";
import { decideChange } from "@/lib/usecases/change/decide-change";
import { requestChange } from "@/lib/usecases/change/request-change";
import type { FilingScene } from "@/tests/support/builders/filing-scene";
import { as } from "@/tests/support/builders/person";
import { valueIn } from "@/tests/support/value-in";

/** An extension of the item's first milestone as its form sends it. */
export function anExtension({ item }: FilingScene, wish: object = {}) {
  return {
    itemId: item.id,
    kind: "EXTENSION",
    milestoneId: String(item.milestones[0]?.id),
    dueAfter: "2018-10-31",
    reason: "汛期停工一个月。",
    progress: "方案已形成初稿。",
    documents: [{ kind: "DOCUMENT", description: "停工通知", link: "" }],
    ...wish,
  };
}

/** Asks for an extension; of the first milestone, by the unit's reporter, unless said otherwise. */
export async function requested(db: Database, scene: FilingScene, wish: object = {}) {
  const caller = as(db, scene.reporter);
  return valueIn(await requestChange(caller, anExtension(scene, wish))).changeId;
}

/** Lets some people approve a request one after the other. */
export async function approvedBy(db: Database, changeId: number, people: readonly Person[]) {
  for (const person of people) {
    const { version } = await db.prisma.changeRequest.findUniqueOrThrow({
      where: { id: changeId },
    });
    const sent = { changeId, version, decision: "approve", reason: "" };
    valueIn(await decideChange(as(db, person), sent));
  }
}

/** A request of any kind as its form sends it. */
export function aRequest({ item }: FilingScene, wish: object) {
  return {
    itemId: item.id,
    reason: "上级规划调整。",
    progress: "前期工作已完成。",
    documentNumber: "试政办〔2018〕9号",
    documents: [],
    ...wish,
  };
}

/** A request that someone of the scene made and the others approved one after the other. */
export async function granted(
  db: Database,
  scene: FilingScene,
  wish: object,
  by: "reporter" | "approver" | "supervisor" | "chief",
  approvers: readonly Person[],
) {
  const asked = await requestChange(as(db, scene[by]), aRequest(scene, wish));
  const { changeId } = valueIn(asked);
  await approvedBy(db, changeId, approvers);
  return changeId;
}
