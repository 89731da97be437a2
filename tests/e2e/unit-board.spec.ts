import { expect, test } from "./ledger-test";

test("a unit finds on its own board what it has, and each number leads to exactly these items", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn("reporter-fgw");
  await page.getByRole("link", { name: "本单位", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "市发展改革委看板" })).toBeVisible();
  await expectAccessible();
  const link = page.getByRole("link", { name: "本单位填报：无数据" });
  const count = Number(await link.textContent());
  expect(count).toBeGreaterThan(0);
  await link.click();
  await expect(page).toHaveURL(/part=filing/);
  await expect(page.getByRole("heading", { level: 1, name: "台账" })).toBeVisible();
  await expect(page.getByRole("table")).toContainText(`共 ${count} 项`);
});

test("another unit's board is closed to a unit, and open to the office", async ({
  page,
  signIn,
}) => {
  await signIn("reporter-fgw");
  await page.getByRole("link", { name: "本单位", exact: true }).click();
  await expect(page).toHaveURL(/units\/\d+$/);
  const own = page.url();
  await signIn("reporter-jxw");
  await page.goto(own);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("您没有办理此事的权限");
  await signIn("supervisor");
  await page.goto(own);
  await expect(page.getByRole("heading", { level: 1, name: "市发展改革委看板" })).toBeVisible();
});

test("a leader begins at one page, and goes from a key area down to an item", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn("leader");
  await expect(page).toHaveURL(/board\/brief$/);
  await expectAccessible();
  await page.getByRole("link", { name: /切实推动高质量发展：严重滞后/ }).click();
  await expect(page).toHaveURL(/light=RED/);
  await page.getByRole("table").locator("tbody a").first().click();
  await expect(page.getByRole("region", { name: "亮灯与原因" })).toContainText("严重滞后");
});

test("the leader's page is one sheet of A4 portrait", async ({ page, signIn }) => {
  await signIn("leader");
  const sheet = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(sheet.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
  const [, width = "", height = ""] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(sheet) ?? [];
  expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
});

test("a district's number leads to its items, and an item to the districts' own words", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn("supervisor");
  await page.goto("/plans/1/board/collectives");
  await expectAccessible();
  const matrix = page.getByRole("table", { name: "各区人民政府各成员的亮灯" });
  const number = matrix.getByRole("link", { name: /：严重滞后/ }).first();
  const count = await number.textContent();
  await number.click();
  const items = page.getByRole("table", { name: "各区人民政府承担的事项" });
  await expect(items.locator("tbody tr")).toHaveCount(Number(count));
  await items.getByRole("link").first().click();
  const members = page.getByRole("table", { name: "各区人民政府各成员的自评，按月" });
  await expect(members).toContainText("严重滞后");
  await expect(members.getByRole("link", { name: "2019年2月" })).toBeVisible();
});
