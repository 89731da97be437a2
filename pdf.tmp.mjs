import { chromium } from "playwright-core";
const base = "http://localhost:3134";
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
const page = await browser.newPage();
await page.goto(base + "/sign-in");
await page.fill('[name=username]', "supervisor");
await page.fill('[name=password]', "Demo-2018-luoshi");
await page.press('[name=password]', "Enter");
await page.waitForURL((u) => !u.pathname.includes("sign-in"));
for (const [n, p] of [["heat", "/plans/1/board/heat"], ["trend", "/plans/1/board/trend"], ["items", "/plans/1/board/heat?rows=items"]]) {
  await page.goto(base + p);
  await page.setViewportSize({width:1017,height:700}); await page.emulateMedia({media:"print"}); await page.screenshot({path:`/tmp/bb-print-${n}.png`, fullPage:true}); await page.emulateMedia({media:"screen"});
}
await browser.close();
