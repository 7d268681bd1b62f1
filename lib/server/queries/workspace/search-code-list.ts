import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { type CodeListKind, codeListOf } from '@/lib/classification/code-book';
import { type CodeHit, codeIndex, pathOf, searchCodes } from '@/lib/classification/search';
import { withInitials } from '../../code-initials';
import { db } from '../../db';
import { importedCodes } from '../../editions/code-book';

const SHOWN = 200;

/** The entries of a year's list that a query finds, or its first ones; null for others than administrators. */
export async function searchCodeList(actor: Actor, kind: CodeListKind, fiscalYear: number, query: string): Promise<CodeHit[] | null> {
  if (!can(actor, 'administer')) return null;
  const index = codeIndex(kind, withInitials(codeListOf(kind, fiscalYear, await importedCodes(db, fiscalYear))));
  if (query.trim() !== '') return searchCodes(index, query, SHOWN);
  return index.codes.slice(0, SHOWN).map(([code, name]) => ({ code, name, path: pathOf(index, code) }));
}
