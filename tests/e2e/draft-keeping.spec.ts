import type { Browser, Page } from "@playwright/test";
import { DEMO_PASSWORD } from "./accounts";
import { OWN_ITEM, openForm } from "./filing-form";
import { expect, fillSignIn, test } from "./ledger-test";

/** The same person in another browser, whose lost connection is no fault of the page. */
async function anotherBrowser(browser: Browser, form: string) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(new URL("/sign-in", form).href);
  await fillSignIn(page, "reporter-jxw", DEMO_PASSWORD);
  await expect(page).not.toHaveURL(/sign-in/);
  await page.goto(form);
  return { context, page };
}

/** Ends a page as a crash does: the goodbye of a closed page would save its text once the net is back. */
async function die(page: Page) {
  await page.evaluate(() => {
    window.fetch = () => new Promise(() => {});
  });
  await page.close();
}

const done = (page: Page) => page.locator('[name="done"]');

test("what is typed saves itself, and is there after the browser was closed", async ({
  page,
  signIn,
  browser,
  expectAccessible,
}) => {
  await signIn("reporter-jxw");
  const form = await openForm(page, OWN_ITEM["reporter-jxw"].draft);
  await done(page).fill("还没有按保存，先写到这里。");
  await page.locator('[name="percent"]').fill("一百二");
  await expect(page.getByText(/^已自动保存 \d\d:\d\d；以下几处未能存入：/)).toBeVisible();
  await expectAccessible();
  await page.close();
  const { context, page: later } = await anotherBrowser(browser, form);
  await expect(done(later)).toHaveValue("还没有按保存，先写到这里。");
  await expect(later.locator('[name="percent"]')).toHaveValue("");
  await context.close();
});

test("what a lost connection left in the browser is offered back", async ({
  page,
  signIn,
  browser,
}) => {
  await signIn("reporter-jxw");
  const form = await openForm(page, OWN_ITEM["reporter-jxw"].draft);
  const { context, page: offline } = await anotherBrowser(browser, form);
  await context.setOffline(true);
  await done(offline).fill("断网时写下的进展。");
  await expect(offline.getByText(/^未保存：网络不通/)).toBeVisible();
  await die(offline);
  await context.setOffline(false);
  const back = await context.newPage();
  await back.goto(form);
  await expect(back.getByText("恢复本机未保存的内容？")).toBeVisible();
  await back.getByRole("button", { name: "按所选恢复" }).click();
  await expect(done(back)).toHaveValue("断网时写下的进展。");
  await expect(back.getByText(/^已自动保存 /)).toBeVisible();
  await back.reload();
  await expect(done(back)).toHaveValue("断网时写下的进展。");
  await expect(back.getByText("恢复本机未保存的内容？")).toBeHidden();
  await context.close();
});

test("where two texts meet nothing is saved before one has chosen field by field", async ({
  page,
  signIn,
  context,
  expectAccessible,
}) => {
  await signIn("reporter-jxw");
  const form = await openForm(page, OWN_ITEM["reporter-jxw"].draft);
  const second = await context.newPage();
  await second.goto(form);
  await done(page).fill("先存的进展");
  await page.locator('[name="nextStep"]').fill("先存的下一步");
  await expect(page.getByText(/^已自动保存 /)).toBeVisible();
  await done(second).fill("后写的进展");
  await expect(second.getByText(/^已暂停自动保存/)).toBeVisible();
  await expect(second.getByText("先存的进展")).toBeVisible();
  await second.getByRole("checkbox", { name: "用台账中的：下一步" }).check();
  await second.getByRole("button", { name: "按所选继续" }).click();
  await expect(done(second)).toHaveValue("后写的进展");
  await expect(second.locator('[name="nextStep"]')).toHaveValue("先存的下一步");
  await expect(second.getByText(/^已自动保存 /)).toBeVisible();
  await page.reload();
  await expect(done(page)).toHaveValue("后写的进展");
  await expectAccessible();
});

test("a form that Back brings back does not write over what was saved from it later", async ({
  page,
  signIn,
}) => {
  await signIn("reporter-jxw");
  const form = await openForm(page, OWN_ITEM["reporter-jxw"].draft);
  await done(page).fill("一大段写了半小时的进展。");
  await expect(page.getByText(/^已自动保存 /)).toBeVisible();
  await page.getByRole("link", { name: "本月填报" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: /进展填报/ })).toBeHidden();
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: /进展填报/ })).toBeVisible();
  await done(page).fill("退回来改写的");
  await expect(page.getByText(/^已暂停自动保存/)).toBeVisible();
  await expect(page.getByText("一大段写了半小时的进展。")).toBeVisible();
  await page.goto(form);
  await expect(done(page)).toHaveValue("一大段写了半小时的进展。");
});

test("a page that the browser loads again on Back shows what stands in the ledger", async ({
  page,
  signIn,
  context,
}) => {
  await signIn("reporter-jxw");
  const form = await openForm(page, OWN_ITEM["reporter-jxw"].draft);
  await page.goto(form);
  await done(page).fill("早先写的");
  await expect(page.getByText(/^已自动保存 /)).toBeVisible();
  await page.goto("/");
  const second = await context.newPage();
  await second.goto(form);
  await done(second).fill("后来写的");
  await expect(second.getByText(/^已自动保存 /)).toBeVisible();
  await second.close();
  await page.goBack();
  await expect(done(page)).toHaveValue("后来写的");
  await page.locator('[name="nextStep"]').fill("退回来补的下一步");
  await expect(page.getByText(/^已自动保存 /)).toBeVisible();
  await page.reload();
  await expect(done(page)).toHaveValue("后来写的");
});

test("a double click files once, and the next item is one press away", async ({ page, signIn }) => {
  await signIn("reporter-fgw");
  await openForm(page, OWN_ITEM["reporter-fgw"].doubleClick);
  await page.getByRole("radio", { name: "正常" }).check();
  await page.getByRole("radio", { name: "已做到" }).check();
  const late = page.getByText(/^已过期未达到：/);
  if (await late.isVisible()) await page.getByRole("radio", { name: "受外部条件制约" }).check();
  await done(page).fill("完成整改 9 处，附台账。");
  await page.locator('[name="evidence.0.kind"]').selectOption("DATA");
  await page.locator('[name="evidence.0"]').fill("整改台账 9 份");
  await page.locator('[name="nextStep"]').fill("复核整改结果");
  await page.locator('[name="nextStepDue"]').fill("2019-04-30");
  await page.getByRole("button", { name: "提交" }).dblclick();
  await expect(page.getByText("已提交，等待本单位审核。")).toBeVisible();
  await expect(page.getByText(/^第 1 版 · /)).toBeVisible();
  await page.getByRole("link", { name: /^填写下一项：/ }).click();
  await expect(page.getByRole("button", { name: "保存草稿" })).toBeVisible();
});
