import type { Page } from "@playwright/test";
import { expect, test } from "./ledger-test";

const turnedRed = (page: Page) => page.getByRole("region", { name: /^您上次看过之后转红的/ });

/** The rows of a list on its own page. */
const rowsOf = (page: Page) =>
  page
    .getByRole("main")
    .locator("ol > li")
    .filter({ has: page.locator("p") });

/** The code of the item that a list begins with. */
async function firstCode(page: Page): Promise<string> {
  const [code = ""] = /\d+(-\d+){3}/.exec(
    (await turnedRed(page).getByRole("listitem").first().textContent()) ?? "",
  ) ?? [""];
  expect(code).not.toBe("");
  return code;
}

test("the office begins its day at what there is to do, and what was looked at leaves its list", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn("chief");
  await expect(page.getByRole("heading", { level: 1, name: "今日工作" })).toBeVisible();
  await expect(page.getByRole("navigation", { name: "今日清单" })).toContainText("先从这里开始");
  await expectAccessible();
  const first = await firstCode(page);
  await page.getByRole("button", { name: `已阅 ${first}` }).click();
  await expect(page.getByText("已记录 1 项。")).toBeVisible();
  await expect(page.getByRole("button", { name: `已阅 ${first}` })).toHaveCount(0);
  const second = await firstCode(page);
  await turnedRed(page)
    .getByRole("button", { name: /项全部已阅$/ })
    .click();
  await expect(page.getByRole("button", { name: `已阅 ${second}` })).toHaveCount(0);
  await expectAccessible();
});

test("each list leads to its act in one click, and has a page of its own", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn("supervisor");
  const noData = page.getByRole("region", { name: /^无数据/ });
  await noData
    .getByRole("link", { name: /^催报名单/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1, name: "2019年2月填报周期" })).toBeVisible();
  await page.goto("/plans/1/today");
  await noData.getByRole("link", { name: /^全部/ }).click();
  await expect(page).toHaveURL(/list=no-data/);
  const title = await page.getByRole("heading", { level: 1 }).textContent();
  await expect(rowsOf(page)).toHaveCount(Number(/(\d+) 项/.exec(title ?? "")?.[1]));
  await expectAccessible();
});

test("who waits for whom leads to exactly those bottlenecks", async ({ page, signIn }) => {
  await signIn("supervisor");
  const link = page.getByRole("link", { name: / 等 .+：\d+ 项$/ }).first();
  const count = Number(/(\d+) 项/.exec((await link.textContent()) ?? "")?.[1]);
  await link.click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("答复的瓶颈问题");
  await expect(rowsOf(page)).toHaveCount(count);
});

test("a leader and a unit have no work of the office", async ({ page, signIn }) => {
  for (const account of ["leader", "reporter-jxw"] as const) {
    await signIn(account);
    await page.goto("/plans/1/today");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("您没有办理此事的权限");
  }
});
