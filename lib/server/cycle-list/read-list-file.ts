import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type ListReading, readCycleList } from '@/lib/exchange/cycle-list/read-cycle-list';
import type { Db, Tx } from '../db';
import type { Sheet } from '../spreadsheet-file';
import { type LoadedList, loadList } from './load-list';

export const cycleListFileInput = z.object({ cycleId: z.string().max(64), file: z.instanceof(File, { error: '请选择文件。' }) });

export interface ListFile extends LoadedList {
  reading: ListReading;
  /** Of all that the file would change: another one when the list, or whom it speaks of, was changed meanwhile. */
  seen: string;
}

/** What a file would make of a cycle's list as it is now; the preview and the import read it with the same words. */
export async function readListFile(client: Db | Tx, cycleId: string, sheets: readonly Sheet[]): Promise<ListFile> {
  const loaded = await loadList(client, cycleId);
  const reading = readCycleList(sheets, loaded.directory, loaded.listed);
  const effect = reading.lines.map(({ department, before, after }) => [department.id, before, after]);
  const rest = reading.notInFile.map(({ id }) => id);
  return { ...loaded, reading, seen: createHash('sha256').update(JSON.stringify([effect, rest])).digest('base64url') };
}
