import { expect, test } from "./ledger-test";

test("the office finds an item, a report and a unit from any page, by the keyboard alone", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn("supervisor");
  await page.goto("/plans/1/items");
  // The key works once the page's script does.
  const box = page.getByRole("banner").getByRole("searchbox");
  await expect(async () => {
    await page.keyboard.press("/");
    await expect(box).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.type("黑臭水体");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/search\?q=/);
  const items = page.getByRole("region", { name: /^事项 · / });
  await expect(items.locator("mark").first()).toHaveText("黑臭水体");
  await expectAccessible();
  await items.getByRole("link").first().click();
  await expect(page).toHaveURL(/\/items\/\d+$/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();

  await page.goto("/search?q=建设");
  await page.getByRole("link", { name: /^更多月报/ }).click();
  const reports = page.getByRole("region", { name: /^月报 · / });
  const first = reports.getByRole("listitem").first();
  const before = await first.textContent();
  await page.getByRole("link", { name: /^下一页/ }).click();
  await expect(page).toHaveURL(/after=/);
  await expect(first).not.toHaveText(before ?? "");

  await page.goto("/search?q=市发该委");
  await page.getByRole("link", { name: "市发展改革委" }).click();
  await expect(page.getByRole("region", { name: /^单位 · / })).toContainText("市发展改革委");
});

test("a code leads to its item; too long a text is refused and kept", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn("supervisor");
  await page.goto("/search?q=1-1-1-02");
  await expect(page.getByRole("heading", { name: "编号为 1-1-1-02 的事项" })).toBeVisible();
  const long = "长".repeat(51);
  await page.goto(`/search?q=${long}`);
  await expect(page.getByRole("link", { name: /最多 50 字/ })).toBeVisible();
  await expect(page.getByLabel("查找内容")).toHaveValue(long);
  await expectAccessible();
});

test("whoever keeps the system alone has no search", async ({ page, signIn }) => {
  await signIn("sysadmin");
  await expect(page.getByRole("searchbox", { name: "搜索台账" })).toHaveCount(0);
  await page.goto("/search?q=建设");
  await expect(page).toHaveURL(/\/forbidden/);
});
