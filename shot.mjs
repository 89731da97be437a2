import { chromium } from "playwright-core";
const [,, user, width, lang, out, ...urls] = process.argv;
const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
const p = await b.newPage({ viewport: { width: Number(width), height: 900 } });
p.on("console", (m) => m.type() === "error" && console.log("ERR", m.text()));
await p.goto("http://localhost:3304/sign-in");
await p.fill("[name=username]", user);
await p.fill("[name=password]", "Demo-2018-luoshi");
await p.press("[name=password]", "Enter");
await p.waitForURL((u) => !u.pathname.includes("sign-in"));
if (lang === "en") { await p.context().addCookies([{ name: "luoshi-locale", value: "en", url: "http://localhost:3304" }]); }
let n = 0;
for (const u of urls) {
  const r = await p.goto("http://localhost:3304" + u);
  console.log(u, r.status(), p.url(), await p.evaluate(() => document.documentElement.scrollWidth));
  await p.screenshot({ path: `${out}-${n++}.png`, fullPage: true });
}
await b.close();
