'use client';

import type { ComponentType } from 'react';
import type { ScalarField } from '@/lib/disclosure/field';
import { AmountInput } from './amount-input';
import { ChoiceInput } from './choice-input';
import { CodePicker } from './code-picker';
import type { ControlProps } from './control';
import { DateInput } from './date-input';
import { NumberInput } from './number-input';
import { TextInput } from './text-input';

const controls = { text: TextInput, amount: AmountInput, number: NumberInput, choice: ChoiceInput, date: DateInput };

/** The input of a single value. The value's type is erased here: the field vouches for it. */
export function ScalarControl(props: ControlProps<ScalarField, unknown>) {
  const Control = (props.field.kind === 'text' && props.field.code ? CodePicker : controls[props.field.kind]) as unknown as ComponentType<ControlProps<ScalarField, unknown>>;
  return <Control {...props} value={props.value ?? (props.field.kind === 'amount' ? null : '')} />;
}
