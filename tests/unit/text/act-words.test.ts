import { describe, expect, test } from "vitest";
import type { ClearAct } from "@/lib/domain/clear-light";
import { ACT_KINDS, type ActStep, MOVERS } from "@/lib/domain/clearing-acts";
import { LOCALES } from "@/lib/text/locale";
import { sayAct, sayMover, sayNext, sayStep, stepAddress } from "@/lib/text/say-act";
import { translator } from "@/lib/text/translator";

const PLACE = { planId: 1, itemId: 5, filingUnit: "市教育局" };
const STEPS: ActStep[] = [
  { to: "file", month: "2019-02", field: "percent" },
  { to: "approve", month: "2019-02" },
  { to: "decide", month: "2019-02" },
  { to: "reopen", month: "2019-02" },
  { to: "wait", month: "2019-03", opensOn: "2019-03-25" },
  { to: "remedy" },
  { to: "verify" },
  { to: "answer" },
  { to: "office-light" },
  { to: "name-unit" },
  { to: "closure-ask" },
  { to: "closure-agree" },
  { to: "closure-complete" },
];
const PARAMS = {
  month: "2019-02",
  milestone: "制定方案",
  percent: 60,
  what: "资金不足",
  until: "2019-04-05",
};
const act = (rest: Partial<ClearAct>): ClearAct => ({
  kind: "report",
  params: PARAMS,
  by: "OFFICE",
  helper: null,
  step: { to: "decide", month: "2019-02" },
  clears: [1],
  after: { light: "GREEN", because: null },
  mine: false,
  ...rest,
});

describe.each(LOCALES)("in %s", (locale) => {
  const texts = { locale, t: translator(locale) };

  test("every act, by whatever step, is a sentence with its values", () => {
    const said = ACT_KINDS.flatMap((kind) =>
      STEPS.map((step) => sayAct(texts, act({ kind, step }))),
    );
    for (const sentence of said) expect(sentence).not.toMatch(/clear\.|[{}]/);
    expect(sayAct(texts, act({ kind: "milestone" }))).toContain("制定方案");
    expect(sayAct(texts, act({ kind: "percent" }))).toContain("60");
  });

  test("every step and every mover has its words", () => {
    const said = [
      ...STEPS.flatMap((step) => [sayStep(texts, step), sayNext(texts, step)]),
      ...MOVERS.map((by) => sayMover(texts, act({ by }), PLACE)),
      sayMover(texts, act({ by: "HELPER", helper: { id: 2, name: "市财政局" } }), PLACE),
      sayMover(texts, act({ by: "REPORTER" }), { ...PLACE, filingUnit: null }),
    ];
    for (const sentence of said) expect(sentence).not.toMatch(/clear\.|[{}]/);
  });
});

test("what a report says already is to be taken over, not to be told again", () => {
  const texts = { locale: "zh-CN", t: translator("zh-CN") } as const;
  expect([
    sayAct(texts, act({})),
    sayAct(texts, act({ step: { to: "approve", month: "2019-02" } })),
    sayAct(texts, act({ kind: "milestone" })),
  ]).toEqual([
    "采纳2019年2月填报",
    "审核2019年2月填报并报送，经督查室采纳",
    "采纳2019年2月填报，其中报告节点“制定方案”已经达到",
  ]);
});

test("a step leads to where it is done, down to the field", () => {
  expect(STEPS.map((step) => stepAddress(step, PLACE))).toEqual([
    "/items/5/reports/2019-02/edit#percent",
    "/items/5/reports/2019-02#decide",
    "/items/5/reports/2019-02#decide",
    "/plans/1/periods/2019-02",
    null,
    "/items/5/remedy#submit",
    "/items/5/verifications#record",
    "/plans/1/requests#open",
    "/items/5/office-light",
    "/items/5#units",
    "/items/5/closure#request",
    "/items/5/closure#acts",
    "/items/5/closure#acts",
  ]);
});
