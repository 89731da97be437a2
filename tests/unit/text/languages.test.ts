import { describe, expect, test } from "vitest";
import { ROLES } from "@/lib/domain/actor";
import { EVIDENCE_KINDS } from "@/lib/domain/evidence";
import { DUE_FILTERS, ITEM_ORDERS, UNIT_PARTS } from "@/lib/domain/item-view";
import { LIGHTS } from "@/lib/domain/light";
import { type ClearingAct, RULE_IDS } from "@/lib/domain/light-reason";
import { REPORT_STATES } from "@/lib/domain/report";
import { en } from "@/lib/text/en";
import { zhCN } from "@/lib/text/zh-CN";
import { icuArguments } from "@/tests/unit/text/icu-arguments";

type Words = { [key: string]: string | Words };

/** Every message with its path: "light.RED" → "严重滞后". */
function messages(words: Words, path = ""): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) => {
    const at = path ? `${path}.${key}` : key;
    return typeof value === "string" ? [[at, value] as [string, string]] : messages(value, at);
  });
}
const chinese = new Map(messages(zhCN));
const english = new Map(messages(en));

describe("both languages", () => {
  test("say the same things", () => {
    expect([...english.keys()].toSorted()).toEqual([...chinese.keys()].toSorted());
    expect(chinese.size).toBeGreaterThan(400);
  });

  test("ask the same values of each message", () => {
    const asked = (words: Map<string, string>) =>
      [...words].map(([path, message]) => `${path} ${icuArguments(message)}`).toSorted();
    expect(asked(english)).toEqual(asked(chinese));
  });

  test("keep to themselves: English has no Chinese sign but in samples of the design page", () => {
    const mixed = [...english].filter(([, message]) =>
      /[\u3000-\u9fff\uff00-\uffef]/u.test(message),
    );
    expect(mixed.map(([path]) => path).filter((path) => !path.startsWith("design."))).toEqual([
      "app.switchLanguage",
    ]);
  });

  test("leave nothing blank but what needs no word", () => {
    const blank = [...chinese, ...english].filter(([, message]) => message.trim() === "");
    expect([...new Set(blank.map(([path]) => path))]).toEqual(["ledger.item.comparator.EXACTLY"]);
  });
});

test("Chinese has one name for the light that the office sets, and another for why a light holds than for a signed reason", () => {
  const strays = [...chinese].filter(([, said]) => /督查室核定|亮灯理由|成立的理由/.test(said));
  expect(strays).toEqual([]);
  const light = [
    "clear.office",
    "light.mark.OFFICE_SET",
    "rules.office.title",
    "view.column.office",
  ];
  expect(light.map((path) => chinese.get(path))).toEqual(light.map(() => "办公室核定"));
});

/** Every act that clears a reason; leaving one out does not compile. */
const CLEARING_ACTS: Record<ClearingAct, true> = {
  "complete-item": true,
  "reach-milestone": true,
  "accept-report": true,
  "submit-report": true,
  "accept-higher-percent": true,
  "confirm-by-verification": true,
  "submit-remedy-plan": true,
  "answer-bottleneck": true,
  "raise-self-light": true,
  "wait-until": true,
};

describe.each([
  ["Chinese", zhCN],
  ["English", en],
])("the %s words name every", (_, words) => {
  test.each<[string, readonly string[], object]>([
    ["light", [...LIGHTS, "mark"], words.light],
    ["mark", ["DUE_SOON", "EXTENDED", "OFFICE_SET"], words.light.mark],
    ["rule", RULE_IDS, words.reason],
    ["way to clear a reason", Object.keys(CLEARING_ACTS), words.clearing],
    ["role", ROLES, words.app.role],
    ["state of a report", REPORT_STATES, words.ui.reportState],
    ["kind of evidence", EVIDENCE_KINDS, words.report.kind],
    ["order of the ledger", [...ITEM_ORDERS, "label"], words.ledger.items.order],
    ["deadline filter", DUE_FILTERS, words.ledger.items.dueFilter],
    ["part of a unit", [...UNIT_PARTS, "label"], words.ledger.items.part],
  ])("%s", (_name, names, said) => {
    expect(Object.keys(said).toSorted()).toEqual([...names].toSorted());
  });
});

describe("the values of a message are found", () => {
  test.each([
    ["共 {count} 项", ["count"]],
    ["{from}至{until}", ["from", "until"]],
    ["{n, plural, one {# item of {plan}} other {# items}}", ["n", "plan"]],
    ["no values", []],
  ])("%s", (message, names) => {
    expect(icuArguments(message)).toEqual(names);
  });

  test("and an open brace is an error", () => {
    expect(() => icuArguments("共 {count 项")).toThrow();
  });
});
