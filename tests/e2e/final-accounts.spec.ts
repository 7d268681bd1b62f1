// Final accounts: a clerk drafts them beside the year's budget; a reader compares what was planned with what was spent.
import { expect, test } from '@playwright/test';
import { signedIn } from '../support/browser';

test('a clerk finds the budget’s figures in the draft, and what they do not explain', async ({ browser }, { project }) => {
  const clerk = await signedIn(browser, project.use.baseURL!, 'jiaoyu1');
  await clerk.goto('/drafts');
  // The department has begun, or published, everything else.
  await clerk.getByRole('button', { name: '开始填报' }).click();
  await clerk.waitForURL(/\/drafts\/[0-9a-f-]+$/);
  const draft = new URL(clerk.url()).pathname;
  await clerk.goto(`${draft}/sections/finalThreePublic`);
  await expect(clerk.getByRole('heading', { level: 1 })).toContainText('“三公”经费财政拨款支出决算情况');
  await expect(clerk.getByText(/公务接待费年初预算为\d+\.\d\d万元，支出决算为（未填）/)).toBeVisible();
  await expect(clerk.getByText(/请填写“公务接待费 · 决算数”/)).toBeVisible();
  // All of its steps are those of final accounts.
  await expect(clerk.getByRole('link', { name: /收入支出决算总表/ })).toBeVisible();
});

test('a reader sees what became of the budget', async ({ page }) => {
  await page.goto('/departments/118');
  const accounts = page.getByRole('row').filter({ hasText: '2020年度部门决算' });
  await accounts.getByRole('link', { name: '与预算对比' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2020年度预算与决算对比');
  await expect(page.getByText(/2020年度支出决算\d+\.\d\d万元，比2020年预算减少/)).toBeVisible();
  const functions = page.getByRole('table').filter({ hasText: '科目编码' });
  await expect(functions.getByRole('row').filter({ hasText: '2013702' })).toContainText('96.12%');
  const expenses = page.getByRole('group', { name: '“三公”经费财政拨款支出预算与决算对比' });
  // Nothing was budgeted: no rate of completion.
  await expect(expenses.getByRole('row').filter({ hasText: '因公出国（境）费' })).toContainText('——');
  await expect(expenses.getByRole('row').filter({ hasText: '公务接待费' })).toContainText('60.47%');
  const csv = await page.request.get(await page.getByRole('link', { name: '下载对比数据（CSV）' }).getAttribute('href').then((href) => href!));
  expect(await csv.text()).toContain('公务接待费,0.43,0.26,-0.17,60.47%');

  await page.getByRole('link', { name: '2020年度部门决算' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2020年度部门决算公开情况说明');
  await expect(page.getByRole('navigation', { name: '目录' }).getByRole('link')).toHaveCount(19);
  const pdf = await page.request.get(`${new URL(page.url()).pathname}/files/disclosure.pdf`);
  expect(pdf.headers()['content-type']).toBe('application/pdf');
  const json = (await (await page.request.get(`${new URL(page.url()).pathname}/files/disclosure.json`)).json()) as { kind: string; templateVersion: string };
  expect(json).toMatchObject({ kind: 'FINAL_ACCOUNTS', templateVersion: 'final-accounts-2020' });
});

test('the city’s page of a year leads to its final accounts', async ({ page }) => {
  await page.goto('/years/2019');
  await page.getByRole('navigation', { name: '年度' }).getByRole('link', { name: '2019年度部门决算' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2019年度部门决算');
  await expect(page.getByRole('columnheader', { name: '支出决算' }).first()).toBeVisible();
  await expect(page.getByRole('link', { name: '2019年部门预算' })).toBeVisible();
});
