import { NotFound, Refusal } from './refusal';

export interface BulkOutcome {
  /** What it was done to: the id that was asked for. */
  id: string;
  done: boolean;
  /** What became of it, or why not, in words. */
  message: string;
}

/**
 * Does the same to each, one after the other and each in its own transaction: what is wrong with one stops none of the
 * others. `work` returns what became of it; its refusals become that one's message.
 */
export async function inBulk(ids: readonly string[], work: (id: string) => Promise<string>): Promise<BulkOutcome[]> {
  const outcomes: BulkOutcome[] = [];
  for (const id of new Set(ids)) {
    try {
      outcomes.push({ id, done: true, message: await work(id) });
    } catch (error) {
      outcomes.push({ id, done: false, message: reasonOf(error) });
    }
  }
  return outcomes;
}

function reasonOf(error: unknown): string {
  if (error instanceof Refusal) return error.reasons.join('');
  if (error instanceof NotFound) return error.message;
  console.error('bulk action failed for one', error);
  return '没有完成，系统出现了内部错误。请稍后再试；如果仍然失败，请联系系统管理员。';
}
