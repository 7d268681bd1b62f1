import { Button, ButtonLink } from '@/components/ui/button';
import { NONE } from '@/lib/progress/board';
import type { BoardQuery } from '@/lib/progress/board-query';
import { DUTY_STATE_NAMES, DUTY_STATES } from '@/lib/progress/duty-state';
import type { AdminCycleDetail, Named } from '@/lib/server/queries/workspace/get-cycle';

const CONTROL = 'block w-full min-h-10 rounded-md border border-[#8a94a3] bg-surface px-2.5 py-1.5 text-[15px] leading-6';

/** A plain form that works by address, so that a view of the list can be kept and gone back to. */
export function CycleFilter({ detail: { cycle, reviewers, divisions }, query }: { detail: AdminCycleDetail; query: BoardQuery }) {
  const address = `/admin/cycles/${cycle.id}`;
  return (
    // A form keeps what was chosen when the address changes under it; the key gives it the new values.
    <form key={JSON.stringify(query)} action={address} role="search" aria-label="筛选清单" className="card mb-3 grid grid-cols-2 items-end gap-x-3 gap-y-2.5 px-4 py-3 md:grid-cols-[1fr_1fr_1fr_1.4fr_auto]">
      <Choice label="公开情况" name="state" value={query.state} options={DUTY_STATES.map((state) => ({ id: state, name: DUTY_STATE_NAMES[state] }))} />
      <Choice label="审核人" name="reviewer" value={query.reviewer} options={[...reviewers, { id: NONE, name: '未指派' }]} />
      <Choice label="对口科室" name="division" value={query.division} options={[...divisions, { id: NONE, name: '未指定' }]} />
      <label className="min-w-0">
        <span className="mb-0.5 block text-sm leading-6 font-semibold">部门</span>
        <input type="search" name="q" defaultValue={query.q} maxLength={60} placeholder="名称或代码" className={CONTROL} />
      </label>
      <span className="col-span-full flex gap-2 md:col-span-1">
        <Button type="submit" variant="primary">
          筛选
        </Button>
        <ButtonLink href={address} prefetch={false}>
          清除
        </ButtonLink>
      </span>
    </form>
  );
}

function Choice({ label, name, value, options }: { label: string; name: string; value: string | undefined; options: readonly Named[] }) {
  return (
    <label className="min-w-0">
      <span className="mb-0.5 block text-sm leading-6 font-semibold">{label}</span>
      <select name={name} defaultValue={value ?? ''} className={CONTROL}>
        <option value="">全部</option>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  );
}
