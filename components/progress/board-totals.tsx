import { TONES } from '@/components/ui/badge';
import type { BoardTotals as Totals } from '@/lib/progress/board';
import { boardAddress, type BoardQuery } from '@/lib/progress/board-query';
import { DUTY_STATE_NAMES, DUTY_STATES } from '@/lib/progress/duty-state';
import { WAITING_SIDE_NAMES, WAITING_SIDES } from '@/lib/progress/waiting';
import { DUTY_TONES } from './state-tones';

/** How many stand where; each leads to those departments. */
export function BoardTotals({ totals, query }: { totals: Totals; query: BoardQuery }) {
  const withState = (state: BoardQuery['state']) => boardAddress('/progress', { ...query, state: query.state === state ? undefined : state });
  const withSide = (side: BoardQuery['side']) => boardAddress('/progress', { ...query, side: query.side === side ? undefined : side });
  return (
    <section aria-label="合计" className="mb-4 flex flex-wrap items-stretch gap-2.5">
      <div className="card flex items-baseline gap-4 px-4 py-2">
        <Figure label="应公开" count={totals.due} />
        <Figure label="已公开" count={totals.published} />
        <Figure label="未公开" count={totals.due - totals.published} />
      </div>
      <ul className="m-0 flex list-none flex-wrap items-stretch gap-2 p-0">
        {DUTY_STATES.map((state) => (
          <li key={state}>
            <Choice href={withState(state)} chosen={query.state === state} tone={TONES[DUTY_TONES[state]]} label={DUTY_STATE_NAMES[state]} count={totals.states[state]} />
          </li>
        ))}
        {WAITING_SIDES.map((side) => (
          <li key={side}>
            <Choice href={withSide(side)} chosen={query.side === side} tone="bg-surface text-ink" label={`等待${WAITING_SIDE_NAMES[side]}`} count={totals.sides[side]} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Figure({ label, count }: { label: string; count: number }) {
  return (
    <p>
      <span className="text-sm text-muted">{label}</span> <b className="figures text-2xl leading-8 font-semibold">{count}</b>
    </p>
  );
}

function Choice({ href, chosen, tone, label, count }: { href: string; chosen: boolean; tone: string; label: string; count: number }) {
  return (
    <a href={href} aria-current={chosen ? 'true' : undefined} className={`figures flex h-full min-h-11 items-center gap-2 rounded-card border px-3 py-1 text-[15px] no-underline ${tone} ${chosen ? 'border-current font-semibold' : 'border-line'}`}>
      {label} <b>{count}</b>
    </a>
  );
}
