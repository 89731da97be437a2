import { expect, test } from "./ledger-test";

test("the office verifies a closure with evidence, answers an objection to it, and reopens the item", async ({
  page,
  signIn,
}) => {
  await signIn("chief");
  await page.goto("/items/21/closure");
  await page.getByText("核查并办结").first().click();
  const form = page
    .getByRole("group")
    .filter({ has: page.getByRole("button", { name: "核查并办结" }) })
    .first();
  await form.getByRole("radio", { name: "实地查看" }).check();
  await form.getByRole("radio", { name: "属实", exact: true }).check();
  await form.getByLabel("核查日期").fill("2019-03-15");
  await form.getByLabel("查了哪里、问了谁").fill("市政务服务中心窗口。");
  await form.getByLabel("查到的情况").fill("系统已上线，数据与申请一致。");
  await form.getByLabel("说明").first().fill("现场核查记录");
  await form.getByRole("button", { name: "核查并办结" }).click();
  await expect(page.getByText("事项已办结，回头看已安排。")).toBeVisible();
  await expect(page.getByText("现场核查记录")).toBeVisible();
  await page.getByText("开始公示").first().click();
  await page.getByRole("button", { name: "开始公示" }).click();
  await expect(page.getByText("已开始公示。")).toBeVisible();

  await signIn("supervisor");
  await page.goto("/items/21/closure");
  await page.getByText("提出异议").first().click();
  await page.getByLabel("异议内容").fill("窗口仍要求纸质材料。");
  await page.getByRole("button", { name: "提出异议" }).click();
  await expect(page.getByText("异议已提交督查室。")).toBeVisible();
  await page.getByText("答复异议").first().click();
  await page.getByRole("textbox", { name: "答复" }).fill("已当场取消纸质材料。");
  await page.getByRole("button", { name: "答复异议" }).click();
  await expect(page.getByText("异议已答复。")).toBeVisible();

  await signIn("chief");
  await page.goto("/items/21/closure");
  await page.getByText("重启事项").first().click();
  await page.getByLabel("理由").fill("回访发现窗口又要求纸质材料。");
  await page.getByRole("button", { name: "重启事项" }).click();
  await expect(page.getByText("事项已重启。")).toBeVisible();
});
