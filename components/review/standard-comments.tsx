'use client';

import { createContext, useContext, useId, useState, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import type { StandardCommentRef } from '@/lib/server/queries/workspace/list-standard-comments';

const StandardComments = createContext<readonly StandardCommentRef[]>([]);

export function StandardCommentsProvider({ comments, children }: { comments: readonly StandardCommentRef[]; children: ReactNode }) {
  return <StandardComments value={comments}>{children}</StandardComments>;
}

const LONGEST = 60;
const excerpt = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** What was written with the chosen text behind it. */
export const withTaken = (text: string, body: string): string => (text.trim() === '' ? body : `${text.trimEnd()}\n${body}`);

/** Takes over one of what reviewers write often: of a section those that belong to it first and no other section's, else those for all sections first. Nothing where there is none. */
export function StandardCommentPicker({ sectionId, onTake }: { sectionId?: string; onTake: (body: string) => void }) {
  const comments = useContext(StandardComments);
  const id = useId();
  const [chosen, setChosen] = useState('');
  const general = comments.filter((one) => one.sectionId === null);
  const offered = sectionId === undefined ? [...general, ...comments.filter((one) => one.sectionId !== null)] : [...comments.filter((one) => one.sectionId === sectionId), ...general];
  if (offered.length === 0) return null;
  const taken = offered.find((one) => one.id === chosen);
  return (
    <div className="mt-1 flex items-center gap-2">
      <label htmlFor={id} className="sr-only">
        常用意见
      </label>
      <select id={id} value={chosen} onChange={(event) => setChosen(event.target.value)} className="block min-h-9 w-full min-w-0 rounded-md border border-[#8a94a3] bg-surface px-2 text-sm">
        <option value="">选择常用意见</option>
        {offered.map((one) => (
          <option key={one.id} value={one.id}>
            {excerpt(one.body)}
          </option>
        ))}
      </select>
      {/* Not by the choice alone: the arrow keys choose what they pass. */}
      <Button disabled={!taken} onClick={() => onTake(taken!.body)}>
        采用
      </Button>
    </div>
  );
}
