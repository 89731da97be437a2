import { expect, test } from "vitest";
import { type ChangedField, changedFields } from "@/lib/decomposition/amend/changed-fields";
import {
  type ItemSubstance,
  type SubstanceMilestone,
  substanceOf,
} from "@/lib/decomposition/amend/item-substance";
import { plainDate } from "@/lib/domain/plain-date";

const ITEM: ItemSubstance = {
  keyArea: { no: "一、", title: "推动高质量发展" },
  mainTask: { no: "(一)", title: "长江经济带" },
  group: { no: "1.", title: "污染治理" },
  no: "(1)",
  text: "完成（一期）工程。",
  lead: ["市发展改革委", "市经济和信息化委", "市环保局"],
  responsible: ["市水务局", "市城建委"],
  deadlinePrinted: "2018年6月出台政策，2020年12月完成",
  milestones: [
    { name: "出台政策", dueOn: plainDate("2018-06-30"), baselineDueOn: plainDate("2018-06-30") },
    { name: "完成", dueOn: plainDate("2021-03-31"), baselineDueOn: plainDate("2020-12-31") },
  ],
  indicators: [
    {
      name: "治理率达到85%",
      comparator: "AT_LEAST",
      target: 85,
      unit: "%",
      dueOn: null,
      scope: "CITY",
    },
  ],
};

test.each<[string, Partial<ItemSubstance>, ChangedField[]]>([
  ["nothing", {}, []],
  ["spaces and widths alone", { text: "完成(一期) 工程｡", no: "（１）" }, []],
  ["the text", { text: "完成（二期）工程。" }, ["TEXT"]],
  ["the number", { no: "(2)" }, ["PLACE"]],
  ["a heading's title", { mainTask: { no: "(一)", title: "长江大保护" } }, ["PLACE"]],
  ["the group left out", { group: null }, ["PLACE"]],
  ["another first lead", { lead: ["市环保局", "市发展改革委", "市经济和信息化委"] }, ["LEAD"]],
  [
    "the order of the leads behind the first",
    { lead: ["市发展改革委", "市环保局", "市经济和信息化委"] },
    [],
  ],
  ["a lead less", { lead: ["市发展改革委", "市环保局"] }, ["LEAD"]],
  ["the order of responsible units", { responsible: ["市城建委", "市水务局"] }, []],
  ["another responsible unit", { responsible: ["市水务局", "市园林局"] }, ["RESPONSIBLE"]],
  [
    "the printed deadline",
    { deadlinePrinted: "2018年6月出台政策，2020年12月前完成" },
    ["DEADLINE"],
  ],
  [
    "a day",
    {
      milestones: [
        { name: "出台政策", dueOn: plainDate("2018-06-30") },
        { name: "完成", dueOn: plainDate("2021-06-30") },
      ],
    },
    ["DEADLINE"],
  ],
  [
    "days that are still those of the baseline, where one was put off since",
    {
      milestones: [
        { name: "出台政策", dueOn: plainDate("2018-06-30") },
        { name: "完成", dueOn: plainDate("2020-12-31") },
      ],
    },
    [],
  ],
  [
    "a node less",
    { milestones: [{ name: "出台政策", dueOn: plainDate("2018-06-30") }] },
    ["DEADLINE"],
  ],
  [
    "a target",
    { indicators: ITEM.indicators.map((each) => ({ ...each, target: 90 })) },
    ["TARGET"],
  ],
  ["no target any more", { indicators: [] }, ["TARGET"]],
  [
    "several things",
    { text: "另一项。", lead: [], responsible: [] },
    ["TEXT", "LEAD", "RESPONSIBLE"],
  ],
])("an amended table that changes %s", (_, change, fields) => {
  expect(changedFields(ITEM, { ...ITEM, ...change })).toEqual(fields);
});

test("a reached node that is no longer printed changes nothing; one not reached of the same day does", () => {
  const [policy, completion] = ITEM.milestones as [SubstanceMilestone, SubstanceMilestone];
  const reached = { ...policy, reachedOn: plainDate("2018-07-01") };
  const now = { ...ITEM, milestones: [completion] };
  expect(changedFields({ ...ITEM, milestones: [completion, reached] }, now)).toEqual([]);
  const renamed = { ...reached, name: "印发政策" };
  const printed = { ...ITEM, milestones: [renamed, completion] };
  expect(changedFields({ ...ITEM, milestones: [policy, renamed, completion] }, printed)).toEqual([
    "DEADLINE",
  ]);
});

test("an item to be registered has its substance in the ledger's own form", () => {
  const { keyArea, mainTask, group, no, text } = ITEM;
  const item = substanceOf({
    keyArea,
    mainTask,
    group,
    no,
    text,
    registered: { lead: ["市环保局", "市环保局"], responsible: [] },
    deadline: { printed: "2018年" },
    milestones: [{ what: "完成", dueDay: "2018-12-31" }],
    indicators: [
      { text: "约50家", value: 50, unit: "家", comparator: "≈", by: "2018-11", scope: null },
      { text: "5条", value: 5, unit: "条", comparator: "<", by: "2020", scope: "PROVINCE" },
    ],
  });
  expect(item).toEqual({
    keyArea,
    mainTask,
    group,
    no,
    text,
    lead: ["市环保局"],
    responsible: [],
    deadlinePrinted: "2018年",
    milestones: [{ name: "完成", dueOn: "2018-12-31" }],
    indicators: [
      {
        name: "约50家",
        comparator: "AT_LEAST",
        target: 50,
        unit: "家",
        dueOn: "2018-11-30",
        scope: "CITY",
      },
      {
        name: "5条",
        comparator: "AT_MOST",
        target: 5,
        unit: "条",
        dueOn: "2020-12-31",
        scope: "PROVINCE",
      },
    ],
  });
});
