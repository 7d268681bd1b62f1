import { useCallback, useEffect, useRef, useState } from 'react';
import { type Attention, attended, isRead, UNATTENDED } from '@/lib/review/attention';
import type { SectionLook } from '@/lib/review/looks';
import type { ActionResult } from '@/lib/server/action';
import { HEAD_HEIGHT } from './on-screen';

export type RecordLook = (input: { editionId: string; looks: { sectionId: string; contentSha256: string }[] }) => Promise<ActionResult<unknown>>;

const MOMENT_MS = 500;
/** How long to wait with looks that couldn't be kept. */
const RETRY_MS = 15_000;

/**
 * Notices which sections are read and has them kept. `looks` is null for whoever's looks aren't kept. Returns the
 * sections that were read since the page was opened, and how to mark one by hand.
 */
export function useReading(editionId: string, looks: Readonly<Record<string, SectionLook>> | null, record: RecordLook) {
  const [read, setRead] = useState<ReadonlySet<string>>(new Set());
  // By what was shown: a section that comes in anew is read anew.
  const kept = useRef(new Set<string>());
  const keep = useCallback(
    async (sectionIds: readonly string[]) => {
      const fresh = sectionIds.flatMap((sectionId) => {
        const contentSha256 = looks?.[sectionId]?.contentSha256;
        return contentSha256 && !kept.current.has(sectionId + contentSha256) ? [{ sectionId, contentSha256 }] : [];
      });
      if (fresh.length === 0) return;
      const keys = fresh.map((one) => one.sectionId + one.contentSha256);
      keys.forEach((key) => kept.current.add(key));
      const result = await record({ editionId, looks: fresh }).catch(() => null);
      if (result?.ok) setRead((before) => new Set([...before, ...fresh.map((one) => one.sectionId)]));
      else setTimeout(() => keys.forEach((key) => kept.current.delete(key)), RETRY_MS);
    },
    [editionId, looks, record],
  );
  useEffect(() => {
    if (!looks) return undefined;
    const attention = new Map<string, Attention>();
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void keep(sectionsRead(attention));
    }, MOMENT_MS);
    return () => clearInterval(timer);
  }, [looks, keep]);
  return { read, markRead: (sectionId: string) => keep([sectionId]) };
}

/** Adds a moment to every section in the window; those that are read by now. A folded section shows nothing to read. */
function sectionsRead(attention: Map<string, Attention>): string[] {
  const screen = { top: HEAD_HEIGHT, bottom: window.innerHeight };
  for (const section of document.querySelectorAll<HTMLElement>('[data-review-section]:not([data-folded])')) {
    const id = section.dataset.reviewSection!;
    attention.set(id, attended(attention.get(id) ?? UNATTENDED, section.getBoundingClientRect(), screen, MOMENT_MS));
  }
  return [...attention].filter(([, one]) => isRead(one)).map(([id]) => id);
}
