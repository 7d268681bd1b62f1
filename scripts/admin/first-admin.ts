import { record } from '../../lib/server/audit';
import { db, pool } from '../../lib/server/db';
import { hashPassword } from '../../lib/server/password';
import { inTransaction, systemClock } from '../../lib/server/transaction';
import { StartFailure } from '../portal/failure';

/** Makes an administrator from outside the portal. Nobody is signed in, so the audit log names no actor. */
export async function createFirstAdmin(username: string, name: string, password: string): Promise<void> {
  try {
    const passwordHash = await hashPassword(password);
    await inTransaction(async (tx) => {
      if (await tx.user.findUnique({ where: { username }, select: { id: true } })) {
        throw new StartFailure(`用户名 ${username} 已存在，请另选一个。`);
      }
      const user = await tx.user.create({ data: { username, name, passwordHash, mustChange: true, memberships: { create: { role: 'ADMIN' } } }, select: { id: true } });
      await record(tx, { actor: null, action: 'createUser', subjectType: 'user', subjectId: user.id, data: { username, name, role: 'ADMIN' } }, systemClock());
    });
  } finally {
    await db.$disconnect();
    await pool.end();
  }
}
