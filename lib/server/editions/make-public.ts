import { lenderOf, letsIn } from '@/lib/access/delegation';
import { rolesFor } from '@/lib/audit/actions';
import type { CheckRecord } from '@/lib/checks/check-record';
import type { DisclosureContext } from '@/lib/disclosure/context';
import { factsOf } from '@/lib/disclosure/render';
import { publicContent } from '@/lib/disclosure/public-content';
import { templateOf } from '@/lib/disclosure/templates/templates';
import { STATE_NAMES } from '@/lib/workflow/states';
import type { AuditedEvent } from '../audit';
import type { Db, Tx } from '../db';
import type { Prisma } from '../generated/prisma/client';
import { overtaken } from '../refusal';
import { currentCheckRecord } from './edition-checks';
import type { EditionRecord } from './edition-record';
import { gatesOf } from './gates';
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

/** An edition that stood public until another one took its place. */
export interface Superseded {
  id: string;
  number: number;
}

/** Makes this content public as the edition. */
export async function makePublic(tx: Tx, edition: EditionRecord, context: DisclosureContext, at: Date): Promise<{ sha256: string; superseded: Superseded[] }> {
  const prepared = await preparePublication(tx, edition, context);
  return { sha256: prepared.sha256, superseded: await applyPublication(tx, prepared, at) };
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

/** Writes what was prepared, and ends the edition that it replaces, which it returns. Refused when the edition left its state meanwhile. */
export async function applyPublication(tx: Tx, { edition, text, sha256, checkRecord, facts }: PreparedPublication, at: Date): Promise<Superseded[]> {
  // First the old one goes: a database index allows one public edition of a disclosure.
  const superseded = await tx.edition.updateManyAndReturn({ where: { disclosureId: edition.disclosure.id, state: 'PUBLISHED' }, data: { state: 'SUPERSEDED', stateChangedAt: at }, select: { id: true, number: true } });
  const { count } = await tx.edition.updateMany({
    where: { id: edition.id, state: edition.state },
    data: { state: 'PUBLISHED', stateChangedAt: at, publishedAt: at, snapshot: text, snapshotSha256: sha256, checkRecord },
  });
  if (count === 0) throw overtaken(STATE_NAMES[edition.state]);
  await tx.fact.createMany({ data: facts });
  return superseded;
}

/** The publication's event, and one for each edition that it replaced: in the same name, and by the same role. */
export function publicationEvents(publication: AuditedEvent, superseded: readonly Superseded[]): AuditedEvent[] {
  const { actor, action, data } = publication;
  const onBehalfOf = publication.onBehalfOf ?? lenderOf({ memberships: actor?.memberships ?? [] }, letsIn(rolesFor(action), null));
  const end = { actor: actor && { userId: actor.userId, name: actor.name, origin: actor.origin }, onBehalfOf, action: 'supersede', subjectType: 'edition' } as const;
  const within = data?.releaseId === undefined ? {} : { releaseId: data.releaseId };
  return [publication, ...superseded.map(({ id, number }): AuditedEvent => ({ ...end, subjectId: id, editionId: id, data: { from: 'PUBLISHED', to: 'SUPERSEDED', number, ...within } }))];
}
