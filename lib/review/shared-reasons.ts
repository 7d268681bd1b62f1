import { grouped } from './grouped';
import type { Pattern } from './patterns';

/** A reason as a department submitted it, with the name of the figure that it belongs to. */
export interface SubmittedReason {
  departmentId: string;
  sectionId: string;
  path: string;
  label: string;
  text: string;
}

/** From so many departments on the same words say nothing of any of them. */
const MANY = 3;
/** Names a group in an address; longer reasons that begin alike are alike. */
const KEY_LENGTH = 40;

const SAME = 'same/';

/**
 * Reasons that several departments word alike, whatever amounts and signs stand in them: copied from a template or from
 * one another, they pass every check and tell the public nothing. The most frequent first.
 */
export function sharedReasons(reasons: readonly SubmittedReason[]): Pattern[] {
  const given = reasons.filter(({ text }) => bare(text) !== '');
  const asked = new Set(given.map(({ departmentId }) => departmentId)).size;
  return [...grouped(given, ({ text }) => bare(text))]
    .map(([words, alike]): Pattern => {
      const departments = grouped(alike, ({ departmentId }) => departmentId);
      const hits = [...departments].map(([departmentId, own]) => ({
        departmentId,
        standing: 'noted' as const,
        findings: own.map(({ sectionId, path, label, text }) => ({ sectionId, path, message: `${label}：${text}`, answer: null })),
      }));
      return { key: SAME + words, title: `“${excerpt(alike[0]!.text)}”`, asked, hits };
    })
    .filter(({ hits }) => hits.length >= MANY)
    .sort((a, b) => b.hits.length - a.hits.length || a.key.localeCompare(b.key));
}

/** The words alone: neither amounts nor blanks nor punctuation. */
const bare = (text: string): string => text.replaceAll(/[\p{N}\p{P}\p{Z}\p{S}\s]/gu, '').slice(0, KEY_LENGTH);

const excerpt = (text: string): string => (text.length > KEY_LENGTH ? `${text.slice(0, KEY_LENGTH)}…` : text);

/** What a return that is about such a reason says; null for another pattern. */
export const sharedReasonReturn = (key: string): string | null =>
  key.startsWith(SAME) && key.length > SAME.length ? '部分增减原因与其他部门的写法相同，没有说明本部门的具体情况。请写明本部门因为什么事、增减多少，修改后重新报送。' : null;
