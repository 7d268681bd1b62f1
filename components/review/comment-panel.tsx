import type { CommentView } from '@/lib/server/queries/workspace/types';
import { numbered } from '@/lib/disclosure/section-name';
import { CommentList, type CommentActions } from '@/components/section/comment-list';
import type { ReviewSection } from './review-screen';

interface Props {
  sections: readonly ReviewSection[];
  comments: readonly CommentView[];
  permissions: { comment: boolean; replyToComment: boolean; markCommentDone: boolean };
  actions: CommentActions;
  onGoTo: (sectionId: string, path: string) => void;
}

/** All comments of the edition in the order of the document. */
export function CommentPanel({ sections, comments, permissions, actions, onGoTo }: Props) {
  if (comments.length === 0) {
    return <p className="card px-4 py-3 text-sm text-muted">还没有审核意见。{permissions.comment ? '在正文的段落或表格行上点“批注”提出。' : '开始审核后，可以在正文的段落或表格行上提出。'}</p>;
  }
  const open = comments.filter((comment) => comment.doneAt === null).length;
  return (
    <div className="space-y-4">
      <p className="text-sm text-muted">
        共 {comments.length} 条，{open === 0 ? '部门已全部处理。' : `${open} 条尚未处理。`}
      </p>
      {sections.map((section) => {
        const own = comments.filter((comment) => comment.sectionId === section.sectionId);
        if (own.length === 0) return null;
        return (
          <section key={section.sectionId} aria-label={section.shortTitle} className="space-y-2">
            <h3 className="text-sm font-semibold">
              {numbered(section.numeral, section.shortTitle)}
            </h3>
            <CommentList comments={own} permissions={permissions} actions={actions} focusedPath={null} onGoTo={(path) => onGoTo(section.sectionId, path)} />
          </section>
        );
      })}
    </div>
  );
}
