'use client';

import { useMemo, useState } from 'react';
import type { AnySection } from '@/lib/disclosure/define-section';
import { contentDifferences, mergedContent, type Side } from '@/lib/editing/content-difference';
import type { Content, ServerVersion } from '@/lib/editing/draft-sync';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { LocalTime } from '@/components/ui/local-time';

interface Props {
  section: AnySection;
  open: boolean;
  base: Content;
  mine: Content;
  theirs: ServerVersion;
  onLater: () => void;
  onChosen: (content: Content) => void;
}

/** Two versions of the same section beside each other. Nothing is saved until the drafter has chosen. */
export function ConflictDialog({ section, open, base, mine, theirs, onLater, onChosen }: Props) {
  const differences = useMemo(() => contentDifferences(section, base, mine, theirs.content), [section, base, mine, theirs]);
  const [choices, setChoices] = useState<Record<string, Side>>({});
  const keyOf = (path: string, kind: string) => `${kind}:${path}`;
  // What only one side has changed is proposed from that side; where both have, one's own words are.
  const sideOf = (one: (typeof differences)[number]): Side => choices[keyOf(one.path, one.kind)] ?? one.changedBy ?? 'mine';
  const all = (side: Side) => setChoices(Object.fromEntries(differences.map((one) => [keyOf(one.path, one.kind), side])));
  const colleague = theirs.updatedBy ?? '同事';
  return (
    <Dialog
      open={open}
      onClose={onLater}
      width="wide"
      title={`${colleague}也修改了“${section.shortTitle}”`}
      footer={
        <>
          <Button onClick={onLater}>稍后处理</Button>
          <Button variant="primary" onClick={() => onChosen(mergedContent(mine, theirs.content, differences, sideOf))}>
            按所选保存
          </Button>
        </>
      }
    >
      <p>
        {colleague}
        {theirs.updatedAt && (
          <>
            于 <LocalTime iso={theirs.updatedAt} />{' '}
          </>
        )}
        保存了另一个版本，与您的有 {differences.length} 处不同。请逐处选择，或整体选择一方；选定之前，双方的内容都不会丢失。
      </p>
      <div className="my-3 flex flex-wrap gap-2">
        <Button onClick={() => all('mine')}>全部用我的</Button>
        <Button onClick={() => all('theirs')}>全部用{colleague}的</Button>
      </div>
      <ul className="space-y-3">
        {differences.map((one) => (
          <li key={keyOf(one.path, one.kind)} className="rounded-card border border-line">
            <fieldset>
              <legend className="sr-only">{one.label}</legend>
              <p aria-hidden className="border-b border-line bg-ground px-3 py-1.5 text-sm font-semibold">
                {one.label}
                {one.changedBy && <span className="ml-2 text-hint font-normal text-muted">{one.changedBy === 'mine' ? '只有我改过' : `只有${colleague}改过`}</span>}
              </p>
              <div className="grid sm:grid-cols-2">
                {(['mine', 'theirs'] as const).map((side) => (
                  <label key={side} className={`flex cursor-pointer items-start gap-2 px-3 py-2 text-sm ${sideOf(one) === side ? 'bg-primary-tint' : ''}`}>
                    <input type="radio" className="mt-1 shrink-0" name={keyOf(one.path, one.kind)} checked={sideOf(one) === side} onChange={() => setChoices((now) => ({ ...now, [keyOf(one.path, one.kind)]: side }))} />
                    <span className="min-w-0">
                      <span className="block text-hint text-muted">{side === 'mine' ? '我的' : `${colleague}的`}</span>
                      <span className="whitespace-pre-wrap break-words tabular-nums">{one[side]}</span>
                    </span>
                  </label>
                ))}
              </div>
            </fieldset>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
