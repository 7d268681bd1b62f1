import type { DisclosureKind } from '@/lib/disclosure/kinds';
import { db } from '../../db';
import { env } from '../../env';

/** What one rule did in one year's public editions. */
export interface CheckCount {
  /** Editions in which it ran. */
  ran: number;
  /** Editions in which it couldn't run, or was switched off. */
  notRun: number;
  /** Editions in which it found something, and how much in all. */
  editions: number;
  findings: number;
}

export interface CheckCounts {
  /** Newest first. `kept` of the `published` editions hold what the checks found; older ones don't. */
  years: { fiscalYear: number; published: number; kept: number }[];
  /** By rule id, then year. */
  rules: Record<string, Record<number, CheckCount>>;
}

interface Row {
  year: number;
  rule: string;
  editions: bigint;
  findings: bigint;
}

/** How often each rule fired in the budgets, or final accounts, that stand public today, summed in the database: no finding leaves it. `next build` asks without a database. */
export async function getCheckCounts(kind: DisclosureKind): Promise<CheckCounts> {
  if (!env.databaseUrl()) return { years: [], rules: {} };
  const [years, found, ran, notRun] = await Promise.all([
    db.$queryRaw<{ year: number; published: bigint; kept: bigint }[]>`
      SELECT c.fiscal_year AS year, count(*) AS published, count(e.check_record) AS kept
      FROM edition e JOIN disclosure d ON d.id = e.disclosure_id JOIN cycle c ON c.id = d.cycle_id
      WHERE e.state = 'PUBLISHED' AND c.kind = ${kind}::"CycleKind"
      GROUP BY c.fiscal_year ORDER BY c.fiscal_year DESC`,
    db.$queryRaw<Row[]>`
      SELECT c.fiscal_year AS year, f->>'id' AS rule, count(DISTINCT e.id) AS editions, count(*) AS findings
      FROM edition e JOIN disclosure d ON d.id = e.disclosure_id JOIN cycle c ON c.id = d.cycle_id
      CROSS JOIN LATERAL jsonb_array_elements(e.check_record->'findings') AS f
      WHERE e.state = 'PUBLISHED' AND c.kind = ${kind}::"CycleKind"
      GROUP BY 1, 2`,
    db.$queryRaw<Row[]>`
      SELECT c.fiscal_year AS year, r.id AS rule, count(*) AS editions, 0::bigint AS findings
      FROM edition e JOIN disclosure d ON d.id = e.disclosure_id JOIN cycle c ON c.id = d.cycle_id
      CROSS JOIN LATERAL jsonb_array_elements_text(e.check_record->'ran') AS r(id)
      WHERE e.state = 'PUBLISHED' AND c.kind = ${kind}::"CycleKind"
      GROUP BY 1, 2`,
    db.$queryRaw<Row[]>`
      SELECT c.fiscal_year AS year, n->>'id' AS rule, count(*) AS editions, 0::bigint AS findings
      FROM edition e JOIN disclosure d ON d.id = e.disclosure_id JOIN cycle c ON c.id = d.cycle_id
      CROSS JOIN LATERAL jsonb_array_elements(e.check_record->'notRun') AS n
      WHERE e.state = 'PUBLISHED' AND c.kind = ${kind}::"CycleKind"
      GROUP BY 1, 2`,
  ]);
  const rules: CheckCounts['rules'] = {};
  const add = (rows: readonly Row[], read: (row: Row) => Partial<CheckCount>) => {
    for (const row of rows) {
      const ofRule = (rules[row.rule] ??= {});
      ofRule[row.year] = { ...(ofRule[row.year] ?? { ran: 0, notRun: 0, editions: 0, findings: 0 }), ...read(row) };
    }
  };
  add(found, (row) => ({ editions: Number(row.editions), findings: Number(row.findings) }));
  add(ran, (row) => ({ ran: Number(row.editions) }));
  add(notRun, (row) => ({ notRun: Number(row.editions) }));
  return { years: years.map((row) => ({ fiscalYear: row.year, published: Number(row.published), kept: Number(row.kept) })), rules };
}
