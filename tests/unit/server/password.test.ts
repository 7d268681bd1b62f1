import { describe, expect, it } from 'vitest';
import { hashPassword, passwordProblem, verifyPassword } from '@/lib/server/password';

describe('password', () => {
  it('is kept as argon2id and recognised again', async () => {
    const kept = await hashPassword('Budget2020open');
    expect(kept).toMatch(/^\$argon2id\$/);
    expect(await verifyPassword(kept, 'Budget2020open')).toBe(true);
    expect(await verifyPassword(kept, 'Budget2020Open')).toBe(false);
  });

  it('never throws on a broken hash or an endless password', async () => {
    expect(await verifyPassword('broken', 'Budget2020open')).toBe(false);
    expect(await verifyPassword(await hashPassword('Budget2020open'), 'x'.repeat(1_000_000))).toBe(false);
  });

  it.each([
    ['Short2020', '至少需要 10'],
    ['onlyletterswithoutend', '字母和数字'],
    ['20202020202020', '字母和数字'],
    ['My-Zhangsan-2020', '用户名'],
    [`a1${'x'.repeat(200)}`, '不能超过'],
  ])('refuses %s', (password, reason) => {
    expect(passwordProblem(password, 'zhangsan')).toContain(reason);
  });

  it('accepts letters with digits', () => {
    expect(passwordProblem('Budget2020open', 'zhangsan')).toBeNull();
    expect(passwordProblem('预算公开二〇二〇年2020', 'zhangsan')).toBeNull();
  });
});
