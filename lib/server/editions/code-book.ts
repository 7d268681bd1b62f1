import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { CodeBook, CodeEntry, CodeListKind } from '@/lib/classification/code-book';
import type { Db, Tx } from '../db';

export const CODE_LIST_KINDS = ['function', 'deptEconomic', 'govEconomic', 'procurement'] as const satisfies readonly CodeListKind[];

export const codeListKind = z.enum(CODE_LIST_KINDS, '没有这种科目名录。');

const storedEntries = z.array(z.object({ code: z.string(), name: z.string() }));

/** The entries of a stored list. */
export const readEntries = (stored: unknown): CodeEntry[] => storedEntries.parse(stored);

// A list has thousands of entries and hardly ever changes. It stays one array, so that what is worked out of it is kept too.
const lists = new LRUCache<string, readonly CodeEntry[]>({ max: 40 });

/** The official lists that were imported for a year; undefined where there is none. */
export async function importedCodes(client: Db | Tx, fiscalYear: number): Promise<CodeBook | undefined> {
  const rows = await client.codeList.findMany({ where: { fiscalYear }, select: { kind: true, importedAt: true } });
  if (rows.length === 0) return undefined;
  const keyOf = ({ kind, importedAt }: (typeof rows)[number]) => `${kind} ${fiscalYear} ${importedAt.getTime()}`;
  const unread = rows.filter((row) => !lists.has(keyOf(row))).map((row) => row.kind);
  if (unread.length > 0) {
    const read = await client.codeList.findMany({ where: { fiscalYear, kind: { in: unread } }, select: { kind: true, importedAt: true, entries: true } });
    for (const row of read) lists.set(keyOf(row), readEntries(row.entries));
  }
  return Object.fromEntries(rows.flatMap((row) => (lists.has(keyOf(row)) ? [[row.kind, lists.get(keyOf(row))!]] : [])));
}
