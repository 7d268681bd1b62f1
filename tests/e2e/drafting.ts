// The sample's figures, typed and pasted into each guided step as a clerk would who has them in a spreadsheet.
import { expect, type Page } from '@playwright/test';
import { formatExactWanyuan, type DraftAmount } from '../../lib/amount/amount';
import type { AssetsContent } from '../../lib/disclosure/sections/assets';
import type { OverviewContent } from '../../lib/disclosure/sections/overview';
import { indicatorValue, type PerformanceContent } from '../../lib/disclosure/sections/performance';
import type { ProcurementContent } from '../../lib/disclosure/sections/procurement';
import { contentByYear } from '../../prisma/seed/content/build';
import { departmentPlans } from '../../prisma/seed/departments/all';
import { emptyTable, fill, input, paste, saved } from '../support/browser';

const wangxin = departmentPlans.find((plan) => plan.key === 'wangxin')!;
const content = contentByYear(wangxin).get(2020)!;
export const overview = content.overview as OverviewContent;
export const performance = content.performance as PerformanceContent;
const procurement = content.procurement as ProcurementContent;
const assets = content.assets as AssetsContent;

const money = (amount: DraftAmount) => (typeof amount === 'number' ? formatExactWanyuan(amount) : '');

export async function carryOverSection(page: Page): Promise<void> {
  await page.getByRole('tab', { name: '上年' }).or(page.getByRole('button', { name: '上年', exact: true })).first().click();
  await page.getByRole('button', { name: '沿用上年内容' }).click();
  await expect(page.getByText('已沿用上年的结构和文字').first()).toBeVisible({ timeout: 30_000 });
}

export async function fillOverview(page: Page): Promise<void> {
  // The tables are not filled in yet: nothing follows from them, and figures may be typed here as well.
  await fill(page, {
    'income/general/thisYear': '2216.2',
    'income/fund/thisYear': '0',
    'income/fiscalAccount/thisYear': '0',
    'income/other/thisYear': '0',
    // Full-width digits and a written unit, as they come from WPS.
    'expenditure/personnel/thisYear': '３２５．０１',
    'expenditure/operating/thisYear': '496900元',
    'expenditure/projects/thisYear': '1,841.5',
    'expenditure/basic/reason': overview.expenditure.basic.reason,
    'expenditure/projects/reason': overview.expenditure.projects.reason,
  });
  await input(page, 'expenditure/operating/thisYear').blur();
  await expect(input(page, 'expenditure/operating/thisYear')).toHaveValue('49.69');
  await paste(page, emptyTable(page, 'projects'), overview.projects.map((project) => [project.name, money(project.amount), project.purpose]));
  await expect(page.locator('[data-path="projects"] tbody tr')).toHaveCount(overview.projects.length);
  await expect(page.locator('[data-path="projects"] tfoot')).toContainText('1841.50');
  await saved(page);
}

export async function fillThreePublic(page: Page): Promise<void> {
  const { expenses } = content.threePublic as { expenses: Record<string, { reason: string }> };
  await fill(page, {
    'expenses/abroad/thisYear': '0',
    'expenses/vehiclePurchase/thisYear': '0',
    'expenses/vehicleRunning/thisYear': '7.21',
    'expenses/vehicleRunning/reason': expenses.vehicleRunning!.reason,
    'expenses/reception/thisYear': '0.43',
    'expenses/reception/reason': expenses.reception!.reason,
  });
  await saved(page);
}

const measured = (indicator: { operator: string; value: string; unit: string }) => [indicator.operator, indicator.value, indicator.unit];

/** Adds a record and gives the path under which its fields stand. */
async function addRecord(page: Page, list: string, button: string, nameField: string, name: string): Promise<string> {
  await page.getByRole('button', { name: button, exact: true }).click();
  const nameInput = page.locator(`:is(input, textarea)[data-path^="${list}/"][data-path$="/${nameField}"]`).last();
  await nameInput.fill(name);
  const path = await nameInput.getAttribute('data-path');
  return path!.slice(0, -nameField.length - 1);
}

