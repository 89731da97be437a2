import { describe, expect, test } from "vitest";
import { dateOf } from "@/lib/db/day";
import { plainDate } from "@/lib/domain/plain-date";
import { signReport } from "@/lib/usecases/countersign/sign-report";
import { showBurden } from "@/lib/usecases/period/show-burden";
import { approveReport } from "@/lib/usecases/report/approve-report";
import {
  buildFilingScene,
  type FilingScene,
  JULY,
  released,
} from "@/tests/support/builders/filing-scene";
import { buildItem } from "@/tests/support/builders/item";
import { buildPartnerScene, submittedBy } from "@/tests/support/builders/partner-scene";
import { as, buildPerson, duty, NOON } from "@/tests/support/builders/person";
import { turnToDay } from "@/tests/support/builders/plan";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();

const july = ({ plan }: Pick<FilingScene, "plan">, more: object = {}) => ({
  planId: plan.id,
  month: JULY,
  ...more,
});

describe("the burden of a month (R20)", () => {
  async function burdened() {
    const scene = await buildFilingScene(db);
    const { plan, item, unit, otherUnit, reporter } = scene;
    await buildItem(db, plan, { lead: [otherUnit], cycle: "QUARTERLY" });
    await db.prisma.indicator.create({
      data: {
        itemId: item.id,
        ordinal: 1,
        name: "项目",
        comparator: "AT_LEAST",
        target: 9,
        unit: "个",
        scope: "CITY",
      },
    });
    const { reportId } = await released(db, scene);
    const revision = await db.prisma.reportRevision.findFirstOrThrow({ where: { reportId } });
    const period = await db.prisma.reportingPeriod.findFirstOrThrow({ where: { planId: plan.id } });
    const answerDueOn = dateOf(plainDate("2018-08-10"));
    await db.prisma.bottleneck.create({
      data: {
        itemId: item.id,
        raisedByRevisionId: revision.id,
        what: "用地",
        helperUnitId: otherUnit.id,
        answerDueOn,
        raisedOn: answerDueOn,
      },
    });
    await db.prisma.contribution.create({
      data: {
        itemId: item.id,
        periodId: period.id,
        unitId: otherUnit.id,
        question: "数量？",
        askedById: reporter.userId,
        askedAt: NOON,
        answerDueOn,
      },
    });
    await db.prisma.countersign.create({
      data: {
        revisionId: revision.id,
        unitId: otherUnit.id,
        decision: "AGREED",
        signedById: scene.stranger.userId,
        signedAt: NOON,
      },
    });
    return { ...scene, unit, otherUnit };
  }
  const NONE = { filings: 0, fields: 0, contributions: 0, bottlenecks: 0, countersigns: 0 };

  test("counts reports, fields and requests of each unit, in the units' order", async () => {
    const scene = await burdened();
    const { rows, former } = valueIn(await showBurden(as(db, scene.supervisor), july(scene)));
    const about = (row: (typeof rows)[number]) => {
      const { filings, fields, contributions, bottlenecks, countersigns } = row.now;
      return [row.unitName, filings, fields, contributions, bottlenecks, countersigns];
    };
    expect(former).toBeNull();
    expect(rows.map(about)).toEqual([
      [scene.unit.name, 1, 10, 0, 0, 0],
      [scene.otherUnit.name, 0, 0, 1, 1, 1],
    ]);
    expect(rows.map(({ before }) => before)).toEqual([NONE, NONE]);
  });

  test("counts a countersign that was asked of a joint lead, given or not, once a report", async () => {
    const scene = await buildPartnerScene(db);
    const chief = await buildPerson(db, duty("SUPERVISION_CHIEF"));
    const signs = async () => {
      const { rows } = valueIn(await showBurden(as(db, chief), july(scene)));
      return rows.map(({ unitName, now }) => [unitName, now.countersigns]);
    };
    await submittedBy(db, scene);
    expect(await signs()).toEqual([[scene.unit.name, 0]]);
    const decision = { itemId: scene.item.id, month: JULY, revision: 1 };
    valueIn(await approveReport(as(db, scene.approver), decision));
    const asked = [
      [scene.unit.name, 0],
      [scene.joint.name, 1],
    ];
    expect(await signs()).toEqual(asked);
    const sign = { ...decision, unitId: String(scene.joint.id), decision: "AGREED" };
    valueIn(await signReport(as(db, scene.jointApprover), sign));
    expect(await signs()).toEqual(asked);
  });

  test("is shown beside the month before", async () => {
    const scene = await burdened();
    await turnToDay(db, scene.plan, plainDate("2018-09-26"));
    const asked = { planId: scene.plan.id, month: "2018-09" };
    const { rows, former } = valueIn(await showBurden(as(db, scene.leader), asked));
    expect(former).toBe("2018-08");
    expect(rows.map(({ now, before }) => [now.filings, before.filings])).toEqual([
      [1, 1],
      [1, 0],
    ]);
  });

  test("is shown to a unit about itself alone", async () => {
    const scene = await burdened();
    const { rows } = valueIn(await showBurden(as(db, scene.stranger), july(scene)));
    expect(rows.map(({ unitName }) => unitName)).toEqual([scene.otherUnit.name]);
    const outsider = await buildPerson(db, duty("SYSTEM_ADMIN"));
    expect(refusalIn(await showBurden(as(db, outsider), july(scene)))).toEqual({
      kind: "forbidden",
    });
  });
});
