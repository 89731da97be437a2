import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { DEMO_PASSWORD } from "./accounts";
import { expect, fillSignIn, test } from "./ledger-test";

const NEW = {
  unit: "市新设局",
  alias: "新设局",
  typed: "市直填局",
  person: "新人",
  username: "xinren",
};

/** Chooses a file in a list's form and has it read. */
async function upload(page: Page, name: string, rows: readonly (readonly string[])[]) {
  const text = rows.map((cells) => cells.map((cell) => `"${cell}"`).join(",")).join("\n");
  const buffer = Buffer.from(`\ufeff${text}\n`);
  await page.getByLabel("表格文件").setInputFiles({ name, mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "读取并核对" }).click();
}

test("a plan administrator corrects a list of units and brings it in", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  const { unit, alias } = NEW;
  await signIn("planadmin");
  await page.getByRole("link", { name: "单位", exact: true }).click();
  await page.getByRole("link", { name: "导入单位表" }).first().click();
  await upload(page, "单位.csv", [
    ["别名", "单位名称", "类别"],
    [alias, unit, ""],
    ["", "市教育局", ""],
    ["", "武汉市水务局", ""],
  ]);
  await expect(page.locator("main").getByRole("alert")).toContainText("第 3 行 单位名称");
  await expect(page.getByRole("button", { name: "确认导入" })).toHaveCount(0);
  await expectAccessible();
  await page.getByLabel("第 3 行 单位名称").fill("市教育局");
  await page.getByLabel("第 1 行 全称").fill(`武汉${unit}`);
  await page.getByRole("button", { name: "重新核对" }).first().click();
  await expect(page.locator("main").getByRole("alert")).toContainText("与前面第 2 行重名");
  await expect(page.getByLabel("第 1 行 全称")).toHaveValue(`武汉${unit}`);
  await page.getByLabel("略过此行").nth(2).check();
  await page.getByRole("button", { name: "重新核对" }).first().click();
  await expect(page.getByText("核对无误")).toBeVisible();
  await expectAccessible();
  await page.getByRole("button", { name: "确认导入" }).first().click();
  await expect(page.getByText("新增 1 个单位")).toBeVisible();
  await page.getByLabel("查找").fill(alias);
  await page.getByRole("button", { name: "查询" }).click();
  await expect(page.getByRole("row", { name: unit })).toContainText(`武汉${unit}`);
});

test("a file that is no list of units is refused at its field", async ({ page, signIn }) => {
  await signIn("planadmin");
  await page.goto("/units/import");
  await page.getByRole("button", { name: "读取并核对" }).click();
  await expect(page.locator("main").getByRole("alert")).toContainText("请先选择文件");
  await upload(page, "措施.csv", [
    ["重点工作", "完成时限"],
    ["改革", "2018年"],
  ]);
  await expect(page.locator("main").getByRole("alert")).toContainText("没有找到所需的表头");
});

test("a unit is typed in without a file, and outlives a session that ends meanwhile", async ({
  page,
  signIn,
}) => {
  await signIn("planadmin");
  await page.goto("/units/import");
  await page.getByRole("button", { name: "不用文件，直接填写" }).click();
  await page.getByLabel("第 2 行 单位名称").fill(NEW.typed);
  await page.context().clearCookies();
  await page.getByRole("button", { name: "重新核对" }).first().click();
  await expect(page.getByText("登录已过期")).toBeVisible();
  await fillSignIn(page, "planadmin", DEMO_PASSWORD);
  await expect(page.getByLabel("第 2 行 单位名称")).toHaveValue(NEW.typed);
  await page.getByRole("button", { name: "确认导入" }).first().click();
  await expect(page.getByText("新增 1 个单位")).toBeVisible();
});

test("people get accounts from a sheet, and roles from the same sheet by another hand", async ({
  page,
  signIn,
  browser,
  expectAccessible,
}) => {
  const { person, username } = NEW;
  const sheet = [
    ["姓名", "登录名", "单位", "角色"],
    [person, username.toUpperCase(), "市教育局", "填报人、单位审核人"],
    ["系统管理员（演示）", "sysadmin", "", ""],
  ];
  await signIn("sysadmin");
  await page.getByRole("link", { name: "导入人员" }).click();
  await upload(page, "人员.csv", sheet);
  await expect(page.getByText("核对无误")).toBeVisible();
  await expectAccessible();
  await page.getByRole("button", { name: "确认建立账户" }).first().click();
  await expect(page.getByText("已建立 1 个账户")).toBeVisible();
  await expectAccessible();
  const oneTime = (await page.locator("main td code").nth(1).textContent()) ?? "";
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "下载授权用人员表" }).click(),
  ]);
  const kept = await readFile(await saved.path(), "utf8");
  expect([kept.includes(username), kept.includes(oneTime)]).toEqual([true, false]);
  await page.goto("/accounts/import");
  expect(await page.content()).not.toContain(oneTime);

  const other = await browser.newContext({ locale: "zh-CN" });
  const security = await other.newPage();
  await security.goto(new URL("/sign-in", page.url()).href);
  await fillSignIn(security, username, oneTime);
  await expect(security.getByRole("heading", { level: 1, name: "修改密码" })).toBeVisible();
  await other.close();

  await page.context().clearCookies();
  await signIn("secadmin");
  await page.getByRole("link", { name: "批量授权" }).click();
  const form = page.getByLabel("表格文件");
  await form.setInputFiles({ name: "授权.csv", mimeType: "text/csv", buffer: Buffer.from(kept) });
  await page.getByRole("button", { name: "读取并核对" }).click();
  await expect(page.getByText("授予 1 行")).toBeVisible();
  await expectAccessible();
  await page.getByRole("button", { name: "确认授予" }).first().click();
  await expect(page.getByText("已授予 2 个角色")).toBeVisible();
});

test("templates are handed out to those who are signed in", async ({ page, signIn }) => {
  const templates = ["decomposition", "units", "people"].map((name) => `/templates/${name}.xlsx`);
  const refused = await page.request.get(templates[0] ?? "", { maxRedirects: 0 });
  expect(refused.status()).toBeGreaterThanOrEqual(300);
  expect(refused.status()).toBeLessThan(400);
  await signIn("planadmin");
  for (const address of templates) {
    const answer = await page.request.get(address);
    expect([answer.status(), (await answer.body()).subarray(0, 2).toString()]).toEqual([200, "PK"]);
  }
  expect((await page.request.get("/templates/other.xlsx")).status()).toBe(404);
});