export async function fillPerformance(page: Page): Promise<void> {
  await fill(page, { overallTarget: performance.overallTarget });
  for (const target of performance.subTargets) {
    const base = await addRecord(page, 'subTargets', '添加分项目标', 'name', target.name);
    await fill(page, { [`${base}/target`]: target.target });
    await paste(page, emptyTable(page, `${base}/indicators`), target.indicators.map((one) => [one.name, ...measured(one)]));
  }
  for (const safeguard of performance.safeguards) {
    const base = await addRecord(page, 'safeguards', '添加保障措施', 'title', safeguard.title);
    await fill(page, { [`${base}/body`]: safeguard.body });
  }
  for (const target of performance.projectTargets) {
    const base = await addRecord(page, 'projectTargets', '添加项目', 'name', target.name);
    await page.locator(`[data-path="${base}/goals"]`).getByRole('button', { name: '添加' }).last().click();
    const goal = page.locator(`textarea[data-path^="${base}/goals/"]`).first();
    await paste(page, goal, target.goals.map((one) => [one.text]));
    await paste(
      page,
      emptyTable(page, `${base}/indicators`),
      target.indicators.map((one) => [one.level1, one.level2, one.name, one.description, ...measured(one), one.basis]),
    );
    await expect(page.locator(`[data-path="${base}/indicators"] tbody tr`), indicatorValue(target.indicators[0]!)).toHaveCount(target.indicators.length);
  }
  await saved(page);
}

export async function fillProcurement(page: Page): Promise<void> {
  const rows = procurement.items.map((row) => {
    const total = money(row.general);
    return [row.project, money(row.projectBudget), row.item, row.code, row.unit, row.quantity, money(row.unitPrice), total, total, total, '0', '0', '0', '0'];
  });
  await paste(page, emptyTable(page, 'items'), rows);
  await expect(page.locator('[data-path="items"] tfoot')).toContainText('1233.80');
  await saved(page);
}

export async function fillAssets(page: Page): Promise<void> {
  await fill(page, {
    asOf: assets.asOf,
    ...Object.fromEntries(
      (['buildings', 'offices', 'vehicles', 'equipment', 'other'] as const).flatMap((row) => [
        [`holdings/${row}/quantity`, assets.holdings[row].quantity],
        [`holdings/${row}/value`, money(assets.holdings[row].value)],
      ]),
    ),
  });
  await paste(page, emptyTable(page, 'planned'), assets.planned.map((row) => [row.name, row.category, row.quantity, money(row.amount), row.inProcurement]));
  await saved(page);
}

/** The tables of 2020 from which the others follow: income by unit, expenditure by function and by economic code. */
export async function fillTables(page: Page, step: (section: string) => Promise<unknown>): Promise<void> {
  const [revenue, general, economic] = ['revenue', 'generalExpenditure', 'basicExpenditure'].map((id) => (content[id] as { rows: Record<string, DraftAmount>[] }).rows);
  await step('revenue');
  await paste(page, emptyTable(page, 'rows'), revenue!.map((row) => [String(row.unit), '', ...['carryOver', 'general', 'fund', 'fiscalAccount', 'business', 'operation', 'superior', 'affiliated', 'other'].map((source) => money(row[source]!))]));
  await expect(page.locator('[data-path="rows"] tfoot')).toContainText('2216.20');
  await saved(page);
  await step('generalExpenditure');
  await paste(page, emptyTable(page, 'rows'), [
    ['功能科目编码', '科目名称', '合计', '基本支出', '人员经费', '公用经费', '项目支出'],
    ...general!.map((row) => [String(row.code), String(row.name), '', '', ...['personnel', 'operating', 'project'].map((column) => money(row[column]!))]),
  ]);
  await expect(page.locator('[data-path="rows"] tfoot')).toContainText('2216.20');
  await saved(page);
  await step('basicExpenditure');
  await paste(page, emptyTable(page, 'rows'), economic!.map((row) => [String(row.code), String(row.name), '', money(row.personnel!), money(row.operating!)]));
  await expect(page.locator('[data-path="rows"] tfoot')).toContainText('374.70');
  await saved(page);
  // 01 and 04 follow from these; only what is carried forward is typed.
  await step('revenueExpenditure');
  await expect(input(page, 'expenditure/total/amount')).toHaveAttribute('placeholder', '2216.20');
  await fill(page, { 'expenditure/carriedForward/amount': '0' });
  await saved(page);
  await step('fiscalBalance');
  await fill(page, { 'expenditure/carriedForward/general': '0', 'expenditure/carriedForward/fund': '0' });
  await saved(page);
}
