import type { CheckResult } from '@/lib/checks/rule';
import { runChecks } from '@/lib/checks/run-checks';
import type { DisclosureContext } from '@/lib/disclosure/context';
import type { ImportResult } from '@/lib/exchange/import/import-result';
import { decidedContent } from '@/lib/exchange/takeover/decided-content';
import type { Db, Tx } from '../db';
import { dayInChina } from '../due-date';
import { checkSettings } from '../editions/check-settings';
import { importedCodes } from '../editions/code-book';
import { publishedYearBefore } from '../editions/edition-content';
import { decisionsOf, type ImportRow, templateOfResult } from './import-record';

/** The year that an import is read as: the one it was given, its own, else this one. */
export const yearOf = (row: Pick<ImportRow, 'fiscalYear'>, result: ImportResult): number => row.fiscalYear ?? result.fiscalYear?.value ?? Number(dayInChina(new Date()).slice(0, 4));

/** The recognised content as it was decided, beside what the portal has of the year before. */
export async function importContext(client: Db | Tx, row: ImportRow, result: ImportResult): Promise<DisclosureContext> {
  const fiscalYear = yearOf(row, result);
  const name = result.department?.value ?? '';
  const previous = row.departmentId === null ? null : await publishedYearBefore(client, { departmentId: row.departmentId, fiscalYear, kind: 'BUDGET' });
  const codes = await importedCodes(client, fiscalYear);
  return {
    department: row.department ? { name: row.department.name, shortName: row.department.shortName } : { name, shortName: name },
    fiscalYear,
    templateVersion: result.templateVersion,
    content: decidedContent(templateOfResult(result), result, decisionsOf(row)),
    previous,
    ...(codes && { codes }),
  };
}

/** What the checks find in it, by the settings of its year where there is a cycle. */
export async function checkImport(client: Db | Tx, context: DisclosureContext, result: ImportResult): Promise<CheckResult> {
  const cycle = await client.cycle.findUnique({ where: { fiscalYear_kind: { fiscalYear: context.fiscalYear, kind: 'BUDGET' } }, select: { id: true } });
  return runChecks(templateOfResult(result), context, cycle ? await checkSettings(client, cycle.id) : {});
}
