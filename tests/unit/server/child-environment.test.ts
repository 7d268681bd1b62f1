import { afterEach, expect, it, vi } from 'vitest';
import { runNode } from '../../../scripts/portal/child';

afterEach(() => vi.unstubAllEnvs());

it('the web server, the worker and whatever else the portal starts never have the password of the tables’ owner', async () => {
  vi.stubEnv('MIGRATION_DATABASE_URL', 'postgresql://owner:secret@db/portal');
  vi.stubEnv('SMTP_HOST', 'mail');
  vi.stubEnv('NEXTAUTH_URL', 'https://budget.example.gov.cn');
  const { code, output } = await runNode(['-e', 'console.log(JSON.stringify(process.env))'], { env: { DATABASE_URL: 'postgresql://portal@db/portal', NEXTAUTH_URL: undefined } });
  expect(code).toBe(0);
  expect(output).not.toContain('secret');
  const environment = JSON.parse(output) as Record<string, string>;
  expect(environment).toMatchObject({ DATABASE_URL: 'postgresql://portal@db/portal', SMTP_HOST: 'mail' });
  expect(environment).not.toHaveProperty('MIGRATION_DATABASE_URL');
  expect(environment).not.toHaveProperty('NEXTAUTH_URL');
});
