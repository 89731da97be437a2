import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { AUDIT_ACTIONS, sayAction, sayActor, saySubject } from "@/lib/text/audit-words";
import { translator } from "@/lib/text/translator";

const USECASES = path.resolve(import.meta.dirname, "../../../lib/usecases");
/** What the ledger records of itself, outside any use-case. */
const OF_ITSELF = ["plan.load-demonstration"];

/** Names of all commands, as their files declare them. */
function commandNames(): string[] {
  return readdirSync(USECASES, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), "utf8"))
    .flatMap(
      (source) => source.match(/define(?:Command|Decision)\(\{\s*name: "([a-z.-]+)"/)?.[1] ?? [],
    );
}

describe("the audit trail", () => {
  test("has words for everything that people can do", () => {
    expect(AUDIT_ACTIONS.toSorted()).toEqual([...commandNames(), ...OF_ITSELF].toSorted());
  });

  test("says who did what to what", () => {
    const t = translator("zh-CN");
    expect([
      sayAction(t, "account.create"),
      saySubject(t, "user", "12"),
      sayActor(t, { actorName: "王芳", username: "wangfang" }),
      sayActor(t, { actorName: "anonymous", username: null }),
      sayActor(t, { actorName: "first-start", username: null }),
    ]).toEqual(["新建账户", "账户 12", "王芳 · wangfang", "未登录者", "系统 · first-start"]);
  });

  test("shows the bare name of what an older version did", () => {
    const t = translator("en");
    expect([sayAction(t, "item.forgotten"), saySubject(t, "thing", "3")]).toEqual([
      "item.forgotten",
      "thing 3",
    ]);
  });
});
