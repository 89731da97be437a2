import { chromium } from "playwright-core";
const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
const p = await b.newPage({ viewport: { width: 1280, height: 900 } });
await p.goto("http://localhost:3304/sign-in");
await p.fill("[name=username]", "reporter-fgw"); await p.fill("[name=password]", "Demo-2018-luoshi"); await p.press("[name=password]", "Enter");
await p.waitForURL((u) => !u.pathname.includes("sign-in"));
for (let i = 1; i <= 170; i++) {
  const r = await p.request.get(`http://localhost:3304/items/${i}/reports/2019-02`);
  if (r.status() !== 200) continue;
  const h = await r.text();
  const has = h.includes('id="countersigns"'); const ask = h.includes('name="unitId"');
  const opts = [...h.matchAll(/<option value="(\d+)"( disabled="")?>([^<]+)/g)].map((m) => (m[2] ? "x" : "") + m[3]);
  if (has || ask) console.log(i, has ? "CS" : "", ask ? opts.join(",") : "", (h.match(/待单位审核|已报送|已采纳|草稿|未填|退回/)||[""])[0]);
}
await b.close();
