import { chromium } from "playwright-core";
const base = "http://localhost:3134";
const [, , outPrefix, ...paths] = process.argv;
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
for (const [width, locale] of [[1280, "zh-CN"], [390, "zh-CN"], [1280, "en"]]) {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  page.on("console", (m) => m.type() === "error" && console.log("console", m.text()));
  await page.goto(base + "/sign-in");
  await page.fill('[name=username]', "supervisor");
  await page.fill('[name=password]', "Demo-2018-luoshi");
  await page.press('[name=password]', "Enter");
  await page.waitForURL((u) => !u.pathname.includes("sign-in"));
  await context.addCookies([{ name: "luoshi-locale", value: locale, url: base }]);
  let n = 0;
  for (const path of paths) {
    const t0 = Date.now();
    const r = await page.goto(base + path);
    const side = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    console.log(width, locale, path, r.status(), Date.now() - t0, "ms sideways", side);
    await page.screenshot({ path: `/tmp/bb-${outPrefix}-${width}-${locale}-${n++}.png`, fullPage: true });
  }
  await context.close();
}
await browser.close();
