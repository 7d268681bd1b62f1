import { ROLE_NAMES, type Actor, type Role } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { principalsOf } from '@/lib/access/delegation';

export interface Place {
  label: string;
  href: string;
  /** Every address that begins like this belongs to the place. */
  under: string;
}

/** The places of the workspace that this person has business in, the main one first. */
export function placesOf(actor: Actor): Place[] {
  const places: Place[] = [];
  if (actor.memberships.some((membership) => membership.departmentId !== null)) places.push({ label: '我的填报', href: '/drafts', under: '/drafts' });
  if (can(actor, 'seePublishing') && !actor.memberships.some((membership) => membership.role === 'REVIEWER')) {
    places.push({ label: '公开发布', href: '/publishing', under: '/publishing' }, { label: '审核', href: '/review', under: '/review' });
  } else {
    if (can(actor, 'seeReviewQueue')) places.push({ label: '审核', href: '/review', under: '/review' });
    if (can(actor, 'seePublishing')) places.push({ label: '公开发布', href: '/publishing', under: '/publishing' });
  }
  if (can(actor, 'seeProgress')) places.push({ label: '进度', href: '/progress', under: '/progress' });
  if (can(actor, 'seeReviewQueue')) places.push({ label: '透明度得分', href: '/review/scores', under: '/review/scores' });
  if (can(actor, 'manageArchive')) places.push({ label: '历史补录', href: '/archive', under: '/archive' });
  if (can(actor, 'administer')) places.push({ label: '系统管理', href: '/admin/departments', under: '/admin' });
  return places;
}

/** "部门经办人", "财政局审核人、财政局发布人"; the roles of one's own. */
export function rolesInWords(actor: Actor): string {
  const roles = [...new Set(actor.memberships.filter(({ onBehalfOf }) => !onBehalfOf).map((membership) => membership.role))] as Role[];
  return roles.length === 0 ? '尚无角色' : roles.map((role) => ROLE_NAMES[role]).join('、');
}

/** "许文博（部门负责人）、王某（财政局审核人）": for whom this person stands in, and as what; "" for nobody. */
export function stoodInForInWords(actor: Actor): string {
  return principalsOf(actor)
    .map(({ userId, name }) => `${name}（${[...new Set(actor.memberships.filter(({ onBehalfOf }) => onBehalfOf?.userId === userId).map(({ role }) => ROLE_NAMES[role]))].join('、')}）`)
    .join('、');
}
