import { expect, test, type Browser, type Page } from '@playwright/test';
import { signedIn } from '../support/browser';
import { act } from './workflow';

// The bureau finds what is wrong in several departments of the demo city, and returns three of them in one step.
const REASON = '请对照校验结果统一金额的写法，今天下班前重新报送。';
const SHARED = '金额保留两位小数，千分位写法一致';
const departments = [
  { name: '市教育局', clerk: 'jiaoyu1' },
  { name: '市交通运输局', clerk: 'jiaotong1' },
  { name: '市文化广电和旅游局', clerk: 'wenlv1' },
];

const at = (browser: Browser, username: string) => signedIn(browser, test.info().project.use.baseURL!, username);

/** 市文化广电和旅游局's edition waits for its head, unless an earlier journey had it signed off. */
async function signOffTheThird(browser: Browser): Promise<void> {
  const head = await at(browser, 'wenlv-fuze');
  await head.goto('/drafts');
  const waiting = head.getByRole('link', { name: '阅读并审签' });
  if ((await waiting.count()) === 0) return;
  await waiting.first().click();
  await act(head, '审签并报送财政局');
  await expect(head.getByText('待财政局受理').first()).toBeVisible();
}

const row = (page: Page, name: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });

test('from a pattern over all departments to three returns with one text', async ({ browser }) => {
  await signOffTheThird(browser);
  const reviewer = await at(browser, 'shenhe1');
  await reviewer.goto('/review');
  await reviewer.getByRole('link', { name: '各部门共性问题' }).click();
  await reviewer.getByRole('link', { name: '2021年部门预算' }).click();
  await expect(reviewer.getByText(/应公开的 10 个部门中，5 个的报送稿/)).toBeVisible();
  await reviewer.getByRole('link', { name: SHARED }).click();

  // What was returned or approved already can't be ticked.
  await expect(reviewer.getByRole('checkbox', { name: '选择市应急管理局' })).toBeDisabled();
  for (const { name } of departments) await reviewer.getByRole('checkbox', { name: `选择${name}` }).check();
  await reviewer.getByRole('button', { name: '退回所选部门' }).click();

  await expect(reviewer.getByRole('status').filter({ hasText: '已选 3 个部门' })).toBeVisible();
  await expect(reviewer.getByLabel(/^退回理由/)).toHaveValue(new RegExp(SHARED));
  await reviewer.getByLabel(/^退回理由/).fill(REASON);
  await reviewer.getByRole('button', { name: '预览退回' }).click();
  await expect(reviewer.getByText('将退回 3 个部门。')).toBeVisible();
  await expect(row(reviewer, '市教育局')).toContainText('先受理，再退回部门。');

  // Meanwhile somebody else is faster with one of them.
  const other = await at(browser, 'shenhe2');
  await other.goto('/review');
  await other.getByRole('link', { name: '市教育局' }).click();
  await act(other, '开始审核');
  await expect(other.getByText('审核中').first()).toBeVisible();

  await reviewer.getByRole('button', { name: '确认退回 3 个部门' }).click();
  await expect(reviewer.getByRole('status').filter({ hasText: '已退回 2 个部门，1 个没有办理，原因如下。' })).toBeVisible();
  await expect(row(reviewer, '市教育局')).toContainText('刚刚被其他人处理，现在的状态是“审核中”');
  await expect(row(reviewer, '市文化广电和旅游局')).toContainText('已受理并退回部门。');

  // The one that was overtaken is chosen anew, from what stands now.
  await reviewer.getByRole('button', { name: '继续办理其他部门' }).click();
  await row(reviewer, '市教育局').getByRole('checkbox').check();
  await reviewer.getByLabel(/^退回理由/).fill(REASON);
  await reviewer.getByRole('button', { name: '预览退回' }).click();
  await reviewer.getByRole('button', { name: '确认退回 1 个部门' }).click();
  await expect(reviewer.getByRole('status').filter({ hasText: '已退回 1 个部门。' })).toBeVisible();

  for (const { clerk } of departments) {
    const page = await at(browser, clerk);
    await page.goto('/drafts');
    await page.locator('li', { hasText: '2021年部门预算' }).getByRole('link', { name: '继续填报' }).click();
    await expect(page.getByText(REASON).first()).toBeVisible();
  }
});

test('departments that are waited for are reminded once a day; an administrator only assigns', async ({ browser }) => {
  const reviewer = await at(browser, 'shenhe1');
  await reviewer.goto('/review/bulk?action=remind&department=118');
  await expect(reviewer.getByRole('status').filter({ hasText: '已选 1 个部门' })).toBeVisible();
  await reviewer.getByLabel(/^附言/).fill('请于今天报送。');
  await reviewer.getByRole('button', { name: '预览催报' }).click();
  await expect(row(reviewer, '市委网信办')).toContainText('财政局附言：请于今天报送。');
  await reviewer.getByRole('button', { name: '确认催报 1 个部门' }).click();
  await expect(row(reviewer, '市委网信办')).toContainText('已通知');
  await reviewer.goto('/review/bulk?action=remind&department=118');
  await reviewer.getByRole('button', { name: '预览催报' }).click();
  await expect(row(reviewer, '市委网信办')).toContainText('今天已经催报过。');
  await expect(reviewer.getByRole('button', { name: '确认催报 0 个部门' })).toBeDisabled();

  const admin = await at(browser, 'guanli');
  await admin.goto('/review/bulk?department=118,201');
  await expect(admin.getByRole('button', { name: '批量退回' })).toHaveCount(0);
  await admin.getByLabel('指派给审核人').selectOption({ label: '冯志刚' });
  await admin.getByRole('button', { name: '预览指派' }).click();
  await expect(row(admin, '市教育局')).toContainText('审核人：未指派 → 冯志刚');
  await admin.getByRole('button', { name: '确认指派 2 个部门' }).click();
  await expect(admin.getByRole('status').filter({ hasText: '已指派 2 个部门。' })).toBeVisible();
});
