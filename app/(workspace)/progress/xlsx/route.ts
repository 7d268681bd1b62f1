import { periodName } from '@/lib/disclosure/period';
import { boardQuery, boardView } from '@/lib/progress/board-query';
import { boardWorkbook } from '@/lib/progress/board-workbook';
import { getActor } from '@/lib/server/auth';
import { fileNotFound, fileRoute, privateFile } from '@/lib/server/downloads/file-response';
import { getProgressBoard } from '@/lib/server/queries/workspace/progress-board';

/** The board as filtered and sorted on the screen, as a workbook. */
export const GET = fileRoute(async (request: Request): Promise<Response> => {
  const actor = await getActor();
  const query = boardQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
  const board = actor && (await getProgressBoard(actor, query.cycle));
  if (!board) return fileNotFound();
  const bytes = await boardWorkbook(board.cycle, board.sections, boardView(board.rows, query), board.today);
  return privateFile(bytes as BodyInit, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', { name: `${periodName(board.cycle)}公开进度-${board.today}.xlsx`, fallback: 'progress.xlsx' }, bytes.byteLength);
});
