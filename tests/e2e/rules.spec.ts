import type { Page } from "@playwright/test";
import { expect, test } from "./ledger-test";

const RULES = "/plans/1/rules";

/** Proposes a number and looks at what it would turn. */
async function preview(page: Page, label: string, value: string) {
  await page.goto(RULES);
  await page.getByLabel(label).fill(value);
  await page.getByRole("button", { name: "预览变灯情况" }).click();
}

/** A blank is refused by name; a stricter number names the lights that it would turn. */
async function previewRules(page: Page) {
  await preview(page, "节点严重逾期的天数", "");
  await expect(page.getByRole("link", { name: "节点严重逾期的天数：请填写此项。" })).toBeVisible();
  await preview(page, "转黄的连续缺报期数", "1");
  const outlook = page.getByRole("region", { name: "预览：今天会变灯的事项" });
  await expect(outlook.getByText("转黄的连续缺报期数：2 → 1")).toBeVisible();
  await expect(outlook.getByRole("table", { name: "会变灯的事项" })).toBeVisible();
}

test("the chief sees which lights a stricter rule would turn, and puts it into force with a reason", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn("chief");
  await previewRules(page);
  await expectAccessible();
  // Of the numbers, only this one turns no light of the ledger that other tasks look at meanwhile.
  await preview(page, "临期的天数", "29");
  await expect(page.getByText("按拟改数值，今天没有事项变灯")).toBeVisible();
  await page.getByRole("button", { name: "采用新规则" }).click();
  await expect(page.getByRole("link", { name: "请填写此项。" })).toBeVisible();
  await page.getByLabel("改动理由").fill("第一季度之后从严。");
  await page.getByRole("button", { name: "采用新规则" }).click();
  await expect(page.getByText("第 2 版规则已采用")).toBeVisible();
  await expect(page.getByText("“临期”标记：节点在 29 天以内。")).toBeVisible();
  const versions = page.getByRole("region", { name: "历次版本" });
  await expect(versions.getByRole("row", { name: /第 2 版/ })).toContainText("第一季度之后从严。");
  await expectAccessible();
  await preview(page, "临期的天数", "30");
  await page.getByLabel("改动理由").fill("恢复原数。");
  await page.getByRole("button", { name: "采用新规则" }).click();
  await expect(page.getByText("第 3 版规则已采用")).toBeVisible();
});

test("the chief sets an item's light for one period, and takes it back", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn("chief");
  await page.goto("/items/155/office-light");
  await page.getByRole("button", { name: "署名核定" }).click();
  await expect(page.getByRole("link", { name: "核定理由：请填写此项。" })).toBeVisible();
  await page.getByLabel("正常").check();
  await page.getByLabel("有效期至").fill("2019-12-31");
  await page.getByLabel("核定理由").fill("现场看过，属实。");
  await page.getByRole("button", { name: "署名核定" }).click();
  await expect(page.getByRole("link", { name: /只能核定一期/ })).toBeVisible();
  await expect(page.getByLabel("核定理由")).toHaveValue("现场看过，属实。");
  await page.getByLabel("有效期至").fill("2019-03-25");
  await page.getByRole("button", { name: "署名核定" }).click();
  await expect(page.getByText("已核定，本事项的灯已按核定显示。")).toBeVisible();
  await expect(page.getByRole("region", { name: "三盏灯" })).toContainText("办公室核定");
  await expect(page.getByRole("table")).toContainText("现场看过，属实。");
  await expectAccessible();
  await page.getByText("收回现行核定").click();
  await page.getByLabel("收回理由").fill("到期前复核。");
  await page.getByRole("button", { name: "收回核定" }).click();
  await expect(page.getByText("已收回，本事项恢复系统判定。")).toBeVisible();
  await expect(page.getByRole("table")).toContainText("到期前复核。");
});

test("a unit reads the rules, and is not asked to change them", async ({ page, signIn }) => {
  await signIn("reporter-fgw");
  await page.goto(RULES);
  await expect(page.getByRole("heading", { level: 1, name: "判灯规则" })).toBeVisible();
  await expect(page.getByRole("button", { name: "预览变灯情况" })).toHaveCount(0);
});
