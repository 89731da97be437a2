import { bringTable, STRANGER } from "./bring-table";
import { expect, test } from "./ledger-test";

// Keys need a script; every act is a button too, which import.spec.ts presses without one.
test("doubts are walked through by keyboard", async ({ page, signIn }) => {
  await signIn("planadmin");
  await bringTable(page);
  await expect(page.getByText("j / k 下一处")).toBeVisible();
  await page.keyboard.press("j");
  await expect(page.locator(":focus")).toHaveText(/不是单位|是“/);
  await page.keyboard.press("Enter");
  await expect(page.getByText(/：认定单位名称/)).toBeVisible();
  await page.keyboard.press("u");
  await expect(page.getByText(`不能识别的单位“${STRANGER}”`)).toBeVisible();
  await page.keyboard.press("j");
  await page.keyboard.press("e");
  await expect(page.getByRole("heading", { level: 1, name: "修改措施" })).toBeVisible();
});
