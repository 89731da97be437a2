import { expect, test } from "./ledger-test";

test("a past day's board says so, and its numbers lead to the ledger of that day", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn("supervisor");
  await page.goto("/plans/1/board");
  await page.getByLabel("查看哪一天").last().fill("2019-01-31");
  await page.getByRole("button", { name: "查看" }).click();
  await expect(page).toHaveURL(/on=2019-01-31/);
  await expect(page.getByText("2019年1月31日当日所知")).toBeVisible();
  await expectAccessible();
  const link = page
    .getByRole("table", { name: "按重点工作" })
    .getByRole("link", { name: /切实推动高质量发展：严重滞后/ });
  const count = Number(await link.textContent());
  expect(count).toBeGreaterThan(0);
  await link.click();
  await expect(page).toHaveURL(/items\?.*on=2019-01-31/);
  await expect(page.getByRole("table")).toContainText(`共 ${count} 项`);
  await page.goto("/plans/1/board?on=2018-01-01");
  await expect(page.getByText("没有这一天的看板")).toBeVisible();
  await page.getByRole("link", { name: "回到今天" }).click();
  await expect(page).toHaveURL(/board$/);
});

test("trend and heat map lead to the items of their day", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn("leader");
  await page.goto("/plans/1/board/trend");
  await expect(page.getByRole("img", { name: /严重滞后由 \d+ 项到 \d+ 项/ })).toBeVisible();
  await expectAccessible();
  const link = page.getByRole("link", { name: /2018年11月30日：严重滞后/ });
  const count = Number(await link.textContent());
  await link.click();
  await expect(page).toHaveURL(/items\?/);
  await expect(page.getByRole("table")).toContainText(`共 ${count} 项`);
  await page.goto("/plans/1/board/heat");
  await expectAccessible();
  const cell = page.getByRole("link", { name: /^市发展改革委，2018年11月30日：严重滞后/ });
  const red = await cell.textContent();
  await cell.click();
  await expect(page).toHaveURL(/items\?/);
  await expect(page.getByRole("table")).toContainText(`共 ${red} 项`);
  await page.goto("/plans/1/board/heat?rows=items");
  await expect(page.getByRole("table").locator("tbody tr")).toHaveCount(40);
  await expectAccessible();
});

test("two days are compared cell by cell", async ({ page, signIn, expectAccessible }) => {
  await signIn("supervisor");
  await page.goto("/plans/1/board/compare?from=2018-12-31&until=2019-03-18");
  await expectAccessible();
  const cell = page.getByRole("link", { name: /^由正常变为办结/ });
  const count = Number(await cell.textContent());
  expect(count).toBeGreaterThan(0);
  await cell.click();
  const list = page.getByRole("region", { name: "由正常变为办结的事项" });
  await expect(list.locator("tbody tr")).toHaveCount(Math.min(count, 30));
  await page.goto("/plans/1/board/compare?from=2019-03-18&until=2018-12-31");
  await page.getByRole("link", { name: "对调两天" }).click();
  await expect(page.getByRole("table", { name: "亮灯变化" })).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("another day is chosen by the form", async ({ page, signIn }) => {
    await signIn("supervisor");
    await page.goto("/plans/1/board");
    await page.locator('input[name="on"]').fill("2018-12-31");
    await page.getByRole("button", { name: "查看" }).click();
    await expect(page.getByText("2018年12月31日当日所知")).toBeVisible();
  });
});
