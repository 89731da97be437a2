import { expect, test } from "vitest";
import { dateOf } from "@/lib/db/day";
import { plainDate } from "@/lib/domain/plain-date";
import { showItem } from "@/lib/usecases/item/show-item";
import {
  A_REPORT,
  accepted,
  buildFilingScene,
  JULY,
  submitted,
} from "@/tests/support/builders/filing-scene";
import { buildItem } from "@/tests/support/builders/item";
import { as } from "@/tests/support/builders/person";
import { turnToDay } from "@/tests/support/builders/plan";
import { buildCollective } from "@/tests/support/builders/unit";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();

test("an item's page tells its place, units, nodes, light with grounds, reports and history", async () => {
  const scene = await buildFilingScene(db);
  const { item, unit, plan } = scene;
  await db.prisma.indicator.create({
    data: {
      itemId: item.id,
      ordinal: 1,
      name: "新增就业",
      comparator: "AT_LEAST",
      target: "12.5000",
      unit: "万人",
      dueOn: dateOf(plainDate("2018-12-31")),
      scope: "CITY",
    },
  });
  await accepted(db, scene);
  await turnToDay(db, plan, plainDate("2018-10-01"));
  const shown = valueIn(await showItem(as(db, scene.reporter), { itemId: item.id }));
  const late = { milestone: "制定方案", due: "2018-09-30" };
  expect(shown.item).toEqual({
    id: item.id,
    code: item.code,
    state: "REGISTERED",
    groupNumber: null,
    groupTitle: null,
    printedNumber: expect.any(String),
    measureText: expect.stringContaining("工作措施"),
    deadlineKind: "STAGED",
    deadlinePrinted: null,
    finalDue: "2018-12-31",
    cycle: "MONTHLY",
    rulesVersion: 1,
    openBottlenecks: [],
    sourcePage: null,
    sourceFirstLine: null,
    sourceLastLine: null,
    source: {},
    keyArea: { printedNumber: "第1", title: "重点工作1" },
    mainTask: { printedNumber: "（一）", title: "主要任务1" },
    filingUnit: { id: unit.id, name: unit.name },
    coordinatorUnit: null,
    assignments: [
      {
        id: expect.any(Number),
        role: "LEAD",
        ordinal: 1,
        unit: {
          id: unit.id,
          name: unit.name,
          fullName: `试验市${unit.name}`,
          kind: "DEPARTMENT",
          members: [],
        },
        former: [],
      },
    ],
    milestones: [
      {
        id: item.milestones[0]?.id,
        name: "制定方案",
        precision: "DAY",
        weight: 1,
        baselineDue: "2018-09-30",
        currentDue: "2018-09-30",
        reachedOn: null,
        withdrawnOn: null,
        remedyPlanId: null,
      },
      {
        id: item.milestones[1]?.id,
        name: "完成",
        precision: "DAY",
        weight: 1,
        baselineDue: "2018-12-31",
        currentDue: "2018-12-31",
        reachedOn: null,
        withdrawnOn: null,
        remedyPlanId: null,
      },
    ],
    indicators: [
      {
        id: expect.any(Number),
        name: "新增就业",
        comparator: "AT_LEAST",
        target: "12.5",
        firstTarget: null,
        unit: "万人",
        dueOn: "2018-12-31",
        scope: "CITY",
        withdrawnOn: null,
        readings: [],
      },
    ],
    amendments: [],
    remarks: [],
    members: [],
    matters: [],
    notices: [],
    followUp: {
      instructions: [],
      promises: [
        {
          month: JULY,
          step: A_REPORT.nextStep,
          dueOn: A_REPORT.nextStepDue,
          answeredIn: null,
          kept: null,
        },
      ],
      bottlenecks: [],
    },
    closure: null,
    remedyPlans: [],
    verifications: [],
    standing: {
      light: "AMBER",
      selfLight: "GREEN",
      systemLight: "AMBER",
      officeLight: null,
      reasons: expect.arrayContaining([
        {
          rule: "milestone-late",
          light: "AMBER",
          seen: late,
          clear: {
            act: "reach-milestone",
            params: { milestoneId: item.milestones[0]?.id, milestone: "制定方案" },
          },
          since: "2018-10-01",
        },
      ]),
      marks: [],
      since: "2018-10-01",
      percent: 40,
    },
    lights: expect.any(Array),
  });
  expect(shown.lights.map(({ light, from, rulesVersion }) => [light, from, rulesVersion])).toEqual([
    ["NOT_DUE", "2018-07-04", 1],
    ["GREEN", "2018-07-30", 1],
    ["NO_DATA", "2018-09-06", 1],
    ["AMBER", "2018-10-01", 1],
  ]);
  expect(shown.lights.map(({ reasons }) => reasons.map(({ rule }) => rule))).toEqual([
    ["nothing-due-yet"],
    ["report-accepted"],
    ["report-missing"],
    ["milestone-late", "below-expected", "report-missing"],
  ]);
  expect(shown.lights).toEqual(shown.item.lights);
  expect(shown.expected).toBe(50);
  const unfiled = {
    stored: "NOT_STARTED",
    state: "NOT_STARTED",
    exempt: false,
    late: false,
    percent: null,
    acceptedPercent: null,
    selfLight: null,
    done: null,
    claims: [],
    may: { file: true, decide: false },
    closed: false,
    published: false,
    publishedPercent: null,
    reopenedUntil: null,
    correctionReason: null,
  };
  expect(shown.reports).toEqual([
    { ...unfiled, month: "2018-09", dueOn: "2018-10-08" },
    { ...unfiled, month: "2018-08", dueOn: "2018-09-05", state: "MISSING" },
    {
      ...unfiled,
      month: JULY,
      dueOn: "2018-08-06",
      exempt: false,
      stored: "ACCEPTED",
      state: "ACCEPTED",
      late: false,
      percent: 40,
      acceptedPercent: 40,
      selfLight: "GREEN",
      done: "完成方案初稿。",
      may: { file: false, decide: false },
    },
  ]);
  expect(shown).toMatchObject({ filingUnits: [], may: { nameCoordinator: false } });
});

