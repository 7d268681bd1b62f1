import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { NewStandardComment, StandardCommentButtons } from '@/components/review/standard-comment-forms';
import { EmptyState } from '@/components/ui/notice';
import { can } from '@/lib/access/can';
import { sectionGroups, sectionLabels } from '@/lib/review/division-sections';
import { grouped } from '@/lib/review/grouped';
import { addStandardCommentAction, changeStandardCommentAction, retireStandardCommentAction } from '@/lib/server/actions/review';
import { requireActor } from '@/lib/server/auth';
import { listStandardComments, type StandardCommentRef } from '@/lib/server/queries/workspace/list-standard-comments';

export const metadata: Metadata = { title: '常用意见' };

/** What reviewers write often, kept for all of them. */
export default async function StandardCommentsPage() {
  const actor = await requireActor('/review/comments');
  if (!can(actor, 'keepStandardComments')) notFound();
  const comments = await listStandardComments(actor);
  const labels = sectionLabels();
  const bySection = grouped(comments, (comment) => comment.sectionId ?? '');
  // Those for all sections first, then in the order of the sections.
  const order = ['', ...Object.keys(labels)].filter((sectionId) => bySection.has(sectionId));
  return (
    <div className="mx-auto w-full max-w-[1000px] px-4 py-6 sm:px-6">
      <p className="text-sm">
        <Link href="/review" className="underline">审核</Link>
      </p>
      <div className="mb-2 flex flex-wrap items-center justify-between gap-3">
        <h1 className="font-serif text-[26px] font-bold">常用意见</h1>
        <NewStandardComment groups={sectionGroups()} add={addStandardCommentAction} />
      </div>
      <p className="mb-5 max-w-[46em] text-muted">提意见、退回和批量退回时可以选用，选用后还可以修改。全体审核人共用一份。</p>
      {comments.length === 0 && <EmptyState title="还没有常用意见">把经常要写的退回理由保存下来，下次选用即可。</EmptyState>}
      {order.map((sectionId) => (
        <Group key={sectionId} title={sectionId === '' ? '各部分通用' : labels[sectionId]!} comments={bySection.get(sectionId)!} />
      ))}
    </div>
  );
}

function Group({ title, comments }: { title: string; comments: readonly StandardCommentRef[] }) {
  return (
    <section className="mb-6" aria-label={title}>
      <h2 className="mb-2 text-lg font-semibold">{title}</h2>
      <ul className="card divide-y divide-line">
        {comments.map((comment) => (
          <li key={comment.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-2.5">
            <p className="min-w-0 flex-1 basis-72 whitespace-pre-line">{comment.body}</p>
            <StandardCommentButtons comment={comment} groups={sectionGroups()} change={changeStandardCommentAction} retire={retireStandardCommentAction} />
          </li>
        ))}
      </ul>
    </section>
  );
}
