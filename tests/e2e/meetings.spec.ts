import { DEMO_PASSWORD } from "./accounts";
import { expect, fillSignIn, test } from "./ledger-test";

test("a meeting is called, its agenda drawn, a note taken, a decision given and answered, and the minutes closed", async ({
  page,
  signIn,
  browser,
  javaScriptEnabled: script,
  expectAccessible,
}) => {
  const title = `调度会${Date.now()}`;
  await signIn("supervisor");
  await page.goto("/plans/1/meetings");
  await page.getByRole("link", { name: "召集会议" }).click();
  await page.getByRole("button", { name: "召集" }).click();
  await expect(page.getByRole("alert").first()).toContainText("会议名称：请填写此项");
  await page.getByRole("textbox", { name: "会议名称" }).fill(title);
  await page.getByRole("button", { name: "召集" }).click();
  await expect(page.getByText("会议已召集。请拟议程。")).toBeVisible();
  await page.getByRole("button", { name: "从今日清单拟议程" }).click();
  await expect(page.getByText("议程已按清单补齐。")).toBeVisible();
  await expectAccessible();
  const at = page.url().replace(/\?.*/, "");

  await page.getByRole("link", { name: "：记要点、作决定" }).first().click();
  await page.getByRole("textbox", { name: "会议要点" }).fill("症结在用地审批。");
  await page.getByRole("button", { name: "记下要点" }).click();
  await expect(page.getByText("要点已记下。")).toBeVisible();
  await expectAccessible();

  await page.goto(`${at}/decisions/new`);
  const text = `请报提速措施（${Date.now()}）。`;
  await page.getByRole("textbox", { name: "决定内容" }).fill(text);
  await page.getByRole("combobox", { name: "承办单位" }).selectOption({ label: "市发展改革委" });
  await page.getByRole("button", { name: "下达决定" }).click();
  await expect(page.getByText("决定已下达，承办单位随即可见。")).toBeVisible();
  const decided = page.getByRole("region", { name: "本次决定" }).getByRole("link").first();
  await expect(decided).toHaveText(/^会定〔2019〕\d+号$/);
  const answerAt = new URL((await decided.getAttribute("href")) ?? "", at).href;
  await page.getByRole("button", { name: "结束会议，形成纪要" }).click();
  await expect(page.getByText("会议已结束，纪要不再改动。").first()).toBeVisible();
  await expect(page.getByText("症结在用地审批。")).toBeVisible();
  await expect(page.getByRole("button", { name: "下移" })).toHaveCount(0);
  await expectAccessible();

  const context = await browser.newContext({ javaScriptEnabled: script ?? true });
  const their = await context.newPage();
  await their.goto(new URL("/sign-in", at).href);
  await fillSignIn(their, "reporter-fgw", DEMO_PASSWORD);
  await expect(their).not.toHaveURL(/sign-in/);
  await their.goto(at);
  await expect(their.getByRole("region", { name: "本次决定" })).toContainText(text);
  await their.goto(answerAt);
  await their.getByRole("textbox", { name: "办理情况" }).fill("措施三条，四月实施。");
  await their.getByRole("button", { name: "提交答复" }).click();
  await expect(their.getByText("答复已提交，等待审核。")).toBeVisible();
  await context.close();
});
