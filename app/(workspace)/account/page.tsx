import type { Metadata } from 'next';
import { PageHead } from '@/components/admin/page-head';
import { EndOtherSessions, PasswordForm } from '@/components/admin/password-form';
import { LocalTime } from '@/components/ui/local-time';
import { Notice } from '@/components/ui/notice';
import { requireActor } from '@/lib/server/auth';
import { listOwnSessions } from '@/lib/server/queries/workspace/list-own-sessions';

export const metadata: Metadata = { title: '我的账号' };

/** "Chrome（Windows）": enough to recognise one's own browser. */
function browserName(userAgent: string): string {
  const browser = /Edg\//.test(userAgent) ? 'Edge' : /Firefox\//.test(userAgent) ? 'Firefox' : /Chrome\//.test(userAgent) ? 'Chrome' : /Safari\//.test(userAgent) ? 'Safari' : '未知浏览器';
  const system = ['Windows', 'Android', 'iPhone', 'Mac OS', 'Linux'].find((name) => userAgent.includes(name));
  return system ? `${browser}（${system}）` : browser;
}

export default async function AccountPage() {
  const actor = await requireActor('/account');
  const sessions = await listOwnSessions(actor);
  return (
    <div className="mx-auto w-full max-w-[760px] px-4 py-6">
      <PageHead title="我的账号" hint={`${actor.name}（${actor.username}）`} />
      {actor.mustChangePassword && (
        <div className="mb-4">
          <Notice tone="caution" title="请先修改密码">
            您的密码由管理员设置，请改为只有您自己知道的密码。
          </Notice>
        </div>
      )}
      <section className="card px-5 py-5">
        <h2 className="mb-3 text-lg font-semibold">修改密码</h2>
        <PasswordForm />
      </section>
      <section className="card mt-5 px-5 py-5">
        <h2 className="mb-2 text-lg font-semibold">已登录的浏览器</h2>
        <ul className="mb-3 divide-y divide-line text-[15px]">
          {sessions.map((session) => (
            <li key={session.id} className="flex flex-wrap justify-between gap-x-4 py-2">
              <span>
                {browserName(session.userAgent)}
                {session.current && <strong>（本浏览器）</strong>}
              </span>
              <span className="text-muted">
                <LocalTime iso={session.createdAt} withYear /> 登录
              </span>
            </li>
          ))}
        </ul>
        {sessions.length > 1 && <EndOtherSessions />}
      </section>
    </div>
  );
}