test("a collective lead is shown with its members", async () => {
  const scene = await buildFilingScene(db);
  const all = await buildCollective(db, [scene.unit, scene.otherUnit]);
  const item = await buildItem(db, scene.plan, { lead: [all], responsible: [scene.unit] });
  const shown = valueIn(await showItem(as(db, scene.supervisor), { itemId: item.id }));
  expect(shown.item.assignments.map(({ role, unit }) => [role, unit.name, unit.members])).toEqual([
    [
      "LEAD",
      all.name,
      [{ member: { name: scene.unit.name } }, { member: { name: scene.otherUnit.name } }],
    ],
    ["RESPONSIBLE", scene.unit.name, []],
  ]);
  expect(shown.item.filingUnit).toBeNull();
  expect(shown.expected).toBeNull();
});

test("each sees the report that waits for them", async () => {
  const scene = await buildFilingScene(db);
  await submitted(db, scene);
  const may = [];
  for (const person of [scene.reporter, scene.approver, scene.supervisor]) {
    const { reports } = valueIn(await showItem(as(db, person), { itemId: scene.item.id }));
    may.push(reports.map((line) => line.may));
  }
  expect(may).toEqual([
    [{ file: false, decide: false }],
    [{ file: false, decide: true }],
    [{ file: false, decide: false }],
  ]);
});

test("an item is not found by units that it does not concern, nor where there is none", async () => {
  const scene = await buildFilingScene(db);
  const asked = [
    showItem(as(db, scene.stranger), { itemId: scene.item.id }),
    showItem(as(db, scene.chief), { itemId: 999_999 }),
  ];
  for (const result of asked) expect(refusalIn(await result)).toEqual({ kind: "not-found" });
  for (const itemId of ["2147483648", "-1", "x"])
    expect(refusalIn(await showItem(as(db, scene.chief), { itemId })).kind).toBe("invalid");
});

test("what the unit has not released is read by the unit alone", async () => {
  const scene = await buildFilingScene(db);
  await submitted(db, scene);
  const doneSeenBy = async (person: typeof scene.reporter) => {
    const shown = valueIn(await showItem(as(db, person), { itemId: scene.item.id }));
    return shown.reports.find((line) => line.month === JULY)?.done ?? null;
  };
  expect(await doneSeenBy(scene.approver)).toBe("完成方案初稿。");
  expect(await doneSeenBy(scene.supervisor)).toBeNull();
});
