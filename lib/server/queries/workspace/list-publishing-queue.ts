import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { listQueue } from './list-queue';
import type { QueueRow } from './types';

/** What was approved and isn't in a release. */
export async function listPublishingQueue(actor: Actor): Promise<QueueRow[]> {
  return can(actor, 'seePublishing') ? listQueue(['APPROVED']) : [];
}
