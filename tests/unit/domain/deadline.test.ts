import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DeadlineNode, dueDay, parseDeadline } from "@/lib/domain/deadline";

const month = (what: string, due: string): DeadlineNode => ({ what, due, precision: "MONTH" });
const year = (what: string, due: string): DeadlineNode => ({ what, due, precision: "YEAR" });

describe("a printed deadline is read by the ledger's grammar", () => {
  it.each<[string, string, DeadlineNode[]]>([
    ["2019年12月", "MONTH", [month("完成", "2019-12")]],
    ["2020 年 12 月", "MONTH", [month("完成", "2020-12")]],
    ["2018年12月底前", "MONTH", [month("完成", "2018-12")]],
    ["2018年12月制订方案", "MONTH", [month("制订方案", "2018-12")]],
    ["2018年6月30日", "MONTH", [{ what: "完成", due: "2018-06-30", precision: "DAY" }]],
    ["2018年三季度", "MONTH", [month("完成", "2018-09")]],
    ["2019年上半年", "MONTH", [month("完成", "2019-06")]],
    ["2020年", "YEAR", [year("完成", "2020")]],
    ["2018年底前完成", "YEAR", [year("完成", "2018")]],
    ["2018—2020年", "YEAR", [year("完成", "2020")]],
    [
      "2018年6月制定方案，2020年12月完成",
      "STAGED",
      [month("制定方案", "2018-06"), month("完成", "2020-12")],
    ],
    [
      "2018年6月制定方案,12月完成",
      "STAGED",
      [month("制定方案", "2018-06"), month("完成", "2018-12")],
    ],
    [
      "2018年7月出台就业提升计划、农民工返乡创业三年行动计划, 2020年12月完成",
      "STAGED",
      [month("出台就业提升计划、农民工返乡创业三年行动计划", "2018-07"), month("完成", "2020-12")],
    ],
    ["持续推进", "ONGOING", []],
    ["长期实施", "ONGOING", []],
    ["2018年6月制订方案,持续推进", "ONGOING", [month("制订方案", "2018-06")]],
    ["2018年7月出台意见,长期实施", "ONGOING", [month("出台意见", "2018-07")]],
    ["2020年取得阶段性成效", "INTERIM_RESULT", [year("取得阶段性成效", "2020")]],
    [
      "2020年,全省75%以上国家级园区实施循环化改造",
      "TARGET_BEARING",
      [year("全省75%以上国家级园区实施循环化改造", "2020")],
    ],
    ["按照《三年行动实施方案的通知》(鄂政办发[2017]97号)落实", "BY_REFERENCE", []],
    [
      "应急救助:24小时基本生活救助到位。\n倒房重建:春节前基本完成。",
      "EVENT_RELATIVE",
      [
        { what: "应急救助:24小时基本生活救助到位", due: null, precision: null },
        { what: "倒房重建:春节前基本完成", due: null, precision: null },
      ],
    ],
    ["2018.06", "MONTH", [month("完成", "2018-06")]],
    ["2018/6/30", "MONTH", [{ what: "完成", due: "2018-06-30", precision: "DAY" }]],
    ["2018年3月至2018年12月", "MONTH", [month("完成", "2018-12")]],
    ["2018年3—11月", "MONTH", [month("完成", "2018-11")]],
    ["2018年第三季度末", "MONTH", [month("完成", "2018-09")]],
    ["２０１８年６月底前", "MONTH", [month("完成", "2018-06")]],
    ["“十四五”期间", "YEAR", [year("完成", "2025")]],
    ["即日起至2018年12月", "MONTH", [month("完成", "2018-12")]],
    ["自2018年7月起实施", "MONTH", [month("实施", "2018-07")]],
    ["2018年7月起", "ONGOING", []],
    ["2018年起每年12月底前", "ONGOING", []],
    ["2018年6月底前启动，持续推进", "ONGOING", [month("启动", "2018-06")]],
    ["2018年底前完成，并长期坚持", "ONGOING", [year("完成", "2018")]],
    ["2018年12月(持续推进)", "ONGOING", [month("完成", "2018-12")]],
    ["每年6月和12月", "ONGOING", []],
    ["每月5日前", "ONGOING", []],
    ["3年内", "EVENT_RELATIVE", [{ what: "3年内", due: null, precision: null }]],
    ["国庆节前", "EVENT_RELATIVE", [{ what: "国庆节前", due: null, precision: null }]],
    ["2019年春节前", "EVENT_RELATIVE", [{ what: "2019年春节前", due: null, precision: null }]],
    ["二〇一八年十月底前", "MONTH", [month("完成", "2018-10")]],
    ["20180630", "MONTH", [{ what: "完成", due: "2018-06-30", precision: "DAY" }]],
    ["2018.6.30前", "MONTH", [{ what: "完成", due: "2018-06-30", precision: "DAY" }]],
    ["2018年6月30日24时前", "MONTH", [{ what: "完成", due: "2018-06-30", precision: "DAY" }]],
    ["2018年前三季度", "MONTH", [month("完成", "2018-09")]],
    ["到2025年", "YEAR", [year("完成", "2025")]],
    ["按鄂政发〔2018〕44号文件要求落实", "BY_REFERENCE", []],
    ["每季度", "ONGOING", []],
    ["每年12月底前", "ONGOING", []],
    ["长期坚持", "ONGOING", []],
    ["立即整改，长期坚持", "ONGOING", []],
    ["按省统一部署要求推进", "BY_REFERENCE", []],
    ["印发后3个月内", "EVENT_RELATIVE", [{ what: "印发后3个月内", due: null, precision: null }]],
    ["另行通知", "UNSPECIFIED", []],
  ])("%s is %s", (printed, kind, nodes) => {
    expect(parseDeadline(printed)).toEqual({ printed, kind, nodes });
  });

  it("a blank cell is unspecified and prints nothing", () => {
    const unspecified = { printed: null, kind: "UNSPECIFIED", nodes: [] };
    expect([null, "", "  "].map((cell) => parseDeadline(cell))).toEqual([
      unspecified,
      unspecified,
      unspecified,
    ]);
  });

  it.each<[string, string, DeadlineNode[]]>([
    ["12月", "MONTH", [month("完成", "2021-12")]],
    ["9月30日前", "MONTH", [{ what: "完成", due: "2021-09-30", precision: "DAY" }]],
    ["年底前", "YEAR", [year("完成", "2021")]],
    ["今年6月底前", "MONTH", [month("完成", "2021-06")]],
    ["上半年", "MONTH", [month("完成", "2021-06")]],
    ["第三季度", "MONTH", [month("完成", "2021-09")]],
    ["全年", "YEAR", [year("完成", "2021")]],
    ["明年3月", "MONTH", [month("完成", "2022-03")]],
    ["6月底前出台方案，年底前完成", "STAGED", [month("出台方案", "2021-06"), year("完成", "2021")]],
    ["2022年6月", "MONTH", [month("完成", "2022-06")]],
  ])("%s in a table of 2021 is %s", (printed, kind, nodes) => {
    expect(parseDeadline(printed, "2021")).toEqual({ printed, kind, nodes });
  });

  it.each(["12月", "年底前", "第三季度"])("%s has no date without the table's year", (printed) => {
    expect(parseDeadline(printed)).toEqual({ printed, kind: "UNSPECIFIED", nodes: [] });
  });

  it("any text is read without failing and its words are kept", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseDeadline(text).printed ?? "").toBe(text.trim());
      }),
    );
  });
});

describe("the last day in time", () => {
  it.each<[DeadlineNode, string | null]>([
    [month("完成", "2018-06"), "2018-06-30"],
    [month("完成", "2020-02"), "2020-02-29"],
    [month("完成", "2019-02"), "2019-02-28"],
    [month("完成", "2020-12"), "2020-12-31"],
    [year("完成", "2020"), "2020-12-31"],
    [{ what: "完成", due: "2018-06-15", precision: "DAY" }, "2018-06-15"],
    [{ what: "春节前落实到位", due: null, precision: null }, null],
  ])("of %o is %s", (node, day) => {
    expect(dueDay(node)).toBe(day);
  });
});
