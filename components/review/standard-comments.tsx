'use client';

import { createContext, useContext, useId, type ReactNode } from 'react';
import type { StandardCommentRef } from '@/lib/server/queries/workspace/list-standard-comments';

const StandardComments = createContext<readonly StandardCommentRef[]>([]);

export function StandardCommentsProvider({ comments, children }: { comments: readonly StandardCommentRef[]; children: ReactNode }) {
  return <StandardComments value={comments}>{children}</StandardComments>;
}

const LONGEST = 60;
const excerpt = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** What was written with the chosen text behind it. */
export const withTaken = (text: string, body: string): string => (text.trim() === '' ? body : `${text.trimEnd()}\n${body}`);

/** Chooses among what reviewers write often; of a section those that belong to it first. Nothing where there is none. */
export function StandardCommentPicker({ sectionId, onTake }: { sectionId?: string; onTake: (body: string) => void }) {
  const comments = useContext(StandardComments);
  const id = useId();
  const own = comments.filter((one) => sectionId !== undefined && one.sectionId === sectionId);
  const general = comments.filter((one) => one.sectionId === null || sectionId === undefined);
  const offered = [...own, ...general];
  if (offered.length === 0) return null;
  return (
    <div>
      <label htmlFor={id} className="sr-only">
        采用常用意见
      </label>
      <select
        id={id}
        value=""
        onChange={(event) => onTake(offered.find((one) => one.id === event.target.value)!.body)}
        className="block min-h-9 w-full min-w-0 rounded-md border border-[#8a94a3] bg-surface px-2 text-sm"
      >
        <option value="" disabled>
          采用常用意见…
        </option>
        {offered.map((one) => (
          <option key={one.id} value={one.id}>
            {excerpt(one.body)}
          </option>
        ))}
      </select>
    </div>
  );
}
