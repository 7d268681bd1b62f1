import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { templateOf, type Template } from '@/lib/disclosure/templates/templates';
import type { ImportResult } from '@/lib/exchange/import/import-result';
import type { SourceDocument } from '@/lib/exchange/import/source';
import { importDecisions, type ImportDecisions } from '@/lib/exchange/takeover/decisions';
import type { Db, Tx } from '../db';
import type { Prisma } from '../generated/prisma/client';
import { NotFound, Refusal } from '../refusal';

const departmentSelect = { id: true, code: true, name: true, shortName: true } as const;

/** Everything but what was read, which may be megabytes. */
export const importSelect = {
  id: true,
  fileId: true,
  batchId: true,
  entryName: true,
  departmentId: true,
  fiscalYear: true,
  state: true,
  refusal: true,
  decisions: true,
  editionId: true,
  createdAt: true,
  createdById: true,
  decidedAt: true,
  file: { select: { name: true, size: true, mediaType: true, sha256: true } },
  department: { select: departmentSelect },
} satisfies Prisma.ImportSelect;

export type ImportRow = Prisma.ImportGetPayload<{ select: typeof importSelect }>;

/** What a document was read and recognised as; both null for a refused one. */
export interface ImportReading {
  source: SourceDocument | null;
  result: ImportResult | null;
}

export const findImport = (client: Db | Tx, importId: string): Promise<ImportRow | null> => client.import.findUnique({ where: { id: importId }, select: importSelect });

export async function importReading(client: Db | Tx, importId: string): Promise<ImportReading> {
  const { source, result } = await client.import.findUniqueOrThrow({ where: { id: importId }, select: { source: true, result: true } });
  return { source: source as SourceDocument | null, result: result as ImportResult | null };
}

export async function importResult(client: Db | Tx, importId: string): Promise<ImportResult | null> {
  const { result } = await client.import.findUniqueOrThrow({ where: { id: importId }, select: { result: true } });
  return result as ImportResult | null;
}

export const decisionsOf = (row: Pick<ImportRow, 'decisions'>): ImportDecisions => importDecisions.parse(row.decisions);

export const templateOfResult = (result: ImportResult): Template => templateOf(result.templateVersion);

/** A batch's documents are the bureau's, others the department's. */
export function mayImport(actor: Actor, row: Pick<ImportRow, 'batchId' | 'departmentId'>): boolean {
  if (row.batchId !== null) return can(actor, 'manageArchive');
  return row.departmentId !== null && can(actor, 'importDocument', { departmentId: row.departmentId });
}

/** The import, kept from changing until the transaction ends. To others than its owners it doesn't exist. */
export async function lockImport(tx: Tx, actor: Actor, importId: string): Promise<ImportRow> {
  await tx.$queryRaw`SELECT id FROM import WHERE id = ${importId} FOR UPDATE`;
  const row = await findImport(tx, importId);
  if (!row || !mayImport(actor, row)) throw new NotFound();
  return row;
}

/** The same, while it can still be worked on. */
export async function lockOpenImport(tx: Tx, actor: Actor, importId: string): Promise<ImportRow & { result: ImportResult }> {
  const row = await lockImport(tx, actor, importId);
  const result = await importResult(tx, importId);
  if (row.state === 'DISCARDED') throw new Refusal('这次导入已经放弃。如需继续，请重新上传文件。');
  if (row.state === 'REFUSED' || !result) throw new Refusal('这份文件没有读成，不能继续。请按提示处理文件后重新上传。');
  if (row.state === 'APPLIED' && row.batchId !== null) throw new Refusal('这份文件已经补录公开，不能再改动。');
  return { ...row, result };
}
