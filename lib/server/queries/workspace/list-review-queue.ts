import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { listQueue } from './list-queue';
import type { QueueRow } from './types';

/** What lies with the reviewers, and what they returned and wait for. */
export async function listReviewQueue(actor: Actor): Promise<QueueRow[]> {
  return can(actor, 'seeReviewQueue') ? listQueue(['SUBMITTED', 'IN_REVIEW', 'RETURNED']) : [];
}
