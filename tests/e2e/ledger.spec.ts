import { readFileSync } from "node:fs";
import { expect, test } from "./ledger-test";

test("columns are chosen and moved at once, and the address keeps the choice", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn("supervisor");
  await page.goto("/plans/1/items?light=RED");
  const heads = page.getByRole("columnheader");
  await expect(page.getByRole("columnheader", { name: "首要原因" })).toBeHidden();
  await page.getByText("选择列").click();
  await page.getByRole("checkbox", { name: "完成时限" }).uncheck();
  await page.getByRole("checkbox", { name: "首要原因" }).check();
  await expect(page).toHaveURL(/light=RED&cols=light,code,measure,unit,next,percent,reason$/);
  await page.getByRole("button", { name: "“首要原因”左移" }).click();
  await expect(page).toHaveURL(/cols=light,code,measure,unit,next,reason,percent$/);
  await expect(page.getByRole("button", { name: "“首要原因”左移" })).toBeFocused();
  await expect(heads.nth(5)).toContainText("首要原因");
  await expect(page.getByRole("cell", { name: /已过，事项尚未办结/ }).first()).toBeVisible();
  await expectAccessible();
  await page.reload();
  await expect(heads.nth(5)).toContainText("首要原因");
});

test("a head orders the rows both ways, and a condition is removed by its mark", async ({
  page,
  signIn,
}) => {
  await signIn("supervisor");
  await page.goto("/plans/1/items?light=RED&on=2019-01-31");
  await expect(page.getByText("2019年1月31日的台账")).toBeVisible();
  const due = page.getByRole("columnheader", { name: /下一节点/ });
  await due.getByRole("link").click();
  await expect(due).toHaveAttribute("aria-sort", "ascending");
  await due.getByRole("link").click();
  await expect(due).toHaveAttribute("aria-sort", "descending");
  await page.getByRole("link", { name: "去掉条件“亮灯：严重滞后”" }).click();
  await expect(page).toHaveURL(/items\?on=2019-01-31&order=due&dir=desc$/);
  await page.getByRole("link", { name: "回到今天" }).click();
  await expect(page.getByText("2019年1月31日的台账")).toBeHidden();
});

test("what is shown is taken away as a file, with the lines that say of what", async ({
  page,
  signIn,
}) => {
  await signIn("supervisor");
  await page.goto("/plans/1/items?light=RED&order=due&cols=measure,light");
  const shown = await page.getByRole("rowheader").allTextContents();
  await page.getByText("导出与打印").click();
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "导出 CSV" }).click();
  const text = readFileSync(await (await downloading).path(), "utf8");
  const lines = text.trimEnd().split("\r\n");
  expect(lines.slice(1, 4)).toEqual([
    '"台账日期：2019年3月18日"',
    '"条件：亮灯：严重滞后"',
    '"排列：按到期先后"',
  ]);
  expect(lines.slice(6, -1)).toEqual(shown.map((measure) => `"${measure}","严重滞后"`));
  await page.getByRole("link", { name: "打印页" }).click();
  await expect(page.getByRole("rowheader")).toHaveCount(shown.length);
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("columns are chosen by a form, and a view is saved, overwritten after asking, and deleted", async ({
    page,
    signIn,
  }) => {
    await signIn("chief");
    await page.goto("/plans/1/items?light=RED");
    await page.getByText("选择列").click();
    await page.getByRole("checkbox", { name: "首要原因" }).check();
    await page.getByRole("button", { name: "显示这些列" }).click();
    await expect(page.getByRole("columnheader", { name: /首要原因/ })).toBeVisible();
    await page.getByText("选择列").click();
    await page.getByRole("button", { name: "“首要原因”左移" }).click();
    await expect(page.getByRole("columnheader").nth(6)).toContainText("首要原因");

    const save = async () => {
      await page.getByText(/我的视图（/).click();
      await page.getByLabel("视图名称").fill("我的红灯");
      await page.getByRole("button", { name: "保存当前视图" }).click();
    };
    await save();
    await expect(page.getByText("已保存")).toBeVisible();
    await expect(page.getByRole("columnheader").nth(6)).toContainText("首要原因");
    await page.goto("/plans/1/items?light=AMBER");
    await save();
    await expect(page.getByText("您已有名为“我的红灯”的视图")).toBeVisible();
    await page.getByRole("button", { name: "覆盖“我的红灯”" }).click();
    await expect(page.getByText("已保存")).toBeVisible();

    await page.goto("/plans/1/views");
    await page.getByRole("link", { name: "我的红灯", exact: true }).click();
    await expect(page.getByText("亮灯：滞后")).toBeVisible();
    await page.goto("/plans/1/views");
    await page.getByRole("link", { name: /改名或删除/ }).click();
    await page.getByRole("button", { name: "删除视图" }).click();
    await expect(page.getByText("视图已删除。")).toBeVisible();
    await expect(page.getByText("还没有保存的视图", { exact: true })).toBeVisible();
  });
});
