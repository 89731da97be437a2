import type { Locator } from "@playwright/test";
import { expect, test } from "./ledger-test";

async function numberIn(locator: Locator): Promise<number> {
  return Number(await locator.textContent());
}

test("every number of the board leads to exactly that many items", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn("supervisor");
  await page.goto("/plans/1/board");
  await expect(page.getByRole("heading", { level: 1, name: "督查看板" })).toBeVisible();
  await expectAccessible();
  const table = page.getByRole("table", { name: "按重点工作" });
  const link = table.getByRole("link", { name: /切实推动高质量发展：严重滞后/ });
  const count = await numberIn(link);
  expect(count).toBeGreaterThan(0);
  await link.click();
  await expect(page).toHaveURL(/light=RED/);
  await expect(page.getByRole("heading", { level: 1, name: "台账" })).toBeVisible();
  await expect(page.getByRole("table")).toContainText(`共 ${count} 项`);
  await expect(page.getByRole("table").locator("tbody tr")).toHaveCount(Math.min(count, 50));
});

test("the board's unit counts add up to all items", async ({ page, signIn }) => {
  await signIn("chief");
  await page.goto("/plans/1/board");
  const units = page.getByRole("table", { name: "按填报单位" });
  await expect(units).toBeVisible();
  const totals = await units.locator("tbody tr td:last-child").allInnerTexts();
  expect(totals.reduce((sum, text) => sum + Number(text), 0)).toBe(170);
});

test("a red item says why it is red and what would clear it", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn("supervisor");
  await page.goto("/plans/1/board");
  const red = page.getByRole("region", { name: "红灯事项" });
  await red.getByRole("listitem").first().getByRole("link").click();
  const light = page.getByRole("region", { name: "亮灯与原因" });
  await expect(light).toContainText("严重滞后");
  await expect(page.getByRole("region", { name: "怎样消除" })).toContainText("办到后");
  await expect(page.getByRole("region", { name: "亮灯历程" })).toBeVisible();
  await expectAccessible();
});

test("the ledger is filtered, ordered and paged by its address", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn("supervisor");
  await page.getByRole("link", { name: "台账", exact: true }).first().click();
  await page.getByLabel("查找").fill("黑臭水体");
  await page.getByRole("button", { name: "查询" }).click();
  await expect(page.getByRole("table").locator("tbody tr")).toHaveCount(1);
  await expect(page.getByRole("table")).toContainText("1-1-1-02");
  await page.getByRole("link", { name: "清除条件" }).click();
  await expect(page).toHaveURL(/items$/);
  await page.getByRole("link", { name: "按到期先后" }).click();
  await expect(page).toHaveURL(/order=due/);
  const first = await page.getByRole("table").locator("tbody tr").first().textContent();
  await page.getByRole("link", { name: "下一页" }).click();
  await expect(page).toHaveURL(/after=/);
  await page.getByRole("link", { name: "上一页" }).click();
  await expect(page.getByRole("table").locator("tbody tr").first()).toHaveText(first ?? "");
  await expectAccessible();
});

test("a leader may look at the board and decide nothing", async ({ page, signIn }) => {
  await signIn("leader");
  await expect(page.getByRole("link", { name: "待审核" })).toHaveCount(0);
  await page.goto("/plans/1/reviews");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("您没有办理此事的权限");
});
