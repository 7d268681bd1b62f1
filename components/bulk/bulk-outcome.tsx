'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { BULK_ACTIONS, type BulkAction } from '@/lib/review/bulk-actions';
import type { BulkDepartment } from '@/lib/server/queries/workspace/list-bulk-departments';
import { BulkLines } from './bulk-lines';
import type { BulkLine } from './bulk-run';

interface Props {
  action: BulkAction;
  lines: readonly BulkLine[];
  departments: readonly BulkDepartment[];
  /** Editions can be opened from here. */
  links: boolean;
}

/** What a bulk action would do to each department. `text` is what all of them will read. */
export function PreviewStep({ action, lines, departments, links, text, onBack, onConfirm }: Props & { text: string; onBack: () => void; onConfirm: () => void }) {
  const { label, verb } = BULK_ACTIONS[action];
  const will = lines.filter((line) => line.ok).length;
  return (
    <section aria-labelledby="bulk-step" className="space-y-4">
      <StepHeading>{label}：请核对</StepHeading>
      <p className="figures" role="status">
        将{verb} {will} 个部门{lines.length > will && `；另外 ${lines.length - will} 个不能${verb}，原因如下`}。
      </p>
      {text !== '' && <blockquote className="card px-4 py-3 whitespace-pre-line">{text}</blockquote>}
      <BulkLines caption={`${label}预览`} lines={lines} departments={departments} words={{ ok: `将${verb}`, not: `不能${verb}` }} links={links} />
      <StepBar>
        <Button onClick={onBack}>返回修改</Button>
        <Button variant="primary" disabled={will === 0} onClick={onConfirm}>
          确认{verb} {will} 个部门
        </Button>
      </StepBar>
    </section>
  );
}

/** What became of each department. */
export function ReportStep({ action, lines, departments, links, onGoOn }: Props & { onGoOn: () => void }) {
  const { label, verb, done } = BULK_ACTIONS[action];
  const count = lines.filter((line) => line.ok).length;
  return (
    <section aria-labelledby="bulk-step" className="space-y-4">
      <StepHeading>{label}：办理结果</StepHeading>
      <Notice tone={count === lines.length ? 'good' : 'caution'} live>
        <p className="figures">
          {done} {count} 个部门{count < lines.length && `，${lines.length - count} 个没有办理，原因如下`}。
        </p>
      </Notice>
      <BulkLines caption={`${label}结果`} lines={lines} departments={departments} words={{ ok: done, not: `未${verb}` }} links={links} />
      <StepBar>
        <Button variant="primary" onClick={onGoOn}>
          继续办理其他部门
        </Button>
      </StepBar>
    </section>
  );
}

export function ProgressStep({ words, done, total }: { words: string; done: number; total: number }) {
  return (
    <div className="card px-6 py-12 text-center" role="status">
      <p className="figures text-lg font-semibold">
        {words}：{done} / {total}
      </p>
      <progress value={done} max={total} aria-label={words} className="mt-3 h-2 w-full max-w-96 accent-primary" />
    </div>
  );
}

/** What can be done next, in sight however long the list is. */
export function StepBar({ children }: { children: ReactNode }) {
  return <div className="bottom-bar sticky bottom-0 z-10 flex flex-wrap items-center justify-end gap-2 border-t border-line bg-ground py-3">{children}</div>;
}

/** Takes the focus, for those who don't see that the page has changed. */
function StepHeading({ children }: { children: ReactNode }) {
  return (
    <h2 id="bulk-step" ref={focused} tabIndex={-1} className="text-lg font-semibold outline-none">
      {children}
    </h2>
  );
}

/** For what stands in the place of the button that was pressed. */
export const focused = (place: HTMLElement | null) => place?.focus();
