import { describe, expect, test } from "vitest";
import type { Light } from "@/lib/domain/light";
import {
  askedLight,
  askedMonths,
  filingMemberLight,
  type MemberAsk,
  memberLight,
} from "@/lib/domain/member-standing";
import { type Month, plainDate } from "@/lib/domain/plain-date";

const TODAY = plainDate("2019-03-18");
const ask = (month: string, change: Partial<MemberAsk> = {}): MemberAsk => ({
  month: month as Month,
  answerDue: plainDate(`${month}-28`),
  answered: true,
  selfLight: "GREEN",
  ...change,
});

describe("a member of a collective stands", () => {
  test.each<[string, MemberAsk[], Light]>([
    ["as not due where it was asked nothing", [], "NOT_DUE"],
    ["as it rates its own part", [ask("2019-02", { selfLight: "AMBER" })], "AMBER"],
    [
      "by its latest answer, in whatever order the requests are told",
      [ask("2019-02", { selfLight: "RED" }), ask("2019-01"), ask("2018-12")],
      "RED",
    ],
    [
      "without data where it did not answer in time, whatever it said before",
      [ask("2019-01"), ask("2019-02", { answered: false, selfLight: null })],
      "NO_DATA",
    ],
    [
      "by its former answer while a request has time left",
      [
        ask("2019-01", { selfLight: "AMBER" }),
        ask("2019-02", { answered: false, selfLight: null, answerDue: TODAY }),
      ],
      "AMBER",
    ],
    [
      "without data while its first request has time left",
      [ask("2019-02", { answered: false, selfLight: null, answerDue: TODAY })],
      "NO_DATA",
    ],
    [
      "without data where it answered and rated nothing: missing data is never green",
      [ask("2019-01"), ask("2019-02", { selfLight: null })],
      "NO_DATA",
    ],
  ])("%s", (_, asks, light) => {
    expect(memberLight(asks, TODAY)).toBe(light);
  });

  test("by its own report where it files the item", () => {
    expect([filingMemberLight("RED"), filingMemberLight(null)]).toEqual(["RED", "NO_DATA"]);
  });
});

test("a rating counts only with the answer it was given in", () => {
  expect(askedLight({ answered: false, selfLight: "GREEN" })).toBe("NO_DATA");
});

test("the columns are the latest months in which anybody was asked, each once", () => {
  const asks = [ask("2019-02"), ask("2018-11"), ask("2019-02"), ask("2019-01")];
  expect(askedMonths(asks, 2)).toEqual(["2019-01", "2019-02"]);
  expect(askedMonths([], 6)).toEqual([]);
});
