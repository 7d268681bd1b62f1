import { blockingCount, runChecks } from '@/lib/checks/run-checks';
import { templateOf } from '@/lib/disclosure/templates/templates';
import type { EditionFacts } from '@/lib/workflow/available-actions';
import type { Tx } from '../db';
import { draftContext } from './edition-content';
import { type EditionRecord, subjectOf } from './edition-record';

/** What the workflow asks of an edition, counted from its content as it stands. */
export async function editionFacts(tx: Tx, edition: EditionRecord): Promise<EditionFacts> {
  const context = await draftContext(tx, edition);
  const openComments = await tx.reviewComment.count({ where: { editionId: edition.id, parentId: null, doneAt: null } });
  const blockingFindings = blockingCount(runChecks(templateOf(edition.templateVersion), context));
  return { ...subjectOf(edition), blockingFindings, openComments };
}
