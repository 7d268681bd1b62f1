import { actorInWords } from '@/lib/audit/details';
import type { Db, Tx } from '../db';
import { dateText, dayInChina } from '../due-date';
import type { EditionRecord } from './edition-record';
import type { Gates } from './snapshot';

/** What was done before the publication, for the public to see: the secrecy review, the head's sign-off, what is withheld and why. */
export async function gatesOf(client: Db | Tx, { id, secrecyReview, signedOffById, signedOffAt, withheld }: EditionRecord): Promise<Gates> {
  const signatory = signedOffById && signedOffAt ? await signatoryOf(client, id, signedOffById) : null;
  return {
    secrecy: secrecyReview && secrecyGate(secrecyReview),
    signOff: signatory === null ? null : { name: signatory, on: dayInChina(signedOffAt!) },
    withheld: Object.fromEntries(withheld.map(({ sectionId, basis }) => [sectionId, basis])),
  };
}

/** Who signed off, with the head for whom they stood in, as the log has it: "林秋燕（代许文博）". */
async function signatoryOf(client: Db | Tx, editionId: string, userId: string): Promise<string | null> {
  const user = await client.user.findUnique({ where: { id: userId }, select: { name: true } });
  const event = await client.auditEvent.findFirst({ where: { editionId, action: 'signOff' }, orderBy: { id: 'desc' }, select: { data: true } });
  return user && actorInWords(user.name, (event?.data ?? {}) as Record<string, unknown>);
}

function secrecyGate({ basis, conclusion, handler, head, reviewedOn }: NonNullable<EditionRecord['secrecyReview']>): Gates['secrecy'] {
  return { basis, conclusion, handler, head, reviewedOn: dateText(reviewedOn) };
}
