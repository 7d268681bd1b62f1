import type { DisclosureContent, DisclosureContext } from '@/lib/disclosure/context';
import { emptyContent } from '@/lib/disclosure/section-content';
import { completeSection } from '@/lib/exchange/complete-section';
import { templateOf } from '@/lib/disclosure/templates/templates';
import type { Db, Tx } from '../db';
import type { CycleKind } from '../generated/prisma/client';
import { importedCodes } from './code-book';
import type { EditionRecord } from './edition-record';
import { readSnapshot } from './snapshot';

export interface DraftRow {
  sectionId: string;
  content: unknown;
  revision: number;
  updatedAt: Date | null;
  updatedById: string | null;
}

/** Content and revision of each section from one reading: a revision that is newer than the content would overwrite a colleague's save. */
export function draftRows(client: Db | Tx, editionId: string): Promise<DraftRow[]> {
  return client.sectionDraft.findMany({
    where: { editionId },
    select: { sectionId: true, content: true, revision: true, updatedAt: true, updatedById: true },
  });
}

/** Sections as they were saved; what the template has got since then is blank, so that an older draft can be saved again. */
export function contentOfRows(templateVersion: string, rows: readonly DraftRow[]): DisclosureContent {
  const drafted = new Map(rows.map((row) => [row.sectionId, row.content]));
  return Object.fromEntries(templateOf(templateVersion).sections.map((section) => [section.id, completeSection(section, (drafted.get(section.id) ?? emptyContent(section)) as Record<string, unknown>).content]));
}

interface Place {
  departmentId: string;
  fiscalYear: number;
  kind: CycleKind;
}

/** What stands public of a department today; null where the archive has nothing. */
async function standing(client: Db | Tx, { departmentId, fiscalYear, kind }: Place) {
  const edition = await client.edition.findFirst({ where: { state: 'PUBLISHED', disclosure: { departmentId, cycle: { fiscalYear, kind } } }, select: { snapshot: true } });
  if (!edition?.snapshot) return null;
  const { templateVersion, content } = readSnapshot(edition.snapshot);
  return { templateVersion, content };
}

/** The year before, as published and standing today; null where the archive has none. */
export async function publishedYearBefore(client: Db | Tx, of: Place): Promise<DisclosureContext['previous']> {
  const fiscalYear = of.fiscalYear - 1;
  const published = await standing(client, { ...of, fiscalYear });
  return published && { fiscalYear, ...published };
}

/** For final accounts the same year's budget as it stands today; a budget has none beside it. */
export async function publishedBudget(client: Db | Tx, of: Place): Promise<Pick<DisclosureContext, 'budget'>> {
  return of.kind === 'BUDGET' ? {} : { budget: await standing(client, { ...of, kind: 'BUDGET' }) };
}

/** What rules and documents read of an edition under work. */
export async function draftContext(client: Db | Tx, edition: EditionRecord, rows?: readonly DraftRow[]): Promise<DisclosureContext> {
  const { department, cycle } = edition.disclosure;
  const content = contentOfRows(edition.templateVersion, rows ?? (await draftRows(client, edition.id)));
  const place = { departmentId: department.id, fiscalYear: cycle.fiscalYear, kind: cycle.kind };
  const [previous, budget] = [await publishedYearBefore(client, place), await publishedBudget(client, place)];
  const codes = await importedCodes(client, cycle.fiscalYear);
  const listedUnits = await unitsOnList(client, cycle.id, department.id);
  return { department: { name: department.name, shortName: department.shortName }, fiscalYear: cycle.fiscalYear, templateVersion: edition.templateVersion, content, previous, ...budget, ...(listedUnits.length > 0 && { listedUnits }), ...(codes && { codes }) };
}

async function unitsOnList(client: Db | Tx, cycleId: string, departmentId: string): Promise<string[]> {
  const rows = await client.cycleUnit.findMany({ where: { cycleId, unit: { departmentId } }, orderBy: { unit: { code: 'asc' } }, select: { unit: { select: { name: true } } } });
  return rows.map(({ unit }) => unit.name);
}
