import { auditCsv } from '@/lib/server/audit-log/audit-csv';
import { auditFilter } from '@/lib/server/audit-log/audit-filter';
import { allAudit } from '@/lib/server/audit-log/list-audit';
import { getActor } from '@/lib/server/auth';
import { disposition, fileNotFound } from '@/lib/server/downloads/file-response';

/** The log as filtered on the screen, as one file. */
export async function GET(request: Request): Promise<Response> {
  const actor = await getActor();
  const filter = auditFilter.parse(Object.fromEntries(new URL(request.url).searchParams));
  const entries = actor && allAudit(actor, filter);
  if (!entries) return fileNotFound();
  return new Response(auditCsv(entries), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': disposition({ name: '审计日志.csv', fallback: 'audit-log.csv' }),
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
