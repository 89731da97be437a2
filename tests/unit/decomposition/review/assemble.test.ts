import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Heading } from "@/lib/decomposition/measure";
import { assemblePlan } from "@/lib/decomposition/review/assemble-plan";
import { assignCodes } from "@/lib/decomposition/review/assign-codes";
import { measureOfText } from "@/lib/decomposition/review/divide-measure";
import { proposeParticulars } from "@/lib/decomposition/review/propose-particulars";

const heading = (no: string, title: string): Heading => ({ no, title });
const AREA = heading("一、", "发展");
const TASK = heading("（一）", "任务");
const coded = (no: string, group: Heading | null = null, mainTask = TASK, keyArea = AREA) => ({
  keyArea,
  mainTask,
  group,
  no,
});

describe("codes of measures", () => {
  it.each<[string, ReturnType<typeof coded>[], string[]]>([
    [
      "are made of the printed numbers",
      [coded("(1)", heading("1.", "组")), coded("(2)", heading("1.", "组")), coded("2.")],
      ["1-1-1-01", "1-1-1-02", "1-1-2-00"],
    ],
    [
      "take the next free leaf where a number is printed twice",
      [coded("1."), coded("1."), coded("1.")],
      ["1-1-1-00", "1-1-1-01", "1-1-1-02"],
    ],
    [
      "count the headings' places where several sheets begin with the same number",
      [coded("1.", null, TASK, AREA), coded("1.", null, TASK, heading("一、", "民生"))],
      ["1-1-1-00", "2-1-1-00"],
    ],
    [
      "have 0 for a level that the table has not",
      [
        coded("1.", null, heading("", ""), heading("", "方案")),
        coded("2.", null, heading("", ""), heading("", "方案")),
      ],
      ["0-0-1-00", "0-0-2-00"],
    ],
    ["number rows without number by their place", [coded(""), coded("")], ["1-1-0-01", "1-1-0-02"]],
  ])("%s", (_, measures, codes) => {
    expect(assignCodes(measures)).toEqual(codes);
  });

  it("are unique and well-formed for any headings and numbers", () => {
    const anyHeading = fc.record({
      no: fc.constantFrom("", "一、", "二、", "（一）", "1."),
      title: fc.constantFrom("", "甲", "乙"),
    });
    const anyMeasure = fc.record({
      keyArea: anyHeading,
      mainTask: anyHeading,
      group: fc.option(anyHeading),
      no: fc.constantFrom("", "1.", "2.", "(1)", "①", "12", "某"),
    });
    fc.assert(
      fc.property(fc.array(anyMeasure, { maxLength: 40 }), (measures) => {
        const codes = assignCodes(measures);
        expect(new Set(codes).size).toBe(measures.length);
        for (const code of codes) expect(code).toMatch(/^\d+-\d+-\d+-\d{2,}$/);
      }),
    );
  });
});

describe("a plan put together", () => {
  const content = measureOfText("1.做事。", 1, null);

  it("has a key area with its short title for measures that have none, and a task with the area's", () => {
    const { keyAreas, items } = assemblePlan(
      [{ keyArea: null, mainTask: null, content }],
      "营商环境",
    );
    expect(keyAreas).toEqual([
      { no: "", title: "营商环境", mainTasks: [{ no: "", title: "营商环境" }] },
    ]);
    expect(items).toMatchObject([{ code: "0-0-1-00", position: 1, text: "做事。" }]);
  });

  it("lists each heading once, in the order in which measures stand under them", () => {
    const placed = (keyArea: Heading, mainTask: Heading) => ({ keyArea, mainTask, content });
    const other = heading("（二）", "别的");
    const { keyAreas } = assemblePlan(
      [placed(AREA, TASK), placed(AREA, other), placed(AREA, TASK)],
      "方案",
    );
    expect(keyAreas).toEqual([{ ...AREA, mainTasks: [TASK, other] }]);
  });
});

describe("what a plan is registered under", () => {
  it.each<[string, string[], object]>([
    [
      "is read from the lines above the table",
      [
        "试验市人民政府文件",
        "试政〔2019〕12号",
        "市人民政府关于印发2019年优化营商环境重点任务分解方案的通知",
        "2019年3月5日",
        "2019年优化营商环境重点任务分解表",
      ],
      {
        title: "2019年优化营商环境重点任务分解表",
        shortTitle: "2019年优化营商环境重点任务分解表",
        documentNumber: "试政〔2019〕12号",
        issuer: "试验市人民政府",
        issuedOn: "2019-03-05",
      },
    ],
    [
      "is open where the file says nothing, but for its name",
      [],
      { title: "任务表", shortTitle: "任务表", documentNumber: "", issuer: "", issuedOn: "" },
    ],
  ])("%s", (_, lines, particulars) => {
    expect(proposeParticulars(lines, "任务表.xlsx")).toEqual(particulars);
  });
});
