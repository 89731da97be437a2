import { expect, type Page } from "@playwright/test";

/** A file as a person chooses it; what it is called is all that the browser knows of it. */
export const fileToSend = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(bytes),
});

/** Opens the form of an item that is still to be filed; other specs begin with the first, this one with the last. */
export async function openLastUnfiled(page: Page): Promise<string> {
  await page.getByRole("link", { name: "本月填报" }).first().click();
  await page
    .getByRole("link", { name: /^(填报|继续填写|修改重报) / })
    .last()
    .click();
  await expect(page.getByRole("heading", { level: 1, name: /进展填报/ })).toBeVisible();
  return page.url();
}
