import { describe, expect, test } from "vitest";
import { z } from "zod";
import { zhCN } from "@/lib/text/zh-CN";
import { inputIssues } from "@/lib/usecases/input-issues";
import { chosenId, recordId } from "@/lib/usecases/record-id";

function issuesOf(shape: z.ZodType, typed: unknown) {
  const parsed = shape.safeParse(typed);
  return parsed.success ? [] : inputIssues(parsed.error);
}

describe("what a form's shape complains of is said at its field", () => {
  const shape = z.object({
    name: z.string().min(1).max(5),
    kind: z.enum(["A", "B"]),
    size: z.number().min(2).max(9),
    day: z.string().refine((text) => text !== "x", "not-a-day"),
  });
  const good = { name: "abc", kind: "A", size: 3, day: "" };

  test.each([
    ["nothing", {}, []],
    ["an empty text", { name: "" }, [{ field: "name", code: "required" }]],
    ["a long text", { name: "abcdef" }, [{ field: "name", code: "too-long", params: { max: 5 } }]],
    ["a missing text", { name: undefined }, [{ field: "name", code: "required" }]],
    ["a choice not offered", { kind: "C" }, [{ field: "kind", code: "malformed" }]],
    ["a small number", { size: 1 }, [{ field: "size", code: "too-small", params: { min: 2 } }]],
    ["a big number", { size: 10 }, [{ field: "size", code: "too-big", params: { max: 9 } }]],
    ["what a rule of ours refuses", { day: "x" }, [{ field: "day", code: "not-a-day" }]],
  ])("%s", (_, typed, issues) => {
    expect(issuesOf(shape, { ...good, ...typed })).toEqual(issues);
  });

  test("the first of each field, in words that exist", () => {
    const issues = issuesOf(shape, { name: 3, kind: "C", size: "x", day: "x" });
    expect(issues.map(({ field }) => field)).toEqual(["name", "kind", "size", "day"]);
    for (const { code } of issues) expect(Object.keys(zhCN.issue)).toContain(code);
  });
});

describe("a record's id", () => {
  test.each(["1", 1, "2147483647"])("may be %s", (typed) => {
    expect(recordId.parse(typed)).toBe(Number(typed));
  });

  test.each(["", "0", "-1", "1.5", "x", "2147483648", null])("is never %s", (typed) => {
    expect(recordId.safeParse(typed).success).toBe(false);
  });

  test("that was not chosen is asked for", () => {
    expect(issuesOf(z.object({ unitId: chosenId }), { unitId: "" })).toEqual([
      { field: "unitId", code: "required" },
    ]);
  });
});
