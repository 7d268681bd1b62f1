import { openWarnings } from '@/lib/checks/acceptance';
import { blockingCount } from '@/lib/checks/run-checks';
import type { DisclosureContext } from '@/lib/disclosure/context';
import type { EditionFacts } from '@/lib/workflow/available-actions';
import type { Db, Tx } from '../db';
import { missingCoReviews } from './co-reviews';
import { checkEdition } from './edition-checks';
import { type EditionRecord, secrecyStateOf, subjectOf } from './edition-record';

/** What the workflow asks of an edition, counted from its content as it stands, which a caller may have read already. */
export async function editionFacts(client: Db | Tx, edition: EditionRecord, known?: DisclosureContext): Promise<EditionFacts> {
  const { result, acceptances } = await checkEdition(client, edition, known);
  const openComments = await client.reviewComment.count({ where: { editionId: edition.id, parentId: null, doneAt: null } });
  const { department, cycle } = edition.disclosure;
  const duty = await client.cycleDepartment.findUnique({ where: { cycleId_departmentId: { cycleId: cycle.id, departmentId: department.id } }, select: { exemptBasis: true } });
  return {
    ...subjectOf(edition),
    blockingFindings: blockingCount(result.findings),
    openWarnings: openWarnings(result.findings, acceptances).length,
    openComments,
    openCoReviews: await missingCoReviews(client, edition),
    secrecy: secrecyStateOf(edition),
    exemptBasis: duty?.exemptBasis ?? null,
  };
}

/** Number of the edition that is planned to replace this one; null where none is. */
export async function plannedNumber(client: Db | Tx, { disclosure }: EditionRecord): Promise<number | null> {
  const planned = await client.edition.findFirst({ where: { disclosureId: disclosure.id, state: 'SCHEDULED' }, select: { number: true } });
  return planned?.number ?? null;
}
