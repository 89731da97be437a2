import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type FormerNotice,
  hasFailed,
  NOTICE_STATES,
  NOTICE_TABLE,
  type NoticeState,
  nextLevel,
  noticeAfter,
  proposeStep,
  stepFault,
  takesItems,
} from "@/lib/domain/ladder";
import { LADDER_LEVELS, NOTICE_ACTS } from "@/lib/domain/loop-policy";
import { plainDate } from "@/lib/domain/plain-date";
import { chineseWorkdays } from "@/lib/domain/workdays";

const calendar = chineseWorkdays();
const on = (day: string) => ({ today: plainDate(day), calendar });
const FINAL: NoticeState[] = ["SETTLED", "ESCALATED", "DROPPED", "WITHDRAWN"];
const A_REMINDER: FormerNotice = {
  level: "REMINDER",
  state: "ISSUED",
  unitId: 1,
  itemIds: [1, 2],
  answerDueOn: plainDate("2019-03-04"),
};
const A_STEP = { level: "NOTICE" as const, unitId: 1, itemIds: [1] };

describe("the ladder's machine", () => {
  test.each(NOTICE_STATES)("leads on from %s, unless it is final", (state) => {
    const acts = Object.keys(NOTICE_TABLE[state]);
    expect(acts.length === 0).toBe(FINAL.includes(state));
  });

  test("ends every notice within reach: from each state a final one can be reached", () => {
    const reached = new Set<NoticeState>(FINAL);
    for (const _ of NOTICE_STATES)
      for (const state of NOTICE_STATES)
        if (Object.values(NOTICE_TABLE[state]).some((next) => reached.has(next)))
          reached.add(state);
    expect([...reached].toSorted()).toEqual([...NOTICE_STATES].toSorted());
  });

  test("skips no level on any path of acts", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...NOTICE_ACTS), { maxLength: 60 }), (acts) => {
        const levels: string[] = [];
        let notice: { level: (typeof LADDER_LEVELS)[number]; state: NoticeState } = {
          level: "REMINDER",
          state: "DRAFTED",
        };
        for (const act of acts) {
          const state = noticeAfter(notice, act);
          if (state === null) continue;
          if (act === "issue") levels.push(notice.level);
          const level = state === "ESCALATED" ? nextLevel(notice.level) : null;
          notice = level ? { level, state: "DRAFTED" } : { ...notice, state };
        }
        expect(levels).toEqual(LADDER_LEVELS.slice(0, levels.length));
      }),
    );
  });

  test("goes no further than a referral, and records interviews alone", () => {
    expect(noticeAfter({ level: "REFERRAL", state: "ISSUED" }, "escalate")).toBeNull();
    expect(noticeAfter({ level: "NOTICE", state: "ISSUED" }, "record")).toBeNull();
    expect(noticeAfter({ level: "INTERVIEW", state: "ISSUED" }, "record")).toBe("ISSUED");
  });
});

test.each([
  ["DRAFTED", "REMINDER", true],
  ["DRAFTED", "NOTICE", false],
  ["ISSUED", "REMINDER", false],
  ["DROPPED", "REMINDER", false],
] as const)("further items join a notice that is %s on level %s: %s", (state, level, takes) => {
  expect(takesItems({ state, level })).toBe(takes);
});

describe("a step above a reminder", () => {
  test.each([
    ["without a former notice is skipped", A_STEP, null, "2019-03-20", "step-skipped"],
    [
      "two levels up is skipped",
      { ...A_STEP, level: "LISTED" as const },
      A_REMINDER,
      "2019-03-20",
      "step-skipped",
    ],
    ["of another unit", { ...A_STEP, unitId: 2 }, A_REMINDER, "2019-03-20", "step-elsewhere"],
    [
      "about another item",
      { ...A_STEP, itemIds: [1, 3] },
      A_REMINDER,
      "2019-03-20",
      "step-elsewhere",
    ],
    ["on the answer day", A_STEP, A_REMINDER, "2019-03-04", "step-answered"],
    [
      "after a reply",
      A_STEP,
      { ...A_REMINDER, state: "REPLIED" as const },
      "2019-03-20",
      "step-answered",
    ],
    ["before the cool-down is over", A_STEP, A_REMINDER, "2019-03-06", "step-too-soon"],
    ["after the cool-down", A_STEP, A_REMINDER, "2019-03-07", null],
    [
      "after a returned reply",
      A_STEP,
      { ...A_REMINDER, state: "RETURNED" as const },
      "2019-03-07",
      null,
    ],
  ])("%s", (_, step, former, day, fault) => {
    expect(stepFault(step, former, on(day))).toBe(fault);
  });

  test("needs a notice that has failed: a settled one has not", () => {
    expect(hasFailed({ ...A_REMINDER, state: "SETTLED" }, plainDate("2019-05-01"))).toBe(false);
  });
});

describe("what is proposed", () => {
  const RED = {
    light: "RED" as const,
    since: plainDate("2019-03-04"),
    toldFirst: false,
    live: null,
  };
  test.each([
    ["a red item: a reminder", RED, "2019-03-04", { kind: "STEP", level: "REMINDER" }],
    ["a green item: nothing", { ...RED, light: "GREEN" as const }, "2019-03-04", null],
    [
      "trouble that the unit told first: only watching",
      { ...RED, toldFirst: true },
      "2019-03-08",
      { kind: "WATCH", until: "2019-03-11" },
    ],
    [
      "trouble that the unit told first, after the cool-down: a reminder",
      { ...RED, toldFirst: true },
      "2019-03-11",
      { kind: "STEP", level: "REMINDER" },
    ],
    [
      "an unanswered reminder past its cool-down: a notice",
      { ...RED, live: A_REMINDER },
      "2019-03-07",
      { kind: "STEP", level: "NOTICE" },
    ],
    ["an open reminder: nothing yet", { ...RED, live: A_REMINDER }, "2019-03-05", null],
  ])("%s", (_, facts, day, proposal) => {
    expect(proposeStep(facts, on(day))).toEqual(proposal);
  });
});
