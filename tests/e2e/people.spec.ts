import { expect, fillSignIn, test } from "./ledger-test";

test("an administrator makes an account, whose person sets a password of their own", async ({
  page,
  signIn,
  browser,
}) => {
  await signIn("sysadmin");
  await page.goto("/accounts/new");
  await page.locator('[name="username"]').fill("zhang-wei");
  await page.locator('[name="displayName"]').fill("张伟");
  await page.locator("main form button[type=submit]").click();
  const oneTime = (await page.locator("main code").nth(1).textContent()) ?? "";
  const theirs = await browser.newContext();
  const their = await theirs.newPage();
  await their.goto(new URL("/sign-in", page.url()).href);
  await fillSignIn(their, "zhang-wei", oneTime);
  await expect(their.getByRole("heading", { level: 1, name: "修改密码" })).toBeVisible();
  await their.goto(new URL("/plans/1/board", page.url()).href);
  await expect(their.getByRole("heading", { level: 1, name: "修改密码" })).toBeVisible();
  await their.locator('[name="current"]').fill(oneTime);
  await their.locator('[name="password"]').fill("Cheng-Shi-2019");
  await their.locator('[name="repeated"]').fill("Cheng-Shi-2019");
  await their.getByRole("button", { name: "修改密码" }).click();
  await expect(their.getByText("密码已修改")).toBeVisible();
  await theirs.close();
});

test("what was done stands in the audit trail, and its chains are whole", async ({
  page,
  signIn,
}) => {
  await signIn("auditadmin");
  await expect(page.getByRole("table")).toContainText("登录");
  await page.goto("/audit/check");
  await expect(page.locator("main")).toContainText("完整");
});

test("none of the three administrators reads the ledger", async ({ page, signIn }) => {
  await signIn("secadmin");
  await page.goto("/plans/1/items");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("您没有办理此事的权限");
});
