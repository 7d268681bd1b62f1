import Link from 'next/link';
import type { ReactNode } from 'react';

/** The head of a page of the administration: where one is and what can be begun here. */
export function AdminPage({ title, back, action, children }: { title: string; back?: { href: string; label: string }; action?: ReactNode; children: ReactNode }) {
  return (
    <div className="mx-auto w-full max-w-[1360px] px-4 pb-10 sm:px-6">
      <div className="mb-4 flex flex-wrap items-end justify-between gap-3">
        <div>
          {back && (
            <p className="text-sm">
              <Link href={back.href} className="underline">{back.label}</Link>
              <span className="text-muted"> / {title}</span>
            </p>
          )}
          <h1 className="font-serif text-[26px] leading-snug font-bold">{title}</h1>
        </div>
        {action}
      </div>
      {children}
    </div>
  );
}

/** A table of the administration; scrolls inside its own frame on a narrow screen. */
export function AdminTable({ caption, head, children }: { caption: string; head: readonly (string | { label: string; figures: true })[]; children: ReactNode }) {
  return (
    <div className="card overflow-hidden">
      <div className="table-frame relative !border-0" role="group" aria-label={caption} tabIndex={0}>
        <table className="figures max-lg:[&_td]:whitespace-nowrap [&_thead_th]:whitespace-nowrap">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              {head.map((one, index) => {
                const { label, figures } = typeof one === 'string' ? { label: one, figures: false } : one;
                return (
                  <th key={label} scope="col" className={index === 0 ? 'k' : figures ? 'n' : undefined}>
                    {label}
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </div>
    </div>
  );
}

export function Block({ title, hint, children }: { title: string; hint?: ReactNode; children: ReactNode }) {
  return (
    <section aria-label={title} className="card px-5 py-4">
      <h2 className="text-lg font-semibold">{title}</h2>
      {hint && <p className="max-w-[44em] text-sm text-muted">{hint}</p>}
      <div className="mt-3">{children}</div>
    </section>
  );
}
