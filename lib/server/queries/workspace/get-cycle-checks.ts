import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { db } from '../../db';
import { checkSetting } from '../../editions/check-settings';
import { cycleRefSelect } from './edition-refs';
import type { AdminCycleChecks } from './types';

/** What a year's checks were set to otherwise than the rules say: by whom, when and why. Null for others than administrators. */
export async function getCycleChecks(actor: Actor, cycleId: string): Promise<AdminCycleChecks | null> {
  if (!can(actor, 'administer')) return null;
  const cycle = await db.cycle.findUnique({ where: { id: cycleId }, select: { ...cycleRefSelect, checkSettings: { omit: { cycleId: true } } } });
  if (!cycle) return null;
  const { checkSettings, ...ref } = cycle;
  const people = await db.user.findMany({ where: { id: { in: checkSettings.map((row) => row.setById) } }, select: { id: true, name: true } });
  const settings = checkSettings.map((row) => [
    row.ruleId,
    { ...checkSetting(row), reason: row.reason, setBy: people.find((person) => person.id === row.setById)?.name ?? '', setAt: row.setAt.toISOString() },
  ]);
  return { ...ref, settings: Object.fromEntries(settings) };
}
