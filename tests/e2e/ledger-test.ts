import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";
import { type Account, DEMO_PASSWORD } from "./accounts";

type Fixtures = {
  /** Signs in by the form and waits for the first page of the day. */
  signIn: (account: Account) => Promise<void>;
  /** Fails on anything axe finds on the page as it stands. */
  expectAccessible: () => Promise<void>;
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
      await page.goto("/sign-in");
      await fillSignIn(page, account, DEMO_PASSWORD);
      await expect(page).not.toHaveURL(/sign-in/);
    });
  },
  expectAccessible: async ({ page, javaScriptEnabled }, use) => {
    await use(async () => {
      if (javaScriptEnabled === false) return;
      const { violations } = await new AxeBuilder({ page }).analyze();
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

export async function fillSignIn(page: Page, username: string, password: string): Promise<void> {
  await page.getByLabel("用户名").fill(username);
  await page.getByLabel("密码").fill(password);
  await page.getByRole("button", { name: "登录" }).click();
}

export { expect };
