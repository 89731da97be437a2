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

test("the office reminds a unit of its items in one paper, the unit answers, the office settles", async ({
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
  await expect(page.getByText("该单位手上还有这些待办、待答复")).toBeVisible();
  const draftPage = page.url();
  const boxes = page.getByRole("checkbox");
  const drafted = await boxes.first().getAttribute("name");
  for (const box of (await boxes.all()).slice(1)) await box.uncheck();
  await page.getByRole("button", { name: "保存拟稿" }).click();
  await expect(page.getByRole("alert").first()).toContainText("要求：请填写此项");
  await page.getByLabel("要求").fill("说明滞后原因，报补救措施。");
  await page.getByRole("button", { name: "保存拟稿" }).click();
  await expect(page.getByRole("alert").first()).toContainText("能合并的请并入一份");
  await page.getByRole("button", { name: "仍然另发" }).click();
  await expect(page.getByText("已保存拟稿，等待决定。")).toBeVisible();
  const notice = page.url().replace(/\?.*/, "");

  await page.goto(draftPage);
  await expect(boxes.first()).not.toHaveAttribute("name", drafted ?? "");
  await expectAccessible();
  for (const box of (await boxes.all()).slice(1)) await box.uncheck();
  await page.getByRole("button", { name: /^并入已有拟稿/ }).click();
  await expect(page.getByText("所选事项已并入这份拟稿。")).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`^${notice}`));
  await page.getByRole("button", { name: "下发", exact: true }).click();
  await expect(page.getByText("已下发并编号。")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^提醒〔2019〕\d+号$/);
  await expectAccessible();

  await meanwhile(browser, { account: "reporter-fgw", at: notice }, async (their) => {
    await their.getByRole("button", { name: "签收" }).click();
    await expect(their.getByText("已签收。")).toBeVisible();
    await their.getByRole("button", { name: "提交回复" }).click();
    await expect(their.getByRole("alert").first()).toContainText("回复内容：请填写此项");
    await their.getByLabel("回复内容").fill("已补报，月底前完成。");
    await their.getByRole("button", { name: "提交回复" }).click();
    await expect(their.getByText("已提交回复，等待督查室办理。")).toBeVisible();
  });

  await page.goto(notice);
  await expect(page.getByText("已补报，月底前完成。")).toBeVisible();
  await page.getByText("办结", { exact: true }).first().click();
  await page.locator("#settle-reason").fill("已整改。");
  await page.getByRole("button", { name: "办结", exact: true }).click();
  await expect(page.getByText("已办结。")).toBeVisible();
  await page.goto("/search?q=补救措施&kind=NOTICE");
  await expect(page.getByRole("link", { name: /^提醒〔2019〕/ })).toBeVisible();
  await expectAccessible();
});
