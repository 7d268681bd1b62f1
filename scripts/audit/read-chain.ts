import type pg from 'pg';
import { type ChainReport, ChainWalk } from '../../lib/audit/chain';
import { heldAgainst } from '../../lib/audit/traces';
import { withClient } from '../portal/database';
import { StartFailure } from '../portal/failure';
import { readFacts } from './read-facts';

const BATCH = 2_000;

// Times as text: node-postgres would read a `timestamp` in the machine's own zone.
// The order names the column: a bare "id" would be the text of the output, in which 10 comes before 2.
const ROWS = `SELECT id::text, to_char(at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, actor_id AS "actorId", actor_name AS "actorName", action,
    subject_type AS "subjectType", subject_id AS "subjectId", edition_id AS "editionId", reason, data, prev_hash AS "prevHash", hash
  FROM audit_event WHERE id > $1 ORDER BY audit_event.id LIMIT ${BATCH}`;

/** Reads the whole chain, a batch at a time, and what it is held against, in one transaction that can't write. */
export function readChain(url: string, expectedHead?: string): Promise<ChainReport> {
  return withClient(url, async (client) => {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await requireTable(client);
    const walk = new ChainWalk(expectedHead);
    // Below any id: somebody who works by hand may have written a negative one.
    let after = '-9223372036854775808';
    for (;;) {
      const { rows } = await client.query(ROWS, [after]);
      for (const row of rows) walk.add({ ...row, id: BigInt(row.id) });
      if (rows.length < BATCH) return heldAgainst(walk.report(), await readFacts(client));
      after = rows.at(-1).id;
    }
  });
}

async function requireTable(client: pg.Client): Promise<void> {
  const { rows } = await client.query("SELECT to_regclass('audit_event') IS NOT NULL AS present");
  if (!rows[0].present) throw new StartFailure('该数据库中没有审计日志表 audit_event。请检查 DATABASE_URL 或 DATA_DIR 是否指向门户的数据库。');
}
