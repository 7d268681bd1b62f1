import { db, pool } from '../../lib/server/db';
import { hashPassword } from '../../lib/server/password';
import { StartFailure } from '../portal/failure';

export async function createFirstAdmin(username: string, name: string, password: string): Promise<void> {
  try {
    const passwordHash = await hashPassword(password);
    await db.$transaction(async (tx) => {
      if (await tx.user.findUnique({ where: { username }, select: { id: true } })) {
        throw new StartFailure(`用户名 ${username} 已存在，请另选一个。`);
      }
      const user = await tx.user.create({ data: { username, name, passwordHash, mustChange: true } });
      await tx.membership.create({ data: { userId: user.id, role: 'ADMIN' } });
    });
  } finally {
    await db.$disconnect();
    await pool.end();
  }
}
