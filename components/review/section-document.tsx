'use client';

import { memo, useMemo, useRef, useState } from 'react';
import { nearestShownPath, shownPaths } from '@/lib/document/paths';
import type { DocumentNode } from '@/lib/document/tree';
import type { CommentView } from '@/lib/server/queries/workspace/types';
import { DocumentView } from '@/components/public/document-view';
import { CommentList, type CommentActions } from '@/components/section/comment-list';
import { CommentBox, type AddComment } from './comment-box';

export interface ReviewActions extends CommentActions {
  add: AddComment;
}

interface Props {
  editionId: string;
  sectionId: string;
  title: string;
  nodes: DocumentNode[];
  /** Comments on this section. */
  comments: readonly CommentView[];
  permissions: { comment: boolean; replyToComment: boolean; markCommentDone: boolean };
  actions: ReviewActions;
}

/** The path of a comment on the section as a whole. */
const SECTION = '';

/**
 * A section as readers will see it, with the comments under what they are about. Kept by itself, so that writing in one
 * section doesn't render the others' thousands of cells.
 */
export const SectionDocument = memo(function SectionDocument({ editionId, sectionId, title, nodes, comments, permissions, actions }: Props) {
  const [openAt, setOpenAt] = useState<string | null>(null);
  const typed = useRef(new Map<string, string>());
  const opener = useRef<HTMLElement | null>(null);
  const toggle = (path: string, button: HTMLElement) => {
    opener.current = button;
    setOpenAt(openAt === path ? null : path);
  };
  const close = () => {
    setOpenAt(null);
    // The keyboard goes on where it was.
    opener.current?.focus();
  };
  const pinned = useMemo(() => {
    const shown = shownPaths(nodes);
    const groups = new Map<string, CommentView[]>();
    for (const comment of comments) {
      const place = nearestShownPath(shown, comment.path);
      groups.set(place, [...(groups.get(place) ?? []), comment]);
    }
    return groups;
  }, [nodes, comments]);

  const under = (path: string) => {
    const here = pinned.get(path) ?? [];
    if (here.length === 0 && openAt !== path) return null;
    return (
      <>
        {here.length > 0 && (
          <div className="pinned-box">
            <CommentList comments={here} permissions={permissions} actions={actions} focusedPath={null} />
          </div>
        )}
        {openAt === path && (
          <CommentBox
            editionId={editionId}
            sectionId={sectionId}
            path={path}
            add={actions.add}
            typed={typed.current.get(path) ?? ''}
            onType={(text) => typed.current.set(path, text)}
            onClose={close}
          />
        )}
      </>
    );
  };
  const mark = (path: string, label = '批注') => (
    <button type="button" className="comment-mark" aria-expanded={openAt === path} onClick={(event) => toggle(path, event.currentTarget)}>
      {label}
    </button>
  );

  return (
    <section id={`review-${sectionId}`} data-review-section={sectionId} aria-label={title} className="review border-line [section+&]:border-t [section+&]:pt-7">
      <DocumentView nodes={nodes} decorate={under} mark={permissions.comment ? mark : undefined} />
      {under(SECTION)}
      {permissions.comment && (
        <p className="no-print mb-7 text-sm">
          <button type="button" data-review-comment aria-expanded={openAt === SECTION} onClick={(event) => toggle(SECTION, event.currentTarget)} className="cursor-pointer text-primary underline">
            对“{title}”整体提意见
          </button>
        </p>
      )}
    </section>
  );
});
