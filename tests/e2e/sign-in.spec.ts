import { DEMO_PASSWORD } from "./accounts";
import { expect, fillSignIn, test } from "./ledger-test";

test("a wrong password says what to do and keeps the name, never the password", async ({
  page,
  expectAccessible,
}) => {
  await page.goto("/sign-in");
  await fillSignIn(page, "reporter-jxw", "Not-the-password-1");
  await expect(page.getByRole("alert").first()).toContainText("用户名或密码不对");
  await expect(page.getByLabel("用户名")).toHaveValue("reporter-jxw");
  await expect(page.getByLabel("密码")).toHaveValue("");
  await expectAccessible();
});

test("signing in leads back to the page that was asked for", async ({ page }) => {
  await page.goto("/plans/1/items?light=RED");
  await expect(page).toHaveURL(/sign-in\?next=/);
  await fillSignIn(page, "supervisor", DEMO_PASSWORD);
  await expect(page.getByRole("heading", { level: 1, name: "台账" })).toBeVisible();
});

test("an address of another site is not followed after signing in", async ({ page, baseURL }) => {
  await page.goto("/sign-in?next=//example.org/");
  await fillSignIn(page, "leader", DEMO_PASSWORD);
  await expect(page.getByRole("heading", { level: 1, name: /落实情况$/ })).toBeVisible();
  expect(page.url().startsWith(baseURL ?? "")).toBe(true);
});

test("the language is switched by the reader and stays", async ({ page, signIn }) => {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
  await page.getByRole("button", { name: "中文" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "登录" })).toBeVisible();
  await signIn("leader");
  await expect(page.getByRole("heading", { level: 1, name: /落实情况$/ })).toBeVisible();
});

test("signing out ends the session", async ({ page, signIn }) => {
  await signIn("leader");
  await page.getByText("分管市领导").first().click();
  await page.getByRole("button", { name: "退出登录" }).click();
  await expect(page).toHaveURL(/sign-in/);
  await page.goto("/plans/1/board");
  await expect(page).toHaveURL(/sign-in/);
});

test("programs sign in through next-auth's credentials callback", async ({ request }) => {
  const { csrfToken } = await (await request.get("/api/auth/csrf")).json();
  const answer = await request.post("/api/auth/callback/credentials", {
    form: { csrfToken, username: "supervisor", password: DEMO_PASSWORD, json: "true" },
  });
  expect(answer.status()).toBe(200);
  const board = await request.get("/plans/1/board");
  expect(board.status()).toBe(200);
  expect(await board.text()).toContain("督查看板");
});

test("health answers with JSON once the ledger works", async ({ request }) => {
  const answer = await request.get("/api/health");
  expect(answer.status()).toBe(200);
  expect(await answer.json()).toEqual({ status: "ready" });
});
