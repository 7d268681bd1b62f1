import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { factsOf } from '@/lib/disclosure/render';
import { templateOf } from '@/lib/disclosure/templates/templates';
import { EDITION_STATES, STATE_NAMES } from '@/lib/workflow/states';
import { record } from '../audit';
import { currentCheckRecord } from '../editions/edition-checks';
import { draftContext } from '../editions/edition-content';
import { lockPermitted } from '../editions/lock-permitted';
import { publicationPaths } from '../editions/publication-paths';
import { contextOfSnapshot, type Snapshot, writeSnapshot } from '../editions/snapshot';
import { overtaken } from '../refusal';
import { inTransaction, type Clock, systemClock } from '../transaction';

export const publishEditionInput = z.object({ editionId: z.string().max(64), expectedState: z.enum(EDITION_STATES) });

export interface Publication {
  sha256: string;
  /** Public addresses that show something else now; the action layer has their pages rendered anew. */
  changedPaths: string[];
}

/** Makes an approved edition public: its snapshot and hash, the facts read from it, and the end of the edition that it replaces. */
export async function publishEdition(actor: Actor, input: z.infer<typeof publishEditionInput>, clock: Clock = systemClock): Promise<Publication> {
  const { editionId, expectedState } = input;
  const at = clock();
  return inTransaction(async (tx) => {
    const edition = await lockPermitted(tx, actor, { editionId, expectedState, action: 'publish' });
    const { department, cycle, id: disclosureId } = edition.disclosure;
    const context = await draftContext(tx, edition);
    const snapshot: Snapshot = {
      templateVersion: edition.templateVersion,
      department: { code: department.code, name: department.name, shortName: department.shortName },
      fiscalYear: cycle.fiscalYear,
      kind: cycle.kind,
      editionNumber: edition.number,
      correctionNote: edition.correctionNote,
      content: context.content as Snapshot['content'],
      previous: context.previous as Snapshot['previous'],
    };
    const { text, sha256 } = writeSnapshot(snapshot);
    // Of the content as published, with the year before as it stands on this day.
    const checkRecord = await currentCheckRecord(tx, edition, context);
    const facts = factsOf(templateOf(edition.templateVersion), contextOfSnapshot(snapshot));

    // First the old one goes: a database index allows one public edition of a disclosure.
    await tx.edition.updateMany({ where: { disclosureId, state: 'PUBLISHED' }, data: { state: 'SUPERSEDED', stateChangedAt: at } });
    const { count } = await tx.edition.updateMany({
      where: { id: editionId, state: expectedState },
      data: { state: 'PUBLISHED', stateChangedAt: at, publishedAt: at, snapshot: text, snapshotSha256: sha256, checkRecord },
    });
    if (count === 0) throw overtaken(STATE_NAMES[edition.state]);
    await tx.fact.createMany({
      data: facts.map((fact) => ({ ...fact, amount: BigInt(fact.amount), editionId, departmentId: department.id, fiscalYear: cycle.fiscalYear, kind: cycle.kind })),
    });
    const changedPaths = await publicationPaths(tx, { departmentId: department.id, code: department.code, fiscalYear: cycle.fiscalYear });
    await record(tx, { actor, action: 'publish', subjectType: 'edition', subjectId: editionId, editionId, data: { sha256, number: edition.number } }, at);
    return { sha256, changedPaths };
  });
}
