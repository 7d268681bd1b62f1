'use client';

import { ROLE_NAMES } from '@/lib/access/actor';
import type { UserRecord } from '@/lib/server/queries/workspace/get-user-record';
import { LocalTime } from '@/components/ui/local-time';
import { ChoiceField, Form, type Act } from './form';

/** Roles that were held once, with their time. */
export function EndedMemberships({ ended }: { ended: UserRecord['endedMemberships'] }) {
  if (ended.length === 0) return null;
  return (
    <details className="mt-4 text-[15px]">
      <summary className="cursor-pointer text-sm leading-6 text-muted">已收回的角色（{ended.length}）</summary>
      <ul className="mt-1 divide-y divide-line rounded-card border border-line">
        {ended.map(({ id, role, department, createdAt, endedAt }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4 px-4 py-1.5">
            <span>
              {ROLE_NAMES[role]}
              {department && `（${department.shortName}）`}
            </span>
            <span className="figures text-hint text-muted">
              <LocalTime iso={createdAt} withYear /> 授予，<LocalTime iso={endedAt} withYear /> 收回
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The departments whose review is this person's, and to whom they could go. */
export function OpenReviews({ userId, record: { reviews, successors }, handOver }: { userId: string; record: UserRecord; handOver: Act<{ fromUserId: string; toUserId: string | null }> }) {
  const options = [{ value: '', label: '不指定，由审核人自行受理' }, ...successors.map(({ id, name }) => ({ value: id, label: name }))];
  return (
    <div className="space-y-4">
      <p>
        共 {reviews.length} 个部门：{reviews.join('、')}。
      </p>
      <Form inline send={({ toUserId }) => handOver({ fromUserId: userId, toUserId: toUserId || null })} submit="移交">
        <ChoiceField name="toUserId" label="移交给" defaultValue={successors[0]?.id ?? ''} options={options} />
      </Form>
    </div>
  );
}
