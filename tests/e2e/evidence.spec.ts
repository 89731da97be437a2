import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { DOCX, PDF, PNG } from "../support/evidence/evidence-files";
import { type Account, DEMO_PASSWORD } from "./accounts";
import { fileToSend, OWN_ITEM, openForm } from "./filing-form";
import { expect, fillSignIn, test } from "./ledger-test";

const PRINT = fileToSend("开工清单.pdf", PDF);
const PICTURE = fileToSend("现场照片.png", PNG);
const BAD = fileToSend("坏.docx", Buffer.from("MZ"));

/** Answers what must be answered, whatever this item asks. */
async function fillRest(page: Page): Promise<void> {
  const promise = page.locator('[name="promiseKept"][value="KEPT"]');
  if ((await promise.count()) > 0) await promise.check();
  const delay = page.locator('[name="delayReason"][value="NOT_DONE"]');
  if ((await delay.count()) > 0 && (await delay.isVisible())) await delay.check();
  await page.getByRole("radio", { name: "正常" }).check();
  await page.locator('[name="done"]').fill("新开工 12 个项目，清单与现场照片附后。");
  await page.locator('[name="nextStep"]').fill("核对各区开工数据");
  await page.locator('[name="nextStepDue"]').fill("2019-04-30");
}

async function submit(page: Page): Promise<void> {
  await page.getByRole("button", { name: "提交", exact: true }).click();
  const confirm = page.getByRole("button", { name: "确认无误，提交" });
  const done = page.getByText("已提交，等待本单位审核。");
  await expect(confirm.or(done)).toBeVisible();
  if (await confirm.isVisible()) await confirm.click();
  await expect(done).toBeVisible();
}

test("files brought with a report are read by the office, byte for byte", async ({
  page,
  signIn,
  browser,
  javaScriptEnabled,
  expectAccessible,
}) => {
  await signIn("reporter-fgw");
  const form = await openForm(page, OWN_ITEM["reporter-fgw"].evidence);
  if (javaScriptEnabled === false) await bringWithoutScript(page);
  else await bringWithScript(page);
  await expectAccessible();
  await fillRest(page);
  await submit(page);
  const report = form.replace(/\/edit.*$/, "");
  const evidence = page.getByRole("link", { name: "下载 开工清单.pdf" });
  const address = new URL((await evidence.first().getAttribute("href")) ?? "", report).href;

  const as = async (account: Account, work: (their: Page) => Promise<void>) => {
    const context = await browser.newContext({ javaScriptEnabled: javaScriptEnabled ?? true });
    const their = await context.newPage();
    await their.goto(new URL("/sign-in", report).href);
    await fillSignIn(their, account, DEMO_PASSWORD);
    await expect(their).not.toHaveURL(/sign-in/);
    await work(their);
    await context.close();
  };
  await as("supervisor", async (their) => {
    expect((await their.request.get(address)).status()).toBe(404);
  });
  await as("approver-fgw", async (their) => {
    await their.goto(report);
    await their.getByRole("button", { name: /^审核报送/ }).click();
    await expect(their.getByText("已审核，报送市政府督查室。")).toBeVisible();
  });
  await as("supervisor", async (their) => {
    await their.goto(report);
    const coming = their.waitForEvent("download");
    await their.getByRole("link", { name: "下载 开工清单.pdf" }).first().click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe("开工清单.pdf");
    expect((await readFile(await download.path())).equals(Buffer.from(PDF))).toBe(true);
    const shown = await their.request.get(`${address}?show`);
    expect(shown.headers()).toMatchObject({
      "content-type": "application/pdf",
      "x-content-type-options": "nosniff",
      "content-security-policy": expect.stringContaining("default-src 'none'"),
    });
    const saved = await their.request.get(address);
    expect(saved.headers()["content-security-policy"]).toContain("sandbox");
  });
  await as("reporter-jxw", async (their) => {
    expect((await their.request.get(address)).status()).toBe(404);
  });
});

/** Several at once, one of them bad; then one that is there already, and one that is taken away again. */
async function bringWithScript(page: Page): Promise<void> {
  const evidence = page.getByRole("group", { name: "佐证材料" });
  await evidence
    .getByLabel("上传文件", { exact: true })
    .last()
    .setInputFiles([PRINT, BAD, PICTURE]);
  await expect(evidence.getByRole("alert")).toContainText("坏.docx：文件内容与扩展名不符。");
  await expect(evidence.getByRole("link", { name: "下载 开工清单.pdf" })).toBeVisible();
  await expect(evidence.getByRole("link", { name: "下载 现场照片.png" })).toBeVisible();
  const described = evidence.getByLabel("说明");
  const texts = await described.evaluateAll((all) =>
    all.map((each) => (each as HTMLInputElement).value),
  );
  expect(texts.slice(0, 2).toSorted()).toEqual(["开工清单", "现场照片"]);
  await evidence.getByRole("button", { name: "知道了" }).click();
  await evidence.getByLabel("上传文件", { exact: true }).last().setInputFiles([PRINT]);
  await expect(evidence.getByText(/是同一份文件，没有重复添加/)).toBeVisible();
  await dropFile(page, fileToSend("会议纪要.docx", DOCX));
  await expect(evidence.getByRole("link", { name: "下载 会议纪要.docx" })).toBeVisible();
  await evidence.getByRole("button", { name: "移除佐证 3" }).click();
  await expect(evidence.getByRole("link", { name: "下载 会议纪要.docx" })).toHaveCount(0);
}

/** Drops a file on the form as a hand would. */
async function dropFile(
  page: Page,
  { name, buffer }: ReturnType<typeof fileToSend>,
): Promise<void> {
  const carried = await page.evaluateHandle(
    ([called, bytes]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(bytes)], called));
      return transfer;
    },
    [name, [...buffer]] as const,
  );
  const place = page.getByRole("region", { name: "上传文件" });
  await place.dispatchEvent("dragover", { dataTransfer: carried });
  await place.dispatchEvent("drop", { dataTransfer: carried });
}

async function bringWithoutScript(page: Page): Promise<void> {
  await page.locator('[name="done"]').fill("写到一半");
  await page.getByRole("button", { name: "保存草稿并上传文件" }).click();
  await page.getByLabel("选择文件").setInputFiles([PRINT, BAD]);
  await page.getByRole("button", { name: "上传并加入草稿" }).click();
  await expect(page.getByText("1 份文件已加入草稿。")).toBeVisible();
  await expect(page.getByText("坏.docx：文件内容与扩展名不符。")).toBeVisible();
  await page.getByRole("link", { name: "返回填报表" }).click();
  await expect(page.locator('[name="done"]')).toHaveValue("写到一半");
  await expect(page.getByRole("link", { name: "下载 开工清单.pdf" })).toBeVisible();
}
