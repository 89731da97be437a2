import { afterAll, beforeEach, expect, test } from "vitest";
import { listDueDeliveries } from "@/lib/db/deliveries";
import { openMailer } from "@/lib/jobs/mailer";
import { planDeliveries } from "@/lib/jobs/plan-deliveries";
import { sendDelivery } from "@/lib/jobs/send-delivery";
import { cancelInstruction } from "@/lib/usecases/instruction/cancel-instruction";
import { raiseMatter } from "@/lib/usecases/major-matter/raise-matter";
import { buildFilingScene } from "@/tests/support/builders/filing-scene";
import { given } from "@/tests/support/builders/instruction";
import { as } from "@/tests/support/builders/person";
import { startMailServer } from "@/tests/support/mail-server";
import { openTestLedger } from "@/tests/support/test-ledger";
import { valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();
const mail = await startMailServer();
const mailer = openMailer(mail.urlFor("ledger"), "落实台账 <ledger@example.cn>");
const outlet = { mailer, baseUrl: "http://ledger.example.cn" };
afterAll(async () => {
  mailer.close();
  await mail.close();
});

/** A Monday morning, the next day, and a minute on. */
const MONDAY = new Date("2018-07-30T02:00:00Z");
const TUESDAY = new Date("2018-07-31T02:00:00Z");
const later = (minutes: number) => new Date(MONDAY.getTime() + minutes * 60_000);

beforeEach(async () => {
  mail.arrived.length = 0;
  await db.prisma.delivery.deleteMany();
  await db.prisma.user.updateMany({ data: { email: null } });
  await db.prisma.plan.updateMany({ data: { withdrawnAt: MONDAY } });
  await db.prisma.webhook.updateMany({ data: { disabledAt: MONDAY } });
});

/** A unit whose reporter has an address. */
async function addressed() {
  const scene = await buildFilingScene(db);
  await db.prisma.user.update({
    where: { id: scene.reporter.userId },
    data: { email: "reporter@example.cn" },
  });
  return scene;
}

/** What a minute of the clock does, without the queue. */
async function minute(now: Date, way: Parameters<typeof sendDelivery>[3] = outlet) {
  await planDeliveries(db, now, { email: true });
  const came: string[] = [];
  for (const id of await listDueDeliveries(db, now, 100))
    came.push((await sendDelivery(db, id, now, way))?.kind ?? "elsewhere");
  return came;
}

const states = async () =>
  (await db.prisma.delivery.findMany({ orderBy: { createdAt: "asc" } })).map(({ state }) => state);

test("one digest a workday tells what is open, each line with its address", async () => {
  const { plan } = await addressed();
  expect(await minute(MONDAY)).toEqual(["sent"]);
  expect(await minute(later(1))).toEqual([]);
  expect(mail.arrived).toHaveLength(1);
  expect(mail.arrived[0]?.subject).toContain("待办 1 件");
  expect(mail.arrived[0]?.text).toContain(`http://ledger.example.cn/plans/${plan.id}/month`);
  expect(mail.arrived[0]?.text).toContain(`http://ledger.example.cn/plans/${plan.id}/messages`);
  expect(await minute(TUESDAY)).toEqual(["sent"]);
  expect(new Set(mail.arrived.map(({ id }) => id)).size).toBe(2);
});

test("an instruction is told at once, and once", async () => {
  const scene = await addressed();
  await minute(MONDAY);
  const { instructionId } = await given(db, scene);
  expect(await minute(later(1))).toEqual(["sent"]);
  expect(await minute(later(2))).toEqual([]);
  expect(mail.arrived.at(-1)?.subject).toContain("答复批示");
  expect(mail.arrived.at(-1)?.text).toContain(
    `http://ledger.example.cn/instructions/${instructionId}`,
  );
});

test("what is gone before it is sent is told to nobody", async () => {
  const scene = await addressed();
  await minute(MONDAY);
  const { instructionId } = await given(db, scene);
  await planDeliveries(db, later(1), { email: true });
  const taken = { instructionId, version: 1, cancelReason: "已在会上答复。" };
  valueIn(await cancelInstruction(as(db, scene.leader), taken));
  expect(await minute(later(1))).toEqual(["no-cause"]);
  expect(mail.arrived).toHaveLength(1);
  expect(await states()).toEqual(["SENT", "CANCELLED"]);
});

test("who is open for nothing gets no empty digest", async () => {
  const { leader } = await buildFilingScene(db);
  const email = "leader@example.cn";
  await db.prisma.user.update({ where: { id: leader.userId }, data: { email } });
  expect(await minute(MONDAY)).toEqual(["no-cause"]);
  expect(mail.arrived).toEqual([]);
});

test.each<[string, { digest: boolean; urgent: boolean; muted: string[] }, number]>([
  ["everything", { digest: true, urgent: true, muted: [] }, 2],
  ["no digest", { digest: false, urgent: true, muted: [] }, 1],
  ["nothing at once", { digest: true, urgent: false, muted: [] }, 1],
  [
    "no instructions, and so no second mail",
    { digest: true, urgent: true, muted: ["instruction"] },
    1,
  ],
  ["nothing", { digest: false, urgent: false, muted: [] }, 0],
])("a person may want %s", async (_, preference, mails) => {
  const scene = await addressed();
  const { userId } = scene.reporter;
  await db.prisma.messagePreference.create({ data: { userId, savedAt: MONDAY, ...preference } });
  await given(db, scene);
  await minute(MONDAY);
  expect(mail.arrived).toHaveLength(mails);
});

test("a mail server that is away is tried again, ever later, and then given up", async () => {
  await addressed();
  const away = openMailer("smtp://127.0.0.1:1", "ledger@example.cn");
  const without = { ...outlet, mailer: away };
  const tried: number[] = [];
  for (const at of [0, 0.5, 1, 6, 36, 156, 636, 700]) {
    const came = await minute(later(at), without);
    if (came.length > 0) tried.push(at);
  }
  away.close();
  expect(tried).toEqual([0, 1, 6, 36, 156, 636]);
  const [dead] = await db.prisma.delivery.findMany();
  expect(dead).toMatchObject({ state: "DEAD", attempts: 6, sentAt: null });
  expect(dead?.lastError).toContain("ECONNREFUSED");
});

test("the office's robot hears of a major matter, a unit's of its instruction, and a disabled one of nothing", async () => {
  const scene = await buildFilingScene(db);
  const setBy = { setById: scene.supervisor.userId, setAt: MONDAY, kind: "GENERIC" as const };
  const url = "http://127.0.0.1:1/hook";
  const office = await db.prisma.webhook.create({ data: { ...setBy, name: "办公室", url } });
  const unit = await db.prisma.webhook.create({
    data: { ...setBy, name: "单位", url, unitId: scene.unit.id },
  });
  await db.prisma.webhook.create({ data: { ...setBy, name: "停用", url, disabledAt: MONDAY } });
  const { instructionId } = await given(db, scene);
  const matter = { itemId: scene.item.id, matter: "防汛抢险，工地停工。" };
  const { matterId } = valueIn(await raiseMatter(as(db, scene.reporter), matter));
  expect(await minute(MONDAY)).toEqual(["failed", "failed"]);
  const planned = await db.prisma.delivery.findMany({ orderBy: { webhookId: "asc" } });
  expect(planned.map(({ webhookId, cause, state }) => [webhookId, cause, state])).toEqual([
    [office.id, `matter/${matterId}`, "PENDING"],
    [unit.id, `instruction/${instructionId}`, "PENDING"],
  ]);
});
