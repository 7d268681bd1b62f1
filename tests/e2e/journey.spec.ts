import { expect, test, type Page } from '@playwright/test';
import { signedIn, fill, input, saved } from '../support/browser';
import { JOURNEY_PORT } from '../support/ports';
import { act, answerDoubts, reviewSecrecy } from './workflow';
import { carryOverSection, fillAssets, fillOverview, fillPerformance, fillProcurement, fillTables, fillThreePublic, overview, performance } from './drafting';

// The whole road as four people in four sessions, with the sample's figures, ending on the comparison page.
const portal = `http://127.0.0.1:${JOURNEY_PORT}`;
const OPERATING_PURPOSE = '办公用房水电、取暖和物业管理，日常维修等支出';

test.describe.configure({ mode: 'serial' });

let drafter: Page;
let approver: Page;
let reviewer: Page;
let publisher: Page;
let draftAddress = '';

test.beforeAll(async ({ browser }) => {
  drafter = await signedIn(browser, portal, 'wangxin1');
  approver = await signedIn(browser, portal, 'wangxin-fuze');
  reviewer = await signedIn(browser, portal, 'shenhe1');
  publisher = await signedIn(browser, portal, 'fabu');
});

const step = (section: string) => drafter.goto(`${draftAddress}/sections/${section}`);

async function signOff(): Promise<void> {
  await approver.goto('/drafts');
  await approver.getByRole('link', { name: '阅读并审签' }).first().click();
  await expect(approver.getByText('2216.20').first()).toBeVisible();
  await act(approver, '审签并报送财政局');
  await expect(approver.getByText('待财政局受理').first()).toBeVisible();
}

async function openInReview(): Promise<void> {
  await reviewer.goto('/review');
  await reviewer.getByRole('link', { name: /市委网信办/ }).first().click();
  await act(reviewer, '开始审核');
  await expect(reviewer.getByText('审核中').first()).toBeVisible();
}

test('a clerk drafts the disclosure through the guided steps', async () => {
  test.setTimeout(300_000);
  await drafter.goto('/drafts');
  await drafter.locator('li', { hasText: '2020年部门预算' }).getByRole('button', { name: '开始填报' }).click();
  await drafter.waitForURL(/\/drafts\/[0-9a-f-]+$/);
  draftAddress = new URL(drafter.url()).pathname;

  await step('responsibilities');
  await carryOverSection(drafter);
  await step('overview');
  // Last year's figures stand there already, as they were published.
  await expect(drafter.locator('[data-path="expenditure"]')).toContainText('1098.98');
  await fillOverview(drafter);
  await expect(drafter.locator('[data-path="expenditure"]')).toContainText('+1117.22');
  await step('operatingCost');
  await fill(drafter, { 'cost/total/thisYear': '49.69', 'cost/total/reason': overview.expenditure.basic.reason });
  await saved(drafter);
  await step('threePublic');
  await fillThreePublic(drafter);
  await step('performance');
  await fillPerformance(drafter);
  await step('procurement');
  await fillProcurement(drafter);
  await step('assets');
  await fillAssets(drafter);
  await step('glossary');
  await carryOverSection(drafter);
  await step('otherMatters');
  await carryOverSection(drafter);
  await fillTables(drafter, step);
});

test('what is missing is listed, each a link to its field; then the draft can be submitted', async () => {
  await drafter.goto(`${draftAddress}/submit`);
  await expect(drafter.getByText('还不能提交').first()).toBeVisible();
  await drafter.getByRole('link', { name: /请填写“主要用途”/ }).click();
  await expect(input(drafter, 'purpose')).toBeFocused();
  await input(drafter, 'purpose').fill(OPERATING_PURPOSE);
  await saved(drafter);

  await drafter.goto(`${draftAddress}/preview`);
  await expect(drafter.getByText('2020年支出预算2216.20万元').first()).toBeVisible();
  await drafter.goto(`${draftAddress}/submit`);
  await answerDoubts(drafter, '已与批复文件和原始资料逐项核对，情况属实。');
  await expect(drafter.getByText('可以提交').first()).toBeVisible();
  await reviewSecrecy(drafter, draftAddress);
  await drafter.goto(`${draftAddress}/submit`);
  await act(drafter, '提交部门审签');
  await expect(drafter.getByText('待部门审签').first()).toBeVisible();
});

