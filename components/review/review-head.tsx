import Link from 'next/link';
import { disclosurePath } from '@/components/public/addresses';
import { DaysLeft } from '@/components/section/due-card';
import { Badge } from '@/components/ui/badge';
import { Notice } from '@/components/ui/notice';
import { StateBadge } from '@/components/workflow/state-badge';
import { periodName } from '@/lib/disclosure/period';
import { numbered } from '@/lib/disclosure/section-name';
import { templateOf } from '@/lib/disclosure/templates/templates';
import { dayWords } from '@/lib/document/dates';
import type { EditionView } from '@/lib/server/queries/workspace/types';
import { EARLIER_STANDS } from '@/lib/workflow/secrecy-review';
import { PUBLIC_STATES } from '@/lib/workflow/states';

export const REVIEW_VIEWS = {
  document: '正文',
  changes: '退回后的变化',
  corrections: '与更正前对比',
  lastYear: '与上年对比',
  history: '办理记录',
} as const;
export type ReviewView = keyof typeof REVIEW_VIEWS;

/** Whose edition this is, how long there is left, and the ways to look at it. */
export function ReviewHead({ view, current, changes }: { view: EditionView; current: ReviewView; changes: number | null }) {
  const { edition, department, cycle, due } = view;
  const address = `/review/${edition.id}`;
  const withheld = templateOf(view.context.templateVersion).sections.filter(({ id }) => view.withheld[id] !== undefined);
  return (
    <header className="no-print mb-4">
      <p className="text-sm">
        <Link href="/review" className="underline">审核</Link>
        <span className="text-muted"> / {department.shortName}</span>
      </p>
      <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
        <p className="text-xl font-semibold">
          {department.name} {periodName(cycle)}
        </p>
        <StateBadge state={edition.state} />
        {edition.number > 1 && <Badge>第 {edition.number} 版（更正）</Badge>}
      </div>
      <p className="figures text-sm text-muted">
        {edition.publishedAt ? `${dayWords(edition.publishedAt)}公开` : edition.number > 1 ? '首次公开以后的更正，不再计算法定公开日' : due ? <><DaysLeft due={due} />（{dayWords(due.dueOn)}）</> : '没有列入应公开清单'}
        {PUBLIC_STATES.includes(edition.state) && (
          <>
            {' · '}
            <a href={disclosurePath(department.code, cycle)} className="whitespace-nowrap underline">查看公开页</a>
          </>
        )}
        {view.context.previous && (
          <>
            {' · '}
            <a href={disclosurePath(department.code, { ...cycle, fiscalYear: view.context.previous.fiscalYear })} target="_blank" rel="noreferrer" className="whitespace-nowrap underline">
              {view.context.previous.fiscalYear}年公开页
            </a>
          </>
        )}
      </p>
      {edition.correctionNote && (
        <div className="mt-2">
          <Notice title="更正说明">{edition.correctionNote}</Notice>
        </div>
      )}
      {withheld.length > 0 && (
        <div className="mt-2">
          <Notice title="保密审查：部分内容不予公开">
            {withheld.map(({ numeral, title }) => numbered(numeral, title)).join('；')}。公开页面只显示标题和依据{PUBLIC_STATES.includes(edition.state) ? '。' : '；依据写在各部分的标题下，请一并审核。'}
            {edition.number > 1 && !PUBLIC_STATES.includes(edition.state) && EARLIER_STANDS}
          </Notice>
        </div>
      )}
      {edition.state === 'SUBMITTED' && (
        <div className="mt-3">
          <Notice title="该稿还没有受理">{view.actions.some((one) => one.action === 'startReview') ? '点下方的“开始审核”后，可以提出意见、退回或通过。' : '审核人受理后，才能提出意见、退回或通过。'}</Notice>
        </div>
      )}
      <nav aria-label="查看方式" className="mt-3 flex flex-wrap gap-x-5 border-b border-line">
        {(Object.keys(REVIEW_VIEWS) as ReviewView[]).filter((one) => one !== 'corrections' || view.corrected !== null).map((one) => (
          <Link
            key={one}
            href={one === 'document' ? address : `${address}?view=${one}`}
            aria-current={one === current ? 'page' : undefined}
            className={`-mb-px border-b-2 py-1.5 text-[15px] no-underline ${one === current ? 'border-primary font-semibold text-primary' : 'border-transparent text-muted'}`}
          >
            {REVIEW_VIEWS[one]}
            {one === 'changes' && changes !== null && <span className="ml-1 text-hint">{changes}</span>}
          </Link>
        ))}
      </nav>
    </header>
  );
}
