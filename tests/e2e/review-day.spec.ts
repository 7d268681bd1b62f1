import { expect, test, type Browser, type Locator, type Page } from '@playwright/test';
import { signedIn, input, saved } from '../support/browser';
import { act, answerDoubts, reviewSecrecy } from './workflow';

// A reviewer goes through an edition without the mouse, returns it, and is shown what changed when it comes back.
const COMMENT = '请写明项目支出增减的测算依据，jkra 各项分别说明。';
const REASON = '新增应急指挥平台运行维护和应急物资购置，按合同和采购目录价测算';

test.describe.configure({ mode: 'serial' });

let reviewer: Page;
let clerk: Page;
let head: Page;

const at = (browser: Browser, username: string) => signedIn(browser, test.info().project.use.baseURL!, username);

test.beforeAll(async ({ browser }) => {
  reviewer = await at(browser, 'shenhe2');
  clerk = await at(browser, 'yingji1');
  head = await at(browser, 'yingji-fuze');
});

const press = (...keys: string[]) => keys.reduce((before, key) => before.then(() => reviewer.keyboard.press(key)), Promise.resolve());
const section = (id: string) => reviewer.locator(`#review-${id}`);
const said = () => reviewer.locator('.review-toolbar').getByRole('status');
const contents = () => reviewer.getByRole('navigation', { name: '目录' });
const entries = () => contents().getByRole('listitem');
const entry = (name: string) => entries().filter({ hasText: name });
const nextEdition = () => reviewer.locator('[data-review-key="nextEdition"]');

async function openFromQueue(address: string, department: string): Promise<void> {
  await reviewer.goto(address);
  await reviewer.getByRole('row').filter({ has: reviewer.getByRole('rowheader', { name: department }) }).getByRole('link').click();
  await expect(contents()).toBeVisible();
}

async function draftAddress(page: Page): Promise<string> {
  await page.goto('/drafts');
  return (await page.locator('li', { hasText: '2021年部门预算' }).getByRole('link').first().getAttribute('href'))!;
}

async function signOff(page: Page): Promise<void> {
  await page.goto('/drafts');
  await page.getByRole('link', { name: '阅读并审签' }).first().click();
  await act(page, '审签并报送财政局');
  await expect(page.getByText('待财政局受理').first()).toBeVisible();
}

/** Where earlier journeys left nothing to review, what they returned is submitted again. */
async function somethingElseToReview(browser: Browser): Promise<void> {
  await reviewer.goto('/review?scope=all&group=returned');
  if ((await reviewer.getByRole('rowheader', { name: '市教育局' }).count()) === 0) return;
  const other = await at(browser, 'jiaoyu1');
  await other.goto(`${await draftAddress(other)}/submit`);
  await answerDoubts(other, '已核对，情况属实。');
  await act(other, '提交部门审签');
  await signOff(await at(browser, 'jiaoyu-fuze'));
}

