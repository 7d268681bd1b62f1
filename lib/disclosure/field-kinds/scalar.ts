import { z } from 'zod';
import { parseDecimal } from '@/lib/amount/decimal';
import type { DraftAmount } from '@/lib/amount/amount';
import type { AmountField, ChoiceField, DateField, NumberField, TextField } from '../field';
import type { FieldKind } from './kind';

const TYPED_MAX = 200;

export const textKind: FieldKind<TextField, string> = {
  draftSchema: (field) => z.string().max(field.maxLength ?? 20_000, `“${field.label}”最多 ${field.maxLength ?? 20_000} 字`),
  submissionSchema: (field) => (field.optional ? z.string() : z.string().trim().min(1, `请填写“${field.label}”`)),
  empty: () => '',
  isEmpty: (_field, value) => value.trim() === '',
  carryOver: (field, value) => (field.yearly ? '' : value),
};

export const amountKind: FieldKind<AmountField, DraftAmount> = {
  draftSchema: () => z.union([z.number().int().safe(), z.null(), z.string().max(TYPED_MAX)]),
  submissionSchema: (field) => {
    if (field.compute) return z.unknown();
    const message = (input: unknown) =>
      typeof input === 'string' && input !== '' ? `“${field.label}”填的是“${input}”，不是金额；请填写数字，例如 1234.56` : `请填写“${field.label}”，没有则填 0`;
    const strict = z
      .number({ error: (issue) => message(issue.input) })
      .int()
      .refine((fen) => field.signed || fen >= 0, `“${field.label}”不能为负数`);
    return field.optional ? z.union([z.null(), strict], { error: (issue) => message(issue.input) }) : strict;
  },
  empty: () => null,
  isEmpty: (_field, value) => value === null || value === '',
  carryOver: () => null,
};

export const numberKind: FieldKind<NumberField, string> = {
  draftSchema: () => z.string().max(TYPED_MAX),
  submissionSchema: (field) =>
    z.string().refine((value) => (value.trim() === '' ? field.optional : parseDecimal(value) !== null), {
      error: (issue) => (String(issue.input).trim() === '' ? `请填写“${field.label}”，没有则填 0` : `“${field.label}”填的是“${String(issue.input)}”，不是数；请填写数字，例如 12`),
    }),
  empty: () => '',
  isEmpty: (_field, value) => value.trim() === '',
  carryOver: () => '',
};

export const choiceKind: FieldKind<ChoiceField, string> = {
  // A draft may hold a word that the list lacks (pasted from Excel); the submission may not.
  draftSchema: () => z.string().max(TYPED_MAX),
  submissionSchema: (field) =>
    z.string().refine((value) => (value === '' ? field.optional : field.options.includes(value)), `请为“${field.label}”选择：${field.options.join('、')}`),
  empty: () => '',
  isEmpty: (_field, value) => value === '',
  carryOver: (field, value) => (field.options.includes(value) ? value : (field.renamed?.[value] ?? value)),
};

export const dateKind: FieldKind<DateField, string> = {
  draftSchema: () => z.string().max(TYPED_MAX),
  submissionSchema: (field) =>
    z.string().refine((value) => (value === '' ? field.optional : z.iso.date().safeParse(value).success), `请填写“${field.label}”，例如 2019-12-31`),
  empty: () => '',
  isEmpty: (_field, value) => value === '',
  carryOver: () => '',
};
