import type { Browser, Page } from "@playwright/test";
import { type Account, DEMO_PASSWORD } from "./accounts";
import { expect, fillSignIn, test } from "./ledger-test";

/** Lets another person act on a page, in a browser of their own. */
async function meanwhile(
  browser: Browser,
  { account, at }: { account: Account; at: string },
  work: (their: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext();
  const their = await context.newPage();
  await their.goto(new URL("/sign-in", at).href);
  await fillSignIn(their, account, DEMO_PASSWORD);
  await expect(their).not.toHaveURL(/sign-in/);
  await their.goto(at);
  await work(their);
  await context.close();
}

test("the office reminds a unit of its items, the unit acknowledges and answers, the office settles", async ({
  page,
  signIn,
  browser,
  expectAccessible,
}) => {
  await signIn("supervisor");
  await page.goto("/plans/1/supervision");
  await expectAccessible();
  await page.getByRole("link", { name: "拟发提醒：市发展改革委" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("拟发提醒");
  for (const box of (await page.getByRole("checkbox").all()).slice(2)) await box.uncheck();
  await page.getByRole("button", { name: "保存拟稿" }).click();
  await expect(page.getByRole("alert").first()).toContainText("请填写此项");
  await page.getByLabel("要求").fill("说明滞后原因，报补救措施。");
  await page.getByRole("button", { name: /保存拟稿|仍然另发/ }).click();
  await expect(page.getByText("已保存拟稿，等待决定。")).toBeVisible();
  await page.getByRole("button", { name: "下发", exact: true }).click();
  await expect(page.getByText("已下发并编号。")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^提醒〔2019〕\d+号$/);
  await expectAccessible();
  const at = page.url().replace(/\?.*/, "");

  await meanwhile(browser, { account: "reporter-fgw", at }, async (their) => {
    await their.getByRole("button", { name: "签收" }).click();
    await expect(their.getByText("已签收。")).toBeVisible();
    await their.getByLabel("回复内容").fill("已补报，月底前完成。");
    await their.getByRole("button", { name: "提交回复" }).click();
    await expect(their.getByText("已提交回复，等待督查室办理。")).toBeVisible();
  });

  await page.goto(at);
  await expect(page.getByText("已补报，月底前完成。")).toBeVisible();
  await page.getByText("办结", { exact: true }).first().click();
  await page.locator("#settle-reason").fill("已整改。");
  await page.getByRole("button", { name: "办结", exact: true }).click();
  await expect(page.getByText("已办结。")).toBeVisible();
});
