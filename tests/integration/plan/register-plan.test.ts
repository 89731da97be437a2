import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDatabase, openDatabase } from "@/lib/db/database";
import { dayOf, dayOrNull } from "@/lib/db/day";
import { ANONYMOUS } from "@/lib/domain/actor";
import { readPlanSeed, readUnitSeed } from "@/lib/ops/first-start/read-seed";
import type { Caller } from "@/lib/usecases/define";
import { registerPlan } from "@/lib/usecases/plan/register-plan";
import { registerUnits } from "@/lib/usecases/unit/register-units";
import { createTestDatabase } from "@/tests/support/database";

const db = openDatabase(await createTestDatabase());
const caller: Caller = {
  actor: { kind: "system", name: "test" },
  now: new Date("2018-07-04T02:00:00Z"),
  db,
};
const { prisma } = db;

beforeAll(async () => {
  await registerUnits(caller, readUnitSeed());
});
afterAll(() => closeDatabase(db));

describe("the units of the document", () => {
  it("are 65 units and 3 collectives in the document's order, and a second registration makes none", async () => {
    const again = await registerUnits(caller, readUnitSeed());
    const units = await prisma.unit.findMany({ orderBy: { ordinal: "asc" } });
    const members = await prisma.collectiveMember.count();
    const aliases = await prisma.unitAlias.count();
    expect(again).toEqual({ ok: true, value: { made: 0 } });
    expect(units.map((unit) => unit.name).slice(0, 3)).toEqual([
      "市发展改革委",
      "市经济和信息化委",
      "市教育局",
    ]);
    expect({
      units: units.length,
      collectives: units.filter((unit) => unit.kind === "COLLECTIVE").length,
      members,
      aliases,
    }).toEqual({ units: 68, collectives: 3, members: 22, aliases: readUnitSeed().aliases.length });
  });

  it("are not registered with a member that is no unit", async () => {
    const collectives = [{ name: "合称", members: ["不存在的单位"] }];
    expect(await registerUnits(caller, { units: [], collectives })).toEqual({
      ok: false,
      refusal: {
        kind: "invalid",
        issues: [{ field: "units", code: "unit-unknown", params: { names: "不存在的单位" } }],
      },
    });
  });
});

