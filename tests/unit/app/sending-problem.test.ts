import { expect, test } from "vitest";
import { problemCode, sayProblem } from "@/app/items/[itemId]/files/sending-problem";
import type { Refusal } from "@/lib/domain/result";
import { translator } from "@/lib/text/translator";

const t = translator("zh-CN");
const invalid = (field: string, code: string): Refusal => ({
  kind: "invalid",
  issues: [{ field, code }],
});

test.each<[string, Refusal, string]>([
  ["more rows than a report may have", invalid("evidence", "too-many"), "已满 20 条"],
  ["more files than may be named at once", invalid("fileIds", "too-big"), "已满 20 条"],
  ["a file of another item", invalid("evidence.0", "file-unknown"), "找不到这份文件"],
  ["what is no file at all", invalid("fileIds.0", "malformed"), "找不到这份文件"],
  ["a closed period", { kind: "conflict", code: "period-closed" }, "本期已关闭"],
  ["a published period", { kind: "conflict", code: "period-published" }, "本期已公布"],
  ["no draft yet", { kind: "conflict", code: "no-draft" }, "还没有草稿"],
  ["no such item", { kind: "not-found" }, "没有找到该事项"],
])("of %s the page says what is wrong", (_, refusal, said) => {
  expect(sayProblem(t, problemCode(refusal))).toContain(said);
});
