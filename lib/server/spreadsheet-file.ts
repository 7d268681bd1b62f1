import { readCsv } from '@/lib/exchange/read-csv';
import { unpacksWithin } from './archive-size';
import { Refusal } from './refusal';

export interface Sheet {
  name: string;
  /** Cells as text; row 0 is the file's first row. */
  rows: string[][];
}

export const MAX_FILE_BYTES = 2 * 1024 * 1024;
export const MAX_FILE_ROWS = 20_000;
/** A workbook of 20 000 rows unpacks to a few MB; more is no list. */
const MAX_UNPACKED_BYTES = 24 * 1024 * 1024;
const MAX_COLUMNS = 100;

const startsWith = (bytes: Buffer, ...start: number[]) => start.every((byte, index) => bytes[index] === byte);

/** The sheets of an uploaded CSV or XLSX file; anything else is refused with one sentence. */
export async function readSpreadsheet(file: File): Promise<Sheet[]> {
  if (file.size === 0) throw new Refusal('文件是空的，请重新选择。');
  if (file.size > MAX_FILE_BYTES) throw new Refusal('文件超过 2 MB，没有读取。请只保留需要导入的列后再上传。');
  const bytes = Buffer.from(await file.arrayBuffer());
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new Refusal('这是旧版 Excel（.xls）文件，或者设置了打开密码。请另存为没有密码的 .xlsx 或 CSV 文件后再上传。');
  const sheets = startsWith(bytes, 0x50, 0x4b) ? await readWorkbook(bytes) : [{ name: file.name, rows: readCsv(decode(bytes)) }];
  if (sheets.some((sheet) => sheet.rows.length > MAX_FILE_ROWS)) throw new Refusal(`文件超过 ${MAX_FILE_ROWS} 行，没有读取。请删除无关的行和工作表后再上传。`);
  return sheets;
}

/** Text of a CSV: by its mark, else UTF-8, else what Excel and WPS write in Chinese. */
function decode(bytes: Buffer): string {
  const text = startsWith(bytes, 0xff, 0xfe) ? decodeAs('utf-16le', bytes) : (decodeAs('utf-8', bytes) ?? decodeAs('gb18030', bytes));
  // Pictures and other files are no text in any of them.
  if (text === null || /[\0\p{Cn}\ufffd]/u.test(text)) throw new Refusal('无法识别这个文件。请上传 .xlsx 或 CSV 文件（UTF-8 或 GB18030 编码）。');
  return text;
}

function decodeAs(encoding: string, bytes: Buffer): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

async function readWorkbook(bytes: Buffer): Promise<Sheet[]> {
  if (!unpacksWithin(bytes, MAX_UNPACKED_BYTES)) throw new Refusal('文件已经损坏，或者解压后过大，没有读取。请把内容复制到新的工作簿后再上传。');
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  // Its types ask for the Buffer of another version of Node's types.
  await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0]).catch(() => {
    throw new Refusal('无法打开这个 Excel 文件。请用 Excel 或 WPS 另存为 .xlsx 后再上传。');
  });
  return workbook.worksheets.map((sheet) => {
    if (sheet.rowCount > MAX_FILE_ROWS) return { name: sheet.name, rows: Array<string[]>(sheet.rowCount).fill([]) };
    const rows: string[][] = [];
    sheet.eachRow({ includeEmpty: true }, (row) => {
      const cells: string[] = [];
      for (let column = 1; column <= Math.min(row.cellCount, MAX_COLUMNS); column += 1) cells.push(cellText(row.getCell(column).value));
      rows.push(cells);
    });
    return { name: sheet.name, rows };
  });
}

/** What a cell shows, as text: of a formula its result, of formatted text the words. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return (value.richText as { text: string }[]).map((part) => part.text).join('');
  if ('result' in value || 'formula' in value || 'sharedFormula' in value) return cellText((value as { result?: unknown }).result);
  if ('text' in value) return cellText(value.text);
  return '';
}