/** A page that was just loaded doesn't hear keys yet; the help, once open, stays open. */
async function listens(): Promise<void> {
  const help = reviewer.getByRole('dialog', { name: '快捷键' });
  await expect(async () => {
    await press('?');
    await expect(help).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await press('Escape');
  await expect(help).toBeHidden();
}

const below = async (place: Locator) => (await place.boundingBox())!.y;

test('by keyboard through an edition: sections, help, a comment, the return', async ({ browser }) => {
  await somethingElseToReview(browser);
  await openFromQueue('/review?scope=all', '市应急管理局');
  await act(reviewer, '撤销通过', '需要再核对一处。');
  await expect(reviewer.getByText('审核中').first()).toBeVisible();

  await listens();
  await press('j', 'j');
  await expect(section('overview')).toBeFocused();
  await expect(said()).toHaveText(/^第 2 \/ \d+ 部分：总体情况$/);
  // What sticks to the upper edge hides nothing of it.
  const toolbar = (await reviewer.locator('.review-toolbar').boundingBox())!;
  expect(await below(section('overview'))).toBeGreaterThanOrEqual(toolbar.y + toolbar.height);
  await press('k');
  await expect(section('responsibilities')).toBeFocused();

  await press('?');
  const help = reviewer.getByRole('dialog', { name: '快捷键' });
  await expect(help.getByRole('row', { name: 'Shift + F 上一个问题' })).toBeVisible();
  await press('j', 'Escape');
  await expect(help).toBeHidden();
  await expect(said()).toHaveText(/^第 1 \//);

  // Every section but the last is marked as seen; one is seen by being read.
  const count = await entries().count();
  await expect(entries().first()).toContainText('本次已看');
  // In a low window the end of the last section stays out of sight, so that it isn't read however long the others take.
  const { width, height } = reviewer.viewportSize()!;
  await reviewer.setViewportSize({ width, height: 300 });
  for (let index = 1; index < count - 1; index += 1) {
    await press('j', 'x');
    await expect(said()).toHaveText(/^已把“.+”标为已看。$/);
    await expect(entries().nth(index)).toContainText('本次已看');
  }

  for (let index = count - 2; index > 1; index -= 1) await press('k');
  await reviewer.setViewportSize({ width, height });
  await expect(said()).toHaveText(/总体情况$/);
  await press('m');
  await expect(reviewer.getByLabel('审核意见')).toBeFocused();
  await reviewer.keyboard.type(COMMENT);
  await press('Tab', 'Enter');
  await expect(section('overview').getByText(COMMENT)).toBeVisible();

  await press('r');
  await expect(reviewer.getByRole('dialog').getByRole('textbox')).toHaveValue(/^共有 1 条审核意见/);
  await reviewer.getByRole('dialog').getByRole('button', { name: '确认退回部门' }).press('Enter');
  await expect(reviewer.getByText('已退回').first()).toBeVisible();
  await expect(nextEdition()).toContainText('下一件：');
});

test('the department mends one section and submits again', async () => {
  const address = await draftAddress(clerk);
  await clerk.goto(`${address}/sections/overview`);
  await input(clerk, 'expenditure/projects/reason').fill(REASON);
  await saved(clerk);
  await clerk.getByRole('tab', { name: /意见/ }).click();
  await clerk.getByRole('button', { name: '标为已处理' }).click();
  await expect(clerk.getByRole('button', { name: '恢复为未处理' })).toBeVisible();
  await clerk.goto(`${address}/submit`);
  await answerDoubts(clerk, '修改后再次核对，情况属实。');
  await act(clerk, '提交部门审签');
  await expect(clerk.getByText('待部门审签').first()).toBeVisible();
  await reviewSecrecy(clerk, address);
  await signOff(head);
});

test('what changed since the last look is marked; the rest is folded; a division signs off; approve, and on to the next', async ({ browser }) => {
  await reviewer.goto('/review');
  const group = reviewer.getByRole('region', { name: /^退回后重新报送/ });
  await expect(group.getByRole('row', { name: /市应急管理局/ })).toContainText('退回后改动 1 个部分');
  await openFromQueue('/review?group=resubmitted', '市应急管理局');
  await press('s');
  await expect(reviewer.getByText('审核中').first()).toBeVisible();

  await expect(entry('总体情况')).toContainText('上次查看后有改动');
  await expect(entry('职责及机构')).toContainText('上次查看后无改动');
  await expect(entries().last()).toContainText('未看过');
  await reviewer.getByRole('checkbox', { name: '只看有改动的和未看过的' }).check();
  await expect(entries()).toHaveCount(2);
  await expect(section('responsibilities').getByRole('button', { name: '展开“职责及机构”' })).toBeVisible();

  await press('g');
  await expect(said()).toHaveText(/^变化 1 \/ 1：/);
  await expect(section('overview').locator(':focus')).toContainText(REASON);

  // The procurement division has its say first.
  const division = await at(browser, 'caigou1');
  await division.goto('/review');
  await expect(division.getByRole('row', { name: /市应急管理局/ })).toContainText('待本科室会审');
  await division.goto(new URL(reviewer.url()).pathname);
  await division.getByRole('tab', { name: /会审/ }).click();
  await division.getByRole('button', { name: '会审所选 1 个部分' }).click();
  await expect(division.getByText(/罗志平会审/)).toBeVisible();
  await reviewer.reload();

  const approval = reviewer.getByRole('dialog').getByRole('button', { name: '确认审核通过' });
  // A key counts once the page that was loaded anew listens to it.
  await expect(async () => {
    await press('a');
    await expect(approval).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await approval.press('Enter');
  await expect(reviewer.getByText('已通过，待公开').first()).toBeVisible();
  const next = (await nextEdition().getAttribute('href'))!;
  await press('n');
  await expect(reviewer).toHaveURL(new RegExp(`${next}$`));
  await expect(contents()).toBeVisible();
});

test('a letter does nothing once the keys are switched off', async () => {
  await press('?');
  const help = reviewer.getByRole('dialog', { name: '快捷键' });
  await help.getByRole('checkbox', { name: '在这个浏览器中启用快捷键' }).uncheck();
  await help.getByRole('button', { name: '关闭' }).click();
  await press('j');
  await expect(said()).toHaveText('');
  await reviewer.getByRole('button', { name: '下一部分' }).click();
  await expect(said()).toHaveText(/^第 1 \//);
});
