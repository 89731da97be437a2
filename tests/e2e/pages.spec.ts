import type { Account } from "./accounts";
import { expect, test } from "./ledger-test";

/** Every page by who sees it. */
const PAGES: Partial<Record<Account, string[]>> = {
  supervisor: [
    "/plans/1/board",
    "/plans/1/items",
    "/plans/1/items?q=没有这样的措施",
    "/plans/1/reviews",
    "/items/2",
    "/items/170",
    "/items/2/reports/2019-01",
    "/plans/1/reviews?period=all",
    "/items/53/reports/2019-02",
    "/items/79/major-matters/1",
  ],
  "reporter-jxw": ["/plans/1/month", "/account/password", "/no/such/page", "/forbidden"],
  "approver-fgw": ["/plans/1/month", "/items/53/major-matters/new"],
  planadmin: [
    "/plans",
    "/imports",
    "/units",
    "/units?q=没有这样的单位",
    "/units/1",
    "/units/import",
  ],
  sysadmin: ["/accounts", "/accounts/new", "/accounts/import"],
  secadmin: ["/roles", "/roles/import"],
  auditadmin: ["/audit", "/audit/check"],
};

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
          await page.goto(path);
          await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
          await expect(page.locator("html")).toHaveAttribute("lang", locale);
          const text = await page.locator("main").textContent();
          expect(text).not.toMatch(/\{[a-z]+\}|undefined|NaN|\[object/i);
          const sideways = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          expect(sideways).toBe(0);
          await expectAccessible();
        });
    });
