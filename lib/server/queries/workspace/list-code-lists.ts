import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { type CodeListKind, codeListOf } from '@/lib/classification/code-book';
import { db } from '../../db';
import { CODE_LIST_KINDS, importedCodes } from '../../editions/code-book';
import type { AdminCodeList } from './types';

/** The lists of every year that has a cycle or an imported list, the newest year first. Empty for others than administrators. */
export async function listCodeLists(actor: Actor): Promise<AdminCodeList[]> {
  if (!can(actor, 'administer')) return [];
  const [cycles, lists] = await Promise.all([
    db.cycle.findMany({ distinct: ['fiscalYear'], select: { fiscalYear: true } }),
    db.codeList.findMany({ distinct: ['fiscalYear'], select: { fiscalYear: true } }),
  ]);
  const years = [...new Set([...cycles, ...lists].map((row) => row.fiscalYear))].sort((a, b) => b - a);
  return (await Promise.all(years.map((fiscalYear) => Promise.all(CODE_LIST_KINDS.map((kind) => codeListOfYear(kind, fiscalYear)))))).flat();
}

/** One list as the administration shows it; null for others than administrators. */
export async function getCodeList(actor: Actor, kind: CodeListKind, fiscalYear: number): Promise<AdminCodeList | null> {
  return can(actor, 'administer') ? codeListOfYear(kind, fiscalYear) : null;
}

async function codeListOfYear(kind: CodeListKind, fiscalYear: number): Promise<AdminCodeList> {
  const [codes, row] = await Promise.all([
    importedCodes(db, fiscalYear),
    db.codeList.findUnique({ where: { kind_fiscalYear: { kind, fiscalYear } }, select: { fileName: true, importedById: true, importedAt: true } }),
  ]);
  const person = row && (await db.user.findUnique({ where: { id: row.importedById }, select: { name: true } }));
  return {
    kind,
    fiscalYear,
    count: codeListOf(kind, fiscalYear, codes).length,
    imported: row && { fileName: row.fileName, by: person?.name ?? '', at: row.importedAt.toISOString() },
  };
}
