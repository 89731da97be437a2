import { beforeEach, describe, expect, test } from "vitest";
import { listDueDeliveries } from "@/lib/db/deliveries";
import { cancelDelivery } from "@/lib/usecases/delivery/cancel-delivery";
import { listDeliveries } from "@/lib/usecases/delivery/list-deliveries";
import { resendDelivery } from "@/lib/usecases/delivery/resend-delivery";
import { buildFilingScene } from "@/tests/support/builders/filing-scene";
import { as, buildPerson, duty, NOON } from "@/tests/support/builders/person";
import { buildDelivery } from "@/tests/support/builders/webhook";
import { fingerprint } from "@/tests/support/fingerprint";
import { lastEntry } from "@/tests/support/people";
import { openTestLedger } from "@/tests/support/test-ledger";
import { valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();
const admin = await buildPerson(db, duty("SYSTEM_ADMIN"));
const { plan, reporter } = await buildFilingScene(db);
const MOVED = { ok: false, refusal: { kind: "conflict", code: "delivery-moved" } };

type State = Parameters<typeof buildDelivery>[2];
const delivery = (state: State) =>
  buildDelivery(db, { planId: plan.id, userId: reporter.userId }, state);

beforeEach(async () => {
  await db.prisma.delivery.deleteMany();
});

test("the list counts sendings by state and tells of the failed to whom and why, never what they say", async () => {
  for (const state of ["PENDING", "SENT", "SENT", "CANCELLED"] as const) await delivery(state);
  const id = await delivery("DEAD");
  expect(valueIn(await listDeliveries(as(db, admin), {}))).toEqual({
    counts: { PENDING: 1, SENT: 2, DEAD: 1, CANCELLED: 1 },
    page: 1,
    more: false,
    rows: [
      {
        id,
        person: { displayName: reporter.displayName, username: reporter.username },
        webhook: null,
        ...{ cause: "notice/17", createdAt: NOON, attempts: 6, lastError: "550 no such mailbox" },
      },
    ],
  });
});

test("a long list of failures goes on on the next page", async () => {
  for (let count = 0; count < 31; count++) await delivery("DEAD");
  const first = valueIn(await listDeliveries(as(db, admin), { page: "1" }));
  const second = valueIn(await listDeliveries(as(db, admin), { page: "2" }));
  expect([first.rows.length, first.more, second.rows.length, second.more]).toEqual([
    30,
    true,
    1,
    false,
  ]);
});

test("what is sent again is due at once, with all its tries", async () => {
  const id = await delivery("DEAD");
  valueIn(await resendDelivery(as(db, admin), { deliveryId: id }));
  expect(await listDueDeliveries(db, NOON, 10)).toEqual([id]);
  expect(await db.prisma.delivery.findUniqueOrThrow({ where: { id } })).toMatchObject({
    state: "PENDING",
    attempts: 0,
    lastError: null,
  });
  expect(await lastEntry(db)).toEqual(entryOf("delivery.resend", id));
});

test("what is given up is sent to nobody", async () => {
  const id = await delivery("DEAD");
  valueIn(await cancelDelivery(as(db, admin), { deliveryId: id }));
  expect(await listDueDeliveries(db, NOON, 10)).toEqual([]);
  expect(await db.prisma.delivery.findUniqueOrThrow({ where: { id } })).toMatchObject({
    state: "CANCELLED",
  });
  expect(await lastEntry(db)).toEqual(entryOf("delivery.cancel", id));
});

function entryOf(action: string, id: string) {
  const subject = { subjectType: "delivery", subjectId: id, details: {} };
  return { at: NOON, actorId: admin.userId, action, ...subject };
}

test("of two administrators who decide at once, one is told", async () => {
  const id = await delivery("DEAD");
  const other = await buildPerson(db, duty("SYSTEM_ADMIN"));
  const results = await Promise.all([
    cancelDelivery(as(db, admin), { deliveryId: id }),
    cancelDelivery(as(db, other), { deliveryId: id }),
  ]);
  expect(results.filter((result) => !result.ok)).toEqual([MOVED]);
});

test("what is being sent at this moment is not touched, and nobody waits for it", async () => {
  const id = await delivery("PENDING");
  const answer = await db.prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM delivery WHERE id = ${id}::uuid FOR UPDATE`;
    return cancelDelivery(as(db, admin), { deliveryId: id });
  });
  expect(answer).toEqual(MOVED);
});

describe.each([
  ["sending again", resendDelivery],
  ["giving up", cancelDelivery],
])("%s", (_, command) => {
  test.each(["SENT", "CANCELLED"] as const)("is not for what is %s", async (state) => {
    const deliveryId = await delivery(state);
    expect(await command(as(db, admin), { deliveryId })).toEqual(MOVED);
  });

  test("is for the system administrator alone; others learn nothing of it, and nothing is written", async () => {
    const deliveryId = await delivery("DEAD");
    const before = await fingerprint(db);
    const chief = await buildPerson(db, duty("SUPERVISION_CHIEF"));
    const built = await fingerprint(db);
    const answers = [
      await command(as(db, chief), { deliveryId }),
      await command(as(db, admin), { deliveryId: "7f9c24e8-3b12-4d5b-9a51-cb1c1d2a3f40" }),
    ];
    expect(answers).toEqual(Array(2).fill({ ok: false, refusal: { kind: "not-found" } }));
    expect(await fingerprint(db)).toEqual(built);
    expect(built.delivery).toEqual(before.delivery);
  });
});

test.each(["AUDIT_ADMIN", "SECURITY_ADMIN", "PLAN_ADMIN", "SUPERVISOR"] as const)(
  "a %s does not see how sending goes",
  async (role) => {
    const actor = await buildPerson(db, duty(role));
    expect(await listDeliveries(as(db, actor), {})).toEqual({
      ok: false,
      refusal: { kind: "forbidden" },
    });
  },
);
