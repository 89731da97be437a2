import type { Page } from "@playwright/test";
import { OWN_ITEM } from "./filing-form";
import { expect, test } from "./ledger-test";

/** Pastes into the focused field, as a browser does from a sheet. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", copied);
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}

test("the keyboard walks the month and opens an unchanged item's form", async ({
  page,
  signIn,
}) => {
  await signIn("reporter-jxw");
  await page.getByRole("link", { name: "本月填报" }).first().click();
  const ways = page.getByRole("link", { name: /^(填报|继续填写|修改重报) \d/ });
  await expect(page.getByText("键盘操作")).toBeVisible();
  await page.keyboard.press("j");
  await expect(ways.first()).toBeFocused();
  await page.keyboard.press("j");
  await page.keyboard.press("ArrowDown");
  await expect(ways.nth(2)).toBeFocused();
  await page.keyboard.press("k");
  await expect(ways.nth(1)).toBeFocused();
  const unchanged = page.getByRole("listitem").filter({ hasText: OWN_ITEM["reporter-jxw"].keys });
  await unchanged.getByRole("link", { name: /^填报/ }).focus();
  await page.keyboard.press("n");
  await expect(unchanged.getByLabel(/^原因/)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(unchanged.getByLabel(/^原因/)).toBeHidden();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: /进展填报/ })).toBeVisible();
});

test("whoever needs the keys for something else turns them off", async ({ page, signIn }) => {
  await signIn("reporter-fgw");
  await page.getByRole("link", { name: "本月填报" }).first().click();
  await page.getByLabel("启用快捷键").uncheck();
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("j");
  await expect(
    page.getByRole("link", { name: /^(填报|继续填写|修改重报) \d/ }).first(),
  ).not.toBeFocused();
});

test("a block from a sheet fills right and down, and is taken back as one", async ({
  page,
  signIn,
}) => {
  await signIn("reporter-jxw");
  await page.getByRole("link", { name: "本月填报" }).first().click();
  await page.getByRole("link", { name: "表格填报" }).click();
  const rows = page.locator("tbody tr");
  const light = (row: number) => rows.nth(row).getByLabel(/^自评/);
  const percent = (row: number) => rows.nth(row).getByLabel(/^完成 %/);
  const done = (row: number) => rows.nth(row).getByLabel(/^本月进展/);
  await expect(page.getByLabel("全部勾选")).toBeVisible();
  const before = await done(0).inputValue();
  await light(0).focus();
  await paste(page, '滞后\t61%\t"第一行\n第二行"\r\n很好\t62\t乙\r\n');
  await expect(page.getByText(/已填入格数： 5/)).toBeVisible();
  await expect(page.getByText(/未填入格数.* 1$/)).toBeVisible();
  await expect(light(0)).toHaveValue("AMBER");
  await expect(percent(1)).toHaveValue("62");
  await expect(done(0)).toHaveValue("第一行\n第二行");
  await page.getByRole("button", { name: "撤销粘贴" }).click();
  await expect(done(0)).toHaveValue(before);
  await percent(0).focus();
  await page.keyboard.press("Enter");
  await expect(percent(1)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(percent(0)).toBeFocused();
});
