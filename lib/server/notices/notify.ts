import type { NoticeText } from '@/lib/notices/kinds';
import type { Tx } from '../db';
import { queueMail } from '../mail/queue-mail';
import { storable } from '../storable';

export interface NewNotice extends NoticeText {
  userIds: readonly string[];
}

/**
 * Tells these users, in the transaction of what they are told about; call it before `record`, which comes last.
 * Who was told of the same occasion (`key`) before isn't told again. Whoever wants mail at once has it queued with it.
 */
export async function notify(tx: Tx, { userIds, ...notice }: NewNotice, at: Date): Promise<void> {
  if (userIds.length === 0) return;
  const text = storable(notice);
  // In one order everywhere: two transactions that tell the same people of the same thing must not wait for each other.
  const told = await tx.notice.createManyAndReturn({
    data: [...new Set(userIds)].sort().map((userId) => ({ ...text, userId, createdAt: at })),
    skipDuplicates: true,
    select: { id: true, userId: true },
  });
  await queueMail(tx, told, text, at);
}
