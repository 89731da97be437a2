import { expect, test } from "vitest";
import {
  checkDocuments,
  filledDocuments,
  type SentDocument,
} from "@/lib/domain/supporting-document";

const blank: SentDocument = { kind: "DATA", description: "", link: null, fileId: null };

test("a row that says nothing is left out and is no mistake", () => {
  const said = { ...blank, description: "竣工验收备案表" };
  expect(filledDocuments([blank, said])).toEqual([said]);
  expect(checkDocuments([blank, said], "documents")).toEqual([]);
});

test("a mistake is named by the row in which it was typed", () => {
  const unnamed = { ...blank, link: "https://example.cn/1" };
  const noAddress = { ...blank, description: "公示截图", link: "见附件" };
  expect(checkDocuments([blank, unnamed, noAddress], "documents")).toEqual([
    { field: "documents.1", code: "required" },
    { field: "documents.2.link", code: "not-an-address" },
  ]);
});

test("a description and an address have an end", () => {
  const long = { ...blank, description: "长".repeat(1000), link: `https://${"a".repeat(600)}` };
  expect(checkDocuments([long], "documents")).toEqual([
    { field: "documents.0", code: "too-long", params: { max: 200, length: 1000 } },
    { field: "documents.0.link", code: "too-long", params: { max: 500, length: 608 } },
  ]);
});
