import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { ownCodeList } from '@/lib/classification/code-book';
import { compareCodeLists, readCodeList } from '@/lib/classification/import-list';
import { requireAdministrator } from '../../administration';
import type { codeListFileInput } from '../../commands/import-code-list';
import { db } from '../../db';
import { readEntries } from '../../editions/code-book';
import { readSpreadsheet } from '../../spreadsheet-file';
import type { CodeListPreview } from './types';

/** So many of each kind are shown; the counts are whole. */
const SHOWN = 300;

/** What a file would make of a year's list. Nothing is kept. */
export async function previewCodeList(actor: Actor, { kind, fiscalYear, file }: z.infer<typeof codeListFileInput>): Promise<CodeListPreview> {
  requireAdministrator(actor);
  const { entries, problems } = readCodeList(kind, await readSpreadsheet(file));
  const known = await db.codeList.findUnique({ where: { kind_fiscalYear: { kind, fiscalYear } }, select: { importedAt: true, entries: true } });
  const { added, renamed, removed, same } = compareCodeLists(known ? readEntries(known.entries) : ownCodeList(kind, fiscalYear), entries);
  const shown = <T>(list: readonly T[]) => ({ count: list.length, first: list.slice(0, SHOWN) });
  return {
    count: entries.length,
    stops: problems.some((problem) => problem.stops),
    problems: shown(problems),
    added: shown(added),
    renamed: shown(renamed),
    removed: shown(removed),
    same,
    replaces: known?.importedAt.toISOString() ?? null,
  };
}
