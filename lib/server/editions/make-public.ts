import type { CheckRecord } from '@/lib/checks/check-record';
import type { DisclosureContext } from '@/lib/disclosure/context';
import { factsOf } from '@/lib/disclosure/render';
import { publicContent } from '@/lib/disclosure/public-content';
import { templateOf } from '@/lib/disclosure/templates/templates';
import { STATE_NAMES } from '@/lib/workflow/states';
import type { Db, Tx } from '../db';
import type { Prisma } from '../generated/prisma/client';
import { overtaken } from '../refusal';
import { currentCheckRecord } from './edition-checks';
import type { EditionRecord } from './edition-record';
import { gatesOf } from './gates';
import { publicationPaths } from './publication-paths';
import { contextOfSnapshot, type Snapshot, writeSnapshot } from './snapshot';

/** All that a publication writes, worked out beforehand. */
export interface PreparedPublication {
  edition: EditionRecord;
  /** The snapshot's text, and the SHA-256 of exactly that text. */
  text: string;
  sha256: string;
  checkRecord: CheckRecord;
  facts: Prisma.FactCreateManyInput[];
}

export interface Publication {
  sha256: string;
  /** Public addresses that show something else now; the action layer has their pages rendered anew. */
  changedPaths: string[];
}

/** Makes this content public as the edition. */
export async function makePublic(tx: Tx, edition: EditionRecord, context: DisclosureContext, at: Date): Promise<Publication> {
  const prepared = await preparePublication(tx, edition, context);
  await applyPublication(tx, prepared, at);
  const { department, cycle } = edition.disclosure;
  return { sha256: prepared.sha256, changedPaths: await publicationPaths(tx, [department], cycle) };
}

/** The edition's snapshot and hash, the facts read from it and what the checks find in it today. Writes nothing. */
export async function preparePublication(client: Db | Tx, edition: EditionRecord, context: DisclosureContext): Promise<PreparedPublication> {
  const { department, cycle } = edition.disclosure;
  const gates = await gatesOf(client, edition);
  const snapshot: Snapshot = {
    templateVersion: edition.templateVersion,
    department: { code: department.code, name: department.name, shortName: department.shortName },
    fiscalYear: cycle.fiscalYear,
    kind: cycle.kind,
    editionNumber: edition.number,
    correctionNote: edition.correctionNote,
    gates,
    content: publicContent(templateOf(edition.templateVersion), context, Object.keys(gates.withheld)) as Snapshot['content'],
    previous: context.previous as Snapshot['previous'],
    ...(context.budget !== undefined && { budget: context.budget as Snapshot['budget'] }),
  };
  const place = { editionId: edition.id, departmentId: department.id, fiscalYear: cycle.fiscalYear, kind: cycle.kind };
  const facts = factsOf(templateOf(edition.templateVersion), contextOfSnapshot(snapshot));
  return {
    edition,
    ...writeSnapshot(snapshot),
    // Of the content as published, with the year before as it stands on this day.
    checkRecord: await currentCheckRecord(client, edition, context),
    facts: facts.map((fact) => ({ ...fact, amount: BigInt(fact.amount), ...place })),
  };
}

/** Writes what was prepared, and ends the edition that it replaces. Refused when the edition left its state meanwhile. */
export async function applyPublication(tx: Tx, { edition, text, sha256, checkRecord, facts }: PreparedPublication, at: Date): Promise<void> {
  // First the old one goes: a database index allows one public edition of a disclosure.
  await tx.edition.updateMany({ where: { disclosureId: edition.disclosure.id, state: 'PUBLISHED' }, data: { state: 'SUPERSEDED', stateChangedAt: at } });
  const { count } = await tx.edition.updateMany({
    where: { id: edition.id, state: edition.state },
    data: { state: 'PUBLISHED', stateChangedAt: at, publishedAt: at, snapshot: text, snapshotSha256: sha256, checkRecord },
  });
  if (count === 0) throw overtaken(STATE_NAMES[edition.state]);
  await tx.fact.createMany({ data: facts });
}
