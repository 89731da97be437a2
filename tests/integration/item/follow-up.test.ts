import { describe, expect, it } from "vitest";
import { plainDate } from "@/lib/domain/plain-date";
import { answerBottleneck } from "@/lib/usecases/bottleneck/answer-bottleneck";
import { showItem } from "@/lib/usecases/item/show-item";
import { approveReport } from "@/lib/usecases/report/approve-report";
import {
  accepted,
  aDecision,
  buildFilingScene,
  type FilingScene,
  submitted,
} from "@/tests/support/builders/filing-scene";
import { given } from "@/tests/support/builders/instruction";
import { buildPartnerScene, releasedBy } from "@/tests/support/builders/partner-scene";
import { as } from "@/tests/support/builders/person";
import { turnToDay } from "@/tests/support/builders/plan";
import { openTestLedger } from "@/tests/support/test-ledger";
import { valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();

const shown = async (scene: FilingScene, person = scene.supervisor) =>
  valueIn(await showItem(as(db, person), { itemId: scene.item.id }));

describe("an item's page", () => {
  it("tells what each report promised, and what the next one said of it", async () => {
    const scene = await buildFilingScene(db);
    await accepted(db, scene);
    const july = {
      month: "2018-07",
      step: "征求各区意见",
      dueOn: "2018-08-31",
      answeredIn: null,
      kept: null,
    };
    expect((await shown(scene)).item.followUp.promises).toEqual([july]);
    await turnToDay(db, scene.plan, plainDate("2018-09-01"));
    const august = {
      ...{ month: "2018-08", promiseKept: "PARTLY" },
      ...{ nextStep: "印发方案", nextStepDue: "2018-09-30" },
    };
    await submitted(db, scene, august);
    expect((await shown(scene)).item.followUp.promises).toEqual([july]);
    const decision = aDecision(scene, 1, august.month);
    valueIn(await approveReport(as(db, scene.approver), decision));
    expect((await shown(scene)).item.followUp.promises).toEqual([
      { ...july, month: "2018-08", step: "印发方案", dueOn: "2018-09-30" },
      { ...july, answeredIn: "2018-08", kept: "PARTLY" },
    ]);
  });

  it("tells its bottlenecks with the helper's answer", async () => {
    const scene = await buildPartnerScene(db);
    const { outsider, outsideReporter, supervisor, item } = scene;
    await releasedBy(db, scene, {
      bottlenecks: [
        { what: "用地指标未落实", helperUnitId: String(outsider.id), answerDue: "2018-08-02" },
      ],
    });
    const told = async () =>
      valueIn(await showItem(as(db, supervisor), { itemId: item.id })).item.followUp.bottlenecks;
    const [raised] = await told();
    expect(raised).toMatchObject({
      what: "用地指标未落实",
      helper: outsider.name,
      raisedOn: "2018-07-30",
      answer: null,
      settledOn: null,
    });
    const answer = { bottleneckId: raised?.id, answer: "本月落实 20 亩。" };
    valueIn(await answerBottleneck(as(db, outsideReporter), answer));
    expect(await told()).toEqual([
      { ...raised, answer: "本月落实 20 亩。", answeredOn: "2018-07-30" },
    ]);
  });

  it("tells its instructions to the unit that files it and to those who answer, and to no other", async () => {
    const scene = await buildPartnerScene(db);
    const filing = { ...(await buildFilingScene(db)), ...scene };
    const { unit, joint, reporter, jointApprover, helperReporter, supervisor } = scene;
    const own = await given(db, filing, { ownerUnitId: String(unit.id) });
    const theirs = await given(db, filing, { ownerUnitId: String(joint.id) });
    const ids = async (person: typeof reporter) => {
      const { item, may } = await shown(filing, person);
      return [item.followUp.instructions.map(({ id }) => id), may.giveInstruction];
    };
    const both = [theirs.instructionId, own.instructionId];
    expect(await ids(reporter)).toEqual([both, false]);
    expect(await ids(jointApprover)).toEqual([[theirs.instructionId], false]);
    expect(await ids(helperReporter)).toEqual([[], false]);
    expect(await ids(supervisor)).toEqual([both, true]);
  });
});
