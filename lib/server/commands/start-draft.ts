import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { beginEdition } from '../editions/begin-edition';
import { NotFound } from '../refusal';
import { inTransaction, type Clock, systemClock } from '../transaction';

export const startDraftInput = z.object({ cycleId: z.string().max(64), departmentId: z.string().max(64) });

/** A department in the list of who must publish begins: the disclosure, its first edition and a row for every section. */
export async function startDraft(actor: Actor, input: z.infer<typeof startDraftInput>, clock: Clock = systemClock): Promise<{ editionId: string }> {
  if (!can(actor, 'startDraft', { departmentId: input.departmentId })) throw new NotFound();
  const at = clock();
  return inTransaction(async (tx) => ({ editionId: await beginEdition(tx, actor, input, at) }));
}
