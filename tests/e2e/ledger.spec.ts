import { expect, test } from "./ledger-test";

test("a reader hides a column of the ledger, and the browser remembers it", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn("supervisor");
  await page.goto("/plans/1/items");
  const head = page.getByRole("columnheader", { name: "完成时限" });
  await expect(head).toBeVisible();
  await page.getByText("选择列").click();
  await page.getByRole("checkbox", { name: "完成时限" }).uncheck();
  await expect(head).toBeHidden();
  await expectAccessible();
  await page.reload();
  await expect(page.getByText("选择列")).toBeVisible();
  await expect(head).toBeHidden();
  await page.getByText("选择列").click();
  await page.getByRole("checkbox", { name: "完成时限" }).check();
  await expect(head).toBeVisible();
});
