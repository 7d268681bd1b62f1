// A large city written by plain SQL, for measuring: what is only counted needs no command. The newest year is under
// way in every state, all others are public.
import { createHash } from 'node:crypto';
import type pg from 'pg';
import { checkRecordOf } from '@/lib/checks/check-record';
import { runChecks } from '@/lib/checks/run-checks';
import { templateForYear } from '@/lib/disclosure/templates/templates';
import { validEdition } from './edition-content';
import { sampleEdition } from './sample-edition';

export interface LargeCity {
  departments: number;
  /** Budgets of these years; the last one is under way. */
  years: readonly number[];
  /** One letter: what is made begins with it, so that two such cities stand beside each other. */
  mark?: string;
}

/** Of twenty departments in the year under way; null has not begun. */
const UNDER_WAY = [
  null, null, 'DRAFT', 'DRAFT', 'DRAFT', 'DRAFT', 'SIGN_OFF', 'SIGN_OFF', 'SUBMITTED', 'SUBMITTED',
  'SUBMITTED', 'IN_REVIEW', 'IN_REVIEW', 'IN_REVIEW', 'RETURNED', 'RETURNED', 'APPROVED', 'SCHEDULED', 'PUBLISHED', 'PUBLISHED',
] as const;
const REVIEWERS = 10;
const DIVISIONS = 6;

/** All tables filled. The checks were passed with ten doubts answered and two hints, as a submission is at its worst. */
const { content } = validEdition;
const { findings } = runChecks(templateForYear(2020), { ...validEdition, content: { ...content, ...sampleEdition.content } });
const doubts = findings.filter(({ severity }) => severity === 'W').slice(0, 10);
const checkRecord = checkRecordOf(
  { ...runChecks(templateForYear(2020), validEdition), findings: [...doubts, ...findings.filter(({ severity }) => severity === 'I').slice(0, 2)] },
  doubts.map((doubt) => ({ ruleId: doubt.id, sectionId: doubt.sectionId, path: doubt.path, message: doubt.message, reason: '已核对，情况属实。', acceptedBy: '李明', acceptedAt: '2020-02-25T08:00:00Z' })),
  {},
);
const snapshot = JSON.stringify(validEdition);

/** `client` may write every table. */
export async function seedLargeCity(client: pg.Client, { departments, years, mark = 'L' }: LargeCity): Promise<void> {
  const [last] = [...years].sort((a, b) => b - a);
  const editions = `edition e JOIN disclosure s ON s.id = e.disclosure_id JOIN department d ON d.id = s.department_id AND d.code LIKE '${mark}%'`;
  const run = (sql: string, values: unknown[] = []) => client.query(sql, values);
  await run('BEGIN');
  await run(`INSERT INTO department (id, code, name, short_name, kind)
    SELECT gen_random_uuid()::text, '${mark}' || lpad(n::text, 4, '0'), '${mark}市第' || n || '局', '${mark}第' || n || '局', 'GOVERNMENT' FROM generate_series(1, $1::int) n`, [departments]);
  await run(`INSERT INTO "user" (id, username, name, password_hash) SELECT gen_random_uuid()::text, 'reviewer${mark}' || n, '审核${mark}' || n, '' FROM generate_series(1, $1::int) n`, [REVIEWERS]);
  await run(`INSERT INTO division (id, name) SELECT gen_random_uuid()::text, '第${mark}' || n || '科' FROM generate_series(1, $1::int) n`, [DIVISIONS]);
  for (const year of years) {
    await run(`INSERT INTO cycle (id, fiscal_year, kind, template_version) VALUES (gen_random_uuid()::text, $1, 'BUDGET', $2) ON CONFLICT DO NOTHING`, [year, templateForYear(year).version]);
    await run(
      `INSERT INTO cycle_department (cycle_id, department_id, approved_on, due_on, reviewer_id, division_id)
       SELECT c.id, d.id, make_date($1, 2, 20), make_date($1, 3, 11),
         (SELECT id FROM "user" WHERE username = 'reviewer${mark}' || (1 + substr(d.code, 2)::int % ${REVIEWERS})), (SELECT id FROM division WHERE name = '第${mark}' || (1 + substr(d.code, 2)::int % ${DIVISIONS}) || '科')
       FROM cycle c, department d WHERE c.fiscal_year = $1 AND c.kind = 'BUDGET' AND d.code LIKE '${mark}%'`,
      [year],
    );
    await run(
      `INSERT INTO disclosure (id, cycle_id, department_id) SELECT gen_random_uuid()::text, l.cycle_id, l.department_id
       FROM cycle_department l JOIN cycle c ON c.id = l.cycle_id JOIN department d ON d.id = l.department_id
       WHERE c.fiscal_year = $1 AND c.kind = 'BUDGET' AND d.code LIKE '${mark}%' AND ($2 OR substr(d.code, 2)::int % 20 >= $3)`,
      [year, year !== last, UNDER_WAY.lastIndexOf(null) + 1],
    );
    await run(
      `INSERT INTO edition (id, disclosure_id, number, state, template_version, state_changed_at, published_at, snapshot, snapshot_sha256, check_record)
       SELECT gen_random_uuid()::text, id, 1, state, template_version, at, CASE WHEN state = 'PUBLISHED' THEN at END, CASE WHEN state = 'PUBLISHED' THEN $3 END,
         CASE WHEN state = 'PUBLISHED' THEN $4 END, CASE WHEN state = 'PUBLISHED' THEN $5::jsonb END
       FROM (SELECT s.id, c.template_version, make_timestamp($1, 3, 1 + substr(d.code, 2)::int % 9, 1, 0, 0) AS at,
           (CASE WHEN $6 THEN 'PUBLISHED' ELSE ($2::text[])[1 + substr(d.code, 2)::int % 20] END)::"EditionState" AS state
         FROM disclosure s JOIN cycle c ON c.id = s.cycle_id JOIN department d ON d.id = s.department_id WHERE c.fiscal_year = $1 AND c.kind = 'BUDGET' AND d.code LIKE '${mark}%') one`,
      [year, UNDER_WAY, snapshot, createHash('sha256').update(snapshot).digest('hex'), JSON.stringify(checkRecord), year !== last],
    );
  }
  await run(
    `INSERT INTO section_draft (edition_id, section_id, content, revision, updated_at)
     SELECT e.id, c.key, c.value, 3, CASE WHEN e.state <> 'DRAFT' OR length(c.key) % 2 = 0 THEN e.state_changed_at - interval '2 days' END FROM ${editions} CROSS JOIN jsonb_each($1::jsonb) c`,
    [JSON.stringify(content)],
  );
  await run(
    `INSERT INTO submission (id, edition_id, number, content, submitted_at, submitted_by_id, check_record)
     SELECT gen_random_uuid()::text, e.id, 1, $1::jsonb, e.state_changed_at - interval '1 day', 'large', $2::jsonb FROM ${editions} WHERE e.state NOT IN ('DRAFT', 'SIGN_OFF')`,
    [JSON.stringify(content), JSON.stringify(checkRecord)],
  );
  await run(
    `INSERT INTO review_comment (id, edition_id, section_id, path, body, author_id)
     SELECT gen_random_uuid()::text, e.id, 'threePublic', '', '请写明增减原因。', 'large' FROM ${editions} CROSS JOIN generate_series(1, 3) WHERE e.state IN ('IN_REVIEW', 'RETURNED')`,
  );
  await run('COMMIT');
  await run('ANALYZE');
}
