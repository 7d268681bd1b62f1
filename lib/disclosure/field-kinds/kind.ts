import type { z } from 'zod';
import type { Field } from '../field';

/** What a kind of field can do; the value's shape is the kind's own affair. */
export interface FieldKind<F extends Field, V> {
  /** Lenient: what a draft may be saved with. Half-filled and misunderstood input passes, another shape doesn't. */
  draftSchema(field: F): z.ZodType<V>;
  /** Strict: what a submission must hold; messages are for the drafter. */
  submissionSchema(field: F): z.ZodType<unknown>;
  empty(field: F): V;
  isEmpty(field: F, value: V): boolean;
  /** Last year's value as the start of this year's: structure and wording stay, figures of the year go. */
  carryOver(field: F, value: V): V;
}
