/** What a section is to somebody who comes (back) to an edition. */
export type LookMark = 'unseen' | 'changed' | 'unchanged';

export const LOOK_MARK_NAMES: Record<LookMark, string> = {
  unseen: '未看过',
  changed: '上次查看后有改动',
  unchanged: '上次查看后无改动',
};

/** What a person last saw of a section: SHA-256 of what was shown (see shown-hash.ts). */
export interface Look {
  sectionId: string;
  contentSha256: string;
  /** ISO */
  lookedAt: string;
}

export interface SectionLook {
  mark: LookMark;
  /** SHA-256 of what is shown now. */
  contentSha256: string;
  /** ISO; null for a section that was never looked at. */
  lookedAt: string | null;
}

/** Each section as it is shown now against the last look at it. */
export function sectionLooks(shown: Readonly<Record<string, string>>, looks: readonly Look[]): Record<string, SectionLook> {
  const bySection = new Map(looks.map((look) => [look.sectionId, look]));
  return Object.fromEntries(
    Object.entries(shown).map(([sectionId, contentSha256]) => {
      const look = bySection.get(sectionId);
      const mark = !look ? 'unseen' : look.contentSha256 === contentSha256 ? 'unchanged' : 'changed';
      return [sectionId, { mark, contentSha256, lookedAt: look?.lookedAt ?? null }];
    }),
  );
}

/**
 * The marks as they were when the page was opened: what is read now isn't "unchanged since the last look" while it is
 * being read. Only a section that came in anew since then takes its new mark.
 */
export function keptLooks(opened: Readonly<Record<string, SectionLook>>, now: Readonly<Record<string, SectionLook>>): Record<string, SectionLook> {
  return Object.fromEntries(Object.entries(now).map(([sectionId, look]) => [sectionId, opened[sectionId]?.contentSha256 === look.contentSha256 ? opened[sectionId] : look]));
}

export type MarkCounts = Record<LookMark, number>;

export function markCounts(looks: Readonly<Record<string, SectionLook>>): MarkCounts {
  const marks = Object.values(looks).map((look) => look.mark);
  return { unseen: marks.filter((mark) => mark === 'unseen').length, changed: marks.filter((mark) => mark === 'changed').length, unchanged: marks.filter((mark) => mark === 'unchanged').length };
}
