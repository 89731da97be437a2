import { chromium } from "playwright-core";
const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
const p = await b.newPage({ viewport: { width: 1280, height: 900 } });
await p.goto("http://localhost:3304/sign-in");
await p.fill("[name=username]", "supervisor"); await p.fill("[name=password]", "Demo-2018-luoshi"); await p.press("[name=password]", "Enter");
await p.waitForURL((u) => !u.pathname.includes("sign-in"));
for (let i = 1; i <= 170; i++) {
  const r = await p.request.get(`http://localhost:3304/items/${i}/reports/2019-02`);
  if (r.status() !== 200) continue;
  const h = await r.text();
  const has = h.includes('id="countersigns"'); const ask = h.includes('name="unitId"');
  const opts = [...h.matchAll(/<option value="(\d+)"( disabled="")?>([^<]+)/g)].map((m) => (m[2] ? "x" : "") + m[3]);
  if (has) { const st = h.match(/<p class="my-3[\s\S]{0,400}/)?.[0].match(/待单位审核|已报送|已采纳|草稿|未填|退回|缺报/)?.[0]; const names=[...h.matchAll(/font-semibold">([^<]+)<\/span>/g)].map(m=>m[1]).join(","); if (st !== "已采纳" || names.includes("发展改革委") || names.includes("信息化委")) console.log(i, st, names, h.match(/text-lede[^>]*>([^<]+)/)?.[1]); }
}
await b.close();
