import { MAX_SHEET_ROWS, MAX_WORKBOOK_CELLS } from './limits';
import type { OpenPackage } from './open-package';
import { orUnreadable, UnreadableFile } from './unreadable-file';

const ROW = Buffer.from('<row ');
const CELL = Buffer.from('<c ');

/**
 * Refuses sheets with more rows or cells than anybody publishes, empty ones with a format included. They are counted
 * while the sheet streams by: what is read as a workbook is held whole.
 */
export async function refuseEndlessSheets(archive: OpenPackage): Promise<void> {
  let cells = 0;
  for (const [index, name] of archive.names.filter((one) => /^xl\/worksheets\/[^/]+\.xml$/u.test(one)).entries()) {
    let rows = 0;
    await orUnreadable('这个 Excel 工作簿不完整或已损坏，请用 Excel 或 WPS 修复并另存为 .xlsx 后再上传。', async () => {
      let rest = Buffer.alloc(0);
      for await (const chunk of (await archive.stream(name))!) {
        const bytes = Buffer.concat([rest, chunk as Buffer]);
        rows += occurrences(bytes, ROW, rest.length);
        cells += occurrences(bytes, CELL, rest.length);
        rest = bytes.subarray(Math.max(0, bytes.length - ROW.length));
        if (rows > MAX_SHEET_ROWS) throw new UnreadableFile(`工作簿的第 ${index + 1} 个工作表超过 ${MAX_SHEET_ROWS} 行，没有读取，请删去多余的行（包括只有格式的空行）后再上传。`);
        if (cells > MAX_WORKBOOK_CELLS) throw new UnreadableFile(`工作簿超过 ${MAX_WORKBOOK_CELLS} 个单元格，没有读取，请只保留公开的工作表、删去多余的行列后再上传。`);
      }
    });
  }
}

/** Those that end behind the first `counted` bytes: a mark cut in two is whole with the end of the chunk before it. */
function occurrences(bytes: Buffer, mark: Buffer, counted: number): number {
  let count = 0;
  for (let at = bytes.indexOf(mark, Math.max(0, counted - mark.length + 1)); at !== -1; at = bytes.indexOf(mark, at + mark.length)) count += 1;
  return count;
}
