import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { type LineChange, lineChanges } from '@/lib/exchange/cycle-list/line-changes';
import type { ListLine, ListProblem } from '@/lib/exchange/cycle-list/read-cycle-list';
import { requireAdministrator } from '../../administration';
import { type cycleListFileInput, readListFile } from '../../cycle-list/read-list-file';
import { db } from '../../db';
import { NotFound } from '../../refusal';
import { readSpreadsheet } from '../../spreadsheet-file';

/** What an uploaded file would make of a cycle's list, line by line. */
export interface CycleListPreview {
  problems: ListProblem[];
  lines: { row: number; code: string; name: string; kind: ListLine['kind']; changes: LineChange[] }[];
  /** Names of the departments on the list that the file lacks: they stay as they are. */
  notInFile: string[];
  /** To be handed back, so that nothing is imported but what was shown. */
  seen: string;
}

/** Nothing is kept. */
export async function previewCycleList(actor: Actor, { cycleId, file }: z.infer<typeof cycleListFileInput>): Promise<CycleListPreview> {
  requireAdministrator(actor);
  if ((await db.cycle.count({ where: { id: cycleId } })) === 0) throw new NotFound();
  const { reading, directory, seen } = await readListFile(db, cycleId, await readSpreadsheet(file));
  return {
    problems: reading.problems,
    lines: reading.lines.map((line) => ({ row: line.row, code: line.department.code, name: line.department.name, kind: line.kind, changes: lineChanges(line, directory) })),
    notInFile: reading.notInFile.map(({ name }) => name),
    seen,
  };
}
