import { describe, expect, test } from "vitest";
import { assessAccountRows, type PeopleField } from "@/lib/domain/account-rows";
import type { TypedRow } from "@/lib/domain/list-row";
import { assessRoleRows, type RoleAccount } from "@/lib/domain/role-rows";
import type { RegisteredUnit } from "@/lib/domain/unit-rows";

type Values = Partial<Record<PeopleField, string>>;

function row(values: Values): TypedRow<PeopleField> {
  return { values: { displayName: "", username: "", unit: "", role: "", ...values }, skip: false };
}

describe("a row of a list of people", () => {
  const known = [
    { username: "wangfang", displayName: "王芳" },
    { username: "lina", displayName: "李娜" },
  ];
  const assess = (...rows: Values[]) => assessAccountRows(rows.map(row), known);

  test("makes an account, written small and without the blanks of a wide name", () => {
    expect(assess({ displayName: "张　伟", username: " ＺhangWei " })).toEqual([
      {
        verdict: "create",
        issues: [],
        remarks: [],
        entry: { username: "zhangwei", displayName: "张伟" },
      },
    ]);
  });

  test("makes none for somebody who has one, in the ledger or further up", () => {
    const verdicts = assess(
      { displayName: "王芳", username: "wangfang" },
      { displayName: "张伟", username: "zhangwei", role: "填报人" },
      { displayName: "张伟", username: "zhangwei", role: "单位审核人" },
    ).map(({ verdict, entry }) => [verdict, entry?.username]);
    expect(verdicts).toEqual([
      ["known", undefined],
      ["create", "zhangwei"],
      ["same", undefined],
    ]);
  });

  test("reminds of an account of the same name", () => {
    const [assessed] = assess({ displayName: "王芳", username: "wangfang2" });
    expect([assessed?.verdict, assessed?.remarks]).toEqual([
      "create",
      [{ field: "displayName", code: "account-namesake", params: { names: "wangfang" } }],
    ]);
  });

  test.each([
    [{ displayName: "张伟" }, "username", "username-needed"],
    [{ username: "zhangwei" }, "displayName", "required"],
    [{ displayName: "张伟", username: "zhang wei" }, "username", "username-form"],
    [{ displayName: "张伟", username: "13800000000" }, "username", "username-form"],
    [{ displayName: "张伟", username: "lina" }, "username", "username-held"],
    [{ displayName: "伟".repeat(41), username: "zhangwei" }, "displayName", "too-long"],
  ])("is refused where %j", (values, field, code) => {
    const [assessed] = assess(values);
    expect([assessed?.verdict, assessed?.issues[0]]).toEqual([
      "refused",
      expect.objectContaining({ field, code }),
    ]);
  });

  test("is refused where another person further up has the sign-in name", () => {
    const [, second] = assess(
      { displayName: "张伟", username: "zw" + "01" },
      { displayName: "赵武", username: "zw01" },
    );
    expect(second?.issues).toEqual([
      { field: "username", code: "username-repeated", params: { row: 1 } },
    ]);
  });
});

describe("a row of a list of roles", () => {
  const unit = (id: number, name: string, more: Partial<RegisteredUnit> = {}): RegisteredUnit => ({
    id,
    name,
    fullName: `武汉${name}`,
    kind: "DEPARTMENT",
    aliases: [],
    members: [],
    ...more,
  });
  const units = [
    unit(1, "市教育局", { aliases: ["市教委"] }),
    unit(2, "市科技局"),
    unit(3, "各区人民政府", { kind: "COLLECTIVE" }),
  ];
  const account = (id: number, username: string, displayName: string): RoleAccount => ({
    id,
    username,
    displayName,
    duties: [],
  });
  const accounts = [
    account(11, "wangfang", "王芳"),
    account(12, "wangfang2", "王芳"),
    { ...account(13, "lina", "李娜"), duties: [{ role: "REPORTER" as const, unitId: 1 }] },
    { ...account(14, "boss", "安全"), duties: [{ role: "SECURITY_ADMIN" as const, unitId: null }] },
    { ...account(15, "audit", "审计"), duties: [{ role: "AUDIT_ADMIN" as const, unitId: null }] },
  ];
  const assess = (...rows: Values[]) =>
    assessRoleRows(rows.map(row), { accounts, units, actorId: 14 });

  test("gives roles in a unit that is named in any of its forms", () => {
    const entries = assess(
      { username: "wangfang", unit: "武汉市教育局", role: "填报人、单位审核人" },
      { displayName: "李娜", unit: "市教委", role: "Head of unit" },
      { username: "wangfang2", role: "督查员" },
    ).map(({ verdict, entry }) => [verdict, entry?.userId, entry?.duties]);
    expect(entries).toEqual([
      [
        "give",
        11,
        [
          { role: "REPORTER", unitId: 1 },
          { role: "UNIT_APPROVER", unitId: 1 },
        ],
      ],
      ["give", 13, [{ role: "UNIT_HEAD", unitId: 1 }]],
      ["give", 12, [{ role: "SUPERVISOR", unitId: null }]],
    ]);
  });

  test("gives nothing that is held, and nothing to whom the list says no role", () => {
    const verdicts = assess(
      { username: "lina", unit: "市教育局", role: "填报人" },
      { username: "wangfang", unit: "市教育局", role: "填报人" },
      { username: "wangfang", unit: "市教育局", role: "填报人" },
      { username: "wangfang", unit: "市教育局" },
    ).map(({ verdict }) => verdict);
    expect(verdicts).toEqual(["held", "give", "held", "none"]);
  });

  test.each<[Values, string, string]>([
    [{ username: "nobody", role: "督查员" }, "username", "account-unknown"],
    [{ displayName: "王芳", role: "督查员" }, "username", "account-ambiguous"],
    [{ displayName: "无人", role: "督查员" }, "displayName", "account-unknown"],
    [
      { username: "lina", displayName: "李那", role: "督查员" },
      "displayName",
      "account-name-differs",
    ],
    [{ role: "督查员" }, "username", "required"],
    [{ username: "boss", role: "督查员" }, "username", "role-for-oneself"],
    [{ username: "lina", role: "皇帝" }, "role", "role-unknown"],
    [{ username: "lina", role: "填报人" }, "unit", "role-needs-unit"],
    [{ username: "lina", unit: "市教育局", role: "督查员" }, "unit", "row-role-without-unit"],
    [{ username: "lina", unit: "各区人民政府", role: "填报人" }, "unit", "role-in-collective"],
    [{ username: "lina", unit: "市科技委", role: "填报人" }, "unit", "role-unit-similar"],
    [{ username: "lina", unit: "省交通厅", role: "填报人" }, "unit", "role-unit-unknown"],
    [{ username: "audit", role: "督查员" }, "role", "holder-is-administrator"],
    [{ username: "lina", role: "审计管理员" }, "role", "administrator-holds-others"],
  ])("is refused where %j", (values, field, code) => {
    const [assessed] = assess(values);
    expect([assessed?.verdict, assessed?.issues[0]]).toEqual([
      "refused",
      expect.objectContaining({ field, code }),
    ]);
  });

  test("counts what the rows above give: no list joins two administrators on one account", () => {
    const [first, second, third] = assess(
      { username: "wangfang", role: "系统管理员" },
      { username: "wangfang", role: "审计管理员" },
      { username: "wangfang2", role: "系统管理员、督查员" },
    );
    expect([first?.verdict, second?.issues[0]?.code, third?.issues[0]?.code]).toEqual([
      "give",
      "administrator-holds-others",
      "holder-is-administrator",
    ]);
  });
});
