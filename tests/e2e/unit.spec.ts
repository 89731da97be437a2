import { expect, test } from "./ledger-test";

const APPROVALS = "/plans/1/approvals";
const REQUESTS = "/plans/1/requests";

test("an approver reads what is new, releases what is ticked, and sends one back with a reason", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn("approver-jxw");
  await page.goto(APPROVALS);
  const cards = page.getByRole("list", { name: "等待本单位审核的填报" }).locator("> li");
  const first = cards.first();
  await expect(first).toContainText("累计完成比例");
  await expect(first).toContainText(/个百分点|持平/);
  await expect(first).toContainText("本月进展");
  await expectAccessible();
  await page.getByRole("button", { name: "审核报送所选" }).click();
  await expect(page.getByText("请先选中要审核报送的填报。")).toBeVisible();
  await first.getByText("退回…").click();
  await first.getByRole("button", { name: "退回", exact: true }).click();
  await expect(first.getByRole("alert")).toContainText("请填写此项。");
  await expectAccessible();
  await page.goto(APPROVALS);
  const link = await first.getByRole("link").first().getAttribute("href");
  await first.getByRole("checkbox").check();
  await page.getByRole("button", { name: "审核报送所选" }).click();
  await expect(page.getByText("已审核 1 份，报送市政府督查室。")).toBeVisible();
  await expect(page.locator(`a[href="${link}"]`)).toHaveCount(0);
});

test("a unit sees who has not answered, and asks no empty question", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn("reporter-fgw");
  await page.goto(REQUESTS);
  const asked = page.getByRole("region", { name: "本单位发出的请求" });
  await expect(asked).toContainText("尚未答复");
  await asked.getByRole("link").first().click();
  const section = page.getByRole("region", { name: "协同填报" });
  await expect(section).toContainText("尚未答复");
  await section.getByText("请一个单位协同填报").click();
  await section.getByRole("button", { name: "发出" }).click();
  await expect(section.getByRole("alert")).toContainText("请填写此项。");
  await expectAccessible();
});

test("a unit answers what it is asked in one line, from one page", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn("reporter-fgw");
  await page.goto(REQUESTS);
  const open = page.getByRole("region", { name: "待答复" }).getByRole("listitem");
  const before = await open.count();
  const first = open.first();
  await expectAccessible();
  await first.getByRole("button", { name: "答复" }).click();
  await expect(first.getByRole("alert")).toContainText("请填写此项。");
  await first.getByLabel("答复").fill("本月办结 12 件，没有逾期。");
  await first.getByRole("button", { name: "答复" }).click();
  await expect(page.getByText("已答复，对方随即可见。")).toBeVisible();
  await expect(open).toHaveCount(before - 1);
  await expect(page.getByRole("region", { name: "本单位已答复" })).toContainText("办结 12 件");
});

test("a unit's approval is turned off and on again", async ({ page, signIn, expectAccessible }) => {
  // Of a unit that no other test files for meanwhile.
  await signIn("planadmin");
  await page.goto("/units?q=市环保局");
  await page.getByRole("link", { name: "市环保局" }).click();
  const section = page.getByRole("region", { name: "单位审核" });
  await expect(section).toContainText("已开启");
  await expectAccessible();
  await section.getByRole("button", { name: "关闭单位审核" }).click();
  await expect(section).toContainText("设置已保存，自下一次提交起生效。");
  await expect(section).toContainText("不经本单位审核人");
  await section.getByRole("button", { name: "开启单位审核" }).click();
  await expect(section).toContainText("已开启");
});
