import { describe, expect, test } from "vitest";
import {
  differences,
  type FieldNames,
  type Fields,
  laidTogether,
} from "@/app/items/[itemId]/reports/[month]/edit/differences";

const NAMES: FieldNames = {
  labels: {
    selfLight: "自评灯",
    percent: "比例",
    "readings.3": "用户",
    done: "进展",
    noChange: "无变化",
    evidence: "佐证",
    bottlenecks: "瓶颈",
    settledBottlenecks: "已解决",
  },
  choices: {
    selfLight: { GREEN: "正常", RED: "严重滞后" },
    noChange: { on: "本月无变化" },
    "evidence.kind": { DATA: "数据", CASE: "实例" },
    "bottlenecks.helper": { "7": "市规划局" },
    settledBottlenecks: { "9": "资金未到" },
  },
};

const FORM: Fields = { itemId: "1", month: "2019-02", version: "0.1", requestKey: "k" };

describe("two texts of a report", () => {
  test("differ field by field, in the form's order and in words", () => {
    const mine = { ...FORM, done: "我写的", selfLight: "RED", percent: "40", "readings.3": "5" };
    const theirs = { done: "同事写的", selfLight: "GREEN", percent: "40", version: "0.2" };
    expect(differences(mine, theirs, NAMES)).toEqual([
      { group: "selfLight", label: "自评灯", mine: "严重滞后", theirs: "正常" },
      { group: "readings.3", label: "用户", mine: "5", theirs: "" },
      { group: "done", label: "进展", mine: "我写的", theirs: "同事写的" },
    ]);
  });

  test("have their rows compared as a whole; a blank row and an unticked box are nothing", () => {
    const mine = {
      "evidence.0": "",
      "evidence.0.kind": "DATA",
      "evidence.1": "台账",
      "evidence.1.kind": "CASE",
      "bottlenecks.0": "用地",
      "bottlenecks.0.helper": "7",
      "bottlenecks.0.answerDue": "2019-03-31",
      "settledBottlenecks.9": "on",
    };
    const theirs = { "evidence.0": "台账", "evidence.0.kind": "CASE", noChange: "" };
    expect(differences(mine, theirs, NAMES)).toEqual([
      { group: "bottlenecks", label: "瓶颈", mine: "用地 · 市规划局 · 2019-03-31", theirs: "" },
      { group: "settledBottlenecks", label: "已解决", mine: "资金未到", theirs: "" },
    ]);
  });

  test("are laid together: what is taken is theirs, the form's own marks stay", () => {
    const mine = { ...FORM, done: "我写的", percent: "40", noChange: "on", "evidence.0": "甲" };
    const theirs = {
      ...FORM,
      version: "0.9",
      done: "同事写的",
      percent: "50",
      "evidence.0": "乙",
      "evidence.1": "丙",
    };
    expect(laidTogether(mine, theirs, new Set(["done", "noChange", "evidence"]))).toEqual({
      ...FORM,
      done: "同事写的",
      percent: "40",
      "evidence.0": "乙",
      "evidence.1": "丙",
    });
  });
});
