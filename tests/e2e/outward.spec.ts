import { expect, test } from "./ledger-test";

test("a person says what is sent to it; a wrong address is given back", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn("approver-fgw");
  await page.goto("/plans/1/messages");
  await page.getByRole("link", { name: "设置发送方式" }).click();
  await page.getByRole("textbox", { name: "电子邮箱" }).fill("没有域名");
  await page.getByRole("checkbox", { name: "瓶颈问题" }).check();
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByRole("alert").first()).toContainText("请填写一个完整的邮箱地址");
  await expect(page.getByRole("checkbox", { name: "瓶颈问题" })).toBeChecked();
  await expectAccessible();
  await page.getByRole("textbox", { name: "电子邮箱" }).fill("");
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("已保存。没有填写邮箱，不会发送邮件")).toBeVisible();
  await expect(page.getByRole("checkbox", { name: "瓶颈问题" })).toBeChecked();
  await page.getByRole("checkbox", { name: "瓶颈问题" }).uncheck();
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByRole("checkbox", { name: "瓶颈问题" })).not.toBeChecked();
});

test("the system administrator adds a group robot, changes it and disables it", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  const name = `工作群${Date.now()}`;
  await signIn("sysadmin");
  await page.goto("/deliveries");
  await expect(page.getByText("没有发送失败的消息")).toBeVisible();
  await page.getByRole("link", { name: "群机器人" }).click();
  await page.getByRole("link", { name: "添加群机器人" }).click();
  await page.getByRole("textbox", { name: "名称" }).fill(name);
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByRole("alert").first()).toContainText("地址：请填写此项");
  await page.getByRole("textbox", { name: "地址" }).fill("https://robot.example.cn/send?key=k");
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("群机器人已添加。")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "地址" })).toHaveValue("");
  await expectAccessible();
  await page.getByRole("radio", { name: "钉钉群机器人" }).check();
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("设置已保存。")).toBeVisible();
  await page.getByRole("button", { name: "停用" }).click();
  await expect(page.getByText("已停用。", { exact: true })).toBeVisible();
  await page.goto("/deliveries/webhooks");
  const row = page.getByRole("row", { name });
  await expect(row).toContainText("robot.example.cn");
  await expect(row).toContainText("已停用");
});
