import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  CLOSURE_MOVES,
  CLOSURE_STATES,
  type ClosureMove,
  type ClosureState,
  checkCriteria,
  checkVerifiedOn,
  closureAfter,
  criteriaOf,
  ITEM_STATE_OF,
  lookBackDays,
} from "@/lib/domain/closure";
import { plainDate } from "@/lib/domain/plain-date";

const ACTS = Object.keys(CLOSURE_MOVES) as ClosureMove[];
const acts = fc.array(fc.constantFrom(...ACTS), { maxLength: 30 });

/** The states that a closure passes through while people try acts in any order. */
function courseOf(tried: readonly ClosureMove[]): ClosureState[] {
  const course: ClosureState[] = ["REQUESTED"];
  for (const act of tried) {
    const next = closureAfter(course.at(-1) as ClosureState, act);
    if (next) course.push(next);
  }
  return course;
}

describe("the course of a closure", () => {
  const MAIN: ClosureState[] = [
    "REQUESTED",
    "UNDER_VERIFICATION",
    "COMPLETED",
    "PUBLISHED",
    "DELISTED",
  ];

  test("skips no state whatever is tried", () => {
    fc.assert(
      fc.property(acts, (tried) => {
        const onTheWay = courseOf(tried).filter((state) => MAIN.includes(state));
        expect(onTheWay).toEqual(MAIN.slice(0, onTheWay.length));
      }),
    );
  });

  test("ends only returned, withdrawn or reopened; every other state has a way out", () => {
    const ends = CLOSURE_STATES.filter((state) =>
      ACTS.every((act) => closureAfter(state, act) === null),
    );
    expect(ends).toEqual(["RETURNED", "WITHDRAWN", "REOPENED"]);
  });

  test("leaves an item that is not completed open to work", () => {
    expect(ITEM_STATE_OF).toEqual({
      REQUESTED: "CLOSURE_REQUESTED",
      UNDER_VERIFICATION: "UNDER_VERIFICATION",
      COMPLETED: "COMPLETED",
      PUBLISHED: "COMPLETED",
      DELISTED: "DELISTED",
      RETURNED: "IN_PROGRESS",
      WITHDRAWN: "IN_PROGRESS",
      REOPENED: "REOPENED",
    });
  });

  test("looks back after 3, 6 and 12 months, at a month's end where it is shorter", () => {
    expect(lookBackDays(plainDate("2018-11-30"))).toEqual([
      { months: 3, dueOn: "2019-02-28" },
      { months: 6, dueOn: "2019-05-30" },
      { months: 12, dueOn: "2019-11-30" },
    ]);
  });
});

describe("the criteria of an item", () => {
  const item = {
    acceptanceCriteria: null,
    measureText: "推进改革。",
    milestones: [],
    indicators: [],
  };
  test.each([
    [
      "are the acceptance criteria, line by line",
      { acceptanceCriteria: "甲\n\n 乙 " },
      ["甲", "乙"],
    ],
    [
      "are its milestones and indicators where none are written",
      {
        milestones: [{ name: "完成", dueOn: plainDate("2018-12-31") }],
        indicators: [{ name: "时限", comparator: "AT_MOST", target: "5", unit: "天" }],
      },
      ["完成 (2018-12-31)", "时限 ≤ 5天"],
    ],
    ["are the measure itself where it has nothing else", {}, ["推进改革。"]],
  ])("%s", (_, wish, criteria) => {
    expect(criteriaOf({ ...item, ...wish })).toEqual(criteria);
  });

  const document = { description: "开工12个项目", link: null, fileId: null };
  test.each([
    ["is met by data", "DATA", "已达到", []],
    ["is met by a case", "CASE", "已达到", []],
    ["is met by a project", "PROJECT", "已达到", []],
    ["is not met by a meeting", "MEETING", "已达到", ["criteria.0.documents.0 criterion-unproven"]],
    [
      "is not met by a document",
      "DOCUMENT",
      "已达到",
      ["criteria.0.documents.0 criterion-unproven"],
    ],
    ["needs a statement", "DATA", "", ["criteria.0.statement required"]],
  ] as const)("one %s", (_, kind, statement, told) => {
    const issues = checkCriteria([{ text: "甲", statement, documents: [{ ...document, kind }] }]);
    expect(issues.map(({ field, code }) => `${field} ${code}`)).toEqual(told);
  });
});

test.each([
  ["2018-07-30", []],
  ["2018-08-02", []],
  ["2018-07-29", ["verified-before-request"]],
  ["2018-08-03", ["verified-in-the-future"]],
])("a verification of %s for a request of 30 July is judged on 2 August", (day, codes) => {
  const issues = checkVerifiedOn(plainDate(day), {
    requestedOn: plainDate("2018-07-30"),
    today: plainDate("2018-08-02"),
  });
  expect(issues.map(({ code }) => code)).toEqual(codes);
});
