import type { FieldPath } from '@/lib/disclosure/path';
import type { Certainty, ImportResult, Placement } from './import-result';
import { cellRef, type SourceBlock, type SourceDocument, type SourceRef } from './source';
import { cleaned, isBlankText } from './words';

const NO_FIELD = '没有找到可以放这段内容的字段';

/**
 * The books of an import: what each place of the source became. A place is claimed as often as it is read; in the end
 * it counts once: as the source of a value, else as understood, else as unplaced with a reason.
 */
export class Ledger {
  private readonly placements = new Map<string, Placement>();
  private readonly understood = new Set<SourceRef>();
  private readonly reasons = new Map<SourceRef, string>();

  /** A value of the content was read here. A second reading of the same value adds its source. */
  place(sectionId: string, path: FieldPath, source: readonly SourceRef[], certainty: Certainty, note?: string): void {
    const key = `${sectionId} ${path}`;
    const known = this.placements.get(key);
    const all = [...new Set([...(known?.source ?? []), ...source])];
    this.placements.set(key, { sectionId, path, certainty, source: all, ...((note ?? known?.note) !== undefined && { note: note ?? known?.note }) });
  }

  /** Headings, labels and sums that agree: read and held by no field. */
  understand(...refs: SourceRef[]): void {
    refs.forEach((ref) => this.understood.add(ref));
  }

  /** Nothing in the content can hold this; the reason is for the person who imports. */
  leave(reason: string, ...refs: SourceRef[]): void {
    refs.forEach((ref) => this.reasons.set(ref, reason));
  }

  isPlaced(sectionId: string, path: FieldPath): boolean {
    return this.placements.has(`${sectionId} ${path}`);
  }

  isUnderstood(ref: SourceRef): boolean {
    return this.understood.has(ref);
  }

  /** A part of this place is in no value: those read from it say so. */
  warnOfRest(ref: SourceRef, note: string): void {
    for (const [key, placement] of this.placements) {
      if (!placement.source.includes(ref)) continue;
      const certainty = placement.certainty === 'sure' ? 'likely' : placement.certainty;
      this.placements.set(key, { ...placement, certainty, note: [placement.note, note].filter((one) => one !== undefined).join('；') });
    }
  }

  /** The value at the path, or all below it, follows from others and is held no longer: its sources were understood. */
  release(sectionId: string, path: FieldPath): void {
    for (const [key, placement] of this.placements) {
      if (placement.sectionId !== sectionId || (placement.path !== path && !placement.path.startsWith(`${path}/`))) continue;
      this.placements.delete(key);
      this.understand(...placement.source);
    }
  }

  /** The value at the path can't be held: its sources are left, with the reason. */
  reject(sectionId: string, path: FieldPath, reason: string): void {
    for (const [key, placement] of this.placements) {
      if (placement.sectionId !== sectionId || (placement.path !== path && !placement.path.startsWith(`${path}/`))) continue;
      this.placements.delete(key);
      placement.source.forEach((ref) => this.understood.delete(ref));
      this.leave(reason, ...placement.source);
    }
  }

  /** Every place that says something, once. `sectionOf` tells under whose heading a block stands. */
  close(document: SourceDocument, sectionOf: (blockId: string) => string | null): Pick<ImportResult, 'placements' | 'structure' | 'unplaced'> {
    const placements = [...this.placements.values()];
    const placed = new Set(placements.flatMap((placement) => placement.source));
    const structure: SourceRef[] = [];
    const unplaced: ImportResult['unplaced'] = [];
    for (const block of document.blocks) {
      for (const { ref, text } of placesIn(block)) {
        if (placed.has(ref)) continue;
        if (this.understood.has(ref)) structure.push(ref);
        else unplaced.push({ source: ref, text: cleaned(text), sectionId: sectionOf(block.id), reason: this.reasons.get(ref) ?? NO_FIELD });
      }
    }
    return { placements, structure, unplaced };
  }
}

interface Place {
  ref: SourceRef;
  text: string;
}

/** The paragraph or the cells of a table that are not blank. */
export function placesIn(block: SourceBlock): Place[] {
  if (block.kind === 'paragraph') return isBlankText(block.text) ? [] : [{ ref: block.id, text: block.text }];
  return block.rows.flatMap((cells, row) => cells.flatMap((cell, column) => (isBlankText(cell.text) ? [] : [{ ref: cellRef(block.id, row, column), text: cell.text }])));
}
