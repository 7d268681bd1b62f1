import { db } from '../../db';
import { importDigest, type ImportDigest } from '../../imports/import-digest';
import type { ImportRow } from '../../imports/import-record';
import type { ImportSummary } from './import-types';

/** Names of who uploaded these, by id. */
export async function uploaders(rows: readonly ImportRow[]): Promise<Map<string, string>> {
  const users = await db.user.findMany({ where: { id: { in: rows.map((row) => row.createdById) } }, select: { id: true, name: true } });
  return new Map(users.map((user) => [user.id, user.name]));
}

export function importSummary(row: ImportRow, digest: ImportDigest, names: ReadonlyMap<string, string>): ImportSummary {
  return {
    id: row.id,
    file: row.file,
    entryName: row.entryName,
    state: row.state,
    refusal: row.refusal,
    department: row.department,
    fiscalYear: row.fiscalYear,
    ...digest,
    editionId: row.editionId,
    createdAt: row.createdAt.toISOString(),
    createdBy: names.get(row.createdById) ?? '',
  };
}

/** One after another: each of them may have to be checked. */
export async function importSummaries(rows: readonly ImportRow[]): Promise<ImportSummary[]> {
  const names = await uploaders(rows);
  const summaries: ImportSummary[] = [];
  for (const row of rows) summaries.push(importSummary(row, await importDigest(row), names));
  return summaries;
}
