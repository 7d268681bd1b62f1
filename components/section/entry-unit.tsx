'use client';

import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import type { AmountUnit } from '@/lib/amount/amount';
import type { ActionResult } from '@/lib/server/action';
import type { EntryUnit } from '@/lib/server/queries/workspace/types';
import type { Message } from '@/components/ui/snackbar';

export const ENTRY_UNITS: Record<EntryUnit, AmountUnit> = { WANYUAN: '万元', YUAN: '元' };

export type SetEntryUnit = (input: { departmentId: string; entryUnit: EntryUnit }) => Promise<ActionResult<unknown>>;

/** What amounts are entered in, for everybody of the department; publications stay in 万元. */
export function EntryUnitSwitch({ department, set, before, notify }: { department: { id: string; entryUnit: EntryUnit }; set: SetEntryUnit; /** What has to be saved first. */ before?: () => Promise<void>; notify: (message: Message) => void }) {
  const router = useRouter();
  const [busy, start] = useTransition();
  const choose = (entryUnit: EntryUnit) => {
    if (entryUnit === department.entryUnit) return;
    start(async () => {
      await before?.();
      const result = await set({ departmentId: department.id, entryUnit }).catch(() => null);
      if (!result?.ok) return notify({ text: result?.reasons.join('') ?? '没有成功，请检查网络后再试。' });
      notify({ text: `金额改为以${ENTRY_UNITS[entryUnit]}填报，已填的数没有改变；公开时仍以万元列示。` });
      router.refresh();
    });
  };
  return (
    <fieldset disabled={busy} className="flex items-center gap-1 text-sm">
      <legend className="float-left mr-1 text-muted">填报单位</legend>
      {(Object.keys(ENTRY_UNITS) as EntryUnit[]).map((unit) => (
        <label key={unit} className="flex min-h-8 cursor-pointer items-center gap-1 px-1.5">
          <input type="radio" name={`entry-unit-${department.id}`} checked={department.entryUnit === unit} onChange={() => choose(unit)} />
          {ENTRY_UNITS[unit]}
        </label>
      ))}
    </fieldset>
  );
}
