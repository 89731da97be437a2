import { expect, test } from "./ledger-test";

test("a page wears the style sheet: its ground has a colour and its mark the size of a mark", async ({
  page,
}) => {
  await page.goto("/sign-in");
  await expect(page.locator("html")).toHaveCSS("background-color", "rgb(248, 247, 243)");
  for (const mark of await page.locator("svg:visible").all())
    expect((await mark.boundingBox())?.width).toBeLessThan(100);
});
