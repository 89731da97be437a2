import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import ExcelJS from "exceljs";
import { DEMO_PASSWORD } from "./accounts";
import { OWN_ITEM } from "./filing-form";
import { expect, fillSignIn, test } from "./ledger-test";

async function openMonth(page: Page): Promise<void> {
  await page.getByRole("link", { name: "本月填报" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: /填报$/ })).toBeVisible();
}

async function openGrid(page: Page): Promise<void> {
  await openMonth(page);
  await page.getByRole("link", { name: "表格填报" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^表格填报/ })).toBeVisible();
}

/** The row of the grid that is filled here. */
const ownRow = (page: Page): Locator =>
  page.getByRole("row").filter({ hasText: OWN_ITEM["reporter-fgw"].table });

test("an unchanged item is filed in its row: what is missing is said there, and nothing typed is lost", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn("reporter-jxw");
  await openMonth(page);
  const code = OWN_ITEM["reporter-jxw"].unchanged;
  const form = page.getByRole("listitem").filter({ hasText: code });
  await form.getByText(`本月无变化 ${code}`).click();
  await form.getByLabel(/^原因/).fill("等待上级批复，本月没有推进。");
  await form.getByRole("button", { name: `提交 ${code}` }).click();
  const summary = page.getByRole("alert").first();
  await expect(summary).toContainText("上期承诺的日期已到，请先回答做到了没有。");
  await expect(form.getByLabel(/^原因/)).toHaveValue("等待上级批复，本月没有推进。");
  await expectAccessible();
  await form.getByLabel(/^上期承诺做到了吗/).selectOption({ label: "部分做到" });
  await form.getByLabel(/^完成日期/).fill("2019-04-20");
  await form.getByRole("button", { name: `提交 ${code}` }).click();
  await expect(page.getByText(`${code} 已按“本月无变化”提交。`)).toBeVisible();
  const filed = page.getByRole("region", { name: "已报送" });
  await expect(filed.getByRole("row").filter({ hasText: code })).toContainText("待单位审核");
});

test("in the table a bad row stays with its message, and the other is saved", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn("reporter-fgw");
  await openGrid(page);
  await expectAccessible();
  const bad = page.getByRole("row").filter({ hasText: OWN_ITEM["reporter-fgw"].upload });
  await ownRow(page)
    .getByLabel(/^本月进展/)
    .fill("在表格里写的进展");
  await bad.getByLabel(/^完成 %/).fill("一半");
  await page.getByRole("button", { name: "保存全部草稿" }).click();
  await expect(page.getByRole("alert").first()).toContainText("完成 %：请填写整数");
  await expect(page.getByText(/已存草稿 1 项/)).toBeVisible();
  await expect(bad.getByLabel(/^完成 %/)).toHaveValue("一半");
  await expect(ownRow(page).getByLabel(/^本月进展/)).toHaveValue("在表格里写的进展");
  await expectAccessible();
  await openGrid(page);
  await expect(ownRow(page).getByLabel(/^本月进展/)).toHaveValue("在表格里写的进展");
});

test("the sheet of Excel comes back as a preview: what it changes is marked, what it gets wrong is said", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn("reporter-fgw");
  await openGrid(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "下载 Excel 填报表" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^填报表 2019年\d+月\.xlsx$/);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await readFile(await download.path())).buffer as ArrayBuffer);
  const sheet = book.worksheets[0];
  if (!sheet) throw new Error("The form has no sheet.");
  const heads = (sheet.getRow(1).values as string[]).map(String);
  sheet.eachRow((row) => {
    if (row.getCell(1).text !== OWN_ITEM["reporter-fgw"].table) return;
    row.getCell(heads.indexOf("自评")).value = "滞后";
    row.getCell(heads.indexOf("本月进展")).value = "离线写的进展";
  });
  sheet.addRow(["9-9-9-99"]).getCell(heads.indexOf("本月进展")).value = "没有这一项";
  const buffer = Buffer.from(await book.xlsx.writeBuffer());
  await page.getByLabel("填好的填报表").setInputFiles({
    name: "填报表.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer,
  });
  await page.getByRole("button", { name: "读入到表格" }).click();
  await expect(page.getByRole("alert").first()).toContainText("编号为“9-9-9-99”的事项");
  await expect(page.getByText(/已读入 1 行/)).toBeVisible();
  await expect(ownRow(page).getByLabel(/^本月进展/)).toHaveValue("离线写的进展");
  await expect(ownRow(page).getByText("原为“正常”")).toBeVisible();
  await expectAccessible();
  await openGrid(page);
  await expect(ownRow(page).getByLabel(/^本月进展/)).not.toHaveValue("离线写的进展");
});

test("what was typed in the table outlives a lost session", async ({ page, signIn, context }) => {
  await signIn("reporter-fgw");
  await openGrid(page);
  await ownRow(page)
    .getByLabel(/^下一步/)
    .fill("会话中断之前写下的下一步");
  await context.clearCookies({ name: "next-auth.session-token" });
  await page.getByRole("button", { name: "保存全部草稿" }).click();
  await expect(page.getByText("登录已过期，请重新登录。")).toBeVisible();
  await fillSignIn(page, "reporter-fgw", DEMO_PASSWORD);
  await expect(page.getByText("登录过期前填写的内容已恢复")).toBeVisible();
  await expect(ownRow(page).getByLabel(/^下一步/)).toHaveValue("会话中断之前写下的下一步");
});

test("who only approves has no table to file", async ({ page, signIn }) => {
  await signIn("approver-fgw");
  await openMonth(page);
  await expect(page.getByRole("link", { name: "表格填报" })).toHaveCount(0);
  await page.goto(`${page.url()}/grid`);
  await expect(page).toHaveURL(/forbidden/);
});
