'use client';

import { ConfirmButton } from '@/components/admin/confirm-button';
import { ChoiceField, Form, TextField, type Act } from '@/components/admin/form';
import { Badge } from '@/components/ui/badge';
import { dayWords } from '@/lib/document/dates';
import type { DelegationRow, Delegations } from '@/lib/server/queries/workspace/list-delegations';

export interface DelegationActions {
  grant: Act<{ fromUserId: string; toUserId: string; startsOn: string; endsOn: string }>;
  end: Act<{ delegationId: string }>;
}

interface Props {
  person: { id: string; name: string };
  /** Whether it is the person who reads this. */
  own: boolean;
  delegations: Delegations;
  /** yyyy-MM-dd in China. */
  today: string;
  actions: DelegationActions;
}

/** Who stands in for a person on leave and for whom they stand in, and a form to have somebody do so. */
export function DelegationsOf({ person, own, delegations: { given, received, past, candidates }, today, actions }: Props) {
  return (
    <div className="space-y-4">
      {[...given, ...received].length > 0 && (
        <ul className="divide-y divide-line rounded-card border border-line">
          {given.map((one) => (
            <Row key={one.id} one={one}>
              <ConfirmButton label="结束委托" about={`${one.to.name}代${one.from.name}`} variant="quiet" question={`结束后，${one.to.name}立即不能再代${one.from.name}办理。已经办理的记录不受影响。`} run={() => actions.end({ delegationId: one.id })} />
            </Row>
          ))}
          {received.map((one) => (
            <Row key={one.id} one={one} />
          ))}
        </ul>
      )}
      {candidates.length === 0 ? (
        <p className="text-muted">{own ? '没有可以代您办理的人：代办人须是同一部门（或者同在财政局）的在用账号，系统管理员的角色不能委托。' : '没有可以代办的人：代办人须是同一部门（或者同在财政局）的在用账号，系统管理员的角色不能委托。'}</p>
      ) : (
        <Form inline clears send={({ toUserId, startsOn, endsOn }) => actions.grant({ fromUserId: person.id, toUserId: toUserId!, startsOn: startsOn!, endsOn: endsOn! })} submit="委托代办" done={own ? '已委托，代办人会收到通知。' : '已委托，双方都会收到通知。'}>
          <ChoiceField name="toUserId" label="代办人" required defaultValue="" options={[{ value: '', label: '请选择' }, ...candidates.map(({ id, name, roles }) => ({ value: id, label: `${name}（${roles}）` }))]} />
          <TextField name="startsOn" label="开始日期" type="date" required defaultValue={today} />
          <TextField name="endsOn" label="结束日期" type="date" required min={today} />
        </Form>
      )}
      {past.length > 0 && (
        <details className="text-sm text-muted">
          <summary className="cursor-pointer leading-6">已结束的委托（最近 {past.length} 项）</summary>
          <ul className="mt-1 space-y-1">
            {past.map((one) => (
              <li key={one.id}>{inWords(one)}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

const inWords = ({ from, to, startsOn, endsOn }: DelegationRow) => `${to.name}代${from.name}办理，${dayWords(startsOn)}至${dayWords(endsOn)}`;

function Row({ one, children }: { one: DelegationRow; children?: React.ReactNode }) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-2 text-[15px]">
      <span>
        {inWords(one)} <Badge tone={one.state === 'current' ? 'good' : undefined}>{one.state === 'current' ? '生效中' : '未开始'}</Badge>
      </span>
      {children}
    </li>
  );
}
