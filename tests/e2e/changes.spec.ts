import type { Page } from "@playwright/test";
import { expect, test } from "./ledger-test";

async function decide(page: Page, word: string, words = "") {
  await page.getByRole("radio", { name: word, exact: true }).check();
  await page.getByLabel(/^说明/).fill(words);
  await page.getByRole("button", { name: "提交意见" }).click();
  await expect(page.getByText("意见已记录，当前状态见下方。")).toBeVisible();
}

test("a unit asks for an extension, the chief grants it, and the item shows both days", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn("approver-fgw");
  await page.goto("/items/22");
  await page.getByRole("link", { name: "申请变更" }).click();
  await expect(page.getByText("须在到期之前提出", { exact: false })).toBeVisible();
  await expectAccessible();
  await page.getByRole("main").getByRole("link", { name: "延期", exact: true }).click();
  await page.getByRole("button", { name: "提交申请" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("申请延至");
  await expectAccessible();
  const choice = page.getByRole("combobox", { name: /^节点/ });
  const last = choice.locator("option").last();
  await choice.selectOption((await last.getAttribute("value")) ?? "");
  await page.getByLabel(/^申请延至/).fill("2099-12-31");
  await page.getByLabel(/^变更原因/).fill("汛期停工一个月。");
  await page.getByLabel(/^目前进展/).fill("主体完工，尚待验收。");
  await page.getByLabel(/^批文号/).fill("武政办〔2019〕9号");
  await page.getByRole("button", { name: "提交申请" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("日期过远");
  await expect(page.getByLabel(/^变更原因/)).toHaveValue("汛期停工一个月。");
  const latest = /最晚填 (\d+)年(\d+)月(\d+)日/.exec(
    (await page.getByRole("main").getByRole("alert").textContent()) ?? "",
  );
  const [, year, month, day] = latest ?? [];
  await page
    .getByLabel(/^申请延至/)
    .fill(`${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`);
  await page.getByRole("button", { name: "提交申请" }).click();
  await expect(page.getByText("申请已提交。")).toBeVisible();
  await expect(page.getByText("待督查室审批").first()).toBeVisible();
  await expect(page.getByText("武政办〔2019〕9号")).toBeVisible();
  await expectAccessible();
  const address = new URL(page.url()).pathname;

  await signIn("chief");
  await page.goto("/plans/1/changes?kind=EXTENSION");
  await expectAccessible();
  await page.goto(address);
  await decide(page, "同意");
  await expect(page.getByText(/变更〔2019〕\d+号/).first()).toBeVisible();
  await expectAccessible();
  await page.goto("/items/22");
  await expect(page.getByText(/已延期/).first()).toBeVisible();
  const nodes = page.locator("#milestones");
  await expect(nodes.getByRole("columnheader", { name: "原定时限" })).toBeVisible();
  await expect(nodes.getByRole("cell", { name: `${year}年`, exact: false }).first()).toBeVisible();
});

test("the office has an item suspended by the leader, and resumed by its chief", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn("supervisor");
  await page.goto("/items/100/changes/new?kind=SUSPENSION");
  await page.getByLabel(/^暂缓至/).fill("2019-12-31");
  await page.getByLabel(/^变更原因/).fill("上级规划调整，等待新的实施方案。");
  await page.getByLabel(/^目前进展/).fill("前期工作已完成。");
  await page.getByRole("button", { name: "提交申请" }).click();
  await expect(page.getByText("申请已提交。")).toBeVisible();
  const address = new URL(page.url()).pathname;
  await signIn("chief");
  await page.goto(address);
  await decide(page, "同意");
  await signIn("leader");
  await page.goto("/plans/1/changes");
  await page.locator("#waiting").getByRole("link", { name: "3-2-3-00" }).click();
  await decide(page, "同意");
  await page.goto("/items/100");
  await expect(page.getByText(/批准暂缓至/).first()).toBeVisible();
  await expectAccessible();

  await signIn("chief");
  await page.goto("/items/100/changes/new?kind=RESUMPTION");
  await expect(page.getByText("现暂缓至2019年12月31日。")).toBeVisible();
  await page.getByLabel(/^变更原因/).fill("新的实施方案已印发。");
  await page.getByLabel(/^目前进展/).fill("可以恢复推进。");
  await page.getByRole("button", { name: "提交申请" }).click();
  await decide(page, "同意");
  await page.goto("/items/100");
  await expect(page.getByText(/批准暂缓至/)).toHaveCount(0);
});
