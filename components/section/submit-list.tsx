'use client';

import Link from 'next/link';
import { useState, type ReactNode } from 'react';
import { withAcceptances, type CheckedFinding } from '@/lib/checks/acceptance';
import type { EditionView } from '@/lib/server/queries/workspace/types';
import { numbered } from '@/lib/disclosure/section-name';
import { hashOf } from '@/components/fields/field-place';
import { Notice } from '@/components/ui/notice';
import type { AnswerActions } from './answer-finding';
import { NotRunList } from './not-run-list';
import { SubmitFinding } from './submit-finding';
import type { SectionTitle } from './task-list';

type Kind = 'comments' | 'wrong' | 'doubtful' | 'answered' | 'shown';

/** In the order of the list, with the words of its headings and filter. */
const KINDS: Record<Kind, string> = { comments: '未处理的审核意见', wrong: '必须改正', doubtful: '请核对：改正或说明理由', answered: '已说明理由', shown: '提示' };
const FILTERS: Record<Kind, string> = { ...KINDS, comments: '审核意见', doubtful: '请核对' };

const kindOf = (finding: CheckedFinding): Kind => (finding.severity === 'E' ? 'wrong' : finding.severity === 'I' ? 'shown' : finding.acceptance ? 'answered' : 'doubtful');

interface Props {
  view: Pick<EditionView, 'edition' | 'findings' | 'acceptances' | 'checkResult' | 'comments' | 'permissions'> & {
    /** Of each section, as it was checked. */
    revisions: Readonly<Record<string, number>>;
  };
  sections: readonly SectionTitle[];
  answers: AnswerActions;
}

/** Everything between the draft and its submission in one list, by severity and section, each with its way to the field. */
export function SubmitList({ view, sections, answers }: Props) {
  const [kind, setKind] = useState<Kind | null>(null);
  const [wanted, setWanted] = useState('');
  const items = itemsIn(view, answers);
  const itemsOf = (one: Kind) => items.filter((item) => item.kind === one);
  const kinds = (Object.keys(KINDS) as Kind[]).filter((one) => itemsOf(one).length > 0);
  const concerned = sections.filter((section) => items.some((item) => item.sectionId === section.id));
  // Once the last of a kind or section is mended, its filter would show an empty list for no reason that can be seen.
  const chosen = kind && kinds.includes(kind) ? kind : null;
  const sectionId = concerned.some((section) => section.id === wanted) ? wanted : '';
  const inSection = (some: readonly Item[]) => some.filter((item) => sectionId === '' || item.sectionId === sectionId);
  const shown = kinds.filter((one) => (chosen === null || one === chosen) && inSection(itemsOf(one)).length > 0);
  return (
    <div className="space-y-6 pb-6">
      {/* Told to screen readers as it changes: what was answered or mended leaves its place in the list. */}
      <div aria-live="polite">
        <Verdict blocking={itemsOf('wrong').length} doubtful={itemsOf('doubtful').length} comments={itemsOf('comments').length} answered={itemsOf('answered').length} />
      </div>
      {kinds.length > 0 && (
        <div className="flex flex-wrap items-center gap-2">
          <div role="group" aria-label="按级别筛选" className="flex flex-wrap gap-2">
            <FilterButton label="全部" count={items.length} pressed={chosen === null} onClick={() => setKind(null)} />
            {kinds.map((one) => (
              <FilterButton key={one} label={FILTERS[one]} count={itemsOf(one).length} pressed={chosen === one} onClick={() => setKind(one)} />
            ))}
          </div>
          <select aria-label="按部分筛选" value={sectionId} onChange={(event) => setWanted(event.target.value)} className="min-h-10 max-w-full min-w-0 rounded-md border border-[#8a94a3] bg-surface px-2 text-sm">
            <option value="">全部部分</option>
            {concerned.map((section) => (
              <option key={section.id} value={section.id}>
                {numbered(section.numeral, section.title)}
              </option>
            ))}
          </select>
        </div>
      )}
      {kinds.length > 0 && shown.length === 0 && <p className="card px-4 py-3 text-muted">这个部分没有这一级别的问题。</p>}
      {shown.map((one) => (
        <Group key={one} title={KINDS[one]} sections={sections} items={inSection(itemsOf(one))} />
      ))}
      <NotRunList notRun={view.checkResult.notRun} />
    </div>
  );
}