test('the department signs off, the bureau comments on a row and returns it', async () => {
  await signOff();
  await openInReview();
  const row = reviewer.locator('[data-path="expenditure/projects/reason"]').first();
  await row.hover();
  await row.getByRole('button', { name: '批注' }).click();
  await reviewer.getByLabel('审核意见').fill('请说明线路租用项目增加的金额。');
  await reviewer.getByRole('button', { name: '提交意见' }).click();
  await expect(reviewer.getByText('请说明线路租用项目增加的金额。').first()).toBeVisible();
  await act(reviewer, '退回部门', '项目支出增加的原因需要补充。');
  await expect(reviewer.getByText('已退回').first()).toBeVisible();
});

test('the department answers the comment, mends the field and submits again', async () => {
  await drafter.goto(draftAddress);
  await expect(drafter.getByText('项目支出增加的原因需要补充。').first()).toBeVisible();
  await step('overview');
  await drafter.getByRole('tab', { name: /意见/ }).click();
  await drafter.getByRole('button', { name: '到该处' }).click();
  await expect(input(drafter, 'expenditure/projects/reason')).toBeFocused();
  await input(drafter, 'expenditure/projects/reason').fill('线路租用增加16万元，新增信息化升级改造和网络舆论项目');
  await saved(drafter);
  await drafter.getByRole('button', { name: '回复', exact: true }).click();
  await drafter.getByLabel('回复内容').fill('已补充。');
  await drafter.getByRole('button', { name: '发送回复' }).click();
  await expect(drafter.getByText('已补充。').first()).toBeVisible();
  await drafter.getByRole('button', { name: '标为已处理' }).click();
  await expect(drafter.getByRole('button', { name: '恢复为未处理' })).toBeVisible();
  await drafter.goto(`${draftAddress}/submit`);
  await answerDoubts(drafter, '修改后再次核对，情况属实。');
  await act(drafter, '提交部门审签');
  await expect(drafter.getByText('待部门审签').first()).toBeVisible();
  // What was reviewed for secrecy has changed since: the head can't sign it off before it is confirmed anew.
  await approver.goto(`${draftAddress}/preview`);
  await expect(approver.getByText(/保密审查之后内容或附件又有修改/)).toBeVisible();
  await reviewSecrecy(drafter, draftAddress);
  await signOff();
});

test('the reviewer sees what changed since the return and approves; the publisher publishes', async () => {
  await openInReview();
  await reviewer.getByRole('link', { name: /退回后的变化/ }).click();
  await expect(reviewer.locator('ins').filter({ hasText: '线路租用' }).first()).toBeVisible();
  await act(reviewer, '审核通过');
  await expect(reviewer.getByText('已通过，待公开').first()).toBeVisible();

  await publisher.goto('/publishing');
  await expect(publisher.getByText('市委网信办').first()).toBeVisible();
  await act(publisher, /^公开市委网信办2020年/);
  await expect(publisher.getByRole('link', { name: /网络安全和信息化委员会办公室2020年部门预算/ })).toBeVisible();
});

test('the public reads it, without JavaScript, and compares it with last year', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: portal, javaScriptEnabled: false });
  const citizen = await context.newPage();
  await citizen.goto('/');
  await expect(citizen.getByRole('link', { name: '市委网信办' }).first()).toBeVisible();
  await citizen.goto('/departments/118/2020');
  await expect(citizen.getByRole('heading', { level: 1 })).toContainText('2020年部门预算');
  for (const figure of ['2216.20', '374.70', '1841.50', '325.01', '49.69', '7.64', '1233.80', '135.80']) {
    await expect(citizen.getByRole('main').getByText(figure).filter({ visible: true }).first()).toBeVisible();
  }
  for (const { name } of performance.projectTargets) await expect(citizen.getByText(`${name}绩效目标表`).filter({ visible: true }).first()).toBeVisible();

  await citizen.goto('/departments/118/compare/2019/2020');
  await expect(citizen.getByText('2020年支出预算2216.20万元，比2019年增加1117.22万元，增长101.7%').filter({ visible: true }).first()).toBeVisible();
  await expect(citizen.getByText('+818.30').filter({ visible: true }).first()).toBeVisible();
  await expect(citizen.locator('svg').first()).toBeVisible();
  await expect(citizen.locator('body')).not.toContainText(/NaN|Infinity|∞|undefined/);
  const csv = await (await context.request.get('/departments/118/compare/2019/2020/csv')).text();
  expect(csv.startsWith('\uFEFF')).toBe(true);
  expect(csv).toContain('1117.22');
  await context.close();
});

test('every step stands in the history: who, when, why', async () => {
  await drafter.goto(`${draftAddress}/history`);
  for (const words of ['李文静', '周国强', '郑海燕', '何玉梅', '项目支出增加的原因需要补充。']) {
    await expect(drafter.getByText(words).first()).toBeVisible();
  }
});
