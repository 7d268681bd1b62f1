import { byPeriod, type Period } from '@/lib/disclosure/period';
import { factsOf } from '@/lib/disclosure/render';
import { templateOf } from '@/lib/disclosure/templates/templates';
import { db } from '../../db';
import { contextOfSnapshot, readSnapshot, type Snapshot } from '../../editions/snapshot';
import { mayBeCode } from './published-rows';
import type { PublicAttachment, PublishedEdition, PublishedFacts } from './types';

/** What is public of a department's budget or final accounts of a year: the edition that stands, or an older one by its number. Everything from its snapshot. */
export async function getPublishedEdition(code: string, { fiscalYear, kind }: Period, number?: number): Promise<PublishedEdition | null> {
  if (!mayBeCode(code)) return null;
  const editions = await db.edition.findMany({
    where: { state: { in: ['PUBLISHED', 'SUPERSEDED', 'WITHDRAWN'] }, disclosure: { department: { code }, cycle: { fiscalYear, kind } } },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, state: true, origin: true, publishedAt: true, correctionNote: true },
  });
  const edition = editions.find((one) => (number === undefined ? one.state === 'PUBLISHED' : one.number === number && one.state !== 'WITHDRAWN'));
  if (!edition) return null;
  const [{ snapshot: text, snapshotSha256 }, attachments, others] = await Promise.all([
    db.edition.findUniqueOrThrow({ where: { id: edition.id }, select: { snapshot: true, snapshotSha256: true } }),
    attachmentsOf(edition.id),
    db.cycle.findMany({
      where: { NOT: { fiscalYear, kind }, disclosures: { some: { department: { code }, editions: { some: { state: 'PUBLISHED' } } } } },
      select: { fiscalYear: true, kind: true },
    }),
  ]);
  const snapshot = readSnapshot(text!);

  return {
    department: snapshot.department,
    fiscalYear,
    kind,
    templateVersion: snapshot.templateVersion,
    editionNumber: edition.number,
    state: edition.state === 'PUBLISHED' ? 'PUBLISHED' : 'SUPERSEDED',
    origin: edition.origin,
    publishedAt: edition.publishedAt!.toISOString(),
    correctionNote: snapshot.correctionNote,
    sha256: snapshotSha256!,
    gates: snapshot.gates,
    context: contextOfSnapshot(snapshot),
    facts: factsIn(snapshot),
    previousFacts: factsOfYearBefore(snapshot),
    attachments,
    editions: editions.map((one) => ({
      number: one.number,
      publishedAt: one.publishedAt!.toISOString(),
      correctionNote: one.correctionNote,
      origin: one.origin,
      state: one.state as PublishedEdition['editions'][number]['state'],
    })),
    periods: others.sort((a, b) => byPeriod(b, a)),
  };
}

async function attachmentsOf(editionId: string): Promise<PublicAttachment[]> {
  const attachments = await db.attachment.findMany({
    where: { editionId, removedAt: null },
    orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, kind: true, file: { select: { name: true, size: true, mediaType: true, sha256: true } } },
  });
  return attachments.map(({ file, ...attachment }) => ({ ...attachment, ...file }));
}

function factsIn(snapshot: Snapshot): PublishedFacts {
  return Object.fromEntries(factsOf(templateOf(snapshot.templateVersion), contextOfSnapshot(snapshot)).map((fact) => [fact.measure, fact.amount]));
}

/** As it was known on the day of publication, like the rest of the snapshot. */
function factsOfYearBefore(snapshot: Snapshot): PublishedFacts | null {
  return snapshot.previous && factsIn({ ...snapshot, ...snapshot.previous, previous: null });
}
