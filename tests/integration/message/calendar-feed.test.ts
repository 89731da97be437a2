import { expect, test } from "vitest";
import { ANONYMOUS } from "@/lib/domain/actor";
import { translator } from "@/lib/text/translator";
import { endFeed } from "@/lib/usecases/message/end-feed";
import { listMessages } from "@/lib/usecases/message/list-messages";
import { makeFeed } from "@/lib/usecases/message/make-feed";
import { readFeed } from "@/lib/usecases/message/read-feed";
import { writeCalendar } from "@/lib/web/calendar-file";
import { buildPartnerScene, submittedBy } from "@/tests/support/builders/partner-scene";
import { as, buildPerson, duty } from "@/tests/support/builders/person";
import { openTestLedger } from "@/tests/support/test-ledger";
import { valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();

type Someone = Parameters<typeof as>[1];
const nobody = (someone: Someone) => ({ ...as(db, someone), actor: ANONYMOUS });

async function tokenOf(person: Someone): Promise<string> {
  return valueIn(await makeFeed(as(db, person), {})).token;
}

test("a feed tells its person's duties and the milestones of its unit's items, as long as they are open", async () => {
  const scene = await buildPartnerScene(db);
  const { reporter, plan, item } = scene;
  const token = await tokenOf(reporter);
  const read = async () => {
    const { plans } = valueIn(await readFeed(nobody(reporter), { token }));
    return plans.find(({ id }) => id === plan.id);
  };
  expect(await read()).toMatchObject({
    messages: [{ kind: "file", due: "2018-08-06" }],
    nodes: [{ itemId: item.id, name: "完成", due: "2018-12-31" }],
  });
  await submittedBy(db, scene);
  expect(await read()).toMatchObject({ messages: [], nodes: [{ itemId: item.id }] });
});

test("the file says each as a whole day with the address where it is acted upon", async () => {
  const { reporter, plan, item } = await buildPartnerScene(db);
  const feed = valueIn(await readFeed(nobody(reporter), { token: await tokenOf(reporter) }));
  const own = { plans: feed.plans.filter(({ id }) => id === plan.id) };
  const texts = { locale: "zh-CN" as const, t: translator("zh-CN") };
  const file = writeCalendar(texts, own, "https://luoshi.example.cn", new Date(0));
  const unfolded = file.replaceAll("\r\n ", "");
  expect(unfolded.match(/BEGIN:VEVENT/g)).toHaveLength(2);
  expect(unfolded).toContain("DTSTART;VALUE=DATE:20180806\r\n");
  expect(unfolded).toContain("SUMMARY:填报进展（1 项）\r\n");
  expect(unfolded).toContain(`https://luoshi.example.cn/plans/${plan.id}/month\r\n`);
  expect(unfolded).toContain("DTSTART;VALUE=DATE:20181231\r\n");
  expect(unfolded).toContain(`https://luoshi.example.cn/items/${item.id}\r\n`);
});

test("a new address ends the old one, and an ended feed answers no more", async () => {
  const { reporter, plan } = await buildPartnerScene(db);
  const [first, second] = [await tokenOf(reporter), await tokenOf(reporter)];
  const missing = { ok: false, refusal: { kind: "not-found" } };
  expect(await readFeed(nobody(reporter), { token: first })).toMatchObject(missing);
  expect((await readFeed(nobody(reporter), { token: second })).ok).toBe(true);
  const active = async () =>
    valueIn(await listMessages(as(db, reporter), { planId: plan.id })).feed;
  expect(await active()).toBe(true);
  valueIn(await endFeed(as(db, reporter), {}));
  expect(await readFeed(nobody(reporter), { token: second })).toMatchObject(missing);
  expect(await active()).toBe(false);
});

test("the feed of a disabled account answers no more", async () => {
  const { reporter } = await buildPartnerScene(db);
  const token = await tokenOf(reporter);
  await db.prisma.user.update({
    where: { id: reporter.userId },
    data: { disabledAt: new Date("2018-08-01T00:00:00Z") },
  });
  expect(await readFeed(nobody(reporter), { token })).toMatchObject({
    refusal: { kind: "not-found" },
  });
});

test("no token is kept, and making and ending a feed are in the audit trail", async () => {
  const { reporter } = await buildPartnerScene(db);
  const token = await tokenOf(reporter);
  valueIn(await endFeed(as(db, reporter), {}));
  const rows = await db.prisma.calendarFeed.findMany({ where: { userId: reporter.userId } });
  expect(JSON.stringify(rows)).not.toContain(token);
  const entries = await db.prisma.auditEntry.findMany({
    where: { subjectType: "user", subjectId: String(reporter.userId) },
    orderBy: { id: "asc" },
  });
  expect(entries.map(({ action }) => action)).toEqual(["message.make-feed", "message.end-feed"]);
  expect(
    JSON.stringify(entries, (_, value) => (typeof value === "bigint" ? "" : value)),
  ).not.toContain(token);
});

test("who gets no messages has no feed, and nothing is written", async () => {
  const admin = await buildPerson(db, duty("PLAN_ADMIN"));
  expect(await makeFeed(as(db, admin), {})).toMatchObject({ refusal: { kind: "forbidden" } });
  expect(await db.prisma.calendarFeed.count({ where: { userId: admin.userId } })).toBe(0);
});
