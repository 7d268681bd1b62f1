import { type CoReview, coReviewsOf, openCoReviews } from '@/lib/review/co-review';
import { sectionOf, templateOf } from '@/lib/disclosure/templates/templates';
import type { EditionState } from '@/lib/workflow/states';
import type { Db, Tx } from '../db';
import type { EditionRecord } from './edition-record';

/** States in which divisions review their sections. */
export const CO_REVIEW_STATES: readonly EditionState[] = ['SUBMITTED', 'IN_REVIEW'];

/** What each division has to do with the edition, and what it has signed off. */
export async function editionCoReviews(client: Db | Tx, { id, templateVersion }: Pick<EditionRecord, 'id' | 'templateVersion'>): Promise<CoReview[]> {
  const divisions = await client.division.findMany({ where: { closedAt: null, NOT: { sections: { isEmpty: true } } }, orderBy: { name: 'asc' }, select: { id: true, name: true, sections: true } });
  if (divisions.length === 0) return [];
  const rows = await client.sectionSignOff.findMany({ where: { editionId: id, lapsedAt: null }, orderBy: { at: 'asc' }, select: { divisionId: true, sectionId: true, opinion: true, byId: true, at: true } });
  const users = await client.user.findMany({ where: { id: { in: rows.map(({ byId }) => byId) } }, select: { id: true, name: true } });
  const nameOf = new Map(users.map((user) => [user.id, user.name]));
  return coReviewsOf(divisions, templateOf(templateVersion).sections.map((section) => section.id), rows.map(({ byId, at, ...row }) => ({ ...row, by: nameOf.get(byId) ?? '', at: at.toISOString() })));
}

/** What is still to be signed off, in words, before the edition can be approved. */
export async function missingCoReviews(client: Db | Tx, edition: EditionRecord): Promise<string[]> {
  if (edition.state !== 'IN_REVIEW') return [];
  const template = templateOf(edition.templateVersion);
  return openCoReviews(await editionCoReviews(client, edition), (sectionId) => sectionOf(template, sectionId)!.shortTitle);
}
