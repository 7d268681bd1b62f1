'use client';

import { memo, type ComponentType } from 'react';
import type { Field, ScalarField } from '@/lib/disclosure/field';
import type { FieldPath } from '@/lib/disclosure/path';
import { valueMessage } from '@/lib/editing/cell-text';
import { useEditor, useMarks } from './editor-context';
import { fieldId, messageId } from './field-place';
import { GridField } from './grid-field';
import { RecordsField } from './records-field';
import { ScalarControl } from './scalar-control';
import { TableField } from './table-field';
import { TextListField } from './text-list-field';
import { WordingField } from './wording-field';

interface InputProps {
  field: Field;
  path: FieldPath;
  value: unknown;
}

/** The input of each kind of field. A new kind is one entry here. */
const inputs = {
  text: LabelledScalar,
  amount: LabelledScalar,
  number: LabelledScalar,
  choice: LabelledScalar,
  date: LabelledScalar,
  textList: headed(TextListField as unknown as ComponentType<InputProps>),
  table: headed(TableField as unknown as ComponentType<InputProps>),
  grid: headed(GridField as unknown as ComponentType<InputProps>),
  records: headed(RecordsField as unknown as ComponentType<InputProps>),
  wording: WordingField as unknown as ComponentType<InputProps>,
} satisfies Record<Field['kind'], unknown>;

/** A field with its label, hint and messages. */
export const FieldInput = memo(function FieldInput(props: InputProps) {
  const Input = inputs[props.field.kind] as ComponentType<InputProps>;
  return <Input {...props} />;
});

function LabelledScalar({ field: anyField, path, value }: InputProps) {
  const field = anyField as ScalarField;
  const { unit } = useEditor();
  const marks = useMarks(path, valueMessage(field, value, unit));
  return (
    <div>
      <label htmlFor={fieldId(path)} className="font-semibold">
        {field.label}
        {field.optional && <span className="ml-2 text-hint font-normal text-muted">可不填</span>}
        {field.hint && <span className="ml-2 text-hint font-normal text-muted">{field.hint}</span>}
      </label>
      <div className="mt-1">
        <ScalarControl field={field} path={path} value={value} />
      </div>
      {marks.messages.length > 0 && (
        <p id={messageId(path)} className={`mt-1 text-hint ${marks.tone === 'error' ? 'text-seal' : 'text-caution'}`}>
          {marks.messages.join('；')}
        </p>
      )}
    </div>
  );
}

/** A field of many inputs under its caption, with the unit where it has one. */
function headed(Input: ComponentType<InputProps>) {
  return function Headed(props: InputProps) {
    const entry = useEditor().unit;
    const own = 'unit' in props.field ? props.field.unit : undefined;
    const unit = own === '万元' ? entry : own;
    return (
      <section aria-labelledby={`${fieldId(props.path)}-c`}>
        <div className="mb-1 flex items-baseline justify-between gap-3">
          <p id={`${fieldId(props.path)}-c`} className="font-semibold">
            {props.field.label}
            {props.field.hint && <span className="ml-2 text-hint font-normal text-muted">{props.field.hint}</span>}
          </p>
          {unit && <span className="shrink-0 text-hint text-muted">单位：{unit}</span>}
        </div>
        <Input {...props} />
      </section>
    );
  };
}
