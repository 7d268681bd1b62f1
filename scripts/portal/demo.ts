import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../setup/packages.mjs';
import { runNode } from './child';
import { withClient } from './database';
import { StartFailure } from './failure';

/** Present while the demo data are being loaded; found at a start, the loading was interrupted. */
const LOADING = 'demo-loading';

const seedFile = join(root, 'prisma/seed.ts');
const accountsFile = join(root, 'prisma/seed/accounts.ts');

export type DemoAccount = { username: string; password: string; name: string; role: string };
export type DatabaseState = 'empty' | 'interrupted' | 'demo' | 'own';

export function databaseState(url: string): Promise<DatabaseState> {
  return withClient(url, async (client) => {
    const settings = await client.query('SELECT key, value FROM setting WHERE key = ANY($1)', [['demo', LOADING]]);
    const found = new Map(settings.rows.map((row) => [row.key, row.value]));
    if (found.has(LOADING)) return 'interrupted';
    if (found.get('demo') === 'true') return 'demo';
    const used = await client.query('SELECT FROM "user" UNION ALL SELECT FROM department LIMIT 1');
    return used.rowCount === 0 ? 'empty' : 'own';
  });
}

export function hasDemoData(): boolean {
  return existsSync(seedFile);
}

export async function loadDemoData(url: string): Promise<void> {
  await withClient(url, (client) => client.query('INSERT INTO setting (key, value) VALUES ($1, $2)', [LOADING, 'true']));
  const { code, output } = await runNode(['--import', 'tsx', seedFile], { env: { DATABASE_URL: url }, show: true });
  if (code !== 0) throw new StartFailure(`载入示例数据失败：${output.trim()}`);
  await withClient(url, async (client) => {
    await client.query("INSERT INTO setting (key, value) VALUES ('demo', 'true') ON CONFLICT (key) DO UPDATE SET value = 'true'");
    await client.query('DELETE FROM setting WHERE key = $1', [LOADING]);
  });
}

export async function demoAccounts(): Promise<DemoAccount[]> {
  if (!existsSync(accountsFile)) return [];
  const module = await import(pathToFileURL(accountsFile).href);
  return module.demoAccounts ?? [];
}
