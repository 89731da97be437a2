import { expect, test } from "./ledger-test";

test("the office records what it verified, and the item shows it", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn("supervisor");
  await page.goto("/items/5/verifications");
  await page.getByRole("button", { name: "登记", exact: true }).click();
  await expect(page.getByRole("alert").first()).toContainText("请填写此项");
  await page.getByLabel("实地查看").check();
  await page.getByLabel("核查对象").fill("项目现场");
  const findings = `现场正在施工，与所报一致（${Date.now()}）。`;
  await page.getByLabel("核查情况").fill(findings);
  await page.getByRole("radio", { name: "属实", exact: true }).check();
  await page.getByRole("button", { name: "登记", exact: true }).click();
  await expect(page.getByText("核查已登记。")).toBeVisible();
  await expect(page.getByText(findings)).toBeVisible();
  await expectAccessible();
  await page.goto("/items/5");
  await expect(page.getByRole("region", { name: "核查" })).toContainText(findings);
});

test("a unit plans the remedy of an item that lags, and sees it in force", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn("reporter-fgw");
  await page.goto("/items/30");
  await page
    .getByRole("link", { name: /整改方案$/ })
    .first()
    .click();
  await page.getByRole("button", { name: "报督查室" }).click();
  await expect(page.getByRole("alert").first()).toContainText("请至少填写一项整改措施");
  await page.getByLabel("原因类别").selectOption("BLOCKED");
  await page.getByLabel("滞后原因").fill("用地批复未到。");
  await page.getByLabel("措施 1", { exact: true }).fill("补齐报批材料");
  await page.getByLabel("措施 1 完成日期").fill("2020-02-28");
  await page.getByRole("button", { name: "报督查室" }).click();
  await expect(page.getByText("整改方案已报督查室，即日生效。")).toBeVisible();
  await expect(page.getByRole("rowheader", { name: "补齐报批材料" })).toBeVisible();
  await expectAccessible();
});
