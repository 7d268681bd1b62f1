'use client';

import Link from 'next/link';
import { AdminTable } from '@/components/admin/admin-page';
import { ConfirmButton } from '@/components/admin/confirm-button';
import { Badge } from '@/components/ui/badge';
import { LocalTime } from '@/components/ui/local-time';
import { MAIL_STATE_NAMES } from '@/lib/notices/mail-names';
import type { ActionResult } from '@/lib/server/action';
import type { ProblemMail } from '@/lib/server/queries/workspace/notice-types';

interface Props {
  mails: readonly ProblemMail[];
  resend: (input: { mailId: string }) => Promise<ActionResult<unknown>>;
  dismiss: (input: { mailIds: string[] }) => Promise<ActionResult<unknown>>;
}

export function ProblemMails({ mails, resend, dismiss }: Props) {
  return (
    <>
      <Table mails={mails} resend={resend} dismiss={dismiss} />
      {mails.length > 1 && (
        <p className="mt-3">
          <ConfirmButton
            label={`以上 ${mails.length} 封不再处理`}
            variant="secondary"
            question={`这 ${mails.length} 封邮件将从列表中移除，不再发送；门户中的通知不受影响。操作记入审计日志。`}
            run={() => dismiss({ mailIds: mails.map(({ id }) => id) })}
          />
        </p>
      )}
    </>
  );
}

function Table({ mails, resend, dismiss }: Props) {
  return (
    <AdminTable caption="没有发出或结果不明的邮件" head={['收件人', '主题', '结果', '原因', { label: '次数', figures: true }, '产生时间', '操作']}>
      {mails.map((mail) => (
        <tr key={mail.id}>
          <th scope="row" className="k">
            <Link href={`/admin/users/${mail.person.id}`} className="font-semibold">
              {mail.person.name}
            </Link>
            <span className="block text-hint font-normal text-muted">{mail.to}</span>
          </th>
          <td className="!whitespace-normal">
            <span className="block min-w-[14em]">{mail.subject}</span>
          </td>
          <td>
            <Badge tone={mail.state === 'FAILED' ? 'danger' : 'caution'}>{MAIL_STATE_NAMES[mail.state]}</Badge>
          </td>
          <td className="!whitespace-normal">
            <span className="block min-w-[16em] break-words">{mail.reason}</span>
          </td>
          <td className="n">{mail.attempts}</td>
          <td>
            <LocalTime iso={mail.createdAt} withYear />
          </td>
          <td>
            <ConfirmButton
              label="重新发送"
              about={`${mail.person.name}，${mail.subject}`}
              variant="secondary"
              question={mail.state === 'UNCERTAIN' ? '这封邮件可能已经送达。重新发送后，收件人可能收到两封。' : '邮件将重新排队，按收件人现在的邮箱发送。'}
              run={() => resend({ mailId: mail.id })}
            />{' '}
            <ConfirmButton
              label="不再处理"
              about={`${mail.person.name}，${mail.subject}`}
              variant="quiet"
              question="这封邮件将从列表中移除，不再发送；门户中的通知不受影响。操作记入审计日志。"
              run={() => dismiss({ mailIds: [mail.id] })}
            />
          </td>
        </tr>
      ))}
    </AdminTable>
  );
}
