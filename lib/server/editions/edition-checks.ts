import type { Acceptance } from '@/lib/checks/acceptance';
import { type CheckRecord, checkRecordOf } from '@/lib/checks/check-record';
import type { CheckResult, CheckSettings } from '@/lib/checks/rule';
import { runChecks } from '@/lib/checks/run-checks';
import type { DisclosureContext } from '@/lib/disclosure/context';
import { templateOf } from '@/lib/disclosure/templates/templates';
import type { Db, Tx } from '../db';
import { storable } from '../storable';
import { checkSettings } from './check-settings';
import { draftContext } from './edition-content';
import type { EditionRecord } from './edition-record';

export interface EditionChecks {
  result: CheckResult;
  settings: CheckSettings;
  acceptances: Acceptance[];
}

/** The department's answers to doubtful findings of an edition, whether they still hold or not. */
export async function acceptancesOf(client: Db | Tx, editionId: string): Promise<Acceptance[]> {
  const rows = await client.findingAcceptance.findMany({ where: { editionId }, orderBy: [{ acceptedAt: 'asc' }, { ruleId: 'asc' }, { path: 'asc' }] });
  const people = await client.user.findMany({ where: { id: { in: rows.map((row) => row.acceptedById) } }, select: { id: true, name: true } });
  return rows.map(({ ruleId, sectionId, path, message, reason, acceptedById, acceptedAt }) => ({
    ruleId,
    sectionId,
    path,
    message,
    reason,
    acceptedBy: people.find((person) => person.id === acceptedById)?.name ?? '',
    acceptedAt: acceptedAt.toISOString(),
  }));
}

/** The checks as they stand now: on this content (or the draft's), by the cycle's settings, with the answers given. */
export async function checkEdition(client: Db | Tx, edition: EditionRecord, known?: DisclosureContext): Promise<EditionChecks> {
  const context = known ?? (await draftContext(client, edition));
  const settings = await checkSettings(client, edition.disclosure.cycle.id);
  const acceptances = await acceptancesOf(client, edition.id);
  return { result: runChecks(templateOf(edition.templateVersion), context, settings), settings, acceptances };
}

/** What is kept with a submission or publication of this content; a message may quote what the database refuses. */
export async function currentCheckRecord(client: Db | Tx, edition: EditionRecord, context: DisclosureContext): Promise<CheckRecord> {
  const { result, acceptances, settings } = await checkEdition(client, edition, context);
  return storable(checkRecordOf(result, acceptances, settings));
}
