import type { Page } from "@playwright/test";
import { expect, test } from "./ledger-test";

async function openPeriod(page: Page, name: string) {
  await page.getByRole("link", { name: "周期", exact: true }).click();
  await page.getByRole("link", { name, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: `${name}填报周期` })).toBeVisible();
}

/** Unfolds a decision and sends it. */
async function decide(page: Page, title: string, submit: string, values: Record<string, string>) {
  const form = page.getByRole("group").filter({ hasText: title });
  await form.locator("summary").click();
  for (const [label, value] of Object.entries(values)) await form.getByLabel(label).fill(value);
  await form.getByRole("button", { name: submit, exact: true }).click();
}

test("the chief closes January, reopens it for a late report, closes it again and publishes it", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn("chief");
  await openPeriod(page, "2019年1月");
  await expect(page.getByText("已逾期", { exact: true })).toBeVisible();
  await expectAccessible();
  await decide(page, "关闭本期", "关闭", { 备注: "报送已毕" });
  await expect(page.getByText("本期已关闭。")).toBeVisible();
  await decide(page, "重新开放", "重新开放", { 原因: "补报", 开放至: "2019-03-01" });
  await expect(page.getByRole("link", { name: /开放日期不能早于今天/ })).toBeVisible();
  await expect(page.getByLabel("原因")).toHaveValue("补报");
  await page.getByLabel("开放至").fill("2019-03-20");
  await page.getByRole("button", { name: "重新开放", exact: true }).click();
  await expect(page.getByText("重新开放至 2019年3月20日", { exact: true })).toBeVisible();
  await decide(page, "关闭本期", "关闭", {});
  await decide(page, "公布本期", "公布", {});
  await expect(page.getByText("本期已公布。")).toBeVisible();
  await expect(page.getByRole("region", { name: "决定经过" })).toContainText("补报");
  await expectAccessible();
});

test("a unit corrects what was published, the office accepts, and both figures stand side by side", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn("approver-fgw");
  await page.goto("/items/1");
  await page.getByRole("link", { name: "2018年11月" }).click();
  await expect(page.getByText("本期已公布，只能更正。")).toBeVisible();
  const report = page.url();
  const published = await page.getByText(/^公布 \d+%$/).textContent();
  await page.getByRole("link", { name: "更正", exact: true }).click();
  await expectAccessible();
  const former = Number(await page.getByLabel("累计完成比例").inputValue());
  await page.getByLabel("累计完成比例").fill(String(former - 1));
  await page.getByRole("button", { name: "报送更正" }).click();
  await expect(page.getByRole("link", { name: "请填写此项。" })).toBeVisible();
  await page.getByLabel("更正原因").fill("重复统计了一个项目。");
  await page.getByRole("button", { name: "报送更正" }).click();
  await expect(page.getByText("更正已报送督查室")).toBeVisible();
  await expect(page.getByText("待督查室处理")).toBeVisible();
  await page.context().clearCookies();

  await signIn("supervisor");
  await page.getByRole("link", { name: /^待审核/ }).click();
  await page.getByRole("region", { name: /^更正/ }).getByRole("link").first().click();
  await page.goto(report);
  await page.getByRole("button", { name: "采纳更正" }).click();
  await expect(page.getByText("更正已采纳，灯色已重新判定。")).toBeVisible();
  await expect(page.getByRole("region", { name: "更正" })).toContainText(
    `${published} → 更正 ${former - 1}%（重复统计了一个项目。）`,
  );
  await page.goto("/items/1");
  await expect(page.getByText(`${published} → 更正 ${former - 1}%`)).toBeVisible();
});

test("the plan's administrator enters a day off, and sees which periods moved", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn("planadmin");
  await page.getByRole("link", { name: "周期", exact: true }).click();
  await page.getByRole("link", { name: "工作日历" }).click();
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByRole("alert").first()).toContainText("请填写此项。");
  await page.getByLabel("日期").fill("2019-12-31");
  await page.getByRole("radio", { name: "休息" }).check();
  await page.getByLabel("说明").fill("全市放假一天");
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("日历已保存。")).toBeVisible();
  await expect(page.getByText("已开始的周期没有改动；尚未开始的周期按新日历计算。")).toBeVisible();
  await expectAccessible();
  await page.getByRole("button", { name: /^删除/ }).click();
  await expect(page.getByText("已删除。")).toBeVisible();
});

test("a unit sees what is asked of it this month, and of no other", async ({ page, signIn }) => {
  await signIn("reporter-fgw");
  await page.getByRole("link", { name: "本月填报" }).first().click();
  await page.getByRole("link", { name: "负担明细" }).click();
  await expect(page.getByRole("rowheader")).toHaveText(["市发展改革委"]);
});
