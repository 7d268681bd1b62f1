import Link from 'next/link';
import { periodName } from '@/lib/disclosure/period';
import type { EditionView } from '@/lib/server/queries/workspace/types';
import { EDITABLE_STATES } from '@/lib/workflow/states';
import { Badge } from '@/components/ui/badge';
import { Notice } from '@/components/ui/notice';
import { StateBadge } from '@/components/workflow/state-badge';
import { dayWords } from '@/lib/document/dates';
import { DaysLeft } from './due-card';

type Place = 'tasks' | 'preview' | 'secrecy' | 'submit' | 'score' | 'history';
const PLACES: Record<Place, { label: string; path: string }> = {
  tasks: { label: '任务清单', path: '' },
  preview: { label: '预览', path: '/preview' },
  secrecy: { label: '保密审查', path: '/secrecy' },
  submit: { label: '检查并提交', path: '/submit' },
  score: { label: '透明度得分', path: '/score' },
  history: { label: '办理记录', path: '/history' },
};

/** Where one is: department, year, state, who has it, how many days are left, and the edition's pages. */
export function EditionHead({ view, current }: { view: EditionView; current: Place }) {
  const { edition, department, cycle, due } = view;
  const editable = EDITABLE_STATES.includes(edition.state);
  const places = (Object.keys(PLACES) as Place[]).filter((place) => place !== 'submit' || editable);
  return (
    <header className="no-print mb-5">
      <p className="text-sm">
        <Link href="/drafts" className="underline">我的填报</Link>
        <span className="text-muted"> / {department.shortName}</span>
      </p>
      <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
        <h1 className="font-serif text-[26px] font-bold leading-snug">
          {periodName(cycle)}公开
        </h1>
        <StateBadge state={edition.state} />
        {edition.number > 1 && <Badge>第 {edition.number} 版（更正）</Badge>}
      </div>
      <p className="figures text-muted">
        {view.waitingFor}
        {due && edition.publishedAt === null && (
          <>
            {' · '}
            <DaysLeft due={due} />（{dayWords(due.dueOn)}）
          </>
        )}
      </p>
      {edition.correctionNote && (
        <div className="mt-2">
          <Notice title="更正说明">{edition.correctionNote}</Notice>
        </div>
      )}
      <nav aria-label="本稿的页面" className="mt-3 flex flex-wrap gap-x-5 border-b border-line">
        {places.map((place) => (
          <Link
            key={place}
            href={`/drafts/${edition.id}${PLACES[place].path}`}
            aria-current={place === current ? 'page' : undefined}
            className={`-mb-px border-b-2 py-1.5 text-[15px] no-underline ${place === current ? 'border-primary font-semibold text-primary' : 'border-transparent text-muted'}`}
          >
            {PLACES[place].label}
          </Link>
        ))}
      </nav>
    </header>
  );
}
