import Link from 'next/link';
import { periodName } from '@/lib/disclosure/period';
import type { CycleRef } from '@/lib/server/queries/workspace/types';

/** The cycles as places to go to; `hrefOf` gives the address of each. */
export function CycleSwitch({ cycles, here, hrefOf }: { cycles: readonly CycleRef[]; here: string; hrefOf: (cycle: CycleRef) => string }) {
  return (
    <nav aria-label="选择年度" className="flex flex-wrap gap-2">
      {cycles.map((cycle) => (
        <Link
          key={cycle.id}
          href={hrefOf(cycle)}
          aria-current={cycle.id === here ? 'page' : undefined}
          className={`figures rounded-md border px-3 py-1 text-[15px] no-underline ${cycle.id === here ? 'border-primary bg-primary text-white' : 'border-line bg-surface text-ink hover:bg-primary-tint'}`}
        >
          {periodName(cycle)}
        </Link>
      ))}
    </nav>
  );
}
