import type { Browser, Page } from "@playwright/test";
import { type Account, DEMO_PASSWORD } from "./accounts";
import { expect, fillSignIn, test } from "./ledger-test";

/** Lets another person do something meanwhile, in a browser of their own. */
async function asOther(
  browser: Browser,
  { account, at, script }: { account: Account; at: string; script: boolean | undefined },
  work: (their: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ javaScriptEnabled: script ?? true });
  const their = await context.newPage();
  await their.goto(new URL("/sign-in", at).href);
  await fillSignIn(their, account, DEMO_PASSWORD);
  await expect(their).not.toHaveURL(/sign-in/);
  await their.goto(at);
  await work(their);
  await context.close();
}

test("a leader's instruction is answered, sent back, answered again and closed", async ({
  page,
  signIn,
  browser,
  javaScriptEnabled: script,
  expectAccessible,
}) => {
  await signIn("leader");
  await page.goto("/items/23");
  await page.getByRole("link", { name: "就本事项下达批示" }).click();
  await expectAccessible();
  await page.getByRole("button", { name: "下达" }).click();
  await expect(page.getByRole("alert").first()).toContainText("批示内容：请填写此项");
  const text = `请专题研究，三日内报提速措施（${Date.now()}）。`;
  await page.getByRole("textbox", { name: "批示内容" }).fill(text);
  await page.getByLabel("答复期限").fill("2019-03-21");
  await page.getByRole("button", { name: "下达" }).click();
  await expect(page.getByText("批示已下达，承办单位随即可见。")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^批示〔2019〕\d+号$/);
  await expectAccessible();
  const at = page.url().replace(/\?.*/, "");

  const answer = async (said: string) =>
    asOther(browser, { account: "reporter-fgw", at, script }, async (their) => {
      await their.getByRole("textbox", { name: "办理情况" }).fill(said);
      await their.getByRole("textbox", { name: "说明" }).first().fill("提速措施清单");
      await their.getByRole("button", { name: "提交答复" }).click();
      await expect(their.getByText("答复已提交，等待审核。")).toBeVisible();
      await expect(their.getByRole("button", { name: "认可并办结" })).toHaveCount(0);
    });
  await answer("已召开专题会，措施三条。");
  await asOther(browser, { account: "supervisor", at, script }, async (their) => {
    await their.getByRole("button", { name: "退回重答" }).click();
    await expect(their.getByRole("alert").first()).toContainText("请填写此项");
    await their.getByRole("textbox", { name: "退回原因" }).fill("请写明完成时间。");
    await their.getByRole("button", { name: "退回重答" }).click();
    await expect(their.getByText("已退回承办单位重新答复。")).toBeVisible();
  });
  await answer("三条措施均在四月底前完成。");
  await page.goto(at);
  await page.getByRole("button", { name: "认可并办结" }).click();
  await expect(page.getByText("批示已办结。")).toBeVisible();
  await page.getByRole("navigation", { name: "所在位置" }).getByRole("link").click();
  await expect(page.getByRole("region", { name: "已办结或撤回" })).toContainText(text);
  await expectAccessible();
});
