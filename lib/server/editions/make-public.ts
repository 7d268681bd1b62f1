import type { DisclosureContext } from '@/lib/disclosure/context';
import { factsOf } from '@/lib/disclosure/render';
import { templateOf } from '@/lib/disclosure/templates/templates';
import { STATE_NAMES } from '@/lib/workflow/states';
import type { Tx } from '../db';
import { overtaken } from '../refusal';
import { currentCheckRecord } from './edition-checks';
import type { EditionRecord } from './edition-record';
import { publicationPaths } from './publication-paths';
import { contextOfSnapshot, type Snapshot, writeSnapshot } from './snapshot';

export interface Publication {
  sha256: string;
  /** Public addresses that show something else now; the action layer has their pages rendered anew. */
  changedPaths: string[];
}

/** Makes this content public as the edition: its snapshot and hash, the facts read from it, and the end of the edition that it replaces. */
export async function makePublic(tx: Tx, edition: EditionRecord, context: DisclosureContext, at: Date): Promise<Publication> {
  const { department, cycle, id: disclosureId } = edition.disclosure;
  const snapshot: Snapshot = {
    templateVersion: edition.templateVersion,
    department: { code: department.code, name: department.name, shortName: department.shortName },
    fiscalYear: cycle.fiscalYear,
    kind: cycle.kind,
    editionNumber: edition.number,
    correctionNote: edition.correctionNote,
    content: context.content as Snapshot['content'],
    previous: context.previous as Snapshot['previous'],
    ...(context.budget !== undefined && { budget: context.budget as Snapshot['budget'] }),
  };
  const { text, sha256 } = writeSnapshot(snapshot);
  // Of the content as published, with the year before as it stands on this day.
  const checkRecord = await currentCheckRecord(tx, edition, context);
  const facts = factsOf(templateOf(edition.templateVersion), contextOfSnapshot(snapshot));

  // First the old one goes: a database index allows one public edition of a disclosure.
  await tx.edition.updateMany({ where: { disclosureId, state: 'PUBLISHED' }, data: { state: 'SUPERSEDED', stateChangedAt: at } });
  const { count } = await tx.edition.updateMany({
    where: { id: edition.id, state: edition.state },
    data: { state: 'PUBLISHED', stateChangedAt: at, publishedAt: at, snapshot: text, snapshotSha256: sha256, checkRecord },
  });
  if (count === 0) throw overtaken(STATE_NAMES[edition.state]);
  await tx.fact.createMany({
    data: facts.map((fact) => ({ ...fact, amount: BigInt(fact.amount), editionId: edition.id, departmentId: department.id, fiscalYear: cycle.fiscalYear, kind: cycle.kind })),
  });
  return { sha256, changedPaths: await publicationPaths(tx, { departmentId: department.id, code: department.code, ...cycle }) };
}
