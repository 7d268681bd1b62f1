import { z } from 'zod';
import type { WordingField, Wordings } from '../field';
import type { FieldKind } from './kind';

const sentence = z.object({ variant: z.string().max(40), own: z.string().max(5_000, '自行撰写的句子最多 5000 字') });

/** Nothing of it is ever missing: a sentence without an entry is worded as usual. */
export const wordingKind: FieldKind<WordingField, Wordings> = {
  draftSchema: (field) => z.partialRecord(z.enum(Object.keys(field.sentences)), sentence).default({}) as unknown as z.ZodType<Wordings>,
  submissionSchema: () => z.unknown(),
  empty: () => ({}),
  isEmpty: (_field, wordings) => Object.values(wordings ?? {}).every(({ own }) => own.trim() === ''),
  // A sentence of the department's own states last year's figures; the way of wording stays.
  carryOver: (_field, wordings) => Object.fromEntries(Object.entries(wordings).map(([key, { variant }]) => [key, { variant, own: '' }])),
};
