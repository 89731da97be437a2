import { expect, test } from "vitest";
import { ROLES } from "@/lib/domain/actor";
import { canReadPaper, LADDER_LEVELS } from "@/lib/domain/loop-policy";
import { canReadLedger, UNIT_ROLES } from "@/lib/domain/policy";
import { searchLedger } from "@/lib/usecases/search/search-ledger";
import { buildNoticeScene, issued } from "@/tests/support/builders/notice";
import { as, buildPerson, duty } from "@/tests/support/builders/person";
import { openTestLedger } from "@/tests/support/test-ledger";
import { valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();

test("a notice is found by its number, whatever stands between the signs, and by its demand", async () => {
  const scene = await buildNoticeScene(db);
  const { noticeId } = await issued(db, scene);
  const plan = scene.plan.id;
  const idsOf = async (q: string) => {
    const found = valueIn(await searchLedger(as(db, scene.supervisor), { q, plan }));
    return found.notices.rows.map(({ id }) => id);
  };
  for (const q of ["提醒〔2019〕1号", "提醒2019 1号", "补救措施"])
    expect(await idsOf(q), q).toEqual([noticeId]);
  for (const q of ["提醒〔2019〕2号", "号说明"]) expect(await idsOf(q), q).toEqual([]);
});

test("everyone finds exactly the notices that they may read: drafts, referrals and the rest", async () => {
  const scene = await buildNoticeScene(db);
  const { plan, unit, otherUnit, supervisor } = scene;
  const papers = LADDER_LEVELS.flatMap((level) =>
    [unit, otherUnit].flatMap((to) =>
      [true, false].map((sent) => ({ level, unitId: to.id, issued: sent })),
    ),
  );
  const made: ((typeof papers)[number] & { id: number })[] = [];
  for (const { level, unitId, issued: sent } of papers) {
    const { id } = await db.prisma.supervisionNotice.create({
      data: {
        ...{ planId: plan.id, unitId, level, demand: "琥珀整改。", draftedById: supervisor.userId },
        ...{ draftedAt: new Date(), draftedOn: new Date("2019-03-04") },
        answerDueOn: new Date("2019-03-20"),
        formerId: level === "REMINDER" ? null : (made[0]?.id ?? null),
        ...(sent
          ? {
              state: "ISSUED" as const,
              number: `${level}${unitId}`,
              issuedOn: new Date("2019-03-04"),
              decidedById: supervisor.userId,
              decidedAt: new Date(),
            }
          : {}),
      },
    });
    made.push({ level, unitId, issued: sent, id });
  }
  let readers = 0;
  for (const role of ROLES)
    for (const held of UNIT_ROLES.includes(role) ? [unit, otherUnit] : [undefined]) {
      const actor = await buildPerson(db, held ? duty(role, held) : duty(role));
      if (!canReadLedger(actor)) continue;
      readers += 1;
      const asked = { q: "琥珀", plan: plan.id, kind: "NOTICE" };
      const { notices } = valueIn(await searchLedger(as(db, actor), asked));
      const readable = made.filter((paper) => canReadPaper(actor, paper)).map(({ id }) => id);
      expect(
        notices.rows.map(({ id }) => id),
        role,
      ).toEqual(readable.toReversed());
    }
  expect(readers).toBeGreaterThan(8);
});

test("more notices than a page shows are walked on, each met once", async () => {
  const scene = await buildNoticeScene(db);
  const { plan, unit, supervisor } = scene;
  await db.prisma.supervisionNotice.createMany({
    data: Array.from({ length: 45 }, (_, n) => ({
      ...{ planId: plan.id, unitId: unit.id, level: "REMINDER" as const, demand: `珊瑚第${n}次。` },
      ...{ draftedById: supervisor.userId, draftedAt: new Date() },
      ...{ draftedOn: new Date("2019-03-04"), answerDueOn: new Date("2019-03-20") },
    })),
  });
  const met: number[] = [];
  const counts: number[] = [];
  let after: string | undefined;
  do {
    const asked = { q: "珊瑚", plan: plan.id, kind: "NOTICE", after };
    const { notices } = valueIn(await searchLedger(as(db, supervisor), asked));
    met.push(...notices.rows.map(({ id }) => id));
    counts.push(notices.count);
    after = notices.after;
  } while (after !== undefined);
  expect(counts).toEqual([45, 25, 5]);
  expect(new Set(met).size).toBe(45);
});
