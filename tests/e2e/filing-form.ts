import { expect, type Page } from "@playwright/test";

/**
 * What the demonstration's two units have yet to file, by the spec that files it: specs run side by side on one
 * ledger, and none takes another's item from under it. The table's is also the one about which the demonstration asks
 * other units, which unit.spec.ts reads: it stays a draft.
 */
export const OWN_ITEM = {
  "reporter-fgw": {
    filing: "1-1-2-08",
    upload: "1-1-2-05",
    table: "1-1-2-02",
    doubleClick: "1-6-1-03",
    evidence: "1-6-2-03",
  },
  "reporter-jxw": {
    filing: "1-3-1-02",
    unchanged: "1-6-3-03",
    keys: "4-2-2-00",
    draft: "4-2-3-00",
  },
} as const;

/** Opens the form of an item from the month; returns its address. */
export async function openForm(page: Page, code: string): Promise<string> {
  await page.getByRole("link", { name: "本月填报" }).first().click();
  await page.getByRole("link", { name: new RegExp(`^(填报|继续填写|修改重报) ${code}$`) }).click();
  await expect(page.getByRole("heading", { level: 1, name: /进展填报/ })).toBeVisible();
  return page.url();
}

/** A file as a person chooses it; what it is called is all that the browser knows of it. */
export const fileToSend = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(bytes),
});
