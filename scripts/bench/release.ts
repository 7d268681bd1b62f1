// The release of 120 whole editions by the portal's worker process: from the planned moment until all can be read.
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { validEdition } from '../../tests/support/edition-content';
import type { Portal } from './portal';

const EDITIONS = 120;
/** Years without a publication of anybody else; in the second, each edition has last year's beside it. */
const YEARS = [2031, 2032];

export async function benchRelease(portal: Portal): Promise<void> {
  const client = new pg.Client({ connectionString: portal.databaseUrl });
  await client.connect();
  console.log('');
  try {
    await addDepartments(client);
    for (const year of YEARS) await releaseYear(client, portal, year);
  } finally {
    await client.end();
  }
}

/** Each with two clerks, who are told of the publication. */
async function addDepartments(client: pg.Client): Promise<void> {
  await client.query(`INSERT INTO department (id, code, name, short_name, kind) SELECT 'bench-' || n, 'bench' || n, '测试部门' || n, '测' || n, 'GOVERNMENT' FROM generate_series(1, $1) n`, [EDITIONS]);
  await client.query(`INSERT INTO "user" (id, username, name, password_hash) SELECT 'bench-' || n, 'bench' || n, '某' || n, '' FROM generate_series(1, $1) n`, [2 * EDITIONS]);
  await client.query(`INSERT INTO membership (id, user_id, role, department_id) SELECT 'bench-' || n, 'bench-' || n, 'DRAFTER', 'bench-' || (n + 1) / 2 FROM generate_series(1, $1) n`, [2 * EDITIONS]);
}

async function releaseYear(client: pg.Client, portal: Portal, year: number): Promise<void> {
  await addApproved(client, year);
  const planned = Date.now();
  await plan(client, year, new Date(planned));
  await until(async () => (await client.query(`SELECT FROM release WHERE id = $1 AND state = 'DONE'`, [`bench-${year}`])).rowCount === 1);
  const done = Date.now();
  await until(async () => (await fetch(`${portal.address}/departments/bench${EDITIONS}/${year}`)).ok);
  const { rows } = await client.query<{ published: number }>(`SELECT count(*)::int AS published FROM release_item WHERE release_id = $1 AND state = 'PUBLISHED'`, [`bench-${year}`]);
  const beside = year === YEARS[0] ? 'no year before' : 'a year before  ';
  console.log(`release of ${rows[0]!.published} editions, ${beside}: done after ${inSeconds(done - planned)}, last page readable after ${inSeconds(Date.now() - planned)}  (aim ≤ 20 s)`);
}

async function addApproved(client: pg.Client, year: number): Promise<void> {
  const cycle = `bench-${year}`;
  await client.query(`INSERT INTO cycle (id, fiscal_year, kind, template_version) VALUES ($1, $2, 'BUDGET', $3)`, [cycle, year, validEdition.templateVersion]);
  await client.query(`INSERT INTO cycle_department (cycle_id, department_id, approved_on, due_on) SELECT $1, 'bench-' || n, '2031-02-01', '2031-02-21' FROM generate_series(1, $2) n`, [cycle, EDITIONS]);
  await client.query(`INSERT INTO disclosure (id, cycle_id, department_id) SELECT $1 || '-' || n, $1, 'bench-' || n FROM generate_series(1, $2) n`, [cycle, EDITIONS]);
  await client.query(`INSERT INTO edition (id, disclosure_id, number, state, template_version) SELECT $1 || '-' || n, $1 || '-' || n, 1, 'APPROVED', $3 FROM generate_series(1, $2) n`, [cycle, EDITIONS, validEdition.templateVersion]);
  await client.query(`INSERT INTO section_draft (edition_id, section_id, content) SELECT $1 || '-' || n, key, value FROM generate_series(1, $2) n, jsonb_each($3)`, [cycle, EDITIONS, JSON.stringify(validEdition.content)]);
}

async function plan(client: pg.Client, year: number, plannedAt: Date): Promise<void> {
  await client.query('BEGIN');
  await client.query(`INSERT INTO release (id, cycle_id, planned_at, created_by_id) VALUES ($1, $1, $2, 'bench-1')`, [`bench-${year}`, plannedAt.toISOString()]);
  await client.query(`INSERT INTO release_item (release_id, edition_id) SELECT $1, $1 || '-' || n FROM generate_series(1, $2) n`, [`bench-${year}`, EDITIONS]);
  await client.query(`UPDATE edition SET state = 'SCHEDULED' WHERE disclosure_id LIKE $1`, [`bench-${year}-%`]);
  await client.query('COMMIT');
}

async function until(reached: () => Promise<boolean>): Promise<void> {
  for (let waited = 0; !(await reached()); waited += 50) {
    if (waited > 120_000) throw new Error('The release was not done within two minutes; is the worker process running?');
    await sleep(50);
  }
}

const inSeconds = (milliseconds: number) => `${Math.round(milliseconds / 100) / 10} s`;
