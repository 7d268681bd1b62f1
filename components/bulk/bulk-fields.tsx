'use client';

import { useId } from 'react';
import type { BulkAction } from '@/lib/review/bulk-actions';
import type { BulkScreen } from '@/lib/server/queries/workspace/list-bulk-departments';
import { StandardCommentPicker, StandardCommentsProvider, withTaken } from '@/components/review/standard-comments';
import { type BulkForm, NOBODY } from './bulk-run';

interface Props {
  action: BulkAction;
  screen: BulkScreen;
  form: BulkForm;
  onChange: (form: BulkForm) => void;
}

const TEXT = 'mt-1 block w-full rounded-md border border-[#8a94a3] bg-surface px-3 py-2';
const SELECT = 'mt-1 block min-h-10 w-full rounded-md border border-[#8a94a3] bg-surface px-3 py-1.5 text-[15px] leading-6';

/** What a bulk action needs beside the departments. */
export function BulkFields({ action, screen, form, onChange }: Props) {
  switch (action) {
    case 'return':
      return <ReturnReason screen={screen} form={form} onChange={onChange} />;
    case 'approve':
      return <p>没有缺项、错误、未答复的疑点和未处理意见，并且会审齐全的，才能一并通过；其余的会在预览中说明原因，请逐件审核。由您本人提交或审签的不能由您通过。</p>;
    case 'assign':
      return (
        <div className="grid gap-4 sm:grid-cols-2">
          <Assignee label="指派给审核人" options={screen.reviewers} value={form.reviewerId} onChange={(reviewerId) => onChange({ ...form, reviewerId })} />
          <Assignee label="指派给对口科室" options={screen.divisions} value={form.divisionId} onChange={(divisionId) => onChange({ ...form, divisionId })} />
        </div>
      );
    case 'remind':
      return <Note form={form} onChange={onChange} />;
  }
}

function ReturnReason({ screen, form, onChange }: Omit<Props, 'action'>) {
  const id = useId();
  return (
    <div className="space-y-3">
      <div>
        <label htmlFor={`${id}-reason`} className="block font-semibold">
          退回理由 <span className="text-hint font-normal text-muted">必填，每个部门看到同样的文字，并记入各稿的办理记录</span>
        </label>
        <textarea id={`${id}-reason`} required rows={4} maxLength={2000} value={form.reason} onChange={(event) => onChange({ ...form, reason: event.target.value })} className={TEXT} />
        <StandardCommentsProvider comments={screen.standardComments}>
          <StandardCommentPicker onTake={(body) => onChange({ ...form, reason: withTaken(form.reason, body) })} />
        </StandardCommentsProvider>
      </div>
      <p className="text-hint text-muted">还没有受理的，先受理，再退回；已经指派审核人的，仍由其审核，没有指派的由您审核。</p>
    </div>
  );
}

function Note({ form, onChange }: Pick<Props, 'form' | 'onChange'>) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="block font-semibold">
        附言 <span className="text-hint font-normal text-muted">可不填；通知里已写明现在的状态、法定公开日和剩余天数。同一天内不重复催报。</span>
      </label>
      <textarea id={id} rows={2} maxLength={300} value={form.note} onChange={(event) => onChange({ ...form, note: event.target.value })} className={TEXT} />
    </div>
  );
}

function Assignee(props: { label: string; options: readonly { id: string; name: string }[]; value: string; onChange: (id: string) => void }) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="block font-semibold">
        {props.label}
      </label>
      <select id={id} value={props.value} onChange={(event) => props.onChange(event.target.value)} className={SELECT}>
        <option value="">不改动</option>
        {props.options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
        <option value={NOBODY}>取消指派</option>
      </select>
    </div>
  );
}
