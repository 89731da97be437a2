import { describe, expect, test } from "vitest";
import { amendIndicators, type HeldIndicator } from "@/lib/decomposition/amend/amend-indicators";
import { amendMilestones, type HeldMilestone } from "@/lib/decomposition/amend/amend-milestones";
import type { SubstanceIndicator } from "@/lib/decomposition/amend/item-substance";
import { type PlainDate, plainDate } from "@/lib/domain/plain-date";

const TODAY = plainDate("2019-03-18");

const printed = (name: string, dueOn: string) => ({
  name,
  precision: "MONTH" as const,
  dueOn: plainDate(dueOn),
});

const held = (ordinal: number, name: string, dueOn: string, rest: Partial<HeldMilestone> = {}) => ({
  id: 10 + ordinal,
  ordinal,
  ...printed(name, dueOn),
  reachedOn: null,
  withdrawnOn: null,
  ...rest,
});

const PLAN = held(1, "制定方案", "2018-06-30");
const DONE = held(2, "完成", "2020-12-31");

describe("a printed milestone", () => {
  type Said = [id: number | "new", ordinal: number, dueOn: string, withdrawnOn: PlainDate | null];
  test.each<[string, HeldMilestone[], ReturnType<typeof printed>[], Said[]]>([
    [
      "is the one of its name, with its new day",
      [PLAN, DONE],
      [printed("制定方案", "2018-06-30"), printed("完成", "2021-06-30")],
      [
        [11, 1, "2018-06-30", null],
        [12, 2, "2021-06-30", null],
      ],
    ],
    [
      "is the one of its name and day, before another of its name",
      [held(1, "完成", "2018-12-31"), held(2, "完成", "2019-12-31")],
      [printed("完成", "2019-12-31"), printed("完成", "2020-12-31")],
      [
        [11, 2, "2020-12-31", null],
        [12, 1, "2019-12-31", null],
      ],
    ],
    [
      "is the one of its day under another name",
      [PLAN],
      [printed("出台实施方案", "2018-06-30")],
      [[11, 1, "2018-06-30", null]],
    ],
    [
      "is new where neither agrees, and the one that is gone is withdrawn behind it",
      [DONE],
      [printed("建成投用", "2019-12-31")],
      [
        [12, 2, "2020-12-31", TODAY],
        ["new", 1, "2019-12-31", null],
      ],
    ],
    [
      "does not withdraw one that was reached",
      [{ ...PLAN, reachedOn: plainDate("2018-06-20") }, DONE],
      [printed("完成", "2020-12-31")],
      [
        [11, 2, "2018-06-30", null],
        [12, 1, "2020-12-31", null],
      ],
    ],
    [
      "is a withdrawn one of its name come back",
      [{ ...DONE, withdrawnOn: plainDate("2018-12-01") }],
      [printed("完成", "2021-12-31")],
      [[12, 1, "2021-12-31", null]],
    ],
    [
      "leaves a withdrawn one its day of withdrawal",
      [{ ...DONE, withdrawnOn: plainDate("2018-12-01") }],
      [],
      [[12, 1, "2020-12-31", plainDate("2018-12-01")]],
    ],
  ])("%s", (_, before, now, said) => {
    const after = amendMilestones(before, now, TODAY);
    expect([
      ...after.held.map((each) => [each.id, each.ordinal, each.dueOn, each.withdrawnOn]),
      ...after.added.map((each) => ["new", each.ordinal, each.dueOn, null]),
    ]).toEqual(said);
  });
});

const target = (name: string, value: number, unit: string): SubstanceIndicator => ({
  name,
  comparator: "AT_LEAST",
  target: value,
  unit,
  dueOn: null,
  scope: "CITY",
});

const heldTarget = (ordinal: number, indicator: SubstanceIndicator): HeldIndicator => ({
  ...indicator,
  id: 20 + ordinal,
  ordinal,
  withdrawnOn: null,
});

describe("a printed target", () => {
  const JOBS = heldTarget(1, target("新增就业12万人", 12, "万人"));
  type Said = [id: number | "new", target: number, withdrawnOn: PlainDate | null];
  test.each<[string, HeldIndicator[], SubstanceIndicator[], Said[]]>([
    [
      "is the one of its words with another number",
      [JOBS],
      [target("新增就业15万人", 15, "万人")],
      [[21, 15, null]],
    ],
    [
      "is the one of its unit and like words",
      [JOBS],
      [target("全年新增就业15万人以上", 15, "万人")],
      [[21, 15, null]],
    ],
    [
      "of the same unit that counts something else is new",
      [JOBS],
      [target("培训农民工12万人", 12, "万人")],
      [
        [21, 12, TODAY],
        ["new", 12, null],
      ],
    ],
    [
      "is a withdrawn one of its words come back",
      [{ ...JOBS, withdrawnOn: plainDate("2018-12-01") }],
      [target("新增就业20万人", 20, "万人")],
      [[21, 20, null]],
    ],
  ])("%s", (_, before, now, said) => {
    const after = amendIndicators(before, now, TODAY);
    expect([
      ...after.held.map((each) => [each.id, each.target, each.withdrawnOn]),
      ...after.added.map((each) => ["new", each.target, null]),
    ]).toEqual(said);
  });
});
