import type { ReactNode } from 'react';

export function PageHead({ title, hint, children }: { title: string; hint?: string; children?: ReactNode }) {
  return (
    <div className="mb-4 flex flex-wrap items-end justify-between gap-3">
      <div>
        <h1 className="font-serif text-[24px] font-semibold leading-tight">{title}</h1>
        {hint && <p className="mt-1 text-[15px] text-muted">{hint}</p>}
      </div>
      {children}
    </div>
  );
}
