import AxeBuilder from "@axe-core/playwright";
import { type APIRequestContext, test as base, expect, type Page } from "@playwright/test";
import { type Account, DEMO_PASSWORD } from "./accounts";

type Fixtures = {
  /** Signs in and opens the first page of the day; the form for it is what sign-in.spec.ts is about. */
  signIn: (account: Account) => Promise<void>;
  /** Fails on anything axe finds on the page as it stands; contrasts, most of its cost, may be left to another look. */
  expectAccessible: (look?: { contrasts: boolean }) => Promise<void>;
};

/** A test in a browser in which nothing complains on the console. */
export const test = base.extend<Fixtures>({
  page: async ({ page }, use) => {
    const complaints: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    await use(page);
    expect(complaints.filter((text) => !isExpected(text))).toEqual([]);
  },
  signIn: async ({ page }, use) => {
    await use(async (account) => {
      await signInAsPrograms(page.request, account);
      await page.goto("/");
      await expect(page).not.toHaveURL(/sign-in/);
    });
  },
  expectAccessible: async ({ page, javaScriptEnabled }, use) => {
    await use(async ({ contrasts } = { contrasts: true }) => {
      if (javaScriptEnabled === false) return;
      // A page that was come to by a script gets its title a moment after its content.
      await expect(page).toHaveTitle(/\S/);
      const axe = new AxeBuilder({ page }).disableRules(contrasts ? [] : ["color-contrast"]);
      const { violations } = await axe.analyze();
      expect(
        violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html) })),
      ).toEqual([]);
    });
  },
});

/** A page that is not found says so by its status, which the browser reports as a failed resource. */
function isExpected(text: string): boolean {
  return text.includes("404 (Not Found)");
}

/** Signs a browser in as a program does: without the form, a run is a fifth shorter. */
async function signInAsPrograms(request: APIRequestContext, username: Account): Promise<void> {
  const { csrfToken } = await (await request.get("/api/auth/csrf")).json();
  const form = { csrfToken, username, password: DEMO_PASSWORD, json: "true" };
  const answer = await request.post("/api/auth/callback/credentials", { form });
  expect(answer.status()).toBe(200);
}

export async function fillSignIn(page: Page, username: string, password: string): Promise<void> {
  await page.getByLabel("用户名").fill(username);
  await page.getByLabel("密码").fill(password);
  await page.getByRole("button", { name: "登录" }).click();
}

export { expect };
