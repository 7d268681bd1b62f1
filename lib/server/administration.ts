import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import type { Tx } from './db';
import { Prisma } from './generated/prisma/client';
import { NotFound, Refusal } from './refusal';

/** To everybody else the administration doesn't exist. */
export function requireAdministrator(actor: Actor): void {
  if (!can(actor, 'administer')) throw new NotFound();
}

/**
 * Two administrators may take each other's role at the same moment. Asked after `record`, whose lock lets one command
 * at a time through, the second one is refused.
 */
export async function requireAdministratorLeft(tx: Tx): Promise<void> {
  const left = await tx.membership.count({ where: { role: 'ADMIN', endedAt: null, user: { disabledAt: null } } });
  if (left === 0) throw new Refusal('系统至少要有一名可以登录的管理员，没有做任何改动。');
}

/** Turns the database's refusal of a second row of the same name into a sentence. */
export async function unlessTaken<T>(work: Promise<T>, message: string): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') throw new Refusal(message);
    throw error;
  }
}
