import type { Certainty } from '@/lib/exchange/import/import-result';
import type { SourceRef } from '@/lib/exchange/import/source';
import type { FieldPath } from '@/lib/disclosure/path';
import type { Decision } from '@/lib/exchange/takeover/decisions';

/** Decisions of one section by path, as they stand on the screen. */
export type SectionDecisions = Readonly<Record<FieldPath, Decision>>;

export const CERTAINTY_NAMES: Record<Certainty, string> = { sure: '确定', likely: '较有把握', doubtful: '需要确认' };

/** The block that a place in the source belongs to: "b12/3/0" → "b12". */
export const blockOf = (ref: SourceRef): string => ref.split('/')[0]!;
