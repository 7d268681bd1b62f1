import type { ReactNode } from 'react';
import { TONES, type Tone } from './badge';

/** A message that stands in the page: what happened, where, what to do. `live` announces it to screen readers. */
export function Notice({ tone = 'primary', title, children, live }: { tone?: Tone; title?: string; children?: ReactNode; live?: boolean }) {
  return (
    <div role={live ? (tone === 'danger' ? 'alert' : 'status') : undefined} className={`rounded-card border-l-4 border-current px-4 py-3 text-[15px] ${TONES[tone]}`}>
      {title && <p className="font-semibold">{title}</p>}
      <div className="text-ink">{children}</div>
    </div>
  );
}

/** An honest empty list: what will be here, and how to begin. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="card px-6 py-12 text-center">
      <p className="text-lg font-semibold">{title}</p>
      <div className="mx-auto mt-2 max-w-[36em] text-muted">{children}</div>
    </div>
  );
}
