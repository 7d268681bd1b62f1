import { expect, test } from '@playwright/test';
import { signedIn } from '../support/browser';
import { act } from './workflow';

// What readers see after the publication: a correction beside what it corrects, and a withdrawal in the place of the page.
const REASON = '公开文本中的联系电话有误，改正后重新公开。';
const WITHDRAWN = '/departments/118/2019-final-accounts';

test('a correction says what, why and when, and shows the differences; the old address still works', async ({ page }) => {
  await page.goto('/departments/201/2020');
  await expect(page.getByText('本版为更正版')).toBeVisible();
  await page.getByRole('link', { name: '查看与第1版的差异' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('更正内容');
  await expect(page.getByText(/更正说明：/)).toBeVisible();
  await expect(page.locator('ins, del, td.up, td.down').first()).toBeVisible();
  await page.getByRole('link', { name: /^第1版/ }).click();
  await expect(page.getByText(/这是第1版，已被更正/)).toBeVisible();
});

test('the published page tells of the secrecy review and the sign-off', async ({ page }) => {
  await page.goto('/departments/201/2020');
  const origin = page.getByRole('complementary');
  await expect(origin.getByText(/不涉及国家秘密，可以公开/)).toBeVisible();
  await expect(origin.getByText('负责人审签')).toBeVisible();
});

test('a withdrawn edition: its addresses say when and why, its files are gone, the department can mend it', async ({ browser, page, request }) => {
  const publisher = await signedIn(browser, test.info().project.use.baseURL!, 'fabu');
  await publisher.goto('/publishing');
  await publisher.getByRole('link', { name: /全部已公开的内容/ }).click();
  await publisher.getByRole('link', { name: '2019年度部门决算', exact: true }).click();
  await publisher.getByRole('link', { name: /网络安全和信息化.*2019年度部门决算/ }).click();
  await act(publisher, '撤回公开', REASON);
  await expect(publisher.getByText('已撤回公开').first()).toBeVisible();

  const response = await page.goto(WITHDRAWN);
  expect(response!.status()).toBe(200);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('已撤回公开');
  await expect(page.getByText(REASON)).toBeVisible();
  await page.goto(`${WITHDRAWN}/editions/1`);
  await expect(page.getByText(REASON)).toBeVisible();
  for (const file of ['/files/disclosure.pdf', '/csv', '/editions/1/files/disclosure.json']) {
    const gone = await request.get(WITHDRAWN + file);
    expect(gone.status()).toBe(410);
    expect(await gone.text()).toContain(REASON);
  }
  await page.goto('/departments/118/compare/2019/2019-final-accounts');
  await expect(page.getByText(REASON)).toBeVisible();
  await page.goto('/departments/118');
  await expect(page.getByRole('row').filter({ hasText: '2019年度' }).getByRole('link', { name: '已撤回公开' })).toBeVisible();
  expect(await (await request.get('/feed.xml')).text()).toContain('2019年度部门决算：撤回公开');

  const clerk = await signedIn(browser, test.info().project.use.baseURL!, 'wangxin1');
  await clerk.goto('/drafts');
  await expect(clerk.locator('li', { hasText: '2019年度部门决算' }).getByRole('button', { name: '改正后重新公开' })).toBeVisible();
});
