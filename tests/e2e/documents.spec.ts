import type { Page } from "@playwright/test";
import { PDF, PNG } from "../support/evidence/evidence-files";
import { type Account, DEMO_PASSWORD } from "./accounts";
import { fileToSend } from "./filing-form";
import { expect, fillSignIn, test } from "./ledger-test";

test("files behind an answer stay with a form sent back, and the office reads them byte for byte", async ({
  page,
  signIn,
  browser,
  javaScriptEnabled,
  expectAccessible,
}) => {
  await signIn("leader");
  await page.goto("/items/106");
  await page.getByRole("link", { name: "就本事项下达批示" }).click();
  await page.getByRole("textbox", { name: "批示内容" }).fill("请报现场照片和清单。");
  await page.getByLabel("承办单位").selectOption({ label: "市发展改革委" });
  await page.getByLabel("答复期限").fill("2019-03-29");
  await page.getByRole("button", { name: "下达" }).click();
  await expect(page.getByText("批示已下达，承办单位随即可见。")).toBeVisible();
  const at = page.url().replace(/\?.*/, "");

  const as = async (account: Account) => {
    const context = await browser.newContext({ javaScriptEnabled: javaScriptEnabled ?? true });
    const their = await context.newPage();
    await their.goto(new URL("/sign-in", at).href);
    await fillSignIn(their, account, DEMO_PASSWORD);
    await expect(their).not.toHaveURL(/sign-in/);
    return their;
  };
  const unit = await as("reporter-fgw");
  await unit.goto(new URL("month", new URL("/plans/1/", at)).href);
  await unit.getByRole("link", { name: /^批示.*待答复/ }).click();
  await unit.goto(at);
  await answerWithFiles(unit);
  await unit.context().close();

  await page.goto(at);
  await expectAccessible();
  const office = await as("supervisor");
  await office.goto(at);
  const address = await office
    .getByRole("link", { name: "下载 开工清单.pdf" })
    .getAttribute("href");
  const answer = await office.request.get(new URL(address ?? "", at).href);
  expect((await answer.body()).equals(Buffer.from(PDF))).toBe(true);
  await expect(office.getByText("照片说明")).toBeVisible();
  await office.context().close();
  const other = await as("reporter-jxw");
  expect((await other.request.get(new URL(address ?? "", at).href)).status()).toBe(404);
  await other.context().close();
});

/** Sends two files and one that is none, without the answer itself; then puts right what is wrong. */
async function answerWithFiles(page: Page): Promise<void> {
  await page.locator('[name="documents.0.file"]').setInputFiles(fileToSend("开工清单.pdf", PDF));
  await page.locator('[name="documents.1"]').fill("照片说明");
  await page.locator('[name="documents.1.file"]').setInputFiles(fileToSend("现场照片.png", PNG));
  const bad = fileToSend("坏.docx", Buffer.from("MZ"));
  await page.locator('[name="documents.2.file"]').setInputFiles(bad);
  await page.getByRole("button", { name: "提交答复" }).click();
  await expect(page.getByRole("alert").first()).toContainText("文件内容与扩展名不符");
  await expect(page.getByText("已附文件：开工清单.pdf")).toBeVisible();
  await expect(page.locator('[name="documents.0"]')).toHaveValue("开工清单");
  await page.getByRole("textbox", { name: "办理情况" }).fill("清单与照片附后。");
  await page.getByRole("button", { name: "提交答复" }).click();
  await expect(page.getByText("答复已提交，等待审核。")).toBeVisible();
  await expect(page.getByRole("link", { name: "下载 现场照片.png" })).toBeVisible();
}
