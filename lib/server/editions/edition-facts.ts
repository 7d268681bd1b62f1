import { openWarnings } from '@/lib/checks/acceptance';
import { blockingCount } from '@/lib/checks/run-checks';
import type { EditionFacts } from '@/lib/workflow/available-actions';
import type { Tx } from '../db';
import { checkEdition } from './edition-checks';
import { type EditionRecord, subjectOf } from './edition-record';

/** What the workflow asks of an edition, counted from its content as it stands. */
export async function editionFacts(tx: Tx, edition: EditionRecord): Promise<EditionFacts> {
  const { result, acceptances } = await checkEdition(tx, edition);
  const openComments = await tx.reviewComment.count({ where: { editionId: edition.id, parentId: null, doneAt: null } });
  return {
    ...subjectOf(edition),
    blockingFindings: blockingCount(result.findings),
    openWarnings: openWarnings(result.findings, acceptances).length,
    openComments,
  };
}
