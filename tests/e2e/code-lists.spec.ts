import { expect, test } from '@playwright/test';
import { signedIn } from '../support/browser';

test('an administrator sees what a file would change, imports it and takes it back', async ({ browser, baseURL }) => {
  const page = await signedIn(browser, baseURL!, 'guanli');
  // A year that no other story uses.
  await page.goto('/admin/code-lists');
  await page.getByRole('button', { name: '其他年度' }).click();
  await page.getByLabel('名录', { exact: true }).selectOption('支出功能分类科目');
  await page.getByLabel('年度', { exact: true }).fill('2035');
  await page.getByRole('button', { name: '打开' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2035年支出功能分类科目');

  const choose = (lines: string[]) => page.getByLabel('选择文件').setInputFiles({ name: '科目.csv', mimeType: 'text/csv', buffer: Buffer.from(['科目编码,科目名称', ...lines].join('\r\n')) });
  await choose(['201,一般公共服务支出', '201,一般公共服务']);
  await expect(page.getByText('201 出现两次，名称不同')).toBeVisible();
  await expect(page.getByRole('button', { name: /^导入这/u })).toHaveCount(0);

  await choose(['201,一般公共服务支出', '20101,人大工作', '2010101,行政运行']);
  await expect(page.getByText('人大事务 → 人大工作')).toBeVisible();
  await page.getByRole('button', { name: '导入这 3 条' }).click();
  await expect(page.getByText('已导入 3 条。')).toBeVisible();
  await expect(page.getByText('官方导入')).toBeVisible();
  await page.getByRole('searchbox').fill('xzyx');
  await page.getByRole('button', { name: '查找' }).click();
  await expect(page.getByRole('row', { name: /2010101 行政运行 一般公共服务支出 › 人大工作 › 行政运行/u })).toBeVisible();

  const confirm = page.getByRole('button', { name: '确认删除导入的名录' });
  // The search was a visit of its own: a page answers only once it has come alive.
  await expect(async () => {
    await page.getByRole('button', { name: '删除导入的名录', exact: true }).click();
    await expect(confirm).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await confirm.click();
  await expect(page.getByText('门户自带', { exact: true })).toBeVisible();
});

test('a clerk finds a code by initials, by name on a telephone, and takes it back in one step', async ({ browser, baseURL }) => {
  const page = await signedIn(browser, baseURL!, 'wangxin1');
  await page.goto('/drafts');
  const address = await page.locator('li').getByRole('link', { name: /填报|查看|修改/ }).first().getAttribute('href');
  await page.goto(`${address!.split('/').slice(0, 3).join('/')}/sections/procurement`);
  const row = page.locator('table.sheet tbody tr[data-row]').first();
  const [code, name] = [row.locator('[data-path$="/code"]'), row.locator('[data-path$="/item"]')];
  const [codeBefore, nameBefore] = [await code.inputValue(), await name.inputValue()];
  const options = page.getByRole('option');

  await code.click();
  await code.fill('dztsfw');
  await expect(options).toHaveCount(0);
  await code.fill('jcdxfw');
  await expect(options.first()).toContainText('基础电信服务');
  await expect(code).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Enter');
  await expect(options).toHaveCount(0);
  await expect(code).toHaveValue('C030101');
  await expect(name).toHaveValue('基础电信服务');
  await expect(code).toBeFocused();
  await page.keyboard.press('Control+Z');
  await expect(code).toHaveValue('jcdxfw');
  await expect(name).toHaveValue(nameBefore);

  // A narrow screen: the list stays inside it, however the sheet scrolls.
  await page.setViewportSize({ width: 390, height: 780 });
  await code.fill('打印机');
  await expect(options.first()).toBeVisible();
  const box = (await page.getByRole('listbox').boundingBox())!;
  expect([box.x >= 0, box.x + box.width <= 390, box.y >= 0, box.y + box.height <= 780]).toEqual([true, true, true, true]);
  await page.keyboard.press('Escape');
  await expect(options).toHaveCount(0);

  // With nothing offered the arrow keys are the sheet's again.
  await page.keyboard.press('ArrowDown');
  await expect(code).not.toBeFocused();
  await code.fill(codeBefore);
  await expect(page.locator('[data-save-state="saved"]')).toContainText('已保存');
});
