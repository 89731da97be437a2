import type { Page } from "@playwright/test";
import { DEMO_PASSWORD } from "./accounts";
import { OWN_ITEM, openForm } from "./filing-form";
import { expect, fillSignIn, test } from "./ledger-test";

const FGW = OWN_ITEM["reporter-fgw"].filing;
const JXW = OWN_ITEM["reporter-jxw"].filing;

async function fillReport(page: Page, change: Record<string, string> = {}): Promise<void> {
  // A draft's own percent may be blank: what was typed last could not be kept.
  const accepted = await page.getByText(/^上次采纳 \d+%/).textContent();
  const carried = Number(accepted?.match(/\d+/)?.[0]);
  const values = {
    percent: String(Math.min(carried + 1, 100)),
    done: "完成现场核查 12 处，整改 9 处，其余 3 处已下达整改通知。",
    "evidence.0": "现场核查台账 12 份",
    nextStep: "完成剩余 3 处整改并复核",
    nextStepDue: "2019-04-30",
    ...change,
  };
  await page.getByRole("radio", { name: "正常" }).check();
  await page.getByRole("radio", { name: "已做到" }).check();
  const late = page.getByText(/^已过期未达到：/);
  if (await late.isVisible()) await page.getByRole("radio", { name: "受外部条件制约" }).check();
  await page.locator('[name="evidence.0.kind"]').selectOption("DATA");
  for (const [name, value] of Object.entries(values))
    await page.locator(`[name="${name}"]`).fill(value);
}

test("what is wrong is said at the field, and nothing typed is lost", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn("reporter-fgw");
  await openForm(page, FGW);
  await fillReport(page, { percent: "120", nextStepDue: "2019-03-01" });
  await page.getByRole("button", { name: "提交" }).click();
  const summary = page.getByRole("alert").first();
  await expect(summary).toContainText("完成比例应在 0 到 100 之间");
  await expect(summary).toContainText("下一步的完成日期不能早于今天（2019年3月18日）");
  await expect(page.locator('[name="percent"]')).toHaveValue("120");
  await expect(page.locator('[name="done"]')).toHaveValue(/完成现场核查 12 处/);
  await expect(page.getByRole("radio", { name: "正常" })).toBeChecked();
  await expectAccessible();
});

test("a draft is kept for the next day", async ({ page, signIn }) => {
  await signIn("reporter-jxw");
  const form = await openForm(page, JXW);
  await page.locator('[name="done"]').fill("只写了一半的进展");
  await page.getByRole("button", { name: "保存草稿", exact: true }).click();
  await expect(page.getByText("草稿已保存。提交后才会报送。")).toBeVisible();
  await page.goto(form);
  await expect(page.locator('[name="done"]')).toHaveValue("只写了一半的进展");
});

test("the text of a form outlives a lost session", async ({ page, signIn, context }) => {
  await signIn("reporter-fgw");
  const form = await openForm(page, FGW);
  await fillReport(page, { done: "会话中断之前写下的进展，一个字也不能丢。" });
  await context.clearCookies({ name: "next-auth.session-token" });
  await page.getByRole("button", { name: "保存草稿", exact: true }).click();
  await expect(page.getByText("登录已过期，请重新登录。")).toBeVisible();
  await fillSignIn(page, "reporter-fgw", DEMO_PASSWORD);
  await expect(page).toHaveURL(new RegExp(new URL(form).pathname));
  await expect(page.getByText("登录过期前填写的内容已恢复")).toBeVisible();
  await expect(page.locator('[name="done"]')).toHaveValue(/一个字也不能丢/);
  await expect(page.locator('[name="nextStepDue"]')).toHaveValue("2019-04-30");
});

test("restored text does not overwrite what a colleague saved meanwhile", async ({
  page,
  signIn,
  context,
  browser,
  javaScriptEnabled,
}) => {
  await signIn("reporter-jxw");
  const form = await openForm(page, JXW);
  await page.locator('[name="done"]').fill("会话中断的一份");
  await context.clearCookies({ name: "next-auth.session-token" });
  await page.getByRole("button", { name: "保存草稿", exact: true }).click();
  await expect(page.getByText("登录已过期，请重新登录。")).toBeVisible();
  const theirs = await browser.newContext({ javaScriptEnabled: javaScriptEnabled ?? true });
  const their = await theirs.newPage();
  await their.goto(new URL("/sign-in", form).href);
  await fillSignIn(their, "reporter-jxw", DEMO_PASSWORD);
  await expect(their).not.toHaveURL(/sign-in/);
  await their.goto(form);
  await their.locator('[name="done"]').fill("同事其间保存的一份");
  await their.getByRole("button", { name: "保存草稿", exact: true }).click();
  await expect(their.getByText("草稿已保存。提交后才会报送。")).toBeVisible();
  await theirs.close();
  await fillSignIn(page, "reporter-jxw", DEMO_PASSWORD);
  await expect(page.locator('[name="done"]')).toHaveValue("会话中断的一份");
  await page.getByRole("button", { name: "保存草稿", exact: true }).click();
  await expect(page.getByText("同事其间保存的一份")).toBeVisible();
  await expect(page.locator('[name="done"]')).toHaveValue("会话中断的一份");
});

