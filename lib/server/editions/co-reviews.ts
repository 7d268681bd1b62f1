import { type CoReview, coReviewsOf, openCoReviews } from '@/lib/review/co-review';
import { grouped } from '@/lib/review/grouped';
import { sectionOf, templateOf } from '@/lib/disclosure/templates/templates';
import type { EditionState } from '@/lib/workflow/states';
import type { Db, Tx } from '../db';
import type { EditionRecord } from './edition-record';

/** States in which divisions review their sections. */
export const CO_REVIEW_STATES: readonly EditionState[] = ['SUBMITTED', 'IN_REVIEW'];

type Reviewed = Pick<EditionRecord, 'id' | 'templateVersion'>;

/** What each division has to do with the edition, and what it has signed off. */
export const editionCoReviews = async (client: Db | Tx, edition: Reviewed): Promise<CoReview[]> => (await coReviewsByEdition(client, [edition])).get(edition.id)!;

/** The same of many editions, asked at once. */
async function coReviewsByEdition(client: Db | Tx, editions: readonly Reviewed[]): Promise<Map<string, CoReview[]>> {
  const divisions = await client.division.findMany({ where: { closedAt: null, NOT: { sections: { isEmpty: true } } }, orderBy: { name: 'asc' }, select: { id: true, name: true, sections: true } });
  if (divisions.length === 0) return new Map(editions.map(({ id }) => [id, []]));
  const rows = await client.sectionSignOff.findMany({ where: { editionId: { in: editions.map(({ id }) => id) }, lapsedAt: null }, orderBy: { at: 'asc' }, select: { editionId: true, divisionId: true, sectionId: true, opinion: true, byId: true, at: true } });
  const users = await client.user.findMany({ where: { id: { in: rows.map(({ byId }) => byId) } }, select: { id: true, name: true } });
  const nameOf = new Map(users.map((user) => [user.id, user.name]));
  const signOffs = grouped(rows, ({ editionId }) => editionId);
  return new Map(
    editions.map(({ id, templateVersion }) => [
      id,
      coReviewsOf(divisions, templateOf(templateVersion).sections.map((section) => section.id), (signOffs.get(id) ?? []).map(({ byId, at, divisionId, sectionId, opinion }) => ({ divisionId, sectionId, opinion, by: nameOf.get(byId) ?? '', at: at.toISOString() }))),
    ]),
  );
}

/** What is still to be signed off, in words, before the edition can be approved. */
export const missingCoReviews = async (client: Db | Tx, edition: EditionRecord): Promise<string[]> => (await missingByEdition(client, [edition])).get(edition.id) ?? [];

/** The same of many editions; one that isn't in review lacks nothing yet, and has no entry. */
export async function missingByEdition(client: Db | Tx, editions: readonly EditionRecord[]): Promise<Map<string, string[]>> {
  const inReview = editions.filter(({ state }) => state === 'IN_REVIEW');
  if (inReview.length === 0) return new Map();
  const reviews = await coReviewsByEdition(client, inReview);
  return new Map(inReview.map(({ id, templateVersion }) => [id, openCoReviews(reviews.get(id)!, (sectionId) => sectionOf(templateOf(templateVersion), sectionId)!.shortTitle)]));
}
