import { chromium } from "playwright-core";
const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
const U = "http://127.0.0.1:3301";
async function session(user, width, js = true) {
  const c = await b.newContext({ viewport: { width, height: 900 }, locale: "zh-CN", javaScriptEnabled: js });
  const p = await c.newPage();
  p.on("console", m => m.type() === "error" && console.log("console", m.text()));
  p.on("pageerror", e => console.log("pageerror", e.message));
  await p.goto(U + "/sign-in");
  await p.fill('[name=username]', user); await p.fill('[name=password]', 'Demo-2018-luoshi'); await p.press('[name=password]', 'Enter');
  await p.waitForURL(u => !u.pathname.includes("sign-in"));
  return p;
}
const p = await session("reporter-fgw", 1280);
await p.getByRole("link", { name: "本月填报" }).first().click();
await p.getByRole("link", { name: /^(填报|继续填写|修改重报) / }).first().click();
await p.waitForURL(/edit/);
console.log(p.url());
await p.locator("#evidence").scrollIntoViewIfNeeded();
await p.locator("#evidence").screenshot({ path: "/tmp/ev/s1.png" });
await p.setInputFiles("#evidence-files", ["/tmp/ev/2019年2月开工项目清单（含各区数据，12个项目）.pdf", "/tmp/ev/数据.csv", "/tmp/ev/坏.docx", "/tmp/ev/大文件.pdf"]);
await p.waitForTimeout(3000);
await p.locator("#evidence").screenshot({ path: "/tmp/ev/s2.png" });
await p.setInputFiles("#evidence-files", ["/tmp/ev/数据.csv"]);
await p.waitForTimeout(1000);
console.log(await p.locator("#evidence [role=status]").innerText());
await p.setViewportSize({ width: 390, height: 900 });
await p.locator("#evidence").screenshot({ path: "/tmp/ev/s3.png" });
const q = await session("reporter-fgw", 1280, false);
await q.goto(p.url());
await q.locator("#evidence").screenshot({ path: "/tmp/ev/s4.png" });
await q.getByRole("button", { name: "保存草稿并上传文件" }).click();
await q.waitForLoadState();
console.log(q.url());
await q.screenshot({ path: "/tmp/ev/s5.png", fullPage: true });
await q.setInputFiles('[name=file]', ["/tmp/ev/2019年2月开工项目清单（含各区数据，12个项目）.pdf", "/tmp/ev/坏.docx", "/tmp/ev/大文件.pdf"]);
await q.getByRole("button", { name: "上传并加入草稿" }).click();
await q.waitForLoadState();
console.log(decodeURIComponent(q.url()));
await q.screenshot({ path: "/tmp/ev/s6.png", fullPage: true });
const href = await p.locator("#evidence a").first().getAttribute("href");
for (const x of ["", "?show"]) {
  const r = await p.request.get(U + href + x);
  console.log(r.status(), r.headersArray().filter(h => /content|cache|sniff/.test(h.name.toLowerCase())).map(h => h.name + ": " + h.value));
}
await b.close();
