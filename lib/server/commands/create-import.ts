import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { db } from '../db';
import { MAX_IMPORT_BYTES } from '../imports/read-upload';
import { takeIn, type TakenIn } from '../imports/take-in';
import { NotFound, Refusal } from '../refusal';
import { type Clock, systemClock } from '../transaction';

export const importYear = z.number({ error: '年度应为四位整数，例如 2020。' }).int('年度应为四位整数，例如 2020。').min(2000, '年度应在 2000 至 2100 之间。').max(2100, '年度应在 2000 至 2100 之间。');

export const createImportInput = z.object({
  departmentId: z.string().max(64),
  /** The year that the uploader says the document is of. */
  fiscalYear: importYear.nullable(),
  name: z.string().trim().min(1, '文件没有名称。').max(1_000, '文件名过长。'),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array, '没有收到文件。'),
});

/** A department's document, read and recognised; nothing of it is in a draft yet. */
export async function createImport(actor: Actor, input: z.infer<typeof createImportInput>, clock: Clock = systemClock): Promise<TakenIn> {
  const { departmentId, fiscalYear, name, bytes } = input;
  if (!can(actor, 'importDocument', { departmentId })) throw new NotFound();
  const department = await db.department.findUnique({ where: { id: departmentId }, select: { id: true, name: true } });
  if (!department) throw new NotFound();
  if (bytes.length === 0) throw new Refusal('文件是空的，请重新选择文件。');
  if (bytes.length > MAX_IMPORT_BYTES) throw new Refusal('文件超过 20 MB，没有保存。请压缩文件里的图片，或者只保留公开的内容后再上传。');
  return takeIn(actor, { name, bytes }, { batchId: null, entryName: null, fiscalYear, department }, clock());
}
