// The release of 120 whole editions by the portal's worker process: from the planned moment until all can be read. Each
// has what it has in life: its doubts answered, its secrecy review and its head's sign-off, and people who are mailed.
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { doubtsAt, placeOf } from '../../lib/checks/acceptance';
import { findingsIn, validEdition } from '../../tests/support/edition-content';
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

/** Each with a clerk and a head, who are told of the publication, by mail too. */
async function addDepartments(client: pg.Client): Promise<void> {
  await client.query(`INSERT INTO department (id, code, name, short_name, kind) SELECT 'bench-' || n, 'bench' || n, '测试部门' || n, '测' || n, 'GOVERNMENT' FROM generate_series(1, $1) n`, [EDITIONS]);
  await client.query(`INSERT INTO "user" (id, username, name, password_hash, email) SELECT 'bench-' || n, 'bench' || n, '某' || n, '', 'bench' || n || '@example.gov.cn' FROM generate_series(1, $1) n`, [2 * EDITIONS]);
  await client.query(
    `INSERT INTO membership (id, user_id, role, department_id) SELECT 'bench-' || n, 'bench-' || n, (CASE n % 2 WHEN 1 THEN 'DRAFTER' ELSE 'APPROVER' END)::"Role", 'bench-' || (n + 1) / 2 FROM generate_series(1, $1) n`,
    [2 * EDITIONS],
  );
}

async function releaseYear(client: pg.Client, portal: Portal, year: number): Promise<void> {
  await addApproved(client, year);
  await addGates(client, year);
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
  await client.query(
    `INSERT INTO edition (id, disclosure_id, number, state, template_version, submitted_by_id, signed_off_by_id, signed_off_at)
     SELECT $1 || '-' || n, $1 || '-' || n, 1, 'APPROVED', $3, 'bench-' || 2 * n - 1, 'bench-' || 2 * n, now() FROM generate_series(1, $2) n`,
    [cycle, EDITIONS, validEdition.templateVersion],
  );
  await client.query(`INSERT INTO section_draft (edition_id, section_id, content) SELECT $1 || '-' || n, key, value FROM generate_series(1, $2) n, jsonb_each($3)`, [cycle, EDITIONS, JSON.stringify(validEdition.content)]);
}

/** What stands before an approval, and is read when the edition is published. */
async function addGates(client: pg.Client, year: number): Promise<void> {
  const cycle = `bench-${year}`;
  await client.query(
    `INSERT INTO secrecy_review (edition_id, basis, conclusion, handler, head, reviewed_on, recorded_by_id)
     SELECT $1 || '-' || n, '《中华人民共和国保守国家秘密法》', 'PUBLIC', '某' || 2 * n - 1, '某' || 2 * n, '2031-02-10', 'bench-' || 2 * n - 1 FROM generate_series(1, $2) n`,
    [cycle, EDITIONS],
  );
  // No link of the audit chain, which nobody verifies here: only what the publication looks up in it.
  await client.query(
    `INSERT INTO audit_event (actor_id, actor_name, action, subject_type, subject_id, edition_id, data, prev_hash, hash)
     SELECT 'bench-' || 2 * n, '某' || 2 * n, 'signOff', 'edition', $1 || '-' || n, $1 || '-' || n, '{"from":"SIGN_OFF","to":"SUBMITTED"}', '', 'bench-' || $1 || '-' || n FROM generate_series(1, $2) n`,
    [cycle, EDITIONS],
  );
  const findings = findingsIn({ ...validEdition, fiscalYear: year, previous: null }).filter(({ severity }) => severity === 'W');
  const answers = new Map(findings.map((finding) => [JSON.stringify(placeOf(finding)), { ...placeOf(finding), message: doubtsAt(findings, placeOf(finding)) }]));
  await client.query(
    `INSERT INTO finding_acceptance (edition_id, rule_id, section_id, path, message, reason, accepted_by_id)
     SELECT $1 || '-' || n, a->>'ruleId', a->>'sectionId', a->>'path', a->>'message', '已核对，情况属实。', 'bench-' || 2 * n - 1 FROM generate_series(1, $2) n, jsonb_array_elements($3) a`,
    [cycle, EDITIONS, JSON.stringify([...answers.values()])],
  );
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
