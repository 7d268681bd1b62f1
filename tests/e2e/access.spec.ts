import { expect, test, type Page } from '@playwright/test';
import { DEMO_PORT } from '../support/ports';
import { signedIn, signIn } from '../support/browser';

// Who may see and do what, tried by address: a stranger, another department, a reviewer, an administrator's cut.
const portal = `http://127.0.0.1:${DEMO_PORT}`;

/** The address of the demo draft of 市委网信办, read from its own clerk's list. */
async function draftOf(page: Page): Promise<string> {
  await page.goto('/drafts');
  return (await page.locator('li', { hasText: '2021年部门预算' }).getByRole('link').first().getAttribute('href'))!;
}

async function openUser(admin: Page, username: string): Promise<void> {
  await admin.goto('/admin/users');
  await admin.getByRole('row', { name: username }).getByRole('link').first().click();
  await admin.waitForURL(/\/admin\/users\/./);
}

test('a stranger is sent to sign in, and comes back afterwards to where they wanted to go', async ({ browser }) => {
  const clerk = await signedIn(browser, portal, 'wangxin1');
  const draft = await draftOf(clerk);
  const stranger = await (await browser.newContext({ baseURL: portal })).newPage();
  await stranger.goto(draft);
  await expect(stranger).toHaveURL(/\/sign-in\?from=/);
  const save = await stranger.request.put(`/api${draft}/sections/overview`, { data: { content: {}, revision: 0 }, headers: { origin: portal } });
  expect(save.status()).toBe(401);
  await signIn(stranger, 'wangxin2');
  await expect(stranger).toHaveURL(new RegExp(`${draft}$`));
});

test("another department and the bureau get 404 for a draft that isn't theirs to see", async ({ browser }) => {
  const draft = await draftOf(await signedIn(browser, portal, 'wangxin1'));
  for (const username of ['jiaoyu1', 'shenhe1', 'guanli']) {
    const page = await signedIn(browser, portal, username);
    const answer = await page.goto(draft);
    expect(answer!.status(), username).toBe(404);
    expect((await page.goto(draft.replace('/drafts/', '/review/')))!.status(), username).toBe(404);
    const save = await page.request.put(`/api${draft}/sections/overview`, { data: { content: {}, revision: 0 }, headers: { origin: portal } });
    expect(save.status(), username).toBe(404);
  }
});

test('places of the bureau are closed to departments, and the administration to reviewers', async ({ browser }) => {
  const clerk = await signedIn(browser, portal, 'wangxin1');
  for (const address of ['/review', '/publishing', '/admin/departments', '/admin/users', '/admin/cycles']) {
    expect((await clerk.goto(address))!.status(), address).toBe(404);
  }
  const reviewer = await signedIn(browser, portal, 'shenhe1');
  expect((await reviewer.goto('/admin/users'))!.status()).toBe(404);
});

test('wrong passwords are refused in one sentence', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByLabel('用户名').fill('nobody-here');
  await page.getByLabel('密码', { exact: true }).fill('wrong-password-1');
  await page.getByRole('button', { name: '登录' }).click();
  await expect(page.getByRole('alert').filter({ hasText: '用户名或密码不正确' })).toBeVisible();
});

test('a reviewer who also drafts for a department does not find their own submission to approve', async ({ browser }) => {
  const admin = await signedIn(browser, portal, 'guanli');
  await openUser(admin, 'wenlv1');
  await admin.getByRole('combobox', { name: '角色' }).selectOption('REVIEWER');
  await admin.getByRole('button', { name: '授予角色' }).click();
  await expect(admin.getByText('已授予。')).toBeVisible();
  // 市文化广电和旅游局's 2021 edition was submitted by wenlv1 and waits for its head; signed off, it reaches the bureau.
  const head = await signedIn(browser, portal, 'wenlv-fuze');
  await head.goto('/drafts');
  await head.getByRole('link', { name: '阅读并审签' }).first().click();
  await head.getByRole('button', { name: '审签并报送财政局' }).click();
  await head.getByRole('dialog').getByRole('button', { name: /^确认/ }).click();
  await expect(head.getByText('待财政局受理').first()).toBeVisible();

  const both = await signedIn(browser, portal, 'wenlv1');
  await both.goto('/review');
  await both.getByRole('link', { name: /文化广电和旅游局|文旅/ }).first().click();
  await expect(both.getByText('待财政局受理').first()).toBeVisible();
  await expect(both.getByRole('button', { name: '开始审核' })).toHaveCount(0);
});

test('a session that an administrator ends is over at the next step', async ({ browser }) => {
  const clerk = await signedIn(browser, portal, 'jiaoyu1');
  const admin = await signedIn(browser, portal, 'guanli');
  await openUser(admin, 'jiaoyu1');
  await admin.getByRole('button', { name: '全部退出登录' }).click();
  await admin.getByRole('dialog').getByRole('button', { name: '全部退出登录' }).or(admin.getByRole('dialog').getByRole('button', { name: /^确/ })).click();
  await expect(admin.getByRole('dialog')).toBeHidden();
  await clerk.goto('/drafts');
  await expect(clerk).toHaveURL(/sign-in/);
});
