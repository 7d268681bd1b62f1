import { expect, test, type Browser, type Page } from '@playwright/test';
import { input, saved, signedIn } from '../support/browser';
import { approverOf, BUREAU_DEPARTMENTS, BUREAU_PEOPLE, drafterOf } from '../support/bureau-departments';
import { runScript } from '../support/portal';
import { BUREAU_PORT } from '../support/ports';
import { act, answerDoubts, reviewSecrecy } from './workflow';

// A week of the finance bureau, from an empty year to a correction and a withdrawal, with fourteen departments.
const portal = `http://127.0.0.1:${BUREAU_PORT}`;
/** As the tests' own people are made. */
const PASSWORD = 'Langfang2020';
const YEAR = '2026';
const [exempt, ...duties] = BUREAU_DEPARTMENTS;
const approved = duties.slice(0, 3);
const returned = duties.slice(3);
const EXEMPT_BASIS = '涉及国家秘密，依据《中华人民共和国预算法》第十四条';
const RETURN_REASON = '请对照批复文件核对机关运行经费增减的原因，本周四前重新报送。';
const NOTE = '机关运行经费的主要用途漏写物业管理，现予更正；金额没有变化。';
const MENDED = '办公用房水电、取暖和物业管理，日常维修等支出';
const WITHDRAWAL = '误将未经核定的稿件公开，现予撤回，核定后重新公开。';

test.describe.configure({ mode: 'serial' });

let admin: Page;
let reviewer: Page;
let publisher: Page;
let cycleAddress = '';

const at = (browser: Browser, username: string) => signedIn(browser, portal, username, PASSWORD);
const row = (page: Page, name: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
const told = (page: Page, words: string | RegExp) => page.getByRole('status').filter({ hasText: words });
const publicPage = (code: string) => `/departments/${code}/${YEAR}`;

/** The list as an office keeps it in Excel, saved as CSV. */
function listOfTheYear(): string {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
  return ['部门编码,部门名称,批复日期', ...BUREAU_DEPARTMENTS.map(({ code, name }) => `${code},市${name},${today.replaceAll('-', '/')}`)].join('\r\n');
}

async function tickAll(page: Page, names: readonly string[]): Promise<void> {
  for (const name of names) await row(page, name).getByRole('checkbox').check();
  await expect(told(page, `已选 ${names.length} 个部门`)).toBeVisible();
}

async function step(page: Page, label: string, then: string): Promise<void> {
  await act(page, label);
  await expect(page.getByText(then).first()).toBeVisible();
}

test.beforeAll(async ({ browser }) => {
  admin = await at(browser, BUREAU_PEOPLE.admin);
  reviewer = await at(browser, BUREAU_PEOPLE.reviewer);
  publisher = await at(browser, BUREAU_PEOPLE.publisher);
});

test('Monday: the year is opened, its list read from a file, one department exempt, the others assigned', async () => {
  await admin.goto('/admin/cycles');
  await admin.getByRole('button', { name: '建立新年度' }).click();
  const dialog = admin.getByRole('dialog');
  await dialog.getByLabel('公开模板').selectOption({ label: '部门预算（2020年版）' });
  await dialog.getByLabel('年度').fill(YEAR);
  await dialog.getByRole('button', { name: '建立年度' }).click();
  await expect(admin.getByText('清单是空的')).toBeVisible();
  cycleAddress = new URL(admin.url()).pathname;

  await admin.getByRole('link', { name: '导入清单' }).click();
  await admin.locator('input[type=file]').setInputFiles({ name: '应公开清单.csv', mimeType: 'text/csv', buffer: Buffer.from(listOfTheYear()) });
  await expect(admin.getByText(/读出 14 个部门：列入 14 个/)).toBeVisible();
  await admin.getByRole('button', { name: '导入这 14 处变化' }).click();
  await expect(admin.getByText('已导入：列入 14 个部门')).toBeVisible();

  await admin.goto(cycleAddress);
  await row(admin, exempt!.name).getByRole('button', { name: '免于公开' }).click();
  await admin.getByRole('dialog').getByLabel('免于公开的依据').fill(EXEMPT_BASIS);
  await admin.getByRole('dialog').getByRole('button', { name: '设为免于公开' }).click();
  await expect(row(admin, exempt!.name)).toContainText(EXEMPT_BASIS);
  await expect(admin.getByText('应公开 13 个部门')).toBeVisible();
  await admin.getByRole('button', { name: '年度设置' }).click();
  await admin.getByRole('dialog').getByLabel('向社会公开进度').check();
  await admin.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await expect(admin.getByRole('link', { name: '已向社会公开' })).toBeVisible();

  await admin.getByRole('link', { name: '批量指派审核人和科室' }).click();
  await admin.getByLabel('指派给审核人').selectOption({ index: 1 });
  await tickAll(admin, duties.map(({ name }) => name));
  await admin.getByRole('button', { name: '预览指派' }).click();
  await admin.getByRole('button', { name: '确认指派 13 个部门' }).click();
  await expect(told(admin, '已指派 13 个部门。')).toBeVisible();
});

test('until Wednesday the departments draft and submit', async ({ browser }) => {
  test.setTimeout(180_000);
  await runScript(process.env.BUREAU_DATABASE_URL!, 'tests/support/bureau-city.ts', 'submit');
  const clerk = await at(browser, drafterOf(exempt!.code));
  await clerk.goto('/drafts');
  await expect(clerk.getByText(/免于公开/).first()).toBeVisible();
  await expect(clerk.getByRole('button', { name: '开始填报' })).toHaveCount(0);
});

test('Wednesday: three are approved one by one, ten are returned in one step', async ({ browser }) => {
  test.setTimeout(180_000);
  await reviewer.goto('/progress');
  await expect(row(reviewer, exempt!.name)).toContainText('免于公开');
  await reviewer.goto('/review');
  await expect(reviewer.getByRole('link', { name: /^我的/ })).toContainText('13');
  for (const { name } of approved) {
    await reviewer.goto('/review');
    await row(reviewer, name).getByRole('link').first().click();
    await step(reviewer, '开始审核', '审核中');
    await step(reviewer, '审核通过', '已通过，待公开');
  }

  await reviewer.goto('/review/bulk?action=return');
  await tickAll(reviewer, returned.map(({ name }) => name));
  await reviewer.getByLabel(/^退回理由/).fill(RETURN_REASON);
  await reviewer.getByRole('button', { name: '预览退回' }).click();
  await expect(reviewer.getByText('将退回 10 个部门。')).toBeVisible();
  await reviewer.getByRole('button', { name: '确认退回 10 个部门' }).click();
  await expect(told(reviewer, '已退回 10 个部门。')).toBeVisible();

  const clerk = await at(browser, drafterOf(returned[0]!.code));
  await clerk.goto('/notices');
  await expect(clerk.getByText(RETURN_REASON).first()).toBeVisible();
});

test('Friday: what was approved goes out together; readers see who has published', async ({ page }) => {
  await publisher.goto('/publishing');
  for (const { name } of approved) await row(publisher, name).getByRole('checkbox').check();
  await publisher.getByRole('region', { name: /^一起公开/ }).getByRole('button', { name: '立即公开' }).click();
  await publisher.getByRole('dialog').getByRole('button', { name: '确认立即公开 3 件' }).click();
  await expect(publisher.getByText('3 件正在公开')).toBeVisible();
  await expect(async () => {
    await publisher.reload();
    await expect(publisher.getByText('已公开 3').first()).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 60_000 });

  await page.goto(`${portal}/years/${YEAR}/progress`);
  for (const { name } of approved) await expect(row(page, name)).toContainText('按期公开');
  await expect(row(page, returned[0]!.name)).toContainText('期限未到');
  await expect(row(page, exempt!.name)).toContainText(EXEMPT_BASIS);
  await page.goto(portal + publicPage(approved[0]!.code));
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`${YEAR}年部门预算`);
  await expect(page.getByRole('complementary').getByText('负责人审签')).toBeVisible();
});

