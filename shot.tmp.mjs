import { chromium } from "playwright-core";
const [,, user, ...args] = process.argv;
const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
for (const [w, locale] of [[1280, "zh-CN"], [390, "en"]]) {
  const ctx = await b.newContext({ viewport: { width: w, height: 900 } });
  const p = await ctx.newPage();
  p.on("console", m => m.type() === "error" && console.log("console:", m.text()));
  await p.goto("http://localhost:3305/sign-in");
  await p.fill('[name=username]', user); await p.fill('[name=password]', "Demo-2018-luoshi");
  await p.press('[name=password]', "Enter"); await p.waitForURL(u => !u.pathname.includes("sign-in"));
  await ctx.addCookies([{ name: "luoshi-locale", value: locale, url: "http://localhost:3305" }]);
  for (const a of args) { const [name, path] = a.split("=");
    const r = await p.goto("http://localhost:3305" + a.slice(name.length + 1));
    const side = await p.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    console.log(name, w, r.status(), "sideways", side);
    await p.screenshot({ path: `/tmp/wt-data/${name}-${w}.png`, fullPage: true }); }
  await ctx.close();
}
await b.close();
