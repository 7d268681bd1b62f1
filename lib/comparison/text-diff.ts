import { diffArrays } from 'diff';

export interface Segment {
  type: 'same' | 'gone' | 'added';
  text: string;
}

/** Beyond so many edits the comparison costs much and tells nothing: the text counts as rewritten. */
const MAX_EDITS = 1_500;
/** With less in common than this share of the longer text, single words that agree are chance. */
const REWRITTEN_BELOW = 0.25;

const words = new Intl.Segmenter('zh', { granularity: 'word' });
const tokens = (text: string) => Array.from(words.segment(text), (part) => part.segment);

/** Insertions and deletions word by word. The texts of `same` and `gone` make the one side, of `same` and `added` the other. */
export function diffTexts(before: string, after: string): Segment[] {
  if (before === after) return present([{ type: 'same', text: after }]);
  const rewritten = present([{ type: 'gone', text: before }, { type: 'added', text: after }]);
  if (before === '' || after === '') return rewritten;
  const parts = diffArrays(tokens(before), tokens(after), { maxEditLength: MAX_EDITS });
  if (!parts) return rewritten;
  const segments = parts.map((part): Segment => ({ type: part.added ? 'added' : part.removed ? 'gone' : 'same', text: part.value.join('') }));
  const kept = segments.filter((segment) => segment.type === 'same').reduce((length, segment) => length + segment.text.length, 0);
  return kept < Math.max(before.length, after.length) * REWRITTEN_BELOW ? rewritten : readable(segments);
}

const present = (segments: Segment[]) => segments.filter((segment) => segment.text !== '');

/** Joins changes that only a comma or a single character keeps apart, and puts what went before what came. */
function readable(segments: readonly Segment[]): Segment[] {
  const result: Segment[] = [];
  let gone = '';
  let added = '';
  const close = () => {
    result.push(...present([{ type: 'gone', text: gone }, { type: 'added', text: added }]));
    gone = '';
    added = '';
  };
  segments.forEach((segment, index) => {
    const between = segment.type === 'same' && segment.text.length === 1 && index > 0 && index < segments.length - 1;
    if (segment.type === 'same' && !between) {
      close();
      result.push(segment);
      return;
    }
    if (segment.type !== 'added') gone += segment.text;
    if (segment.type !== 'gone') added += segment.text;
  });
  close();
  return result;
}

export interface FoldedSegment extends Segment {
  /** Characters left out of the middle of an unchanged stretch. */
  folded?: number;
}

/** Shortens unchanged stretches to their ends, so that the changes of a long text stand close together. */
export function foldUnchanged(segments: readonly Segment[], context = 24): FoldedSegment[] {
  return segments.flatMap((segment, index): FoldedSegment[] => {
    const characters = Array.from(segment.text);
    if (segment.type !== 'same' || characters.length <= context * 3) return [segment];
    const head = index === 0 ? '' : characters.slice(0, context).join('');
    const tail = index === segments.length - 1 ? '' : characters.slice(-context).join('');
    const folded = characters.length - Array.from(head + tail).length;
    return [...present([{ type: 'same', text: head }]), { type: 'same', text: '', folded }, ...present([{ type: 'same', text: tail }])];
  });
}
