import { expect, test } from "./ledger-test";

test("a unit asks for an extension and the chief approves it after the unit", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn("approver-fgw");
  await page.goto("/items/1/changes/new");
  await page.getByRole("button", { name: "提交申请" }).click();
  await expect(page.getByRole("alert").first()).toContainText("申请延至");
  await expectAccessible();
  const choice = page.getByRole("combobox", { name: /^节点/ });
  const last = choice.locator("option").last();
  await choice.selectOption((await last.getAttribute("value")) ?? "");
  await page.getByLabel(/^申请延至/).fill("2030-12-31");
  await page.getByLabel(/^延期原因/).fill("汛期停工一个月。");
  await page.getByLabel(/^目前进展/).fill("主体完工，尚待验收。");
  await page.getByRole("button", { name: "提交申请" }).click();
  await expect(page.getByText("申请已提交。")).toBeVisible();
  await expect(page.getByText("待督查室审批").first()).toBeVisible();
  await expectAccessible();
  const address = new URL(page.url()).pathname;

  await signIn("chief");
  await page.goto("/plans/1/changes");
  await expectAccessible();
  await page.goto(address);
  await page.getByRole("radio", { name: "同意", exact: true }).check();
  await page.getByRole("button", { name: "提交意见" }).click();
  await expect(page.getByText(/变更〔2019〕\d+号/).first()).toBeVisible();
  await expectAccessible();
});
