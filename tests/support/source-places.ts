// The places of a source that say something, and whether an import accounts for each of them exactly once.
import type { ImportResult } from '@/lib/exchange/import/import-result';
import { isBlankText } from '@/lib/exchange/import/words';
import { cellRef, type SourceDocument, type SourceRef } from '@/lib/exchange/import/source';

export function speakingPlaces({ blocks }: SourceDocument): SourceRef[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return isBlankText(block.text) ? [] : [block.id];
    return block.rows.flatMap((row, index) => row.flatMap((cell, column) => (isBlankText(cell.text) ? [] : [cellRef(block.id, index, column)])));
  });
}

export interface Books {
  /** Places that the result doesn't speak of. */
  missing: SourceRef[];
  /** Places in more than one of placements, structure and unplaced. */
  twice: SourceRef[];
  /** Places that the source doesn't have, or that are blank there. */
  invented: SourceRef[];
}

export function booksOf(source: SourceDocument, result: ImportResult): Books {
  const lists = [new Set(result.placements.flatMap((one) => one.source)), new Set(result.structure), new Set(result.unplaced.map((one) => one.source))];
  const places = speakingPlaces(source);
  const known = new Set(places);
  const counted = (ref: SourceRef) => lists.filter((list) => list.has(ref)).length;
  return {
    missing: places.filter((ref) => counted(ref) === 0),
    twice: places.filter((ref) => counted(ref) > 1),
    invented: [...new Set(lists.flatMap((list) => [...list]))].filter((ref) => !known.has(ref)),
  };
}

export const BALANCED: Books = { missing: [], twice: [], invented: [] };
