import { expect, test } from "vitest";
import { namedIssues } from "@/lib/text/named-issues";

const words = { blank: "请填写此项。", colon: "：" };
const labels = { done: "本月进展", percent: "完成比例" };

test("an issue that only asks to be filled in is told with its field's name", () => {
  const issues = [
    { field: "done", message: "请填写此项。" },
    { field: "percent", message: "完成比例应在 0 到 100 之间。" },
    { field: "unknown", message: "请填写此项。" },
  ];
  expect(namedIssues(issues, labels, words)).toEqual([
    { field: "done", message: "本月进展：请填写此项。" },
    { field: "percent", message: "完成比例应在 0 到 100 之间。" },
    { field: "unknown", message: "请填写此项。" },
  ]);
});
