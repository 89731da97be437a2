import { expect, test } from "vitest";
import type { AmendedParts } from "@/lib/decomposition/amend/amended-part";
import { sayAmendedPart } from "@/lib/text/say-amendment";
import { translator } from "@/lib/text/translator";

const zh = { locale: "zh-CN", t: translator("zh-CN") } as const;
const en = { locale: "en", t: translator("en") } as const;

const JOBS = {
  name: "新增就业",
  comparator: "AT_LEAST",
  target: 12.5,
  unit: "万人",
  dueOn: "2018-12-31",
  scope: "CITY",
} as const;
const FIVE = {
  ...JOBS,
  name: "5条航线",
  comparator: "EXACTLY",
  unit: "条",
  target: 5,
  dueOn: null,
} as const;

type Said<Field extends keyof AmendedParts> = [
  field: Field,
  AmendedParts[Field],
  string[],
  string[],
];
type AnySaid = { [Field in keyof AmendedParts]: Said<Field> }[keyof AmendedParts];

test.each<AnySaid>([
  ["TEXT", { text: "完成工程。" }, ["完成工程。"], ["完成工程。"]],
  [
    "PLACE",
    {
      keyArea: { no: "一、", title: "甲" },
      mainTask: { no: "(一)", title: "乙" },
      group: null,
      no: "1.",
    },
    ["一、甲", "(一)乙", "1."],
    ["一、甲", "(一)乙", "1."],
  ],
  ["LEAD", { units: ["市水务局"] }, ["市水务局"], ["市水务局"]],
  ["RESPONSIBLE", { units: [] }, ["无"], ["None"]],
  [
    "DEADLINE",
    { printed: "2018年12月完成", milestones: [{ name: "完成", dueOn: "2018-12-31" }] },
    ["2018年12月完成", "完成：2018年12月31日"],
    ["2018年12月完成", "完成: 31 December 2018"],
  ],
  [
    "TARGET",
    { indicators: [JOBS, FIVE] },
    ["新增就业 不低于 12.5 万人 2018年12月31日", "5条航线 5 条"],
    ["新增就业 at least 12.5 万人 31 December 2018", "5条航线 5 条"],
  ],
  ["STATE", { state: "REVOKED" }, ["撤销"], ["Revoked"]],
  ["STATE", { state: null }, ["无"], ["None"]],
])("what an amendment holds of %s is said in both languages", (field, part, chinese, english) => {
  expect(sayAmendedPart(zh, field, part as never)).toEqual(chinese);
  expect(sayAmendedPart(en, field, part as never)).toEqual(english);
});
