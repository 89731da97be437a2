import { expect, test } from "vitest";
import { answerContribution } from "@/lib/usecases/contribution/answer-contribution";
import { answerMatter } from "@/lib/usecases/major-matter/answer-matter";
import { raiseMatter } from "@/lib/usecases/major-matter/raise-matter";
import { listMessages } from "@/lib/usecases/message/list-messages";
import { approveReport } from "@/lib/usecases/report/approve-report";
import { A_REPORT, JULY } from "@/tests/support/builders/filing-scene";
import {
  asked,
  buildPartnerScene,
  releasedBy,
  submittedBy,
} from "@/tests/support/builders/partner-scene";
import { as, buildPerson, duty } from "@/tests/support/builders/person";
import { openTestLedger } from "@/tests/support/test-ledger";
import { valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();

async function messagesOf(person: Parameters<typeof as>[1], planId: number) {
  return valueIn(await listMessages(as(db, person), { planId }));
}

test("a reporter is asked to file, until the report is submitted; then its approver is asked to check it", async () => {
  const scene = await buildPartnerScene(db);
  const { plan, reporter, approver } = scene;
  expect((await messagesOf(reporter, plan.id)).rows).toMatchObject([
    { kind: "file", text: JULY, count: 1, due: "2018-08-06" },
  ]);
  expect((await messagesOf(approver, plan.id)).rows).toEqual([]);
  const { number } = await submittedBy(db, scene);
  expect((await messagesOf(reporter, plan.id)).rows).toEqual([]);
  expect((await messagesOf(approver, plan.id)).rows).toMatchObject([
    { kind: "approve", text: JULY, count: 1 },
  ]);
  const decision = { itemId: scene.item.id, month: JULY, revision: number };
  valueIn(await approveReport(as(db, approver), decision));
  expect(await messagesOf(approver, plan.id)).toMatchObject({ rows: [], total: 0 });
});

test("a unit that is asked for a line is told of it by its day, and no longer once it has answered", async () => {
  const scene = await buildPartnerScene(db);
  const { plan, helper, helperReporter, outsideReporter, item } = scene;
  const { contributionId } = await asked(db, scene);
  expect((await messagesOf(helperReporter, plan.id)).rows).toMatchObject([
    { kind: "contribution", id: contributionId, itemId: item.id, due: "2018-08-02" },
  ]);
  expect((await messagesOf(outsideReporter, plan.id)).rows).toEqual([]);
  const answer = { contributionId, unitId: helper.id, answer: "完成 30 户。" };
  valueIn(await answerContribution(as(db, helperReporter), answer));
  expect((await messagesOf(helperReporter, plan.id)).rows).toEqual([]);
});

test("messages stand by the day on which they are due", async () => {
  const scene = await buildPartnerScene(db);
  const { plan, helper } = scene;
  await asked(db, scene);
  await submittedBy(db, scene, { ...A_REPORT });
  const both = await buildPerson(db, duty("REPORTER", helper), duty("UNIT_APPROVER", scene.unit));
  const { rows, total } = await messagesOf(both, plan.id);
  expect(rows.map(({ kind, due }) => [kind, due])).toEqual([
    ["contribution", "2018-08-02"],
    ["approve", "2018-08-06"],
  ]);
  expect(total).toBe(2);
});

test("the office is told of reports to review and of major matters, until it has answered", async () => {
  const scene = await buildPartnerScene(db);
  const { plan, supervisor, reporter, item } = scene;
  await releasedBy(db, scene);
  const { matterId } = valueIn(
    await raiseMatter(as(db, reporter), { itemId: item.id, matter: "地块发生滑坡，工程停工。" }),
  );
  expect((await messagesOf(supervisor, plan.id)).rows).toMatchObject([
    { kind: "matter", id: matterId, itemId: item.id, text: "地块发生滑坡，工程停工。" },
    { kind: "review", text: JULY, count: 1 },
  ]);
  const answer = { itemId: item.id, matterId, answer: "已知悉，请按预案处置。" };
  valueIn(await answerMatter(as(db, supervisor), answer));
  expect((await messagesOf(supervisor, plan.id)).rows).toMatchObject([{ kind: "review" }]);
  expect((await messagesOf(reporter, plan.id)).rows).toEqual([]);
});

test("the administrators of the plan and of the system have no messages", async () => {
  const { plan } = await buildPartnerScene(db);
  for (const role of ["PLAN_ADMIN", "SYSTEM_ADMIN", "AUDIT_ADMIN"] as const) {
    const person = await buildPerson(db, duty(role));
    expect(await listMessages(as(db, person), { planId: plan.id })).toEqual({
      ok: false,
      refusal: { kind: "forbidden" },
    });
  }
});
