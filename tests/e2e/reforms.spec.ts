import { DEMO_PASSWORD } from "./accounts";
import { expect, fillSignIn, test } from "./ledger-test";

test("a plan administrator prepares a reform, sees what moves and carries it out", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  const from = "市妇联";
  const to = "市妇女联合会";
  await signIn("planadmin");
  await page.goto("/units");
  await page.getByRole("link", { name: "机构改革" }).click();
  await expect(page.getByRole("link", { name: "2019年市政府机构改革" })).toBeVisible();
  await expectAccessible();
  await page.getByRole("link", { name: "准备机构改革" }).click();
  await page.getByRole("textbox", { name: /^名称/ }).fill(`${from}更名`);
  await page.getByLabel("生效日期").fill("2019-03-01");
  const line = page.getByRole("group", { name: "第 1 行" });
  await line.getByLabel("方式").selectOption("更名");
  await line.getByLabel("原单位").fill("市没有局");
  await line.getByLabel("承接单位", { exact: true }).fill(to);
  await page.getByRole("button", { name: "保存并查看影响" }).click();
  await expect(page.locator("main").getByRole("alert")).toContainText("台账里没有“市没有局”");
  await expect(line.getByLabel("承接单位", { exact: true })).toHaveValue(to);
  await expectAccessible();
  await page.getByRole("button", { name: "再加 3 行" }).click();
  await expect(page.getByRole("group", { name: "第 4 行" })).toBeVisible();
  await page.getByRole("group", { name: "第 1 行" }).getByLabel("原单位").fill(from);
  await page.getByRole("button", { name: "保存并查看影响" }).click();
  const row = page.getByRole("row", { name: from });
  await expect(row).toContainText("新设");
  await row.getByText(/^责任 \d+ 项$/).click();
  await expect(row.getByRole("listitem").first()).toBeVisible();
  await expectAccessible();
  await page.getByRole("button", { name: "办结，转移全部职责" }).click();
  await expect(page.getByText("已由业务管理员")).toBeVisible();
  await expect(page.getByRole("row", { name: from })).toContainText(to);
  await page.goto("/units");
  const ended = page.getByRole("region", { name: "已撤并" });
  await expect(ended.getByRole("row", { name: from })).toContainText(to);
  await expectAccessible();
  await page.goto(`/plans/1/items?q=${from}`);
  await page.getByRole("rowheader").getByRole("link").first().click();
  await expect(page.getByText(`现由${to}承担（2019年3月起；原${from}）`)).toBeVisible();
});

test("the reform of 2019 waits until somebody has confirmed its day", async ({ page, signIn }) => {
  await signIn("planadmin");
  await page.goto("/units/reforms");
  await page.getByRole("link", { name: "2019年市政府机构改革" }).click();
  await expect(page.getByText("请先核定日期和名称")).toBeVisible();
  await expect(page.getByRole("row", { name: "市质监局" })).toContainText("市市场监管局");
  await expect(page.getByRole("button", { name: "办结，转移全部职责" })).toHaveCount(0);
});

test("what was typed of a reform outlives a session that ends meanwhile", async ({
  page,
  signIn,
}) => {
  await signIn("planadmin");
  await page.goto("/units/reforms/new");
  await page.getByRole("textbox", { name: /^名称/ }).fill("下一次改革");
  await page.getByRole("group", { name: "第 1 行" }).getByLabel("原单位").fill("市教育局");
  await page.context().clearCookies({ name: /session-token/ });
  await page.getByRole("button", { name: "保存并查看影响" }).click();
  await expect(page).toHaveURL(/sign-in/);
  await fillSignIn(page, "planadmin", DEMO_PASSWORD);
  await expect(page.getByRole("textbox", { name: /^名称/ })).toHaveValue("下一次改革");
  await expect(page.getByRole("group", { name: "第 1 行" }).getByLabel("原单位")).toHaveValue(
    "市教育局",
  );
});

test("a unit is put right, and its name only where that is said to be a slip", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn("planadmin");
  await page.goto("/units?q=市统计局");
  await page.getByRole("link", { name: "市统计局" }).click();
  await page.getByRole("link", { name: "修改单位" }).click();
  const fullName = await page.getByLabel("全称").inputValue();
  await page.getByLabel("全称").fill(`${fullName}（市）`);
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.locator("main").getByRole("alert")).toContainText("机构更名请用机构改革");
  await expectAccessible();
  await page.getByLabel("名称只是更正错字，机构没有更名").check();
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("单位信息已保存")).toBeVisible();
  await expect(page.getByText(`${fullName}（市）`)).toBeVisible();
  await expectAccessible();
});

test("a new person of a unit reads its hand-over sheet, the office chooses a unit", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn("reporter-fgw");
  await page.goto("/plans/1/items");
  await page.getByRole("link", { name: "工作交接单" }).click();
  await expect(page.getByText(/^市发展改革委 ·/)).toBeVisible();
  const items = page.getByRole("region", { name: "填报的事项" });
  await expect(items.getByRole("row").nth(1)).toBeVisible();
  await expect(page.getByRole("region", { name: "人员和角色" })).toContainText("填报人");
  await expectAccessible();
  await page.context().clearCookies();
  await signIn("supervisor");
  await page.goto("/plans/1/hand-over");
  await expect(page.getByText("请选择单位")).toBeVisible();
  await page.getByLabel("单位").selectOption("市农委");
  await page.getByRole("button", { name: "查看" }).click();
  await expect(page.getByText(/^市农委 ·/)).toBeVisible();
});
