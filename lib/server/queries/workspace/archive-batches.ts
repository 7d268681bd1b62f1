import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { OPEN_STATES } from '@/lib/workflow/states';
import { db } from '../../db';
import { archiveReasons, type StandingEdition } from '../../imports/archive-reasons';
import { importSelect } from '../../imports/import-record';
import { departmentRefSelect } from './edition-refs';
import { importSummaries } from './import-summaries';
import type { ArchiveBatchSummary, ArchiveBatchView, ImportSummary } from './import-types';

const MOST_BATCHES = 100;
const batchSelect = { id: true, createdAt: true, createdById: true } as const;

/** Bulk uploads of past years' documents, newest first. Empty for others than the archive's keepers. */
export async function getArchiveBatches(actor: Actor): Promise<ArchiveBatchSummary[]> {
  if (!can(actor, 'manageArchive')) return [];
  const batches = await db.importBatch.findMany({ orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: MOST_BATCHES, select: { ...batchSelect, imports: { select: { state: true } } } });
  const people = await db.user.findMany({ where: { id: { in: batches.map((batch) => batch.createdById) } }, select: { id: true, name: true } });
  return batches.map(({ imports, ...batch }) => batchSummary(batch, imports, people));
}

/** One of them, with what each document became and why it can't be published yet. */
export async function getArchiveBatch(actor: Actor, batchId: string): Promise<ArchiveBatchView | null> {
  if (!can(actor, 'manageArchive')) return null;
  const batch = await db.importBatch.findUnique({ where: { id: batchId }, select: { ...batchSelect, imports: { orderBy: [{ entryName: 'asc' }, { id: 'asc' }], select: importSelect } } });
  if (!batch) return null;
  const { imports, ...head } = batch;
  const [people, departments, summaries] = await Promise.all([
    db.user.findMany({ where: { id: batch.createdById }, select: { id: true, name: true } }),
    db.department.findMany({ orderBy: { code: 'asc' }, select: departmentRefSelect }),
    importSummaries(imports),
  ]);
  const standing = await standingEditions(summaries);
  return {
    ...batchSummary(head, imports, people),
    imports: summaries.map((summary) => {
      const reasons = (replaces: boolean) => archiveReasons(summary, summary, standing.get(placeOf(summary)) ?? [], { replaces, now: new Date() });
      const publishable = reasons(false);
      return {
        ...summary,
        publishable,
        replaces: publishable.length > 0 && reasons(true).length === 0,
        publicPath: summary.state === 'APPLIED' && summary.department ? `/departments/${summary.department.code}/${summary.fiscalYear}` : null,
      };
    }),
    departments,
  };
}

function batchSummary(batch: { id: string; createdAt: Date; createdById: string }, imports: readonly { state: string }[], people: readonly { id: string; name: string }[]): ArchiveBatchSummary {
  const inState = (state: string) => imports.filter((one) => one.state === state).length;
  return {
    id: batch.id,
    createdAt: batch.createdAt.toISOString(),
    createdBy: people.find((person) => person.id === batch.createdById)?.name ?? '',
    documents: imports.length,
    ready: inState('READY'),
    refused: inState('REFUSED'),
    published: inState('APPLIED'),
    discarded: inState('DISCARDED'),
  };
}

const placeOf = ({ department, fiscalYear }: Pick<ImportSummary, 'department' | 'fiscalYear'>): string => `${department?.id} ${fiscalYear}`;

/** Editions that stand where these documents would go, by department and year. */
async function standingEditions(imports: readonly ImportSummary[]): Promise<Map<string, StandingEdition[]>> {
  const editions = await db.edition.findMany({
    where: {
      state: { in: [...OPEN_STATES, 'PUBLISHED', 'WITHDRAWN'] },
      disclosure: { departmentId: { in: imports.flatMap((one) => one.department?.id ?? []) }, cycle: { kind: 'BUDGET', fiscalYear: { in: imports.flatMap((one) => one.fiscalYear ?? []) } } },
    },
    select: { state: true, origin: true, disclosure: { select: { departmentId: true, cycle: { select: { fiscalYear: true } } } } },
  });
  const standing = new Map<string, StandingEdition[]>();
  for (const { state, origin, disclosure } of editions) {
    const place = `${disclosure.departmentId} ${disclosure.cycle.fiscalYear}`;
    standing.set(place, [...(standing.get(place) ?? []), { state, origin }]);
  }
  return standing;
}
