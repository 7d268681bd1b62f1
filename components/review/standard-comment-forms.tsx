'use client';

import type { SectionGroup } from '@/lib/review/division-sections';
import { ConfirmButton } from '@/components/admin/confirm-button';
import { type Act, ChoiceField, Form, LongTextField, type Values } from '@/components/admin/form';
import { FormDialog } from '@/components/admin/form-dialog';
import type { StandardCommentRef } from '@/lib/server/queries/workspace/list-standard-comments';

interface Fields {
  body: string;
  sectionId: string | null;
}

const fieldsOf = ({ body, sectionId }: Values): Fields => ({ body: body!, sectionId: sectionId || null });

export function NewStandardComment({ groups, add }: { groups: readonly SectionGroup[]; add: Act<Fields> }) {
  return (
    <FormDialog label="增加常用意见" title="增加常用意见" variant="primary">
      {(close) => (
        <Form send={(values) => add(fieldsOf(values))} submit="保存" onDone={close} onCancel={close}>
          <Inputs groups={groups} />
        </Form>
      )}
    </FormDialog>
  );
}

export function StandardCommentButtons({ comment, groups, change, retire }: { comment: StandardCommentRef; groups: readonly SectionGroup[]; change: Act<Fields & { id: string }>; retire: Act<{ id: string }> }) {
  return (
    <span className="flex flex-none gap-1">
      <FormDialog label="修改" title="修改常用意见" variant="quiet">
        {(close) => (
          <Form send={(values) => change({ id: comment.id, ...fieldsOf(values) })} submit="保存" onDone={close} onCancel={close}>
            <Inputs groups={groups} comment={comment} />
          </Form>
        )}
      </FormDialog>
      <ConfirmButton label="停用" variant="quiet" question="停用后不再供选用，已经写入意见的文字不受影响。" run={() => retire({ id: comment.id })} />
    </span>
  );
}

function Inputs({ groups, comment }: { groups: readonly SectionGroup[]; comment?: StandardCommentRef }) {
  const options = [{ value: '', label: '各部分通用' }, ...groups.flatMap(({ name, sections }) => sections.map(({ id, label }) => ({ value: id, label: `${label}（${name}）` })))];
  return (
    <>
      <ChoiceField name="sectionId" label="适用的部分" options={options} defaultValue={comment?.sectionId ?? ''} />
      <LongTextField name="body" label="意见内容" required rows={4} maxLength={1000} defaultValue={comment?.body} hint="写明问题和怎样修改，部门会逐字看到。" />
    </>
  );
}
