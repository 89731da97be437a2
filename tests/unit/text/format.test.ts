import { describe, expect, test } from "vitest";
import { freshForm, refusedForm } from "@/lib/text/form-state";
import { formatDay, formatMoment, formatMonth, formatValues } from "@/lib/text/format";
import { ledgerAddress } from "@/lib/text/ledger-address";
import { translator } from "@/lib/text/translator";

describe("days and months are said in the reader's language", () => {
  test.each([
    ["zh-CN", "2018年6月30日", "2018年6月"],
    ["en", "30 June 2018", "June 2018"],
  ] as const)("%s", (locale, day, month) => {
    expect(formatDay(locale, "2018-06-30")).toBe(day);
    expect(formatMonth(locale, "2018-06")).toBe(month);
  });

  test("without leading zeros", () => {
    expect(formatDay("zh-CN", "2019-01-05")).toBe("2019年1月5日");
    expect(formatDay("en", "2019-01-05")).toBe("5 January 2019");
  });
});

describe("a moment is said in the ledger's zone, whatever the server's", () => {
  test.each([
    ["2019-03-18T01:05:00Z", "2019年3月18日 09:05", "18 March 2019 09:05"],
    ["2019-03-17T16:00:00Z", "2019年3月18日 00:00", "18 March 2019 00:00"],
    ["2018-12-31T15:59:59Z", "2018年12月31日 23:59", "31 December 2018 23:59"],
  ])("%s", (moment, chinese, english) => {
    expect(formatMoment("zh-CN", new Date(moment))).toBe(chinese);
    expect(formatMoment("en", new Date(moment))).toBe(english);
  });
});

test("values of a message are formatted where they are days or months, and left alone otherwise", () => {
  const values = { due: "2019-03-05", month: "2019-02", count: 3, name: "方案", odd: "2019-02-30" };
  expect(formatValues("zh-CN", values)).toEqual({
    due: "2019年3月5日",
    month: "2019年2月",
    count: 3,
    name: "方案",
    odd: "2019-02-30",
  });
});

test("the address of a ledger's view says what is asked and nothing else", () => {
  expect(ledgerAddress(3)).toBe("/plans/3/items");
  expect(ledgerAddress(3, { light: "RED", q: "", unit: undefined })).toBe(
    "/plans/3/items?light=RED",
  );
  expect(ledgerAddress(3, { q: "100% 路&桥", order: "due", after: "5:2019-03-31" })).toBe(
    "/plans/3/items?q=100%25+%E8%B7%AF%26%E6%A1%A5&order=due&after=5%3A2019-03-31",
  );
});

describe("a refused form", () => {
  const texts = { locale: "zh-CN", t: translator("zh-CN") } as const;
  const sent = { previous: freshForm({}), values: { percent: "120" } };

  test("gives back what was typed with what is wrong, at its field", () => {
    const issues = [{ field: "percent", code: "percent-range", params: { min: 0, max: 100 } }];
    expect(refusedForm(texts, sent, { kind: "invalid", issues })).toEqual({
      values: { percent: "120" },
      issues: [{ field: "percent", message: "完成比例应在 0 到 100 之间，请更正。" }],
      problem: null,
      confirm: false,
      theirs: null,
      attempt: 1,
    });
  });

  test.each(["already-submitted", "stale-review", "already-decided", "to-confirm"])(
    "says that it came too late: %s",
    (code) => {
      const { problem } = refusedForm(texts, sent, { kind: "conflict", code });
      expect(problem).toMatch(/。$/);
    },
  );

  test("says what one may not do or see", () => {
    expect(refusedForm(texts, sent, { kind: "forbidden" }).problem).toBe("您没有办理此事的权限。");
    expect(refusedForm(texts, sent, { kind: "not-found" }).problem).toMatch(/^没有找到/);
  });
});
