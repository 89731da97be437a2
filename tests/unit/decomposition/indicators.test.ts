import { describe, expect, it } from "vitest";
import { findIndicators } from "@/lib/decomposition/find-indicators";
import { parseDeadline } from "@/lib/domain/deadline";

const targets = (text: string, deadline = "2020年12月") =>
  findIndicators({ text, deadline: parseDeadline(deadline), issuedYear: "2018" });

describe("a quantified target is proposed as an indicator", () => {
  it.each([
    [
      "全年降低企业成本1300亿元以上。",
      {
        text: "全年降低企业成本1300亿元以上",
        value: 1300,
        unit: "亿元",
        comparator: ">=",
        by: "2018",
        scope: null,
      },
    ],
    [
      "到2019年,农村自来水普及率达到85%。",
      {
        text: "农村自来水普及率达到85%",
        value: 85,
        unit: "%",
        comparator: ">=",
        by: "2019",
        scope: null,
      },
    ],
    [
      "支持全省建设120所左右院校。",
      {
        text: "支持全省建设120所左右院校",
        value: 120,
        unit: "所",
        comparator: "≈",
        by: "2020-12",
        scope: "PROVINCE",
      },
    ],
    [
      "每年新建1万公里农村路。",
      {
        text: "每年新建1万公里农村路",
        value: 1,
        unit: "万公里",
        comparator: "=",
        by: null,
        scope: null,
      },
    ],
    [
      "压缩审批时间至120个工作日。",
      {
        text: "压缩审批时间至120个工作日",
        value: 120,
        unit: "个工作日",
        comparator: "<=",
        by: "2020-12",
        scope: null,
      },
    ],
  ])("%s", (text, indicator) => {
    expect(targets(text)).toEqual([indicator]);
  });

  it("each item of a list is a target of its own, and an amount that describes it is none", () => {
    const found = targets("打造3个万亿元以上产业、10个5000亿元以上产业。");
    expect(found.map(({ text, value, unit }) => [text, value, unit])).toEqual([
      ["打造3个万亿元以上产业", 3, "个"],
      ["10个5000亿元以上产业", 10, "个"],
    ]);
  });

  it("the target of a deadline counts, due when it says", () => {
    expect(targets("实施循环发展。", "2020年,全省75%以上园区实施改造")).toEqual([
      {
        text: "全省75%以上园区实施改造",
        value: 75,
        unit: "%",
        comparator: ">=",
        by: "2020",
        scope: "PROVINCE",
      },
    ]);
  });

  it("an ongoing measure's target has no date", () => {
    expect(targets("资助350个项目。", "2018年7月制订方案,持续推进").map(({ by }) => by)).toEqual([
      null,
    ]);
  });
});

describe("how a target is to be met", () => {
  it.each([
    ["城镇登记失业率控制在4.5%以内。", ["<= 4.5 %"]],
    ["贫困发生率降至2%以下。", ["<= 2 %"]],
    ["研发投入占比提高到3.2%。", [">= 3.2 %"]],
    ["高新技术企业突破4000家。", [">= 4000 家"]],
    ["完成率≥95%。", [">= 95 %"]],
    ["能耗下降3.5%。", ["= 3.5 %"]],
    ["财政收入增长6%至8%。", [">= 6 %", "<= 8 %"]],
    ["新增1—2家上市公司。", [">= 1 家", "<= 2 家"]],
    ["由15个工作日缩短至3个工作日。", ["<= 3 个工作日"]],
    ["优良天数达到260天。", [">= 260 天"]],
    ["平均浓度下降到50微克/立方米以下。", ["<= 50 微克/立方米"]],
    ["开工总投资120亿元的项目３０个。", ["= 30 个"]],
  ])("%s", (text, found) => {
    expect(targets(text).map((i) => `${i.comparator} ${i.value} ${i.unit}`)).toEqual(found);
  });

  it("a year that counts from now is not this year", () => {
    expect(targets("三年内建成基站2万个。").map(({ by }) => by)).toEqual(["2020-12"]);
  });
});

describe("no target is seen in", () => {
  it.each([
    ["a name", "抓紧抓实“3121个”工程,加快“645”工程。"],
    ["a document number", "按照(鄂政办发[2018]113号)落实。"],
    ["a distance that limits a place", "沿江15公里范围内,一律禁止新建。"],
    ["an ordinal", "举办第五届大赛,巩固前2轮成果。"],
    ["a count of fields", "围绕4个领域、6个方面推进。"],
    ["a rank or a year", "省市县3级联动,到2020年完成。"],
    ["a count of measures", "落实24条措施、12项重点任务、20条政策。"],
    ["a standard's name", "落实92个本科专业类教学质量国家标准。"],
  ])("%s", (_, text) => {
    expect(targets(text)).toEqual([]);
  });
});
