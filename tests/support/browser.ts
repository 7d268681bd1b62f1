import { expect, type Browser, type Locator, type Page } from '@playwright/test';
import { demoAccounts, furtherAccounts } from '../../prisma/seed/accounts';

/** A person in a browser of their own, signed in as they would sign in; the password of a demo account is known. */
export async function signedIn(browser: Browser, baseURL: string, username: string, password?: string): Promise<Page> {
  const context = await browser.newContext({ baseURL, permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await signIn(page, username, password);
  return page;
}

export async function signIn(page: Page, username: string, password = [...demoAccounts, ...furtherAccounts].find((one) => one.username === username)?.password ?? ''): Promise<void> {
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}

/** The input of a field, by its path in the section. */
export const input = (page: Page, path: string): Locator => page.locator(`:is(input, textarea, select)[data-path="${path}"]`);

export async function fill(page: Page, values: Record<string, string>): Promise<void> {
  for (const [path, value] of Object.entries(values)) await input(page, path).fill(value);
}

/** Pastes a block of cells as Excel puts it on the clipboard. */
export async function paste(page: Page, at: Locator, rows: readonly (readonly string[])[]): Promise<void> {
  const quoted = (cell: string) => (/[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const block = rows.map((row) => row.map(quoted).join('\t')).join('\r\n');
  await at.focus();
  await page.evaluate((text) => navigator.clipboard.writeText(text), block);
  await page.keyboard.press('Control+V');
}

/** The place in an empty table where a block can be pasted. */
export const emptyTable = (page: Page, path: string): Locator => page.locator(`[data-path="${path}"] td[tabindex="0"]`);

export async function saved(page: Page): Promise<void> {
  await expect(page.locator('[data-save-state="saved"]')).toContainText('已保存');
}
