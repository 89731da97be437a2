import { expect, test } from "./ledger-test";

test("a day of the calendar leads to exactly the items that it counts", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn("supervisor");
  await page.goto("/plans/1/board/calendar");
  await expect(page.getByText("2019年3月没有节点到期")).toBeVisible();
  await page
    .getByRole("navigation", { name: "年份" })
    .getByRole("link", { name: "2018年" })
    .click();
  await page.getByRole("link", { name: "2018年12月", exact: true }).click();
  await expect(page.getByRole("heading", { name: "2018年12月的节点" })).toBeVisible();
  await expectAccessible();
  const month = page.getByRole("table", { name: "2018年12月到期的节点", exact: true });
  const late = month.getByRole("link", { name: /^2018年12月31日：逾期未完成 \d+项$/ });
  const count = Number((await late.textContent())?.match(/\d+/)?.[0]);
  expect(count).toBeGreaterThan(0);
  await late.click();
  await expect(page).toHaveURL(/node=late/);
  await expect(page.getByRole("table")).toContainText(`共 ${count} 项`);
  await expect(page.getByRole("table").locator("tbody tr")).toHaveCount(count);
});

test("the drawing of nodes says each line in words, too, and keeps to the years asked", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn("leader");
  await page.goto("/plans/1/board/gantt?light=RED");
  const line = page.getByRole("img", { name: /到期，未完成，逾期\d+天/ }).first();
  await expect(line).toBeVisible();
  await expectAccessible();
  await page.locator("summary", { hasText: "以表格查看本页节点" }).click();
  await expect(page.getByRole("table", { name: "以表格查看本页节点" })).toContainText("逾期");
  await page.getByLabel("自", { exact: true }).selectOption("2018");
  await page.getByLabel("至", { exact: true }).selectOption("2018");
  await page.getByRole("button", { name: "查询" }).click();
  await expect(page).toHaveURL(/from=2018/);
  const drawing = page.getByRole("table", { name: "2018—2018 年有节点到期的事项" });
  await expect(drawing.getByRole("img").first()).toBeVisible();
});

test("indicators are looked through by how they stand", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn("leader");
  await page.goto("/plans/1/board/indicators");
  await expectAccessible();
  const reached = page
    .getByRole("navigation", { name: "按完成情况" })
    .getByRole("link", { name: /已达到/ });
  const count = Number((await reached.textContent())?.match(/\d+/)?.[0]);
  await reached.click();
  await expect(page).toHaveURL(/standing=REACHED/);
  const cards = page.getByRole("list", { name: "指标一览" }).getByRole("listitem");
  await expect(cards).toHaveCount(count);
  await expect(cards.first().getByRole("img")).toBeVisible();
});

test("whoever works in a unit is told openly that these boards are not for them", async ({
  page,
  signIn,
}) => {
  await signIn("reporter-jxw");
  for (const view of ["calendar", "gantt", "indicators"]) {
    await page.goto(`/plans/1/board/${view}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("您没有办理此事的权限");
  }
});

test("all three are read in English on a phone", async ({
  page,
  context,
  baseURL,
  signIn,
  expectAccessible,
}) => {
  await signIn("leader");
  await context.addCookies([{ name: "luoshi-locale", value: "en", url: baseURL ?? "" }]);
  await page.setViewportSize({ width: 390, height: 800 });
  for (const view of ["calendar?month=2018-12", "gantt", "indicators"]) {
    await page.goto(`/plans/1/board/${view}`);
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    const text = await page.locator("main").textContent();
    expect(text).not.toMatch(/\{[a-z]+\}|undefined|NaN|\[object/i);
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(sideways).toBe(0);
    await expectAccessible();
  }
});
