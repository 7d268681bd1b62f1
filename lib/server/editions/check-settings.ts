import { z } from 'zod';
import type { CheckSettings } from '@/lib/checks/rule';
import type { Db, Tx } from '../db';

export const settingSeverity = z.enum(['E', 'W', 'I', 'OFF']).nullable();
const parameters = z.record(z.string(), z.number());

/** One stored setting as the checks read it. */
export const checkSetting = (row: { severity: string | null; parameters: unknown }) => ({
  severity: settingSeverity.parse(row.severity),
  parameters: parameters.parse(row.parameters),
});

/** A cycle's own settings of the checks; rules without one run as they are. */
export async function checkSettings(client: Db | Tx, cycleId: string): Promise<CheckSettings> {
  const rows = await client.checkSetting.findMany({ where: { cycleId }, orderBy: { ruleId: 'asc' }, select: { ruleId: true, severity: true, parameters: true } });
  return Object.fromEntries(rows.map((row) => [row.ruleId, checkSetting(row)]));
}
