import type { NoticeText } from '@/lib/notices/kinds';
import type { Tx } from '../db';
import { storable } from '../storable';
import { queueMails } from './queue-mails';

export interface NewNotice extends NoticeText {
  userIds: readonly string[];
}

/**
 * Tells these users, in the transaction of what they are told about; call it before `record`, which comes last.
 * Who was told of the same occasion (`key`) before isn't told again. Whoever wants mail at once has it queued with it.
 */
export const notify = (tx: Tx, notice: NewNotice, at: Date): Promise<void> => notifyAll(tx, [notice], at);

/** The same for many occasions, with no more statements than for one. */
export async function notifyAll(tx: Tx, notices: readonly NewNotice[], at: Date): Promise<void> {
  const rows = notices.flatMap(({ userIds, ...notice }) => {
    const text = storable(notice);
    return [...new Set(userIds)].map((userId) => ({ ...text, userId, createdAt: at }));
  });
  if (rows.length === 0) return;
  const told = await tx.notice.createManyAndReturn({ data: rows.sort(inOneOrder), skipDuplicates: true, select: { id: true, userId: true, title: true, body: true, href: true } });
  await queueMails(tx, told, at);
}

interface Place {
  userId: string;
  key: string;
}

/** Everywhere: two transactions that tell the same people of the same things must not wait for each other. */
const inOneOrder = (a: Place, b: Place): number => compare(a.userId, b.userId) || compare(a.key, b.key);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
