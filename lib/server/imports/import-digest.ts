import { LRUCache } from 'lru-cache';
import type { ImportResult } from '@/lib/exchange/import/import-result';
import { undecidedIn } from '@/lib/exchange/takeover/decisions';
import { db } from '../db';
import type { ImportSummary } from '../queries/workspace/import-types';
import { checkImport, importContext } from './import-context';
import { decisionsOf, importResult, type ImportRow, templateOfResult } from './import-record';

/** What a document became, in numbers. */
export type ImportDigest = Pick<ImportSummary, 'recognisedSections' | 'allSections' | 'placements' | 'undecided' | 'unplaced' | 'findings'>;

const NOTHING: ImportDigest = { recognisedSections: 0, allSections: 0, placements: { sure: 0, likely: 0, doubtful: 0 }, undecided: 0, unplaced: 0, findings: null };

// A batch has hundreds of documents of a megabyte each, and is looked at after every decision: numbers are kept as long
// as nothing that they are counted from changes.
const digests = new LRUCache<string, ImportDigest>({ max: 2_000 });

export async function importDigest(row: ImportRow): Promise<ImportDigest> {
  if (row.state === 'REFUSED') return NOTHING;
  const key = JSON.stringify([row.id, row.decidedAt, row.departmentId, row.fiscalYear, await standingBefore(row)]);
  const known = digests.get(key);
  if (known) return known;
  const result = await importResult(db, row.id);
  const digest = result ? await digestOf(row, result) : NOTHING;
  digests.set(key, digest);
  return digest;
}

export async function digestOf(row: ImportRow, result: ImportResult): Promise<ImportDigest> {
  const { counts } = await checkImport(db, await importContext(db, row, result), result);
  const decisions = decisionsOf(row);
  const certain = (certainty: string) => result.placements.filter((placement) => placement.certainty === certainty).length;
  return {
    recognisedSections: Object.keys(result.content).length,
    allSections: templateOfResult(result).sections.length,
    placements: { sure: certain('sure'), likely: certain('likely'), doubtful: certain('doubtful') },
    undecided: Object.keys(result.content).flatMap((sectionId) => undecidedIn(result, decisions, sectionId)).length,
    unplaced: result.unplaced.length,
    findings: counts,
  };
}

/** The year before as it stands: figures are checked against it. */
async function standingBefore({ departmentId, fiscalYear }: ImportRow): Promise<string | null> {
  if (departmentId === null || fiscalYear === null) return null;
  const before = await db.edition.findFirst({
    where: { state: 'PUBLISHED', disclosure: { departmentId, cycle: { fiscalYear: fiscalYear - 1, kind: 'BUDGET' } } },
    select: { snapshotSha256: true },
  });
  return before?.snapshotSha256 ?? null;
}
