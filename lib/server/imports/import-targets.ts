import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { emptyContent, isEmptyContent, withPreviousFigures } from '@/lib/disclosure/section-content';
import { templateOf } from '@/lib/disclosure/templates/templates';
import type { ImportResult } from '@/lib/exchange/import/import-result';
import { OPEN_STATES } from '@/lib/workflow/states';
import type { Db, Tx } from '../db';
import { contentOfRows, draftRows, publishedYearBefore } from '../editions/edition-content';
import { findEdition, subjectOf } from '../editions/edition-record';
import type { ImportTarget } from '../queries/workspace/import-types';
import type { ImportRow } from './import-record';

/** As what a document of one year goes into a draft of another; null where it can't. */
export function useOf(documentYear: number, draftYear: number): ImportTarget['use'] | null {
  if (documentYear === draftYear) return 'content';
  return documentYear === draftYear - 1 ? 'lastYear' : null;
}

/** Drafts that a department's document can go into: of its own year and of the year after. */
export async function importTargets(client: Db | Tx, actor: Actor, row: ImportRow, result: ImportResult): Promise<ImportTarget[]> {
  const { departmentId, fiscalYear, batchId } = row;
  if (batchId !== null || departmentId === null || fiscalYear === null || !can(actor, 'importDocument', { departmentId })) return [];
  const duties = await client.cycleDepartment.findMany({
    where: { departmentId, department: { closedAt: null }, cycle: { kind: 'BUDGET', closedAt: null, fiscalYear: { in: [fiscalYear, fiscalYear + 1] } } },
    orderBy: { cycle: { fiscalYear: 'asc' } },
    select: { exemptBasis: true, cycle: { select: { id: true, fiscalYear: true, templateVersion: true, disclosures: { where: { departmentId }, select: { editions: { where: { state: { in: [...OPEN_STATES, 'PUBLISHED', 'WITHDRAWN'] } }, select: { id: true, state: true } } } } } } },
  });
  const targets: ImportTarget[] = [];
  for (const { cycle, exemptBasis } of duties) {
    const use = useOf(fiscalYear, cycle.fiscalYear)!;
    const editions = cycle.disclosures.flatMap((disclosure) => disclosure.editions);
    const open = editions.find((edition) => OPEN_STATES.includes(edition.state));
    const target = { cycleId: cycle.id, fiscalYear: cycle.fiscalYear, use };
    if (open) targets.push(...(await draftTarget(client, actor, open.id, target, result)));
    // A draft is begun on the same conditions as by hand: see `beginEdition`.
    else if (editions.length === 0 && exemptBasis === null && fits(use, cycle.templateVersion, result)) targets.push({ ...target, editionId: null, sections: await blankSections(client, departmentId, cycle) });
  }
  return targets;
}

/** Content goes into the template that it was recognised with; wording of the year before goes into any. */
export const fits = (use: ImportTarget['use'], templateVersion: string, result: ImportResult): boolean => use === 'lastYear' || templateVersion === result.templateVersion;

async function draftTarget(client: Db | Tx, actor: Actor, editionId: string, target: Omit<ImportTarget, 'editionId' | 'sections'>, result: ImportResult): Promise<ImportTarget[]> {
  const edition = (await findEdition(client, editionId))!;
  if (!can(actor, 'editContent', subjectOf(edition)) || !fits(target.use, edition.templateVersion, result)) return [];
  const rows = await draftRows(client, editionId);
  const content = contentOfRows(edition.templateVersion, rows);
  const sections = templateOf(edition.templateVersion).sections.map((section) => {
    const own = content[section.id] as Record<string, unknown>;
    return { sectionId: section.id, revision: rows.find((one) => one.sectionId === section.id)?.revision ?? 0, empty: isEmptyContent(section, own), content: own };
  });
  return [{ ...target, editionId, sections }];
}

/** As the draft would begin. */
async function blankSections(client: Db | Tx, departmentId: string, cycle: { fiscalYear: number; templateVersion: string }): Promise<ImportTarget['sections']> {
  const published = await publishedYearBefore(client, { departmentId, fiscalYear: cycle.fiscalYear, kind: 'BUDGET' });
  const previous = published && { department: { name: '', shortName: '' }, ...published, previous: null };
  return templateOf(cycle.templateVersion).sections.map((section) => ({ sectionId: section.id, revision: 0, empty: true, content: withPreviousFigures(section, emptyContent(section), previous) }));
}
