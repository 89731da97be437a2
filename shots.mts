import { chromium } from "playwright-core";
const base = "http://127.0.0.1:3131";
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
const out = "/tmp/wt-data/shots-engine";
const [who, width, lang, ...paths] = process.argv.slice(2);
const context = await browser.newContext({ viewport: { width: Number(width), height: 900 }, locale: "zh-CN" });
const page = await context.newPage();
page.on("console", (m) => { if (m.type() === "error") console.log("console", m.text()); });
await page.goto(`${base}/sign-in`);
await page.fill("input[name=username]", who);
await page.fill("input[name=password]", "Demo-2018-luoshi");
await page.press("input[name=password]", "Enter");
await page.waitForURL((u) => !u.pathname.startsWith("/sign-in"));
if (lang === "en") { await page.getByRole("button", { name: "English" }).first().click(); await page.waitForTimeout(800); }
for (const p of paths) {
  const [path, name] = p.split("@");
  const r = await page.goto(base + path);
  await page.waitForTimeout(300);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  console.log(r?.status(), path, "overflow", wide);
  await page.screenshot({ path: `${out}/${name}-${width}-${lang}.png`, fullPage: true });
}
await browser.close();
