import type { Browser, Page } from "@playwright/test";
import { type Account, DEMO_PASSWORD } from "./accounts";
import { expect, fillSignIn, test } from "./ledger-test";

/** Lets another person do something meanwhile, in a browser of their own. */
async function meanwhile(
  browser: Browser,
  {
    account,
    at,
    javaScriptEnabled,
  }: { account: Account; at: string; javaScriptEnabled: boolean | undefined },
  work: (their: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ javaScriptEnabled: javaScriptEnabled ?? true });
  const their = await context.newPage();
  await their.goto(new URL("/sign-in", at).href);
  await fillSignIn(their, account, DEMO_PASSWORD);
  await expect(their).not.toHaveURL(/sign-in/);
  await their.goto(at);
  await work(their);
  await context.close();
}

async function openQueue(page: Page): Promise<void> {
  await page
    .getByRole("link", { name: /^待审核/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("待审核的填报");
}

test("a major matter reaches the office at once and comes back answered", async ({
  page,
  signIn,
  browser,
  javaScriptEnabled,
  expectAccessible,
}) => {
  await signIn("reporter-fgw");
  await page
    .getByRole("link", { name: /^本月填报/ })
    .first()
    .click();
  await page.getByRole("rowheader").getByRole("link").first().click();
  await page.getByRole("navigation", { name: "所在位置" }).getByRole("link").click();
  await page.getByRole("link", { name: "报告重大情况" }).click();
  await page.getByRole("button", { name: "立即报告" }).click();
  await expect(page.getByRole("alert").first()).toContainText("请填写此项");
  const matter = `供水管线爆管，两条道路中断，已组织抢修（${Date.now()}）。`;
  await page.getByLabel("发生了什么").fill(matter);
  await page.getByRole("button", { name: "立即报告" }).click();
  await expect(page.getByText("已报告督查室。")).toBeVisible();
  await expectAccessible();
  const told = page.url().replace(/\?.*/, "");

  const queue = new URL("/plans/1/reviews", told).href;
  const office = { account: "supervisor", at: queue, javaScriptEnabled } as const;
  await meanwhile(browser, office, async (their) => {
    const open = their.getByRole("region", { name: /^重大情况/ }).getByRole("listitem");
    await open.filter({ hasText: matter }).getByRole("link", { name: /^答复/ }).click();
    await their.getByRole("textbox", { name: /^答复/ }).fill("已协调抢险队今晚到场，明早反馈。");
    await their.getByRole("button", { name: "签收并答复" }).click();
    await expect(their.getByText("已签收并答复。")).toBeVisible();
    await their.goto(queue);
    await expect(their.getByText(matter)).toHaveCount(0);
  });
  await page.goto(told);
  await expect(page.getByText("明早反馈。")).toBeVisible();
});

test("the office remarks on an item, and its unit reads it", async ({
  page,
  signIn,
  browser,
  javaScriptEnabled,
}) => {
  await signIn("chief");
  await openQueue(page);
  await page
    .getByRole("link", { name: /^审核 / })
    .first()
    .click();
  const remark = `请在下期附上项目清单（${Date.now()}）。`;
  await page.getByText("写批注", { exact: true }).click();
  await page.getByRole("textbox", { name: /的批注/ }).fill(remark);
  await page.getByRole("button", { name: "写入批注" }).click();
  await expect(page.getByText("批注已写入。")).toBeVisible();
  const item = page.url().replace(/\/reports.*/, "");
  const reader = { account: "leader", at: item, javaScriptEnabled } as const;
  await meanwhile(browser, reader, async (their) => {
    await expect(their.getByText(remark)).toBeVisible();
    await expect(their.getByText("写批注", { exact: true })).toHaveCount(0);
  });
});

test("a report goes back only with its shortcoming named, and tells it", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn("supervisor");
  await openQueue(page);
  await expectAccessible();
  await page
    .getByRole("region", { name: /^需要留意的/ })
    .getByRole("link", { name: /^审核 / })
    .last()
    .click();
  await expect(
    page.getByRole("region", { name: "需要留意" }).getByRole("listitem"),
  ).not.toHaveCount(0);
  await page.getByLabel("缺什么").fill("请写明本月新办结的事项。");
  await page.getByRole("button", { name: "退回" }).click();
  await expect(page.getByRole("alert").first()).toContainText("请填写此项");
  await expect(page.getByLabel("缺什么")).toHaveValue("请写明本月新办结的事项。");
  await expectAccessible();
  await page.getByRole("radio", { name: "与以往或他单位文字雷同" }).check();
  await page.getByRole("button", { name: "退回" }).click();
  await expect(page.getByText("已退回，并附上原因。")).toBeVisible();
  const reviews = page.getByRole("region", { name: "办理经过" });
  await expect(reviews).toContainText("与以往或他单位文字雷同");
  await expect(reviews).toContainText("请写明本月新办结的事项。");
});

test("ticked reports are accepted at once; one that another decided meanwhile is said", async ({
  page,
  signIn,
  browser,
  javaScriptEnabled,
}) => {
  await signIn("supervisor");
  await openQueue(page);
  const rest = page.getByRole("region", { name: /没有异常/ });
  const [first, second, ...others] = await rest.getByRole("checkbox").all();
  if (!first || !second) throw new Error("The demonstration has two reports with nothing unusual.");
  const taken = [await first.getAttribute("id"), await second.getAttribute("id")];
  const left = await Promise.all(others.map((other) => other.getAttribute("id")));
  // The others are for other journeys.
  for (const other of others) await other.uncheck();
  const names = await rest.getByRole("rowheader").getByRole("link").all();
  const report = new URL((await names[0]?.getAttribute("href")) ?? "", page.url()).href;
  const chief = { account: "chief", at: report, javaScriptEnabled } as const;
  await meanwhile(browser, chief, async (their) => {
    await their.getByRole("button", { name: "采纳" }).click();
    await expect(their.getByText(/已采纳，计入进度/)).toBeVisible();
  });
  await page.getByRole("button", { name: "采纳所勾选的" }).click();
  await expect(page.getByText("已采纳 1 份。")).toBeVisible();
  await expect(page.getByRole("alert").first()).toContainText("其间已由他人处理。");
  for (const id of taken) await expect(page.locator(`#${id}`)).toHaveCount(0);
  for (const id of left) await expect(page.locator(`#${id}`)).toBeVisible();
});
