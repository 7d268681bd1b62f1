import { unstable_rethrow } from 'next/navigation';
import type { z } from 'zod';
import { getActor } from './auth';
import './chinese-messages';
import { NotFound, Refusal } from './refusal';
import type { SignedInActor } from './session';
import { storable } from './storable';

export type ActionResult<T> = { ok: true; data: T } | { ok: false; message: string; reasons: string[] };

const refused = (message: string, reasons: string[] = [message]): ActionResult<never> => ({ ok: false, message, reasons });

/** A server action around a command: the actor from the session, the input through its schema, errors as an answer that can be shown. */
export function action<Schema extends z.ZodType, T>(schema: Schema, handler: (actor: SignedInActor, input: z.output<Schema>) => Promise<T>) {
  return async (input: z.input<Schema>): Promise<ActionResult<T>> => {
    try {
      const actor = await getActor();
      if (!actor) return refused('登录已经失效。请重新登录后再操作，已经保存的内容不受影响。');
      const parsed = schema.safeParse(storable(input));
      if (!parsed.success) return refused(parsed.error.issues[0]!.message, parsed.error.issues.map((issue) => issue.message));
      return { ok: true, data: await handler(actor, parsed.data) };
    } catch (error) {
      unstable_rethrow(error);
      if (error instanceof Refusal) return refused(error.message, error.reasons);
      if (error instanceof NotFound) return refused(error.message);
      console.error('action failed', error);
      return refused('操作没有完成，系统出现了内部错误。请稍后再试；如果仍然失败，请联系系统管理员。');
    }
  };
}
