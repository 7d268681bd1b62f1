import { openWarnings } from '@/lib/checks/acceptance';
import { blockingCount } from '@/lib/checks/run-checks';
import { grouped } from '@/lib/review/grouped';
import type { EditionFacts } from '@/lib/workflow/available-actions';
import type { Db } from '../db';
import { missingByEdition } from './co-reviews';
import { checkEdition } from './edition-checks';
import { draftContext } from './edition-content';
import { type EditionRecord, secrecyStateOf, subjectOf } from './edition-record';

/** What an approval asks of each of these editions (see `editionFacts`), by id: what can be asked of all of them is asked once. */
export async function approvalFacts(client: Db, editions: readonly EditionRecord[]): Promise<Map<string, EditionFacts>> {
  if (editions.length === 0) return new Map();
  const ids = editions.map(({ id }) => id);
  const drafts = grouped(await client.sectionDraft.findMany({ where: { editionId: { in: ids } }, select: { editionId: true, sectionId: true, content: true, revision: true, updatedAt: true, updatedById: true } }), ({ editionId }) => editionId);
  const comments = await client.reviewComment.groupBy({ by: ['editionId'], where: { editionId: { in: ids }, parentId: null, doneAt: null }, _count: true });
  const missing = await missingByEdition(client, editions);
  const facts = new Map<string, EditionFacts>();
  // One after the other: each has the whole of a content in memory while it is checked.
  for (const edition of editions) {
    const { result, acceptances } = await checkEdition(client, edition, await draftContext(client, edition, drafts.get(edition.id) ?? []));
    facts.set(edition.id, {
      ...subjectOf(edition),
      blockingFindings: blockingCount(result.findings),
      openWarnings: openWarnings(result.findings, acceptances).length,
      openComments: comments.find(({ editionId }) => editionId === edition.id)?._count ?? 0,
      openCoReviews: missing.get(edition.id) ?? [],
      secrecy: secrecyStateOf(edition),
    });
  }
  return facts;
}
