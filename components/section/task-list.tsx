'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import type { EditionView, SectionView } from '@/lib/server/queries/workspace/types';
import { inParts, numbered } from '@/lib/disclosure/section-name';
import { Button, ButtonLink } from '@/components/ui/button';
import { LocalTime } from '@/components/ui/local-time';
import { Notice } from '@/components/ui/notice';
import type { CarryOver } from './last-year';
import { StatusBadge } from './status-badge';

export interface SectionTitle {
  id: string;
  numeral: string;
  title: string;
}

/** The sections as tasks in any order, with the one thing to do next as the only primary button. */
export function TaskList({ view, sections, carryOver }: { view: EditionView; sections: readonly SectionTitle[]; carryOver: CarryOver }) {
  const { permissions, edition } = view;
  const of = (id: string) => view.sections.find((section) => section.sectionId === id)!;
  const done = view.sections.filter((section) => section.status === 'complete').length;
  const openComments = view.comments.filter((comment) => comment.doneAt === null).length;
  return (
    <div className="space-y-5">
      {edition.state === 'RETURNED' && <ReturnNotice view={view} />}
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p>
          已完成 <b>{done}</b> / {sections.length} 部分
          {openComments > 0 && (
            <>
              ，有 <b className="text-seal">{openComments}</b> 条审核意见未处理
            </>
          )}
        </p>
        <div className="flex flex-wrap items-center gap-3">
          <Link href={`/drafts/${edition.id}/score`}>透明度得分</Link>
          <NextAction view={view} sections={sections} />
        </div>
      </div>
      {permissions.editContent && <CarryOverAll view={view} carryOver={carryOver} />}
      {inParts(sections).map((part) => (
        <section key={part.name} aria-label={part.name}>
          <h2 className="mb-2 font-semibold">{part.name}</h2>
          <ol className="card divide-y divide-line">
            {part.sections.map((section) => (
              <TaskRow key={section.id} editionId={edition.id} correction={edition.correctionNote !== null} section={section} view={of(section.id)} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function ReturnNotice({ view }: { view: EditionView }) {
  const returned = view.history.findLast((entry) => entry.reason !== null);
  return (
    <Notice tone="danger" title="财政局已退回，请修改后重新提交">
      {returned?.reason && <p className="whitespace-pre-wrap">退回理由：{returned.reason}</p>}
      <p>逐条查看各部分的审核意见，修改或回复后标为已处理。</p>
    </Notice>
  );
}

function NextAction({ view, sections }: { view: EditionView; sections: readonly SectionTitle[] }) {
  const base = `/drafts/${view.edition.id}`;
  if (!view.permissions.editContent) {
    return (
      <ButtonLink variant="primary" href={`${base}/preview`}>
        {view.actions.length > 0 ? '阅读全文并处理' : '阅读全文'}
      </ButtonLink>
    );
  }
  const rank = { hasProblems: 0, inProgress: 1, untouched: 2, complete: 3 };
  const next = [...view.sections].sort((a, b) => rank[a.status] - rank[b.status])[0];
  const title = sections.find((section) => section.id === next?.sectionId);
  if (!next || !title || next.status === 'complete') {
    return (
      <ButtonLink variant="primary" href={`${base}/submit`}>
        检查并提交
      </ButtonLink>
    );
  }
  const verb = next.status === 'hasProblems' ? '修改' : next.status === 'inProgress' ? '继续填写' : '填写';
  return (
    <ButtonLink variant="primary" href={`${base}/sections/${next.sectionId}`} className="!whitespace-normal text-left">
      {verb}：{numbered(title.numeral, title.title)}
    </ButtonLink>
  );
}

function CarryOverAll({ view, carryOver }: { view: EditionView; carryOver: CarryOver }) {
  const router = useRouter();
  const [busy, start] = useTransition();
  const [answer, setAnswer] = useState<{ ok: boolean; text: string } | null>(null);
  const blank = view.sections.filter((section) => section.status === 'untouched').length;
  const { previous } = view.context;
  const carry = () =>
    start(async () => {
      const result = await carryOver({ editionId: view.edition.id }).catch(() => null);
      setAnswer(
        result?.ok
          ? { ok: true, text: `已沿用 ${result.data.sectionIds.length} 个部分的结构和文字，已经填写过的部分没有改动。本年的数请逐项填写。` }
          : { ok: false, text: result?.message ?? '没有成功，请检查网络后再试。' },
      );
      router.refresh();
    });
  if (answer)
    return (
      <Notice tone={answer.ok ? 'good' : 'danger'} live>
        {answer.text}
      </Notice>
    );
  if (!previous || blank === 0) return null;
  return (
    <div className="card flex flex-wrap items-center justify-between gap-3 px-4 py-3">
      <p className="min-w-0 flex-1 basis-72">
        {previous.fiscalYear}年的公开内容可以沿用到 {blank} 个未填的部分：结构和文字沿用，本年的数留空待填。
      </p>
      <Button disabled={busy} onClick={carry}>
        {busy ? '正在沿用…' : '全部沿用上年'}
      </Button>
    </div>
  );
}

function TaskRow({ editionId, correction, section, view }: { editionId: string; correction: boolean; section: SectionTitle; view: SectionView }) {
  return (
    <li className="relative flex items-start gap-4 px-4 py-3 hover:bg-ground sm:items-center">
      <div className="min-w-0 flex-1 sm:flex sm:items-center sm:gap-4">
        <div className="min-w-0 flex-1">
          {/* The whole row leads there. */}
          <Link href={`/drafts/${editionId}/sections/${section.id}`} className="font-semibold text-ink no-underline after:absolute after:inset-0 hover:text-primary">
            {numbered(section.numeral, section.title)}
          </Link>
          <p className="text-hint text-muted">
            {view.updatedAt ? (
              <>
                {view.updatedBy ?? '系统'} <LocalTime iso={view.updatedAt} /> 修改
              </>
            ) : (
              correction ? '与公开的版本相同' : '还没有人填写'
            )}
          </p>
        </div>
        <p className="flex flex-wrap gap-x-3 text-hint text-muted">
          {view.status !== 'untouched' && view.blocking > 0 && <span>缺项或错误 {view.blocking}</span>}
          {view.warnings > 0 && <span>待核对 {view.warnings}</span>}
          {view.openComments > 0 && <span className="text-seal">意见 {view.openComments}</span>}
        </p>
      </div>
      <span className="flex shrink-0 justify-end sm:w-16">
        <StatusBadge status={view.status} />
      </span>
    </li>
  );
}
