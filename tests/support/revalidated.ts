import { db } from '@/lib/server/db';

/** What this does, and the addresses whose pages are rendered anew from its commit on, in every app process. */
export async function revalidatedBy<T>(work: () => Promise<T>): Promise<{ result: T; paths: string[] }> {
  const { _max: newest } = await db.pageRevalidation.aggregate({ _max: { serial: true } });
  const result = await work();
  const rows = await db.pageRevalidation.findMany({ where: { serial: { gt: newest.serial ?? 0 } }, select: { tag: true } });
  return { result, paths: rows.map(({ tag }) => tag.replace('_N_T_', '')) };
}
