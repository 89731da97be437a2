import { describe, expect, it } from "vitest";
import { isUnitList, splitUnitNames } from "@/lib/domain/unit-list";

describe("a text that can only be a list of units", () => {
  it.each([
    "市水务局",
    "发改委、财政局",
    "发展改革委",
    "建设局",
    "江岸区、江汉区人民政府",
    "市发改委 市水务局",
    "市水务局、供电公司",
    "各区人民政府",
    "市科技局、市财政局等部门",
  ])("%s", (text) => {
    expect(isUnitList(text)).toBe(true);
  });
});

describe("no list of units, however it ends, is", () => {
  it.each([
    "新建体育中心",
    "清理僵尸企业",
    "改造老旧小区",
    "组建文旅集团",
    "建立领导小组办公室",
    "打造精品街道",
    "改造社区卫生服务站",
    "市水务局要加强监管。",
    "2019年12月",
  ])("%s", (text) => {
    expect(isUnitList(text)).toBe(false);
  });
});

describe("names in a cell are parted", () => {
  it.each([
    ["市农委和市水务局", ["市农委", "市水务局"]],
    ["市园林和林业局", ["市园林和林业局"]],
    ["市教育局/市编办", ["市教育局", "市编办"]],
    ["各区（开发区、风景区）、市环保局", ["各区（开发区、风景区）", "市环保局"]],
  ])("%s", (cell, names) => {
    expect(splitUnitNames(cell)).toEqual(names);
  });
});
