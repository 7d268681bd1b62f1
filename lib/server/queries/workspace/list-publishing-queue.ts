import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { listQueue } from './list-queue';
import type { QueueRow } from './types';

export async function listPublishingQueue(actor: Actor): Promise<QueueRow[]> {
  return can(actor, 'seePublishing') ? listQueue(['APPROVED', 'SCHEDULED']) : [];
}
