import { describe, expect, test } from "vitest";
import {
  canBeShown,
  cleanFileName,
  EVIDENCE_TYPES,
  evidenceExtension,
  nameStem,
} from "@/lib/domain/evidence-file";

describe("a file's name is kept", () => {
  test.each([
    [
      "as it is, Chinese and all",
      "2019年2月 开工项目（12个）.xlsx",
      "2019年2月 开工项目（12个）.xlsx",
    ],
    ["without the folders of a browser or a sender", "C:\\Users\\li\\../通报.pdf", "通报.pdf"],
    ["without what could climb out of a folder", "../../etc/passwd", "passwd"],
    ["without control signs and line ends", "通\u0000报\r\n.pdf", "通报.pdf"],
    ["without signs that turn writing round", "通报\u202efdp.exe", "通报fdp.exe"],
    ["with single spaces", "  通报   终稿 .pdf ", "通报 终稿 .pdf"],
    ["in one form of its letters", "e\u0301tude.pdf", "étude.pdf"],
    ["where nothing is left of it, as a plain word", "\u0007", "file"],
  ])("%s", (_, sent, kept) => {
    expect(cleanFileName(sent)).toBe(kept);
  });

  test("cut to 120 signs with its ending", () => {
    const kept = cleanFileName(`${"长".repeat(300)}.xlsx`);
    expect([...kept]).toHaveLength(120);
    expect(kept.endsWith("长.xlsx")).toBe(true);
  });
});

test.each([
  ["a.PDF", "pdf"],
  ["a.tar.gz", null],
  ["a.constructor", null],
  ["pdf", null],
  ["a.", null],
])("the ending of %s is taken as %s", (name, extension) => {
  expect(evidenceExtension(name)).toBe(extension);
});

test.each([
  ["开工项目.xlsx", "开工项目"],
  ["2.1 版.pdf", "2.1 版"],
  ["无后缀", "无后缀"],
])("%s begins as the description %s", (name, stem) => {
  expect(nameStem(name)).toBe(stem);
});

test("only pictures and prints are shown in a browser", () => {
  const shown = Object.entries(EVIDENCE_TYPES).filter(([, type]) => canBeShown(type));
  expect(shown.map(([ending]) => ending)).toEqual(["pdf", "jpg", "jpeg", "png", "gif", "webp"]);
});
