import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { isLent, LONGEST_DELEGATION_DAYS, mayStandIn, overlap, type Period } from '@/lib/access/delegation';
import { dayOf, dayWords } from '@/lib/document/dates';
import { record } from '../audit';
import type { Tx } from '../db';
import { dateText } from '../due-date';
import { notify } from '../notices/notify';
import { NotFound, Refusal } from '../refusal';
import { inTransaction, type Clock, systemClock } from '../transaction';

const DAY = 86_400_000;

export const grantDelegationInput = z
  .object({ fromUserId: z.string().max(64), toUserId: z.string().max(64), startsOn: z.iso.date('开始日期不是有效的日期。'), endsOn: z.iso.date('结束日期不是有效的日期。') })
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, '结束日期早于开始日期。')
  .refine(({ startsOn, endsOn }) => (Date.parse(endsOn) - Date.parse(startsOn)) / DAY < LONGEST_DELEGATION_DAYS, `代办最长 ${LONGEST_DELEGATION_DAYS} 天。离开更久的，请由系统管理员改授角色。`);

/**
 * Somebody stands in for a person on leave, from the first to the last day of China's calendar: lent are the roles that
 * the person holds on each of these days. The person says so themselves, or an administrator for them.
 */
export async function grantDelegation(actor: Actor, input: z.infer<typeof grantDelegationInput>, clock: Clock = systemClock): Promise<{ delegationId: string }> {
  const { fromUserId, toUserId, startsOn, endsOn } = input;
  if (actor.userId !== fromUserId && !can(actor, 'administer')) throw new NotFound();
  const at = clock();
  if (endsOn < dayOf(at)) throw new Refusal('结束日期已经过去，请重新选择。');
  return inTransaction(async (tx) => {
    // Of two delegations that are made at once, the second one sees the first. FOR UPDATE would stop every notice to them.
    await tx.$queryRaw`SELECT id FROM "user" WHERE id IN (${fromUserId}, ${toUserId}) ORDER BY id FOR NO KEY UPDATE`;
    const [from, to] = [await person(tx, fromUserId), await person(tx, toUserId)];
    if (!from || !to) throw new NotFound();
    if (!from.memberships.some(({ role }) => isLent(role))) throw new Refusal(`${from.name}没有可以由他人代办的角色。`);
    if (fromUserId === toUserId || to.disabledAt || !mayStandIn(from.memberships, to.memberships)) throw new Refusal(`${to.name}不能代${from.name}办理。代办人须是同一部门（或者同在财政局）的其他在用账号。`);
    await requireFree(tx, { from, to }, input);
    const { id } = await tx.delegation.create({
      data: { fromUserId, toUserId, startsOn: new Date(startsOn), endsOn: new Date(endsOn), createdById: actor.userId, createdAt: at },
      select: { id: true },
    });
    const days = `${dayWords(startsOn)}至${dayWords(endsOn)}`;
    const told = { kind: 'standIn', key: `delegation/${id}`, href: '/account' } as const;
    const others = (userId: string) => (userId === actor.userId ? [] : [userId]);
    await notify(tx, { ...told, userIds: others(toUserId), title: `您将代${from.name}办理`, body: `${days}，您可以用${from.name}的角色办理，记录中写明“代${from.name}”。` }, at);
    await notify(tx, { ...told, userIds: others(fromUserId), title: `${to.name}将代您办理`, body: `${days}，${to.name}可以用您的角色办理，记录中写明“代${from.name}”。` }, at);
    await record(tx, { actor, action: 'grantDelegation', subjectType: 'delegation', subjectId: id, data: input }, at);
    return { delegationId: id };
  });
}

const person = (tx: Tx, id: string) =>
  tx.user.findUnique({ where: { id }, select: { id: true, name: true, disabledAt: true, memberships: { where: { endedAt: null }, select: { role: true, departmentId: true } } } });

type Person = NonNullable<Awaited<ReturnType<typeof person>>>;

/**
 * One stand-in at a time, and nobody stands in who is away: what is lent to somebody isn't lent on, and would lie idle.
 * So neither does whoever stands in go on leave, nor is somebody on leave asked to.
 */
async function requireFree(tx: Tx, { from, to }: { from: Person; to: Person }, period: Period): Promise<void> {
  const others = await tx.delegation.findMany({
    where: { OR: [{ fromUserId: { in: [from.id, to.id] } }, { toUserId: from.id }], endedAt: null },
    orderBy: { startsOn: 'asc' },
    select: { fromUserId: true, startsOn: true, endsOn: true, from: { select: { name: true } }, to: { select: { name: true } } },
  });
  const within = others.find((one) => overlap(period, { startsOn: dateText(one.startsOn), endsOn: dateText(one.endsOn) }));
  if (!within) return;
  const when = `${dayWords(dateText(within.startsOn))}至${dayWords(dateText(within.endsOn))}`;
  if (within.fromUserId === from.id) throw new Refusal(`${from.name}在${when}已经委托${within.to.name}代办。请先结束那项委托，或者改选日期。`);
  if (within.fromUserId === to.id) throw new Refusal(`${to.name}在${when}也委托了${within.to.name}代办，不能同时代${from.name}办理。请改选代办人或者日期。`);
  throw new Refusal(`${from.name}在${when}代${within.from.name}办理，不能同时委托他人代办，否则${within.from.name}的工作无人办理。请先由${within.from.name}或者系统管理员结束那项委托、另选代办人，或者改选日期。`);
}
