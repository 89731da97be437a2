import type { Page } from "@playwright/test";
import { expect } from "./ledger-test";

const HEAD = "重点工作,主要任务,工作措施,牵头单位,责任单位,完成时限";
/** A name that no unit of the demonstration bears. */
export const STRANGER = "驻汉某某研究院";

/** A table of some lines under its title and heads. */
export const table = (...lines: string[]) =>
  ["2019年营商环境重点任务分解表", HEAD, ...lines].join("\n");

/** Three measures, the last of which names the stranger. */
export const LINES = [
  "一、优化审批,（一）精简事项,1.取消证明事项。,市发展改革委,市财政局,2019年6月",
  ",,2.推行容缺受理。完善清单。,市发展改革委,市财政局,2019年12月",
  `,（二）压缩时限,3.压缩开办时间。,市发展改革委,${STRANGER},年底前`,
];

/** Brings a file by the form. */
export async function bring(page: Page, text: string, name = "分解表.csv"): Promise<void> {
  await page.goto("/imports");
  const buffer = Buffer.from(text);
  await page.locator('[name="file"]').setInputFiles({ name, mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "上传并识别" }).click();
}

/** Brings the table of three measures; returns the address of its review. */
export async function bringTable(page: Page): Promise<string> {
  await bring(page, table(...LINES));
  await expect(page).toHaveURL(/\/imports\/\d+$/);
  return page.url();
}
