import { db } from '../../db';
import { storableText } from '../../storable';
import type { PublishedFacts } from './types';

export const publicDepartmentSelect = { code: true, name: true, shortName: true } as const;

/** Codes come from addresses. What the database would refuse to look for is nobody's code. */
export const mayBeCode = (code: string): boolean => storableText(code) === code;

interface FactRow {
  editionId: string;
  measure: string;
  amount: bigint;
}

/** Facts of these editions by edition. Amounts are 分 and far below 2^53. */
export async function factsByEdition(editionIds: string[]): Promise<Map<string, PublishedFacts>> {
  const rows: FactRow[] = await db.fact.findMany({ where: { editionId: { in: editionIds } }, select: { editionId: true, measure: true, amount: true } });
  const facts = new Map<string, PublishedFacts>(editionIds.map((id) => [id, {}]));
  for (const row of rows) facts.get(row.editionId)![row.measure] = Number(row.amount);
  return facts;
}
