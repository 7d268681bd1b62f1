import { failureReasons } from '@/lib/workflow/available-actions';
import type { Db, Tx } from '../db';
import { draftContext } from '../editions/edition-content';
import { findEdition, secrecyStateOf, subjectOf } from '../editions/edition-record';
import { type PreparedPublication, preparePublication } from '../editions/make-public';
import { Refusal } from '../refusal';
import { publicationBases } from './publication-basis';

export interface Preparation {
  /** What it was made of (see publication-basis.ts); null where it failed, which may have been the moment's fault. */
  basis: string | null;
  /** Ready to be written, or why it can't be published. */
  result: PreparedPublication | Refusal;
}

/** Works out what the publication of each edition writes. Takes no lock and writes nothing. */
export async function prepareEditions(client: Db | Tx, editionIds: readonly string[]): Promise<Map<string, Preparation>> {
  // Before the contents: whatever changes while they are read is found changed later.
  const bases = await publicationBases(client, editionIds);
  const prepared = new Map<string, Preparation>();
  for (const id of editionIds) prepared.set(id, await prepareOne(client, id, bases.get(id) ?? null));
  return prepared;
}

/** Nothing needs to be counted for a publication (see `countedFor`): the checks, which take longest, run once, for the record. */
const UNCOUNTED = { blockingFindings: 0, openWarnings: 0, openComments: 0, openCoReviews: [] } as const;

async function prepareOne(client: Db | Tx, editionId: string, basis: string | null): Promise<Preparation> {
  try {
    const edition = (await findEdition(client, editionId))!;
    const reasons = failureReasons('publish', { ...subjectOf(edition), ...UNCOUNTED, secrecy: secrecyStateOf(edition) });
    return { basis, result: reasons.length > 0 ? new Refusal(reasons) : await preparePublication(client, edition, await draftContext(client, edition)) };
  } catch (error) {
    console.error(`公开计划中的稿件 ${editionId} 没有准备好：`, error);
    return { basis: null, result: internalError() };
  }
}

export const internalError = () => new Refusal('没有公开，系统出现了内部错误。请联系系统管理员，查明原因后再安排公开。');
