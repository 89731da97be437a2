import type { Page } from "@playwright/test";
import { expect, test } from "./ledger-test";

/** Opens the first item with a light whose list of acts has a link by a name, and gives the link. */
async function openItemWith(page: Page, light: string, name: RegExp) {
  await page.goto(`/plans/1/items?light=${light}`);
  const found = await page
    .locator('main a[href^="/items/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  for (const href of new Set(found)) {
    await page.goto(href);
    const link = page.locator("#clear").getByRole("link", { name });
    if ((await link.count()) > 0) return link.first();
  }
  throw new Error(`No item with the light ${light} leads to ${name}.`);
}

test("a reporter reads what would clear a red light, act by act, and where progress leads", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn("reporter-fgw");
  // An item that the reporter’s own unit files.
  await page.goto("/plans/1/items?light=RED&q=1-3-2-05");
  await page.locator('main a[href^="/items/"]').first().click();
  await expect(page.locator("#light")).toContainText("以此为准");
  const clear = page.getByRole("region", { name: "怎样消除" });
  await expect(clear.getByText(/消除原因 1/).first()).toBeVisible();
  await expect(clear.getByText("办到后", { exact: false }).first()).toBeVisible();
  await expect(clear.getByText("由您办理")).toBeVisible();
  await expect(page.getByRole("img", { name: /进度、序时进度与推算/ })).toBeVisible();
  await expectAccessible();
});

test("a reporter goes in one click from missing data to the report that ends it", async ({
  page,
  signIn,
}) => {
  await signIn("reporter-fgw");
  const link = await openItemWith(page, "NO_DATA", /^填报2019年2月进展$/);
  await link.click();
  await expect(page).toHaveURL(/\/reports\/2019-02\/edit/);
  await expect(page.getByRole("button", { name: "提交" }).first()).toBeVisible();
});

test("the office goes in one click from missing data to its own decision", async ({
  page,
  signIn,
}) => {
  await signIn("supervisor");
  const link = await openItemWith(page, "NO_DATA", /^审定2019年2月填报$/);
  await link.click();
  await expect(page).toHaveURL(/\/reports\/2019-02#decide$/);
  await expect(page.locator("#decide")).toBeInViewport();
});