describe("a plan", () => {
  it("is registered by nobody who is not its administrator, and nothing of it is written", async () => {
    const result = await registerPlan({ ...caller, actor: ANONYMOUS }, readPlanSeed());
    expect(result).toEqual({ ok: false, refusal: { kind: "forbidden" } });
    expect(await prisma.plan.count()).toBe(0);
  });

  it("is not registered with a unit that the ledger does not know", async () => {
    const seed = readPlanSeed();
    const coordinators = { "4-1-1-00": "不存在的单位" };
    expect(await registerPlan(caller, { ...seed, coordinators })).toEqual({
      ok: false,
      refusal: {
        kind: "invalid",
        issues: [{ field: "items", code: "unit-unknown", params: { names: "不存在的单位" } }],
      },
    });
    expect(await prisma.plan.count()).toBe(0);
  });

  it("has the document's 4 areas, 33 tasks and 170 items, each with a light, and is audited", async () => {
    const coordinators = { "4-1-3-00": "市人民政府办公厅" };
    const result = await registerPlan(caller, { ...readPlanSeed(), coordinators });
    const plan = await prisma.plan.findFirstOrThrow();
    const { documentNumber } = plan;
    expect(result).toEqual({ ok: true, value: { planId: plan.id, items: 170 } });
    expect({
      state: plan.state,
      registeredOn: dayOrNull(plan.registeredOn),
      areas: await prisma.keyArea.count(),
      tasks: await prisma.mainTask.count(),
      items: await prisma.workItem.count(),
      standings: await prisma.itemStanding.count(),
    }).toEqual({
      state: "REGISTERED",
      registeredOn: "2018-07-04",
      areas: 4,
      tasks: 33,
      items: 170,
      standings: 170,
    });
    const audit = await prisma.auditEntry.findFirstOrThrow({ where: { action: "plan.register" } });
    expect(audit.details).toEqual({ documentNumber, items: 170 });
  });

  it("is registered once: the same document number is refused", async () => {
    const { id } = await prisma.plan.findFirstOrThrow();
    expect(await registerPlan(caller, readPlanSeed())).toEqual({
      ok: false,
      refusal: { kind: "conflict", code: "plan-exists", current: id },
    });
    expect(await prisma.workItem.count()).toBe(170);
  });

  /** Read by hand from the document. */
  const byHand = [
    {
      code: "1-1-1-01",
      place: "一、 (一) 1. (1)",
      begins: "大力开展沿江化工企业污染专项整治。",
      deadline: ["STAGED", "2018年6月出台政策，2020年12月完成", "2020-12-31"],
      milestones: ["出台政策 2018-06-30", "完成 2020-12-31"],
      leads: ["市发展改革委 发展改革委", "市经济和信息化委 市经信委"],
      filing: "市发展改革委",
      indicators: [],
    },
    {
      code: "1-2-3-00",
      place: "一、 (二) 3.",
      begins: "多措并举降低成本。",
      deadline: ["MONTH", "2018年12月", "2018-12-31"],
      milestones: ["完成 2018-12-31"],
      leads: ["市发展改革委 市发展改革委"],
      filing: "市发展改革委",
      indicators: ["全年降低企业成本1300亿元以上 AT_LEAST 1300亿元 2018-12-31"],
    },
    {
      code: "1-1-1-04",
      place: "一、 (一) 1. (4)",
      begins: "大力开展非法码头、非法采砂、船舶污染、尾矿库污染治理。",
      deadline: ["ONGOING", "2018年6月制定方案，持续推进", null],
      milestones: ["制定方案 2018-06-30"],
      leads: [
        "市交通运输委 市交通运输局",
        "市安监局 市安监局",
        "市水务局 市水务局",
        "市环保局 市环保局",
      ],
      filing: "市交通运输委",
      indicators: [],
    },
    {
      code: "4-1-2-00",
      place: "四、 (一) 2.",
      begins: "打造闭环的落实责任链条。",
      deadline: ["ONGOING", "持续推进", null],
      milestones: [],
      leads: ["市人民政府各部门 市人民政府各部门", "各区人民政府 各区人民政府"],
      filing: null,
      indicators: [],
    },
    {
      code: "4-1-3-00",
      place: "四、 (一) 3.",
      begins: "加强政府大督查。",
      deadline: ["ONGOING", "持续推进", null],
      milestones: [],
      leads: ["市人民政府各部门 市人民政府各部门", "各区人民政府 各区人民政府"],
      filing: "市人民政府办公厅",
      indicators: [],
    },
  ];

  it.each(byHand)("has item $code as a reader of the document reads it", async (expected) => {
    const item = await prisma.workItem.findFirstOrThrow({
      where: { code: expected.code },
      include: {
        keyArea: true,
        mainTask: true,
        filingUnit: true,
        milestones: { orderBy: { ordinal: "asc" } },
        indicators: { orderBy: { ordinal: "asc" } },
        assignments: {
          where: { role: "LEAD" },
          orderBy: { ordinal: "asc" },
          include: { unit: true },
        },
      },
    });
    const numbers = [item.keyArea.printedNumber, item.mainTask.printedNumber, item.groupNumber];
    expect({
      code: item.code,
      place: [...numbers, item.printedNumber].filter(Boolean).join(" "),
      begins: item.measureText.slice(0, expected.begins.length),
      deadline: [item.deadlineKind, item.deadlinePrinted, dayOrNull(item.finalDueOn)],
      milestones: item.milestones.map((each) => `${each.name} ${dayOf(each.currentDueOn)}`),
      leads: item.assignments.map((each) => `${each.unit.name} ${each.printedName}`),
      filing: item.filingUnit?.name ?? null,
      indicators: item.indicators.map(
        (each) =>
          `${each.name} ${each.comparator} ${each.target}${each.unit} ${dayOrNull(each.dueOn)}`,
      ),
    }).toEqual(expected);
  });
});
