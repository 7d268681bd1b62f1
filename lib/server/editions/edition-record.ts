import type { EditionSubject } from '@/lib/access/can';
import { type SecrecyState, secrecyState } from '@/lib/workflow/secrecy-review';
import type { Db, Tx } from '../db';
import type { Prisma } from '../generated/prisma/client';

const select = {
  id: true,
  number: true,
  state: true,
  templateVersion: true,
  submittedById: true,
  signedOffById: true,
  reviewerId: true,
  correctionNote: true,
  stateChangedAt: true,
  publishedAt: true,
  origin: true,
  signedOffAt: true,
  secrecyReview: { select: { basis: true, conclusion: true, handler: true, head: true, reviewedOn: true, recordedAt: true } },
  withheld: { select: { sectionId: true, basis: true } },
  // The last one that was saved.
  sections: { where: { updatedAt: { not: null } }, orderBy: { updatedAt: 'desc' }, take: 1, select: { updatedAt: true } },
  // The last one that was added.
  attachments: { where: { removedAt: null }, orderBy: { addedAt: 'desc' }, take: 1, select: { addedAt: true } },
  disclosure: {
    select: {
      id: true,
      department: { select: { id: true, code: true, name: true, shortName: true, entryUnit: true } },
      cycle: { select: { id: true, fiscalYear: true, kind: true, templateVersion: true } },
    },
  },
} satisfies Prisma.EditionSelect;

/** An edition with where it belongs, without its content. */
export type EditionRecord = Prisma.EditionGetPayload<{ select: typeof select }>;

export function findEdition(client: Db | Tx, editionId: string): Promise<EditionRecord | null> {
  return client.edition.findUnique({ where: { id: editionId }, select });
}

export function findEditions(client: Db | Tx, editionIds: readonly string[]): Promise<EditionRecord[]> {
  return client.edition.findMany({ where: { id: { in: [...editionIds] } }, select });
}

/** The edition, kept from changing its state until the transaction ends. Saves of its sections wait meanwhile. */
export async function lockEdition(tx: Tx, editionId: string): Promise<EditionRecord | null> {
  await tx.$queryRaw`SELECT id FROM edition WHERE id = ${editionId} FOR UPDATE`;
  return findEdition(tx, editionId);
}

/** The edition and what stands public in its place, for whoever is about to replace that: both in the order in which a release locks them. */
export async function lockWithPublic(tx: Tx, editionId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT id FROM edition WHERE id IN (
      SELECT other.id FROM edition e JOIN edition other ON other.disclosure_id = e.disclosure_id AND (other.id = e.id OR other.state = 'PUBLISHED')
      WHERE e.id = ${editionId}
    ) ORDER BY id FOR UPDATE`;
}

/** When a section was last saved or a file attached; null where neither was. Attachments are published with the edition, so that they count as its content. */
export function contentChangedAt({ sections: [section], attachments: [attachment] }: EditionRecord): Date | null {
  const changes = [section?.updatedAt, attachment?.addedAt].flatMap((at) => at ?? []);
  return changes.length === 0 ? null : new Date(Math.max(...changes.map(Number)));
}

export const secrecyStateOf = (edition: EditionRecord): SecrecyState => secrecyState(edition.secrecyReview?.recordedAt ?? null, contentChangedAt(edition));

export function subjectOf(edition: EditionRecord): EditionSubject {
  return {
    departmentId: edition.disclosure.department.id,
    state: edition.state,
    submittedById: edition.submittedById,
    signedOffById: edition.signedOffById,
    origin: edition.origin,
  };
}