test("the office's reason for sending a report back outlives a lost session too", async ({
  page,
  signIn,
  context,
}) => {
  await signIn("chief");
  await page
    .getByRole("link", { name: /^待审核/ })
    .first()
    .click();
  await page
    .getByRole("link", { name: /^审核 / })
    .first()
    .click();
  await page.locator('[name="reason"]').fill("请补充现场核查的原始记录。");
  await context.clearCookies({ name: "next-auth.session-token" });
  await page.getByRole("button", { name: "退回" }).click();
  await expect(page.getByText("登录已过期，请重新登录。")).toBeVisible();
  await fillSignIn(page, "chief", DEMO_PASSWORD);
  await expect(page.locator('[name="reason"]')).toHaveValue("请补充现场核查的原始记录。");
});

test("two people on one report: the second sees both texts and decides", async ({
  page,
  signIn,
  context,
}) => {
  await signIn("reporter-jxw");
  const form = await openForm(page, JXW);
  const second = await context.newPage();
  await second.goto(form);
  await page.locator('[name="done"]').fill("先保存的一份");
  await page.getByRole("button", { name: "保存草稿", exact: true }).click();
  await expect(page.getByText("草稿已保存。提交后才会报送。")).toBeVisible();
  await second.locator('[name="done"]').fill("后保存的一份");
  await second.getByRole("button", { name: "保存草稿", exact: true }).click();
  await expect(second.getByText("先保存的一份")).toBeVisible();
  await expect(second.locator('[name="done"]')).toHaveValue("后保存的一份");
  await second.getByRole("button", { name: "保存草稿", exact: true }).click();
  await expect(second.getByText("草稿已保存。提交后才会报送。")).toBeVisible();
  await page.goto(form);
  await expect(page.locator('[name="done"]')).toHaveValue("后保存的一份");
});

test("another unit's reporter does not find the form", async ({ page, signIn, browser }) => {
  await signIn("reporter-fgw");
  const form = await openForm(page, FGW);
  const theirs = await browser.newContext({ javaScriptEnabled: true });
  const their = await theirs.newPage();
  await their.goto(new URL("/sign-in", form).href);
  await fillSignIn(their, "reporter-jxw", DEMO_PASSWORD);
  await expect(their).not.toHaveURL(/sign-in/);
  const answer = await their.goto(form);
  expect(answer?.status()).toBe(404);
  await expect(their.getByRole("heading", { level: 1 })).toHaveText("没有找到这个页面");
  await theirs.close();
});

// Filed items leave the list: these two come last.
test("a rise without results is asked about before it is filed", async ({ page, signIn }) => {
  await signIn("reporter-jxw");
  await openForm(page, JXW);
  await fillReport(page, { percent: "99", "evidence.0": "" });
  await page.getByRole("button", { name: "提交" }).click();
  await expect(page.getByRole("alert").first()).toContainText("没有数据、实例或项目佐证");
  await page.getByRole("button", { name: "确认无误，提交" }).click();
  await expect(page.getByText("已提交，等待本单位审核。")).toBeVisible();
});

test("a reporter files, the approver releases, the office accepts, and the light follows", async ({
  page,
  signIn,
  browser,
  javaScriptEnabled,
  expectAccessible,
}) => {
  await signIn("reporter-fgw");
  const form = await openForm(page, FGW);
  await expectAccessible();
  await fillReport(page);
  await page.getByRole("button", { name: "提交" }).click();
  await expect(page.getByText("已提交，等待本单位审核。")).toBeVisible();
  const report = form.replace(/\/edit$/, "");
  await expect(page.getByText("完成现场核查 12 处")).toBeVisible();

  const others = async (
    account: "approver-fgw" | "supervisor",
    work: (their: Page) => Promise<void>,
  ) => {
    const context = await browser.newContext({ javaScriptEnabled: javaScriptEnabled ?? true });
    const their = await context.newPage();
    await their.goto(new URL("/sign-in", report).href);
    await fillSignIn(their, account, DEMO_PASSWORD);
    await expect(their).not.toHaveURL(/sign-in/);
    await their.goto(report);
    await work(their);
    await context.close();
  };
  await others("approver-fgw", async (their) => {
    await their.getByRole("button", { name: "审核报送" }).click();
    await expect(their.getByText("已审核，报送市政府督查室。")).toBeVisible();
  });
  await others("supervisor", async (their) => {
    await their.getByRole("button", { name: "采纳" }).click();
    await expect(their.getByText(/已采纳，计入进度/)).toBeVisible();
    await their.goto(report.replace(/\/reports.*/, ""));
    const light = their.getByRole("region", { name: "亮灯与原因" });
    await expect(light).not.toContainText("2019年2月的填报应于");
  });
});