test('next week: a department corrects what it published, and the differences are shown', async ({ browser, page }) => {
  test.setTimeout(180_000);
  const [{ code, name }] = approved as [{ code: string; name: string }];
  const clerk = await at(browser, drafterOf(code));
  await clerk.goto('/drafts');
  await clerk.getByRole('button', { name: '更正已公开内容' }).click();
  await clerk.getByRole('dialog').getByRole('textbox').fill(NOTE);
  await clerk.getByRole('dialog').getByRole('button', { name: '建立更正稿' }).click();
  await clerk.waitForURL(/\/drafts\/[0-9a-f-]+$/);
  const draft = new URL(clerk.url()).pathname;
  await clerk.goto(`${draft}/sections/operatingCost`);
  await input(clerk, 'purpose').fill(MENDED);
  await saved(clerk);
  await reviewSecrecy(clerk, draft);
  await clerk.goto(`${draft}/submit`);
  await answerDoubts(clerk, '已核对，情况属实。');
  await step(clerk, '提交部门审签', '待部门审签');

  const head = await at(browser, approverOf(code));
  await head.goto('/drafts');
  await head.getByRole('link', { name: '阅读并审签' }).first().click();
  await step(head, '审签并报送财政局', '待财政局受理');
  await reviewer.goto('/review');
  await row(reviewer, name).getByRole('link').first().click();
  await step(reviewer, '开始审核', '审核中');
  await step(reviewer, '审核通过', '已通过，待公开');
  await publisher.goto('/publishing');
  await publisher.getByRole('button', { name: new RegExp(`^公开.*${name}`) }).click();
  await publisher.getByRole('dialog').getByRole('button', { name: /^确认/ }).click();
  await expect(publisher.getByRole('dialog')).toBeHidden();

  await page.goto(portal + publicPage(code));
  await expect(page.getByText('本版为更正版')).toBeVisible();
  await expect(page.getByText(NOTE).first()).toBeVisible();
  await page.getByRole('link', { name: '查看与第1版的差异' }).click();
  await expect(page.getByText(MENDED).first()).toBeVisible();
  const old = await page.goto(`${portal}${publicPage(code)}/editions/1`);
  expect(old!.status()).toBe(200);
  await expect(page.getByText(/这是第1版，已被更正/)).toBeVisible();
});

test('next week: the publisher withdraws another, and its address says why', async ({ page }) => {
  const { code, name } = approved[1]!;
  await publisher.goto('/publishing/published');
  await publisher.getByRole('link', { name: new RegExp(`市${name}`) }).click();
  await act(publisher, '撤回公开', WITHDRAWAL);
  await expect(publisher.getByText('已撤回公开').first()).toBeVisible();
  const response = await page.goto(portal + publicPage(code));
  expect(response!.status()).toBe(200);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('已撤回公开');
  await expect(page.getByText(WITHDRAWAL)).toBeVisible();
  await page.goto(`${portal}/years/${YEAR}/progress`);
  await expect(row(page, name)).toContainText('已撤回公开');
});
