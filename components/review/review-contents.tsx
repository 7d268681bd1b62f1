'use client';

import { useEffect, useRef } from 'react';
import { Badge } from '@/components/ui/badge';
import { numbered } from '@/lib/disclosure/section-name';
import { openSections } from '@/lib/review/co-review';
import { LOOK_MARK_NAMES, type LookMark, markCounts, type SectionLook } from '@/lib/review/looks';
import type { EditionView } from '@/lib/server/queries/workspace/types';
import type { ReviewSection } from './review-screen';
import { useSectionOnScreen } from './use-section-on-screen';

interface Props {
  address: string;
  sections: readonly ReviewSection[];
  view: Pick<EditionView, 'comments' | 'findings' | 'coReviews'>;
  /** Null for whoever's looks aren't kept. */
  looks: Readonly<Record<string, SectionLook>> | null;
  /** Read since the page was opened. */
  read: ReadonlySet<string>;
  onlyChanged: boolean;
  onOnlyChanged: (only: boolean) => void;
  onChoose: (sectionId: string) => void;
}

/** The sections with what was found and said, and what became of each since this reviewer's last look. */
export function ReviewContents({ address, sections, view, looks, read, onlyChanged, onOnlyChanged, onChoose }: Props) {
  const here = useSectionOnScreen();
  const list = useRef<HTMLElement>(null);
  useEffect(() => keepInSight(list.current, here), [here]);
  const shown = sections.filter(({ sectionId }) => !onlyChanged || looks?.[sectionId]?.mark !== 'unchanged');
  return (
    <nav ref={list} aria-label="目录" className="lg:max-h-[calc(100dvh-12.5rem)] lg:overflow-y-auto">
      {looks && <LookSummary looks={looks} onlyChanged={onlyChanged} onOnlyChanged={onOnlyChanged} />}
      <ol className="space-y-0.5 text-[15px]">
        {shown.map((section) => (
          <li key={section.sectionId}>
            <a
              href={`${address}#review-${section.sectionId}`}
              onClick={() => onChoose(section.sectionId)}
              data-contents={section.sectionId}
              aria-current={section.sectionId === here ? 'location' : undefined}
              className={`block rounded-md px-3 py-1.5 text-ink no-underline hover:bg-primary-tint ${section.sectionId === here ? 'bg-primary-tint font-semibold' : ''}`}
            >
              {numbered(section.numeral, section.shortTitle)}
              <Problems sectionId={section.sectionId} view={view} />
              {looks?.[section.sectionId] && <Mark mark={looks[section.sectionId]!.mark} read={read.has(section.sectionId)} />}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function LookSummary({ looks, onlyChanged, onOnlyChanged }: { looks: Readonly<Record<string, SectionLook>>; onlyChanged: boolean; onOnlyChanged: (only: boolean) => void }) {
  const { unseen, changed, unchanged } = markCounts(looks);
  if (changed + unchanged === 0) return null;
  return (
    <div className="mb-2 border-b border-line px-3 pb-2 text-sm">
      <p className="text-muted">
        上次查看后：<span className="whitespace-nowrap">有改动 {changed}</span>，<span className="whitespace-nowrap">无改动 {unchanged}</span>
        {unseen > 0 && (
          <>
            ，<span className="whitespace-nowrap">未看过 {unseen}</span>
          </>
        )}
      </p>
      {unchanged > 0 && (
        <label className="mt-1 flex items-start gap-2">
          <input type="checkbox" className="mt-1" checked={onlyChanged} onChange={(event) => onOnlyChanged(event.target.checked)} />
          <span>
            只看有改动的
            {unseen > 0 && '和未看过的'}
          </span>
        </label>
      )}
    </div>
  );
}

function Problems({ sectionId, view }: { sectionId: string; view: Props['view'] }) {
  const problems = view.findings.filter((finding) => finding.sectionId === sectionId && finding.severity !== 'I').length;
  const comments = view.comments.filter((comment) => comment.sectionId === sectionId && comment.doneAt === null).length;
  const awaited = view.coReviews.filter((review) => openSections(review).includes(sectionId)).map(({ division }) => `待${division.name}会审`);
  const words = [problems > 0 && `问题 ${problems}`, comments > 0 && `未处理意见 ${comments}`, ...awaited].filter(Boolean);
  return words.length > 0 && <span className="block text-hint font-normal text-muted">{words.join('，')}</span>;
}

function Mark({ mark, read }: { mark: LookMark; read: boolean }) {
  return (
    <span className="block text-hint font-normal text-muted">
      {mark === 'changed' ? <Badge tone="caution">{LOOK_MARK_NAMES.changed}</Badge> : mark === 'unseen' && read ? null : LOOK_MARK_NAMES[mark]}
      {read && <span className={mark === 'unseen' ? '' : 'ml-2'}>✓ 本次已看</span>}
    </span>
  );
}

/** Scrolls the list alone; the page stays where the reviewer has it. */
function keepInSight(list: HTMLElement | null, sectionId: string | null): void {
  const entry = list?.querySelector(`[data-contents="${sectionId}"]`);
  if (!list || !entry) return;
  const [frame, place] = [list.getBoundingClientRect(), entry.getBoundingClientRect()];
  if (place.top < frame.top) list.scrollTop += place.top - frame.top;
  if (place.bottom > frame.bottom) list.scrollTop += place.bottom - frame.bottom;
}
