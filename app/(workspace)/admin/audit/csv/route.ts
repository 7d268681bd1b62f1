import { auditCsv } from '@/lib/server/audit-log/audit-csv';
import { auditFilter } from '@/lib/server/audit-log/audit-filter';
import { allAudit } from '@/lib/server/audit-log/list-audit';
import { getActor } from '@/lib/server/auth';
import { fileNotFound, fileRoute, privateFile } from '@/lib/server/downloads/file-response';

/** The log as filtered on the screen, as one file. */
export const GET = fileRoute(async (request: Request): Promise<Response> => {
  const actor = await getActor();
  const filter = auditFilter.parse(Object.fromEntries(new URL(request.url).searchParams));
  const entries = actor && allAudit(actor, filter);
  if (!entries) return fileNotFound();
  return privateFile(auditCsv(entries), 'text/csv; charset=utf-8', { name: '审计日志.csv', fallback: 'audit-log.csv' });
});
