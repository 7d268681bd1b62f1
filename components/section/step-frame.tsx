'use client';

import { useState, type ReactNode } from 'react';
import { Sheet } from '@/components/ui/dialog';

export interface SidePanel {
  id: string;
  label: string;
  count?: number;
  content: ReactNode;
}

interface Props {
  left: ReactNode;
  leftLabel?: string;
  panels: readonly SidePanel[];
  panelsLabel?: string;
  aside?: boolean;
  children: ReactNode;
}

/**
 * The three columns of a step. On narrower screens the side columns become buttons that open sheets; the step itself
 * keeps its place.
 */
export function StepFrame({ left, leftLabel = '步骤', panels, panelsLabel = '本部分的问题、意见和上年内容', aside = true, children }: Props) {
  const [tab, setTab] = useState(panels[0]!.id);
  const [sheet, setSheet] = useState<string | null>(null);
  const shown = panels.find((panel) => panel.id === tab) ?? panels[0]!;
  const opened = panels.find((panel) => panel.id === sheet);
  return (
    <div className="mx-auto w-full max-w-[1360px] px-4 sm:px-6 py-4 lg:py-6">
      <div className="no-print mb-3 flex flex-wrap gap-2 xl:hidden">
        <button type="button" className={`${SHEET_BUTTON} lg:hidden`} onClick={() => setSheet('left')}>
          {leftLabel}
        </button>
        {panels.map((panel) => (
          <button key={panel.id} type="button" className={SHEET_BUTTON} onClick={() => setSheet(panel.id)}>
            {panel.label}
            <Count panel={panel} />
          </button>
        ))}
      </div>
      <div className={`grid gap-6 lg:grid-cols-[220px_minmax(0,1fr)] ${aside ? 'xl:grid-cols-[224px_minmax(0,1fr)_300px]' : ''}`}>
        <aside aria-label="步骤" className={`no-print hidden lg:sticky lg:top-4 lg:block ${SIDE}`}>{left}</aside>
        <div className="min-w-0">{children}</div>
        {aside && (
          <aside aria-label="问题、意见和上年" className={`no-print hidden xl:sticky xl:top-4 xl:block ${SIDE}`}>
            <div role="tablist" aria-label={panelsLabel} className="sticky top-0 z-10 mb-3 flex gap-4 border-b border-line bg-ground">
              {panels.map((panel, index) => (
                <button
                  key={panel.id}
                  type="button"
                  role="tab"
                  id={`tab-${panel.id}`}
                  aria-selected={panel.id === shown.id}
                  aria-controls="side-panel"
                  tabIndex={panel.id === shown.id ? 0 : -1}
                  onClick={() => setTab(panel.id)}
                  onKeyDown={(event) => {
                    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
                    if (!step) return;
                    const next = panels[(index + step + panels.length) % panels.length]!;
                    setTab(next.id);
                    document.getElementById(`tab-${next.id}`)?.focus();
                  }}
                  className={`-mb-px cursor-pointer border-b-2 px-1 py-1.5 text-sm ${panel.id === shown.id ? 'border-primary font-semibold text-primary' : 'border-transparent text-muted'}`}
                >
                  {panel.label}
                  <Count panel={panel} />
                </button>
              ))}
            </div>
            <div id="side-panel" role="tabpanel" aria-labelledby={`tab-${shown.id}`}>
              {shown.content}
            </div>
          </aside>
        )}
      </div>
      <Sheet open={sheet !== null} onClose={() => setSheet(null)} title={sheet === 'left' ? leftLabel : (opened?.label ?? '侧栏')}>
        {/* A link or "go to" inside leads away from the sheet. */}
        <div onClick={(event) => (event.target as Element).closest('a, [data-closes]') && setSheet(null)}>{sheet === 'left' ? left : opened?.content}</div>
      </Sheet>
    </div>
  );
}

// Ends above the bar with the steps of the workflow, which sticks to the lower edge.
const SIDE = 'max-h-[calc(100dvh-8rem)] self-start overflow-y-auto';

const SHEET_BUTTON = 'inline-flex min-h-10 cursor-pointer items-center gap-1 rounded-md border border-line bg-surface px-3 text-sm text-ink hover:bg-ground';

function Count({ panel }: { panel: SidePanel }) {
  if (!panel.count) return null;
  return <span className="ml-1 tabular-nums text-seal">{panel.count}</span>;
}
