// The progress board with 300 departments × 10 years in the database: the page's time on the server, and how many queries it takes.
import pg from 'pg';
import { demoAccounts } from '../../prisma/seed/accounts';
import { seedLargeCity } from '../../tests/support/large-city';
import { line, measure } from './load';
import { signIn, type Portal } from './portal';

const DEPARTMENTS = 300;
const YEARS = Array.from({ length: 10 }, (_, index) => 2021 + index);
const FEW = { departments: 3, years: [2033], mark: 'S' };
const SECONDS = 8;

export async function benchBoard(portal: Portal): Promise<void> {
  const client = new pg.Client({ connectionString: portal.databaseUrl });
  await client.connect();
  const started = performance.now();
  await seedLargeCity(client, { departments: DEPARTMENTS, years: YEARS });
  await seedLargeCity(client, FEW);
  const cycleOf = async (year: number) => (await client.query<{ id: string }>(`SELECT id FROM cycle WHERE fiscal_year = $1 AND kind = 'BUDGET'`, [year])).rows[0]!.id;
  const [many, few] = [await cycleOf(YEARS.at(-1)!), await cycleOf(FEW.years[0]!)];
  console.log(`\nProgress board, ${DEPARTMENTS} departments × ${YEARS.length} years (seeded in ${Math.round((performance.now() - started) / 1000)} s)`);

  const { username, password } = demoAccounts.find((account) => account.memberships.some(({ role }) => role === 'REVIEWER'))!;
  const cookie = await signIn(portal.address, username, password);
  const page = async (path: string) => {
    const answer = await fetch(portal.address + path, { headers: { cookie } });
    const html = await answer.text();
    return answer.ok && html.includes('进度') ? html : null;
  };
  const html = (await page(`/progress?cycle=${many}`)) ?? '';
  console.log(`  the page: ${Math.round(Buffer.byteLength(html) / 1024)} KB of HTML`);
  for (const [label, query] of [['all departments', ''], ['grouped by division', '&group=division'], ['one state', '&state=overdue']] as const) {
    console.log(line(`  page, ${label} (aim p95 ≤ 200 ms)`, await measure(1, SECONDS, async () => (await page(`/progress?cycle=${many}${query}`)) !== null)));
  }
  console.log(line('  Excel of all departments', await measure(1, SECONDS / 2, async () => (await fetch(`${portal.address}/progress/xlsx?cycle=${many}`, { headers: { cookie } }).then((answer) => answer.arrayBuffer())).byteLength > 10_000)));
  await client.end();
  await reportQueries(portal, few, many);
}

/** Counted in this process: the same function that the page calls, on the same database. */
async function reportQueries(portal: Portal, few: string, many: string): Promise<void> {
  process.env.DATABASE_URL = portal.databaseUrl;
  const { getProgressBoard } = await import('../../lib/server/queries/workspace/progress-board');
  const { db, pool } = await import('../../lib/server/db');
  // A new connection says more than the question.
  await Promise.all(Array.from({ length: 4 }, () => db.setting.count()));
  const { query } = pg.Client.prototype;
  const count = async (cycleId: string) => {
    let queries = 0;
    pg.Client.prototype.query = function counted(this: pg.Client, ...given: unknown[]) {
      queries += 1;
      return (query as (...args: unknown[]) => unknown).apply(this, given);
    } as typeof query;
    await getProgressBoard({ userId: 'bench', name: 'bench', memberships: [{ role: 'REVIEWER', departmentId: null }] }, cycleId);
    pg.Client.prototype.query = query;
    return queries;
  };
  console.log(`  queries for ${FEW.departments} departments: ${await count(few)}, for ${DEPARTMENTS}: ${await count(many)}`);
  await pool.end();
}
