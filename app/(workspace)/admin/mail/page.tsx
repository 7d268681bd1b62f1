import type { Metadata } from 'next';
import { AdminPage } from '@/components/admin/admin-page';
import { ProblemMails } from '@/components/notices/problem-mails';
import { LocalTime } from '@/components/ui/local-time';
import { EmptyState, Notice } from '@/components/ui/notice';
import { MAIL_STATE_NAMES, type MailState } from '@/lib/notices/mail-names';
import { dismissMailAction, resendMailAction } from '@/lib/server/actions/notices';
import { getMailOverview, MOST_PROBLEMS } from '@/lib/server/queries/workspace/get-mail-overview';
import type { MailOverview } from '@/lib/server/queries/workspace/notice-types';
import { requireAdministrator } from '../require-administrator';

export const metadata: Metadata = { title: '邮件' };

const STATES = Object.keys(MAIL_STATE_NAMES) as MailState[];

export default async function MailPage() {
  const overview = (await getMailOverview(await requireAdministrator('/admin/mail')))!;
  const { counts, delay, problems } = overview;
  const failed = counts.FAILED + counts.UNCERTAIN;
  return (
    <AdminPage title="邮件">
      <div className="space-y-5">
        <Setup setup={overview.setup} />
        <dl className="grid grid-cols-2 gap-3 sm:grid-cols-4">
          {STATES.map((state) => (
            <div key={state} className="card px-4 py-3">
              <dt className="text-muted">{MAIL_STATE_NAMES[state]}</dt>
              <dd className="figures text-[22px] leading-snug font-semibold">{counts[state]}</dd>
            </div>
          ))}
        </dl>
        {delay && (
          <Notice tone="caution" title="有邮件发送受阻，正在按时重试">
            最早一封产生于 <LocalTime iso={delay.since} withYear />。{delay.reason}
          </Notice>
        )}
        {problems.length === 0 ? (
          <EmptyState title="没有需要处理的邮件">重试 8 次仍未发出、被邮件服务器拒收或者不知道是否送达的邮件会列在这里。</EmptyState>
        ) : (
          <section aria-label="需要处理的邮件">
            <h2 className="text-lg font-semibold">需要处理的邮件</h2>
            <p className="mb-2 max-w-[44em] text-sm text-muted">
              “{MAIL_STATE_NAMES.UNCERTAIN}”指内容已经交给邮件服务器而没有收到答复，为避免重复，不会自动重发。收件人已经停用或者不再接收邮件的、标为不再处理的，不在此列，也不计数。
              {failed > problems.length && `共 ${failed} 封，这里列出最近 ${MOST_PROBLEMS} 封。`}
            </p>
            <ProblemMails mails={problems} resend={resendMailAction} dismiss={dismissMailAction} />
          </section>
        )}
      </div>
    </AdminPage>
  );
}

function Setup({ setup }: { setup: MailOverview['setup'] }) {
  if (setup.state === 'off') {
    return (
      <Notice tone="caution" title="没有设置邮件服务器，门户不发送邮件">
        通知只在门户中显示。要发送邮件，请在门户的运行环境中设置 SMTP_URL（或 SMTP_HOST 等）和 MAIL_FROM，然后重新启动。
      </Notice>
    );
  }
  if (setup.state === 'wrong') {
    return (
      <Notice tone="danger" title="邮件设置有误，邮件在队列中等待">
        {setup.problem}请更正门户的运行环境，然后重新启动。
      </Notice>
    );
  }
  return (
    <>
      <p>
        邮件由 <b className="font-semibold">{setup.server}</b> 发送，发件人为 {setup.from}。
      </p>
      {setup.address === null && (
        <Notice tone="caution" title="邮件中没有链接">
          门户不知道自己的公开地址。请在运行环境中设置 NEXTAUTH_URL，例如 https://budget.example.gov.cn。
        </Notice>
      )}
    </>
  );
}