interface Item {
  kind: Kind;
  key: string;
  sectionId: string;
  node: ReactNode;
}

function itemsIn({ edition, comments, findings, acceptances, permissions, revisions }: Props['view'], answers: AnswerActions): Item[] {
  const open = comments.filter((comment) => comment.doneAt === null);
  return [
    ...open.map((comment): Item => ({ kind: 'comments', key: comment.id, sectionId: comment.sectionId, node: <CommentLink editionId={edition.id} comment={comment} /> })),
    ...withAcceptances(findings, acceptances).map((finding): Item => ({
      kind: kindOf(finding),
      key: `${finding.id}:${finding.path}:${finding.message}`,
      sectionId: finding.sectionId,
      node: <SubmitFinding editionId={edition.id} finding={finding} findings={findings} revision={revisions[finding.sectionId] ?? 0} answers={permissions.editContent ? answers : null} />,
    })),
  ];
}

function Verdict({ blocking, doubtful, comments, answered }: { blocking: number; doubtful: number; comments: number; answered: number }) {
  if (blocking + doubtful + comments === 0) {
    return (
      <Notice tone="good" title="可以提交">
        没有缺项，也没有必须改正的错误。{answered > 0 && `有 ${answered} 处疑点已说明理由，财政局审核时会看到。`}
      </Notice>
    );
  }
  return (
    <Notice tone="danger" title="还不能提交">
      {blocking > 0 && <p>有 {blocking} 处缺项或错误。点击任一条，直接到该处修改。</p>}
      {doubtful > 0 && <p>有 {doubtful} 处疑点，请逐条核对：有误的改正，无误的接受并说明理由。</p>}
      {comments > 0 && <p>有 {comments} 条审核意见未处理，修改或回复后请标为已处理。</p>}
    </Notice>
  );
}

function FilterButton({ label, count, pressed, onClick }: { label: string; count: number; pressed: boolean; onClick: () => void }) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      onClick={onClick}
      className={`min-h-10 cursor-pointer rounded-md border px-3 text-sm ${pressed ? 'border-primary bg-primary-tint font-semibold text-primary' : 'border-line bg-surface hover:bg-ground'}`}
    >
      {label} <span className="tabular-nums">{count}</span>
    </button>
  );
}

function CommentLink({ editionId, comment }: { editionId: string; comment: EditionView['comments'][number] }) {
  return (
    <Link href={`/drafts/${editionId}/sections/${comment.sectionId}${comment.path ? hashOf(comment.path) : ''}`} className="block break-words px-4 py-2 text-[15px] hover:bg-ground">
      {comment.body}
    </Link>
  );
}

function Group({ title, sections, items }: { title: string; sections: readonly SectionTitle[]; items: readonly Item[] }) {
  return (
    <section aria-label={title}>
      <h2 className="mb-2 font-serif text-[21px] font-semibold">
        {title} <span className="font-sans text-base font-normal text-muted">{items.length} 处</span>
      </h2>
      <div className="space-y-3">
        {sections.map((section) => {
          const own = items.filter((item) => item.sectionId === section.id);
          if (own.length === 0) return null;
          return (
            <div key={section.id} className="card overflow-hidden">
              <h3 className="border-b border-line bg-ground px-4 py-2 text-[15px] font-semibold">
                {numbered(section.numeral, section.title)} <span className="font-normal text-muted">{own.length} 处</span>
              </h3>
              <ul className="divide-y divide-line">
                {own.map((item) => (
                  <li key={item.key}>{item.node}</li>
                ))}
              </ul>
            </div>
          );
        })}
      </div>
    </section>
  );
}
