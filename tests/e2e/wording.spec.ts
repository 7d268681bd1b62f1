import { expect, test } from '@playwright/test';
import { DEMO_PORT } from '../support/ports';
import { input, saved, signedIn } from '../support/browser';

// The statutory sentences follow the figures; a clerk chooses how they are worded, or writes one and is held to the figures.
const portal = `http://127.0.0.1:${DEMO_PORT}`;

test('a clerk chooses a wording, writes a sentence of its own that disagrees, and goes back to the generated one', async ({ browser }) => {
  const clerk = await signedIn(browser, portal, 'wangxin1');
  await clerk.goto('/drafts');
  const draft = await clerk.locator('li', { hasText: '2021年部门预算' }).getByRole('link').first().getAttribute('href');
  await clerk.goto(`${draft}/sections/threePublic`);
  const sentence = clerk.getByRole('listitem').filter({ has: clerk.getByText('公务接待费', { exact: true }) }).filter({ hasText: '写法' });

  await input(clerk, 'expenses/reception/thisYear').fill('0.5');
  await expect(sentence).toContainText('公务接待费0.50万元，较2020年');
  await sentence.getByRole('radio', { name: '写上年数和增减额' }).check();
  await expect(sentence).toContainText('公务接待费0.50万元，2020年为');

  await sentence.getByRole('button', { name: '自行撰写“公务接待费”' }).click();
  await input(clerk, 'wording/reception/own').fill('公务接待费0.60万元，用于来访接待。');
  await saved(clerk);
  const problems = clerk.getByRole('complementary').getByText('自行撰写的句子写的是“公务接待费0.60万元”，按数额应为0.50 万元');
  await expect(problems.first()).toBeVisible();

  await clerk.goto(`${draft}/preview`);
  await expect(clerk.getByText('公务接待费0.60万元，用于来访接待。')).toBeVisible();
  await clerk.goto(`${draft}/sections/threePublic`);
  await clerk.getByRole('button', { name: '恢复自动生成' }).last().click();
  await saved(clerk);
  await clerk.goto(`${draft}/preview`);
  await expect(clerk.getByText(/^公务接待费0\.50万元，2020年为/u)).toBeVisible();
});
