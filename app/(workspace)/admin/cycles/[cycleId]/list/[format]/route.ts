import { listWorkbook } from '@/lib/exchange/cycle-list/list-workbook';
import { exactCsv } from '@/lib/exchange/data/exact-csv';
import { getActor } from '@/lib/server/auth';
import { fileNotFound, fileRoute, privateFile } from '@/lib/server/downloads/file-response';
import { type CycleListFile, exportCycleList } from '@/lib/server/queries/workspace/export-cycle-list';

type Format = 'csv' | 'xlsx';

const FORMATS: Record<Format, { mediaType: string; write: (list: CycleListFile) => Promise<Uint8Array> }> = {
  csv: { mediaType: 'text/csv; charset=utf-8', write: async ({ rows }) => new TextEncoder().encode(exactCsv(rows)) },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: ({ title, rows }) => listWorkbook(title, rows) },
};

const isFormat = (text: string): text is Format => Object.hasOwn(FORMATS, text);

/** The list of a cycle, to be edited and imported again. */
export const GET = fileRoute(async (_: Request, { params }: { params: Promise<{ cycleId: string; format: string }> }): Promise<Response> => {
  const [{ cycleId, format }, actor] = [await params, await getActor()];
  const list = actor && isFormat(format) ? await exportCycleList(actor, cycleId) : null;
  if (!list || !isFormat(format)) return fileNotFound();
  const { mediaType, write } = FORMATS[format];
  const bytes = await write(list);
  return privateFile(bytes as BodyInit, mediaType, { name: `${list.title}.${format}`, fallback: `cycle-list.${format}` }, bytes.byteLength);
});
