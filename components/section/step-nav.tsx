'use client';

import Link from 'next/link';
import type { SectionStatus } from '@/lib/server/queries/workspace/types';
import { inParts } from '@/lib/disclosure/section-name';
import { StatusBadge } from './status-badge';

export interface StepEntry {
  sectionId: string;
  numeral: string;
  title: string;
  status: SectionStatus;
  problems: number;
}

/** The sections of the disclosure in their order, with how far each is. `onLeave` saves first where something is unsaved. */
export function StepNav({ editionId, entries, currentId, onLeave }: { editionId: string; entries: readonly StepEntry[]; currentId: string; onLeave?: (event: React.MouseEvent, href: string) => void }) {
  return (
    <nav aria-label="填报步骤">
      {inParts(entries).map((part) => (
        <section key={part.name} aria-label={part.name} className="mb-3">
          <p className="px-3 py-1 text-hint text-muted">{part.name}</p>
          <ol className="space-y-0.5">
            {part.sections.map((entry) => {
              const href = `/drafts/${editionId}/sections/${entry.sectionId}`;
              const current = entry.sectionId === currentId;
              return (
                <li key={entry.sectionId}>
                  <Link
                    href={href}
                    aria-current={current ? 'step' : undefined}
                    onClick={(event) => onLeave?.(event, href)}
                    className={`flex min-h-10 items-center justify-between gap-2 rounded-md px-3 py-1.5 text-sm no-underline ${current ? 'bg-primary-tint font-semibold text-primary' : 'text-ink hover:bg-white'}`}
                  >
                    <span>
                      {entry.numeral} {entry.title}
                    </span>
                    <StatusBadge status={entry.status} problems={entry.problems} />
                  </Link>
                </li>
              );
            })}
          </ol>
        </section>
      ))}
    </nav>
  );
}
