import type { Page } from "@playwright/test";
import { DEMO_PASSWORD } from "./accounts";
import { bring, bringTable, LINES, STRANGER, table } from "./bring-table";
import { expect, fillSignIn, test } from "./ledger-test";

let made = 0;
/** A document number that no plan of this run has. */
const freshNumber = () => `测政〔2019〕${Date.now() % 1_000_000}${made++}号`;

async function publish(page: Page, number: string): Promise<void> {
  await page.getByRole("link", { name: "发布…" }).click();
  await page.getByLabel("方案标题").fill("营商环境重点任务分解表");
  await page.getByLabel("简称").fill("营商环境");
  await page.getByLabel("文号").fill(number);
  await page.getByLabel("印发机关").fill("试验市人民政府");
  await page.getByLabel("印发日期").fill("2017-03-01");
  await page.getByRole("button", { name: "发布为台账" }).click();
}

test("a table is brought, its doubt settled, the certain confirmed, and it becomes a ledger that can be taken back", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn("planadmin");
  const review = await bringTable(page);
  await expect(page.getByText(`不能识别的单位“${STRANGER}”`)).toBeVisible();
  await expect(page.locator("mark", { hasText: STRANGER })).toBeVisible();
  await expect(page.getByText("一字不漏")).toBeVisible();
  await expectAccessible();

  await page.getByText(`“${STRANGER}”是哪个单位`).first().click();
  await page.getByLabel(`“${STRANGER}”是哪个单位`).fill("没有这个局");
  await page.getByRole("button", { name: "认定为该单位" }).click();
  await expect(page.getByText("不能识别的单位：没有这个局")).toBeVisible();
  await page.goto(review);
  await page.getByRole("button", { name: "不是单位" }).click();
  await expect(
    page.getByText("没有待核的疑义了。").or(page.getByText("3.压缩开办时间")),
  ).toBeVisible();
  await page.getByRole("button", { name: /全部确认无疑义的 2 条/ }).click();
  await expect(page.getByText(/：确认 2 条无疑义措施/)).toBeVisible();

  const number = freshNumber();
  await publish(page, number);
  await expect(page.getByText("已发布", { exact: true }).first()).toBeVisible();
  await page.getByRole("link", { name: "打开台账" }).click();
  await expect(page.getByRole("row", { name: /1-2-3-00/ })).toContainText("压缩开办时间");

  await page.goto(review);
  await page.getByText("撤回发布").first().click();
  await page.getByRole("button", { name: "撤回发布" }).click();
  await expect(page.getByText(/发布已撤回/)).toBeVisible();
});

test("what is still open must be answered for before it is published", async ({ page, signIn }) => {
  await signIn("planadmin");
  await bringTable(page);
  await publish(page, freshNumber());
  await expect(page.getByRole("main").getByRole("alert")).toContainText(
    "还有 1 处疑义、2 条未确认",
  );
  await expect(page.getByLabel("印发机关")).toHaveValue("试验市人民政府");
});

test("a measure is edited, split and put back; what was typed comes back where a colleague was faster", async ({
  page,
  signIn,
  browser,
  javaScriptEnabled,
  expectAccessible,
}) => {
  await signIn("planadmin");
  const review = await bringTable(page);
  await page.goto(`${review}?show=all`);
  await page.getByRole("link", { name: "修改、拆分、合并、移动" }).nth(1).click();
  await expectAccessible();
  const form = page.url();

  const context = await browser.newContext({ javaScriptEnabled: javaScriptEnabled ?? true });
  const their = await context.newPage();
  await their.goto(new URL("/sign-in", form).href);
  await fillSignIn(their, "planadmin", DEMO_PASSWORD);
  await expect(their).not.toHaveURL(/sign-in/);
  await their.goto(form);
  await their.getByLabel("措施文字").fill("推行容缺受理，完善清单并公开。");
  await their.getByRole("button", { name: "保存", exact: true }).click();
  await expect(their).toHaveURL(/\/imports\/\d+/);
  await context.close();

  await page.getByLabel("完成时限").fill("2019年9月出台清单，2019年12月完成");
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await expect(page.getByText("推行容缺受理，完善清单并公开。").first()).toBeVisible();
  await expect(page.getByLabel("完成时限")).toHaveValue("2019年9月出台清单，2019年12月完成");
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await expect(page).not.toHaveURL(/measures/);
  await expect(page.getByText("2019年9月出台清单，2019年12月完成").last()).toBeVisible();

  await page.goto(form);
  await page.getByLabel("措施文字").fill("推行容缺受理。完善清单并公开。");
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await expect(page).not.toHaveURL(/measures/);
  await page.goto(form);
  await page.getByRole("radio", { name: /从“完善清单并公开/ }).check();
  await page.getByRole("button", { name: "拆开" }).click();
  await expect(page.locator("[data-measure]")).toHaveCount(4);
  await page.getByRole("button", { name: "撤回上一步" }).click();
  await expect(page.locator("[data-measure]")).toHaveCount(3);
});

test("a file that holds no table is refused with the reason, and nothing of it stays", async ({
  page,
  signIn,
}) => {
  await signIn("planadmin");
  await page.goto("/imports");
  const rows = await page.getByRole("row").count();
  await bring(page, "会议纪要\n大家好。\n", "纪要.docx");
  await expect(page.getByRole("main").getByRole("alert")).toContainText("没有找到责任分解表");
  await page.goto("/imports");
  await expect(page.getByRole("row")).toHaveCount(rows);
});

test("an amended table shows what it changes and is laid over its plan", async ({
  page,
  signIn,
}) => {
  await signIn("planadmin");
  await bringTable(page);
  await page.getByRole("button", { name: "不是单位" }).click();
  await page.getByRole("button", { name: /全部确认无疑义/ }).click();
  await expect(page.getByText(/：确认 2 条无疑义措施/)).toBeVisible();
  const number = freshNumber();
  await publish(page, number);
  await expect(page.getByRole("link", { name: "打开台账" })).toBeVisible();

  await page.goto("/imports");
  const [first = "", second = ""] = LINES;
  const amended = table(first.replace("6月", "9月"), second);
  const option = page.locator("option", { hasText: number });
  await page.getByLabel("用途").selectOption((await option.getAttribute("value")) ?? "");
  const buffer = Buffer.from(amended);
  await page
    .locator('[name="file"]')
    .setInputFiles({ name: "修订.csv", mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "上传并识别" }).click();
  await page.getByRole("link", { name: /^修改 ?1$/ }).click();
  await expect(page.getByRole("table", { name: "与台账的差别" })).toContainText("2019年9月");
  await page.getByRole("link", { name: /^原有、此次没有 ?1$/ }).click();
  await expect(page.getByText("压缩开办时间")).toBeVisible();
  await page.getByRole("button", { name: /全部确认无疑义/ }).click();
  await page.getByRole("link", { name: "发布…" }).click();
  await page.getByLabel("修订依据（文号）").fill(freshNumber());
  await page.getByLabel("修订原因").fill("上级调整时限");
  await page.getByLabel("同意撤销这 1 项").check();
  await page.getByRole("button", { name: "发布修订" }).click();
  await page.getByRole("link", { name: "打开台账" }).click();
  await expect(page.getByRole("row", { name: /1-1-1-00/ })).toContainText("2019年9月");
  await expect(page.getByRole("row", { name: /1-2-3-00/ })).toHaveCount(0);
});
