import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import type { CheckResult } from '@/lib/checks/rule';
import type { DisclosureContext } from '@/lib/disclosure/context';
import { templateOf } from '@/lib/disclosure/templates/templates';
import { scoreEdition, type EditionScore } from '@/lib/scoring/score';
import { db } from '../../db';
import { checkEdition } from '../../editions/edition-checks';
import { draftContext } from '../../editions/edition-content';
import { findEdition, subjectOf } from '../../editions/edition-record';
import { publicationOf } from '../../editions/publication-facts';

export interface EditionScoreView {
  score: EditionScore;
  /** yyyy-MM-dd of the first publication; null before. */
  publishedOn: string | null;
}

/**
 * How transparent the edition would be if it were published as it stands; null where it isn't the department's own work.
 * `known` is what the page has read already.
 */
export async function editionScore(actor: Actor, editionId: string, known?: { context: DisclosureContext; result: Pick<CheckResult, 'findings' | 'notRun'> }): Promise<EditionScoreView | null> {
  const edition = await findEdition(db, editionId);
  if (!edition || !can(actor, 'readDepartment', subjectOf(edition))) return null;
  const context = known?.context ?? (await draftContext(db, edition));
  const result = known?.result ?? (await checkEdition(db, edition, context)).result;
  const publication = await publicationOf(db, edition);
  return { score: scoreEdition({ template: templateOf(edition.templateVersion), context, result, publication }), publishedOn: publication.publishedOn };
}
