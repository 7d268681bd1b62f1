import { sheetMapping, type SheetMapping, type SheetMappings } from '@/lib/exchange/mapping/sheet-mapping';
import type { Db, Tx } from '../db';

/** How the department's budget system names its sheets and columns, as remembered from earlier imports, by signature. */
export async function sheetMappingsOf(client: Db | Tx, departmentId: string): Promise<SheetMappings> {
  const rows = await client.sheetMapping.findMany({ where: { departmentId }, select: { signature: true, mapping: true } });
  return Object.fromEntries(rows.map((row) => [row.signature, sheetMapping.parse(row.mapping)]));
}

export async function rememberMapping(tx: Tx, of: { departmentId: string; signature: string; mapping: SheetMapping; userId: string }, at: Date): Promise<void> {
  const { departmentId, signature, mapping, userId } = of;
  const fields = { mapping, updatedById: userId, updatedAt: at };
  await tx.sheetMapping.upsert({
    where: { departmentId_signature: { departmentId, signature } },
    create: { departmentId, signature, ...fields },
    update: fields,
    select: { signature: true },
  });
}
