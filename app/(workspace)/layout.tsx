import type { ReactNode } from 'react';
import { DemoBanner } from '@/components/public/demo-banner';
import { WorkspaceHeader } from '@/components/workflow/workspace-header';
import { hasBureauRole, ROLE_NAMES, type Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { requireActor } from '@/lib/server/auth';
import { getPortalSettings } from '@/lib/server/queries/public/get-portal-settings';

/** The places that this person's roles open, in the order of the work. */
function placesOf(actor: Actor) {
  const drafts = actor.memberships.some((membership) => membership.departmentId !== null);
  return [
    ...(drafts ? [{ href: '/drafts', label: '我的填报' }] : []),
    ...(hasBureauRole(actor, 'REVIEWER') ? [{ href: '/review', label: '审核' }] : []),
    ...(can(actor, 'seePublishing') ? [{ href: '/publishing', label: '公开发布' }] : []),
    ...(can(actor, 'administer') ? [{ href: '/admin', label: '系统管理' }] : []),
  ];
}

export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const [actor, settings] = await Promise.all([requireActor(), getPortalSettings()]);
  const roles = [...new Set(actor.memberships.map((membership) => ROLE_NAMES[membership.role]))].join('、');
  return (
    <>
      <a href="#main" className="skip-link">跳到正文</a>
      <div className="identity-stripe no-print" />
      {settings.demo && <DemoBanner />}
      <WorkspaceHeader city={settings.city} places={placesOf(actor)} person={{ name: actor.name, roles: roles || '尚未分配角色' }} />
      <main id="main">{children}</main>
    </>
  );
}
