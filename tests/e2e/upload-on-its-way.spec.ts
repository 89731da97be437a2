import { PNG } from "../support/evidence/evidence-files";
import { fileToSend, OWN_ITEM, openForm } from "./filing-form";
import { expect, test } from "./ledger-test";

test("a report isn't sent while a file is on its way", async ({ page, signIn }) => {
  await signIn("reporter-fgw");
  await openForm(page, OWN_ITEM["reporter-fgw"].upload);
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route("**/files?*", async (route) => {
    await held;
    await route.continue();
  });
  const evidence = page.getByRole("group", { name: "佐证材料" });
  await evidence
    .getByLabel("上传文件", { exact: true })
    .last()
    .setInputFiles([fileToSend("现场照片.png", PNG)]);
  await page.getByRole("button", { name: "提交", exact: true }).click();
  await expect(evidence.getByRole("alert")).toContainText("还有文件没有传完");
  letGo();
  await expect(evidence.getByRole("link", { name: "下载 现场照片.png" })).toBeVisible();
});
