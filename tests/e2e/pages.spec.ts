import type { Account } from "./accounts";
import { expect, test } from "./ledger-test";

const NO_PAGE = "/no/such/page";

/** Every page by who sees it. */
const PAGES: Partial<Record<Account, string[]>> = {
  supervisor: [
    "/plans/1/board",
    "/plans/1/board?on=2018-12-31",
    "/plans/1/board?on=2018-01-01",
    "/plans/1/board/trend",
    "/plans/1/board/heat",
    "/plans/1/board/heat?rows=items",
    "/plans/1/board/compare",
    "/plans/1/today",
    "/plans/1/today?list=turned-red",
    "/plans/1/today?list=promises",
    "/plans/1/items",
    "/plans/1/items?q=没有这样的措施",
    "/plans/1/items?on=2018-12-31&light=RED&cols=measure,light,self,reason",
    "/plans/1/items/print?light=RED",
    "/plans/1/views",
    "/plans/1/reviews",
    "/items/2",
    "/items/170",
    "/items/2/remedy",
    "/items/2/verifications",
    "/items/2/reports/2019-01",
    "/plans/1/reviews?period=all",
    "/items/53/reports/2019-02",
    "/items/79/major-matters/1",
    "/plans/1/periods",
    "/plans/1/periods/2019-02",
    "/plans/1/periods/2018-12",
    "/plans/1/periods/2019-02/burden",
    "/plans/1/workdays",
    "/plans/1/hand-over",
  ],
  chief: [
    "/plans/1/supervision",
    "/plans/1/supervision/draft?unitId=1",
    "/plans/1/listed",
    "/plans/1/instructions",
    "/plans/1/instructions/new?item=2",
    "/plans/1/meetings",
    "/plans/1/meetings/new",
    "/plans/1/changes",
    "/items/100/changes/new",
    "/items/100/changes/new?kind=LEAD",
    "/plans/1/closures",
    "/plans/1/look-backs",
    "/plans/1/look-backs?view=past",
    "/items/101/closure",
  ],
  "approver-jxw": ["/items/60/reports/2018-11/correct"],
  "reporter-jxw": [
    "/plans/1/month",
    "/plans/1/month/grid",
    "/plans/1/messages",
    "/plans/1/requests",
    "/plans/1/hand-over",
    "/plans/1/periods/2019-02/burden",
    "/items/60/files/new?month=2019-02",
    "/items/60/reports/2019-02/edit",
    "/account/password",
    "/account/preference",
    NO_PAGE,
    "/forbidden",
  ],
  "approver-fgw": [
    "/plans/1/month",
    "/plans/1/approvals",
    "/plans/1/messages",
    "/plans/1/requests",
    "/items/53/major-matters/new",
  ],
  planadmin: [
    "/plans",
    "/imports",
    "/units",
    "/units?q=没有这样的单位",
    "/units/1",
    "/units/1/edit",
    "/units/import",
    "/units/reforms",
    "/units/reforms/1",
    "/units/reforms/1/edit",
    "/units/reforms/new",
    "/plans/1/workdays?year=2030",
  ],
  sysadmin: [
    "/accounts",
    "/accounts/new",
    "/accounts/import",
    "/deliveries",
    "/deliveries/webhooks",
    "/deliveries/webhooks/new",
  ],
  secadmin: ["/roles", "/roles/import"],
  auditadmin: ["/audit", "/audit/check"],
};

// They only read: in whatever order, on whichever worker.
test.describe.configure({ mode: "parallel" });

const VIEWS = [
  { locale: "zh-CN", width: 1280 },
  { locale: "en", width: 390 },
] as const;

for (const [account, paths] of Object.entries(PAGES))
  for (const { locale, width } of VIEWS)
    test(`${account} reads every page in ${locale} at ${width} pixels`, async ({
      page,
      context,
      baseURL,
      signIn,
      expectAccessible,
    }) => {
      await signIn(account as Account);
      await context.addCookies([{ name: "luoshi-locale", value: locale, url: baseURL ?? "" }]);
      await page.setViewportSize({ width, height: 800 });
      for (const path of paths)
        await test.step(path, async () => {
          const answer = await page.goto(path);
          expect(answer?.status()).toBe(path === NO_PAGE ? 404 : 200);
          await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
          await expect(page.locator("html")).toHaveAttribute("lang", locale);
          const text = await page.locator("main").textContent();
          expect(text).not.toMatch(/\{[a-zA-Z]+\}|\bundefined\b|\bNaN\b|\[object/);
          const sideways = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          expect(sideways).toBe(0);
          // Colours are the same at every width.
          await expectAccessible({ contrasts: width > 1000 });
        });
    });
