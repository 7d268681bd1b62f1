'use client';

import type { AdminDivision } from '@/lib/server/queries/workspace/list-divisions';
import type { AdminUser } from '@/lib/server/queries/workspace/types';
import { ChoiceField, Form, type Act } from './form';
import { FormDialog } from './form-dialog';

export type SetMembershipDivision = Act<{ membershipId: string; divisionId: string | null }>;

interface Props {
  user: Pick<AdminUser, 'name'>;
  membership: AdminUser['memberships'][number];
  divisions: readonly AdminDivision[];
  set: SetMembershipDivision;
}

/** The division of a reviewer: decides which sections they co-review. */
export function MembershipDivision({ user, membership, divisions, set }: Props) {
  const choices = divisions.filter(({ id, closedAt }) => closedAt === null || id === membership.division?.id);
  return (
    <FormDialog label="设置科室" about={user.name} title={`${user.name}所属的科室`} variant="quiet">
      {(close) =>
        choices.length === 0 ? (
          <p>
            还没有科室。请先在<a href="/admin/divisions">科室</a>页面登记。
          </p>
        ) : (
          <Form send={({ divisionId }) => set({ membershipId: membership.id, divisionId: divisionId || null })} submit="保存" onDone={close} onCancel={close}>
            <ChoiceField
              name="divisionId"
              label="科室"
              defaultValue={membership.division?.id ?? ''}
              options={[{ value: '', label: '不属于任何科室' }, ...choices.map(({ id, name }) => ({ value: id, label: name }))]}
              hint="会审科室的审核人可以会审该科室负责的部分。"
            />
          </Form>
        )
      }
    </FormDialog>
  );
}
