const BOM = '\uFEFF';
/** Spreadsheets run text that begins so as a formula. */
const FORMULA = /^[=+\-@＝＋－＠]/u;
const NUMBER = /^-?\d+(\.\d+)?$/u;

/**
 * One cell by RFC 4180. Open data is exact: text that begins with = + - @ is quoted and otherwise left as it was
 * published, without the apostrophe that csvCell of the comparison puts before it. Programs that read the file get the
 * department's own words; editors who open files of others in a spreadsheet import the columns as text.
 */
function exactCell(value: string): string {
  const quoted = /[",\r\n]|^\s|\s$/u.test(value) || (FORMULA.test(value) && !NUMBER.test(value));
  return quoted ? `"${value.replaceAll('"', '""')}"` : value;
}

/** UTF-8 with BOM and CRLF: what Excel and WPS open without a question. */
export const exactCsv = (rows: readonly (readonly string[])[]): string => BOM + rows.map((row) => `${row.map(exactCell).join(',')}\r\n`).join('');
