import type { ReactNode } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';
import { periodName } from '@/lib/disclosure/period';
import { NONE } from '@/lib/progress/board';
import { boardAddress, type BoardQuery } from '@/lib/progress/board-query';
import { DUTY_STATE_NAMES, DUTY_STATES } from '@/lib/progress/duty-state';
import { WAITING_SIDE_NAMES, WAITING_SIDES } from '@/lib/progress/waiting';
import type { CycleRef } from '@/lib/server/queries/workspace/types';
import { OPEN_STATES, STATE_NAMES } from '@/lib/workflow/states';

const CONTROL = 'block w-full min-h-10 rounded-md border border-[#8a94a3] bg-surface px-2.5 py-1.5 text-[15px] leading-6';

interface Named {
  id: string;
  name: string;
}

/** A plain form that works by address, so that a view of the board can be kept and shared. */
export function BoardFilter({ query, cycles, cycle, reviewers, divisions }: { query: BoardQuery; cycles: readonly CycleRef[]; cycle: CycleRef; reviewers: readonly Named[]; divisions: readonly Named[] }) {
  return (
    // A form keeps what was chosen when the address changes under it; the key gives it the new values.
    <form key={JSON.stringify(query)} action="/progress" role="search" aria-label="筛选进度" className="card mb-4 grid grid-cols-2 items-end gap-x-3 gap-y-2.5 px-4 py-3 md:grid-cols-4 xl:grid-cols-[1.5fr_1fr_1fr_1fr_1fr_1fr_1.2fr_auto]">
      {query.sort && <input type="hidden" name="sort" value={query.sort} />}
      <Choice label="年度" name="cycle" value={cycle.id} options={cycles.map((one) => [one.id, periodName(one)])} />
      <Choice label="公开情况" name="state" value={query.state} options={DUTY_STATES.map((state) => [state, DUTY_STATE_NAMES[state]])} any />
      <Choice label="办理环节" name="step" value={query.step} options={OPEN_STATES.map((state) => [state, STATE_NAMES[state]])} any />
      <Choice label="等待" name="side" value={query.side} options={WAITING_SIDES.map((side) => [side, WAITING_SIDE_NAMES[side]])} any />
      <Choice label="审核人" name="reviewer" value={query.reviewer} options={[...pairs(reviewers), [NONE, '未指派']]} any />
      <Choice label="对口科室" name="division" value={query.division} options={[...pairs(divisions), [NONE, '未指定']]} any />
      <Labelled label="部门">
        <input type="search" name="q" defaultValue={query.q} maxLength={60} placeholder="名称或代码" className={CONTROL} />
      </Labelled>
      <div className="col-span-full flex flex-wrap items-center gap-x-4 gap-y-2 xl:col-span-1">
        <label className="inline-flex min-h-10 items-center gap-2 text-[15px] whitespace-nowrap">
          <input type="checkbox" name="group" value="division" defaultChecked={query.group === 'division'} className="size-[18px]" />
          按科室分组
        </label>
        <span className="flex gap-2">
          <Button type="submit" variant="primary">
            筛选
          </Button>
          <ButtonLink href={boardAddress('/progress', { cycle: cycle.id })} prefetch={false}>
            清除
          </ButtonLink>
        </span>
      </div>
    </form>
  );
}

const pairs = (people: readonly Named[]): [string, string][] => people.map(({ id, name }) => [id, name]);

function Choice({ label, name, value, options, any = false }: { label: string; name: string; value: string | undefined; options: readonly (readonly [string, string])[]; any?: boolean }) {
  return (
    <Labelled label={label}>
      <select name={name} defaultValue={value ?? ''} className={CONTROL}>
        {any && <option value="">全部</option>}
        {options.map(([id, words]) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <label className="min-w-0">
      <span className="mb-0.5 block text-sm leading-6 font-semibold">{label}</span>
      {children}
    </label>
  );
}
