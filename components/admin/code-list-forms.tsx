'use client';

import { useRouter } from 'next/navigation';
import { CODE_LIST_NAMES, type CodeListKind } from '@/lib/classification/code-book';
import type { AdminCodeList } from '@/lib/server/queries/workspace/types';
import { ConfirmButton } from './confirm-button';
import { ChoiceField, Form, TextField, type Act } from './form';
import { FormDialog } from './form-dialog';

/** Opens a list of a year that has no cycle yet, so that it can be imported beforehand. */
export function OtherYear() {
  const router = useRouter();
  return (
    <FormDialog label="其他年度" title="打开其他年度的名录">
      {(close) => (
        <Form
          send={async ({ kind, year }) => {
            router.push(`/admin/code-lists/${kind}/${year!.trim()}`);
            return { ok: true, data: null };
          }}
          check={({ year }): Record<string, string> => (/^20\d{2}$/.test(year!.trim()) ? {} : { year: '请填写四位年度，例如 2022。' })}
          submit="打开"
          onDone={close}
          onCancel={close}
        >
          <ChoiceField name="kind" label="名录" required options={Object.entries(CODE_LIST_NAMES).map(([value, label]) => ({ value, label }))} />
          <TextField name="year" label="年度" required inputMode="numeric" maxLength={4} autoComplete="off" hint="建立年度之前就可以导入。" />
        </Form>
      )}
    </FormDialog>
  );
}

export function RemoveCodeList({ list, remove }: { list: AdminCodeList; remove: Act<{ kind: CodeListKind; fiscalYear: number }> }) {
  return (
    <ConfirmButton
      label="删除导入的名录"
      question={`删除后，${list.fiscalYear}年改用门户自带的${CODE_LIST_NAMES[list.kind]}提示和核对。已经报送和公开的稿件保留当时的校验结果。需要时可以重新导入。`}
      run={() => remove({ kind: list.kind, fiscalYear: list.fiscalYear })}
    />
  );
}
