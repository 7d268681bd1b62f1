import type { Metadata } from 'next';
import { Block } from '@/components/admin/admin-page';
import { MailForm } from '@/components/notices/mail-form';
import { Badge } from '@/components/ui/badge';
import { LocalTime } from '@/components/ui/local-time';
import { Notice } from '@/components/ui/notice';
import { ChangePassword, EndOtherSessions } from '@/components/workflow/account-forms';
import { DelegationsOf } from '@/components/workflow/delegations';
import { deviceInWords } from '@/components/workflow/device';
import { rolesInWords } from '@/components/workflow/navigation';
import { dayOf } from '@/lib/document/dates';
import { changePasswordAction, endDelegationAction, endOwnSessionsAction, grantDelegationAction } from '@/lib/server/actions/account';
import { setOwnMailAction } from '@/lib/server/actions/notices';
import { requireActor } from '@/lib/server/auth';
import { getOwnMail } from '@/lib/server/queries/workspace/get-own-mail';
import { listDelegations } from '@/lib/server/queries/workspace/list-delegations';
import { listOwnSessions } from '@/lib/server/queries/workspace/list-own-sessions';

export const metadata: Metadata = { title: '我的账号' };

export default async function AccountPage() {
  const actor = await requireActor('/account');
  const [sessions, mail, delegations] = await Promise.all([listOwnSessions(actor), getOwnMail(actor), listDelegations(actor, actor.userId)]);
  const others = sessions.filter((session) => !session.current).length;
  return (
    <div className="mx-auto w-full max-w-[1360px] px-4 py-6 sm:px-6">
      <div className="max-w-[760px] space-y-5">
        <div>
          <h1 className="font-serif text-[26px] font-bold">我的账号</h1>
          <p className="text-muted">
            {actor.name}（{actor.username}），{rolesInWords(actor)}
          </p>
        </div>
        {actor.mustChangePassword && (
          <Notice tone="caution" title="请先修改密码">
            您现在的密码由系统管理员设置，改成只有您自己知道的密码后，就可以开始工作。
          </Notice>
        )}
        <Block title="修改密码">
          <ChangePassword username={actor.username} change={changePasswordAction} />
        </Block>
        <Block title="邮件通知" hint="通知总会显示在门户的“通知”中，也可以同时发到您的邮箱。">
          <MailForm mail={mail} save={setOwnMailAction} />
        </Block>
        {delegations && !actor.mustChangePassword && (
          <Block title="休假代办" hint="休假或者出差期间，可以委托同一部门（财政局的，为同在财政局）的同事代办。代办人用自己的账号登录，记录中写明“代某某”；您本人仍然可以办理。两人中任何一人提交或审签过的稿件，代办人都不能再以您的角色审核。">
            <DelegationsOf person={{ id: actor.userId, name: actor.name }} own delegations={delegations} today={dayOf(new Date())} actions={{ grant: grantDelegationAction, end: endDelegationAction }} />
          </Block>
        )}
        <Block title="登录中的设备" hint="有不认识的设备时，请立即退出其他设备并修改密码。">
          <ul className="mb-3 divide-y divide-line rounded-card border border-line">
            {sessions.map((session) => (
              <li key={session.id} className="flex flex-wrap items-center justify-between gap-x-4 px-4 py-2 text-[15px]">
                <span>
                  {deviceInWords(session.userAgent)} {session.current && <Badge tone="good">当前设备</Badge>}
                </span>
                <span className="figures text-hint text-muted">
                  <LocalTime iso={session.createdAt} withYear /> 登录，<LocalTime iso={session.expiresAt} /> 到期
                </span>
              </li>
            ))}
          </ul>
          <EndOtherSessions end={endOwnSessionsAction} others={others} />
        </Block>
      </div>
    </div>
  );
}
