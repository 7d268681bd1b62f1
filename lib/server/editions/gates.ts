import type { Db, Tx } from '../db';
import { dateText, dayInChina } from '../due-date';
import type { EditionRecord } from './edition-record';
import type { Gates } from './snapshot';

/** What was done before the publication, for the public to see: the secrecy review, the head's sign-off, what is withheld and why. */
export async function gatesOf(client: Db | Tx, { secrecyReview, signedOffById, signedOffAt, withheld }: EditionRecord): Promise<Gates> {
  const head = signedOffById && signedOffAt ? await client.user.findUnique({ where: { id: signedOffById }, select: { name: true } }) : null;
  return {
    secrecy: secrecyReview && secrecyGate(secrecyReview),
    signOff: head && { name: head.name, on: dayInChina(signedOffAt!) },
    withheld: Object.fromEntries(withheld.map(({ sectionId, basis }) => [sectionId, basis])),
  };
}

function secrecyGate({ basis, conclusion, handler, head, reviewedOn }: NonNullable<EditionRecord['secrecyReview']>): Gates['secrecy'] {
  return { basis, conclusion, handler, head, reviewedOn: dateText(reviewedOn) };
}
