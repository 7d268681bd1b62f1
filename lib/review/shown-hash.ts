import { createHash } from 'node:crypto';
import type { DocumentNode } from '@/lib/document/tree';

/** Places in the document that a reader doesn't see; a row's place changes when a file is imported again. */
const UNSEEN = new Set(['path', 'id']);

/** SHA-256, as hexadecimal digits, of what a section shows: figures that stand in generated sentences count, whichever section they come from. */
export function shownHash(nodes: readonly DocumentNode[]): string {
  const text = JSON.stringify(nodes, (key, value: unknown) => (UNSEEN.has(key) ? undefined : value));
  return createHash('sha256').update(text).digest('hex');
}
