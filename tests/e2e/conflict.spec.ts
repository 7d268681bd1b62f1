import { expect, test, type Page } from '@playwright/test';
import { DEMO_PORT } from '../support/ports';
import { input, saved, signedIn } from '../support/browser';

// Two colleagues in one section, and a network that goes away: nothing is lost, nothing silently overwritten.
const portal = `http://127.0.0.1:${DEMO_PORT}`;

async function section(page: Page, id: string): Promise<void> {
  await page.goto('/drafts');
  const draft = await page.locator('li', { hasText: '2021年部门预算' }).getByRole('link').first().getAttribute('href');
  await page.goto(`${draft}/sections/${id}`);
}

test('the second of two colleagues in one section is told, sees both versions and chooses', async ({ browser }) => {
  const [first, second] = [await signedIn(browser, portal, 'wangxin1'), await signedIn(browser, portal, 'wangxin2')];
  await section(first, 'otherMatters');
  await section(second, 'otherMatters');
  // The second doesn't hear of the first's save before they write: every 20 seconds their page would.
  await second.route('**/api/**/sections/otherMatters', (route) => (route.request().method() === 'GET' ? route.abort() : route.continue()));
  await input(first, 'body').fill('甲写的说明。');
  await saved(first);
  await input(second, 'body').fill('乙写的说明。');
  await expect(second.getByRole('dialog')).toContainText('李文静');
  await expect(second.getByRole('dialog')).toContainText('甲写的说明。');
  await expect(second.getByRole('dialog')).toContainText('乙写的说明。');
  await second.getByRole('dialog').getByRole('button', { name: '按所选保存' }).click();
  await saved(second);
  await second.reload();
  await expect(input(second, 'body')).toHaveValue('乙写的说明。');
});

test('colleagues in different sections do not disturb each other', async ({ browser }) => {
  const [first, second] = [await signedIn(browser, portal, 'wangxin1'), await signedIn(browser, portal, 'wangxin2')];
  await section(first, 'operatingCost');
  await section(second, 'threePublic');
  await input(first, 'cost/total/thisYear').fill('48.5');
  await input(second, 'expenses/reception/thisYear').fill('0.4');
  await saved(first);
  await saved(second);
  await expect(first.getByRole('dialog')).toHaveCount(0);
  await expect(second.getByRole('dialog')).toHaveCount(0);
});

test('what is typed without a network stays in the browser, across a reload, and is sent when it is back', async ({ browser }) => {
  const clerk = await signedIn(browser, portal, 'wangxin1');
  await section(clerk, 'operatingCost');
  await input(clerk, 'purpose').fill('联网时写的用途');
  await saved(clerk);
  await clerk.route('**/api/drafts/**', (route) => route.abort('internetdisconnected'));
  await input(clerk, 'purpose').fill('断网时写的用途');
  await expect(clerk.locator('[data-save-state="offline"]')).toContainText('已存在本浏览器');
  await clerk.reload();
  await expect(input(clerk, 'purpose')).toHaveValue('断网时写的用途');
  await clerk.unroute('**/api/drafts/**');
  await clerk.evaluate(() => window.dispatchEvent(new Event('online')));
  await saved(clerk);
  await clerk.reload();
  await expect(input(clerk, 'purpose')).toHaveValue('断网时写的用途');
  const answer = await clerk.request.get(`/api${new URL(clerk.url()).pathname}`);
  expect(await answer.json()).toMatchObject({ content: { purpose: '断网时写的用途' } });
});

test('a value that is no amount stays as typed, with what is expected beside it', async ({ browser }) => {
  const clerk = await signedIn(browser, portal, 'wangxin1');
  await section(clerk, 'operatingCost');
  await input(clerk, 'cost/total/thisYear').fill('约50万');
  await input(clerk, 'purpose').focus();
  await saved(clerk);
  await clerk.reload();
  await expect(input(clerk, 'cost/total/thisYear')).toHaveValue('约50万');
  await expect(clerk.getByText(/不是金额/).first()).toBeVisible();
});
