// Final accounts: a clerk drafts them beside the year's budget; a reader compares what was planned with what was spent.
import { expect, test, type Page } from '@playwright/test';
import { sectionOf, templateOf } from '../../lib/disclosure/templates/templates';
import { input, signedIn } from '../support/browser';
import { finalEdition, withChange } from '../support/final-accounts';
import { draftSection } from '../support/final-accounts-drafting';
import { carryOverSection } from './drafting';
import { act, answerDoubts, reviewSecrecy } from './workflow';

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

// 交通运输局 has a fund beside the general budget, and published the accounts of the year before.
test.describe('from the first figure to the comparison that the public reads', () => {
  test.describe.configure({ mode: 'serial' });

  const TITLE = '2020年度部门决算';
  const RESTATED = '机构改革划入执法人员';
  const asBudgeted = finalEdition('市交通运输局 2020');
  const { content, templateVersion } = withChange(withChange(asBudgeted, 'finalFiscal', 'spending/operating/budget', 1_420_000_000), 'finalFiscal', 'spending/operating/budgetNote', RESTATED);
  const template = templateOf(templateVersion);
  // A state follows once an edition has been checked, frozen or made public.
  const SLOW = { timeout: 30_000 };
  let clerk: Page;
  let draft = '';

  const step = (section: string) => clerk.goto(`${draft}/sections/${section}`);
  const filled = async (id: string) => {
    await step(id);
    await draftSection(clerk, sectionOf(template, id)!, content[id] as Record<string, unknown>);
  };

  test('the clerk fills in the tables; what follows from them stands by itself', async ({ browser }, { project }) => {
    test.setTimeout(300_000);
    clerk = await signedIn(browser, project.use.baseURL!, 'jiaotong1');
    await clerk.goto('/drafts');
    await clerk.locator('li', { hasText: TITLE }).getByRole('button', { name: '开始填报' }).click();
    await clerk.waitForURL(/\/drafts\/[0-9a-f-]+$/);
    draft = new URL(clerk.url()).pathname;

    for (const id of ['finalRevenue', 'finalGeneral', 'finalFund']) await filled(id);
    // 05 has basic expenditure: an empty 06 is no empty table.
    await step('finalBasic');
    const lack = clerk.getByText('公开06表没有填写任何科目，而公开05表基本支出为 13499.59 万元。').filter({ visible: true }).first();
    await expect(lack).toBeVisible();
    await draftSection(clerk, sectionOf(template, 'finalBasic')!, content.finalBasic as Record<string, unknown>);
    await expect(lack).toBeHidden();
    for (const id of ['finalFiscalBalance', 'finalBalance', 'finalThreePublicTable']) await filled(id);
    await step('finalExpenditure');
    await expect(clerk.locator('[data-path="rows"]')).toContainText('22157.49');
  });

  test('the clerk explains them beside the budget and submits', async () => {
    test.setTimeout(300_000);
    for (const id of ['responsibilities', 'glossary', 'otherMatters']) {
      await step(id);
      await carryOverSection(clerk);
    }
    await step('finalFiscal');
    await expect(input(clerk, 'spending/operating/budget')).toHaveAttribute('placeholder', '1402.80');
    for (const id of ['finalOverview', 'finalFiscal', 'finalThreePublic', 'finalOperatingCost', 'finalProcurement', 'finalAssets', 'finalPerformance']) await filled(id);

    await clerk.goto(`${draft}/submit`);
    await answerDoubts(clerk, '已与决算批复和原始资料逐项核对，情况属实。');
    await expect(clerk.getByText('可以提交').first()).toBeVisible(SLOW);
    await reviewSecrecy(clerk, draft);
    await clerk.goto(`${draft}/submit`);
    await act(clerk, '提交部门审签');
    await expect(clerk.getByText('待部门审签').first()).toBeVisible(SLOW);
  });

  test('it is signed off, reviewed and published', async ({ browser }, { project }) => {
    test.setTimeout(300_000);
    const head = await signedIn(browser, project.use.baseURL!, 'jiaotong-fuze');
    await head.goto(`${draft}/preview`);
    await expect(head.getByText('22157.49').first()).toBeVisible(SLOW);
    await act(head, '审签并报送财政局');
    await expect(head.getByText('待财政局受理').first()).toBeVisible(SLOW);

    const reviewer = await signedIn(browser, project.use.baseURL!, 'shenhe1');
    await reviewer.goto(draft.replace('/drafts/', '/review/'));
    await act(reviewer, '开始审核');
    await expect(reviewer.getByText('审核中').first()).toBeVisible(SLOW);
    await act(reviewer, '审核通过');
    await expect(reviewer.getByText('已通过，待公开').first()).toBeVisible(SLOW);

    const publisher = await signedIn(browser, project.use.baseURL!, 'fabu');
    await publisher.goto('/publishing');
    await act(publisher, new RegExp(`^公开市交通运输局${TITLE}`));
    await expect(publisher.getByRole('link', { name: new RegExp(`交通运输局${TITLE}`) })).toBeVisible(SLOW);
  });

  test('the public reads it, without JavaScript, and compares it with the budget as it was published', async ({ browser }, { project }) => {
    const context = await browser.newContext({ baseURL: project.use.baseURL!, javaScriptEnabled: false });
    const citizen = await context.newPage();
    await citizen.goto('/departments/208');
    await citizen.getByRole('row').filter({ hasText: TITLE }).first().getByRole('link', { name: '与预算对比' }).click();
    await expect(citizen.getByRole('heading', { level: 1 })).toContainText('2020年度预算与决算对比');
    await expect(citizen.getByText(/2020年度支出决算22157\.49万元，比2020年预算减少140\.61万元/)).toBeVisible();
    const cells = (group: string, row: string) => citizen.getByRole('group', { name: group, exact: true }).getByRole('row').filter({ has: citizen.getByRole('rowheader', { name: row, exact: true }) }).getByRole('cell');
    await expect(cells('主要数据', '本年支出')).toHaveText(['22298.10', '22157.49', '-140.61', '99.37%']);
    const spending = '一般公共预算财政拨款支出年初预算与决算对比';
    await expect(cells(spending, '公用经费')).toHaveText(['1402.80', '1349.55', '-53.25', '96.20%', new RegExp(`节约了公用经费；决算中的年初预算数为1420\\.00万元：${RESTATED}$`)]);
    await expect(cells(spending, '合计')).toHaveText(['20798.10', '20657.49', '-140.61', '99.32%', '决算中的年初预算数为20815.30万元']);
    await expect(cells('“三公”经费财政拨款支出预算与决算对比', '因公出国（境）费')).toHaveText(['0.00', '0.00', '0.00', '——', '']);
    await expect(cells('政府性基金预算财政拨款收入支出决算表', '城市建设支出')).toHaveText(['2120803', '1500.00', '1500.00', '0.00', '100.00%']);
    await expect(citizen.locator('body')).not.toContainText(/NaN|Infinity|∞|undefined/);

    await citizen.getByRole('link', { name: TITLE, exact: true }).click();
    await expect(citizen.getByRole('heading', { level: 1 })).toContainText('2020年度部门决算公开情况说明');
    await expect(citizen.getByText(`公用经费的年初预算数与公开的预算不同，原因：${RESTATED}。`).filter({ visible: true }).first()).toBeVisible();
    await context.close();
  });
});
