import { expect, type Page } from '@playwright/test';

/** The department's secrecy review on the page of an edition, without which nobody signs off. */
export async function reviewSecrecy(page: Page, draftAddress: string): Promise<void> {
  await page.goto(`${draftAddress}/secrecy`);
  await page.getByLabel('承办人', { exact: true }).fill('林秋燕');
  await page.getByLabel('保密审查负责人').fill('许文博');
  await page.getByRole('button', { name: /^保存/ }).click();
  await expect(page.getByText('已保存。负责人可以审签。')).toBeVisible();
}

/** Presses a workflow button and answers its question, giving a reason where one is asked for. */
export async function act(page: Page, label: string | RegExp, reason?: string): Promise<void> {
  await page.getByRole('button', { name: label, exact: true }).click();
  const confirm = page.getByRole('dialog').getByRole('button', { name: /^确认/ });
  const asked = await confirm.waitFor({ timeout: 4_000 }).then(() => true, () => false);
  if (!asked) return;
  if (reason) await page.getByRole('dialog').getByRole('textbox').fill(reason);
  await confirm.click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

/** Says of whatever the checks doubt why it stands. */
export async function answerDoubts(page: Page, reason: string): Promise<void> {
  const open = page.getByRole('button', { name: '接受并说明理由' });
  for (let left = await open.count(); left > 0; left = await open.count()) {
    await open.first().click();
    await page.getByLabel(/不修改的理由/).fill(reason);
    await page.getByRole('button', { name: '确认接受' }).click();
    await expect(page.getByRole('button', { name: /^(确认接受|正在提交…)$/ })).toBeHidden();
  }
}
