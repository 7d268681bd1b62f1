import { expect, test } from '@playwright/test';
import { signedIn } from '../support/browser';

// A reviewer goes on leave: a colleague finds the work among their own, and the portal says for whom they act.
const nextWeek = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date(Date.now() + 7 * 86_400_000));

test('a colleague stands in until the leave is over', async ({ browser }, { project }) => {
  const away = await signedIn(browser, project.use.baseURL!, 'shenhe2');
  const standIn = await signedIn(browser, project.use.baseURL!, 'shenhe1');
  const mine = standIn.getByRole('link', { name: /^我的/ });
  await standIn.goto('/review');
  const before = Number((await mine.innerText()).match(/\d+/)![0]);

  await away.goto('/account');
  const block = away.getByRole('region', { name: '休假代办' });
  await block.getByLabel('代办人').selectOption({ label: '郑海燕（财政局审核人）' });
  await block.getByLabel('结束日期').fill(nextWeek);
  await block.getByRole('button', { name: '委托代办' }).click();
  const given = block.getByRole('listitem').filter({ hasText: '郑海燕代冯志刚办理' });
  await expect(given).toContainText('生效中');

  await standIn.reload();
  await expect(standIn.getByText('您正在代冯志刚（财政局审核人）办理')).toBeVisible();
  expect(Number((await mine.innerText()).match(/\d+/)![0])).toBeGreaterThan(before);
  await standIn.goto('/notices');
  await expect(standIn.getByText('您将代冯志刚办理')).toBeVisible();

  await given.getByRole('button', { name: /^结束委托/ }).click();
  await away.getByRole('dialog').getByRole('button', { name: '结束委托' }).click();
  await expect(given).toHaveCount(0);
  await standIn.goto('/review');
  await expect(standIn.getByText('您正在代')).toHaveCount(0);
});
