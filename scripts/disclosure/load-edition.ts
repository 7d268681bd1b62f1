import { basename } from 'node:path';
import { EDITION_FORMAT, EditionJsonError, readEditionJson, type EditionJson } from '../../lib/exchange/edition-json';
import { workbookForm } from '../../lib/exchange/workbook/read-workbook-form';
import { recognise } from '../../lib/exchange/import/recognise';
import type { ImportResult } from '../../lib/exchange/import/import-result';
import type { SourceDocument } from '../../lib/exchange/import/source';
import { readLimited } from '../../lib/exchange/read/read-limited';
import { UnreadableFile } from '../../lib/exchange/read/unreadable-file';
import { FileError, readInput } from './files';

/** A document names its department, the portal's code for it stands nowhere in it. */
const UNKNOWN_CODE = '未确定';
const UNKNOWN_DEPARTMENT = '未识别的部门';

export interface Imported {
  edition: EditionJson;
  source: SourceDocument;
  /** Null for an edition's own data file: nothing had to be recognised. */
  result: ImportResult | null;
}

/** An edition from a file of any format; `year` is what the caller knows better than the document. Throws `FileError`. */
export async function loadEdition(file: string, year: number | undefined): Promise<Imported> {
  try {
    const source = await readLimited(readInput(file), basename(file));
    return source.format === 'json' ? { edition: ofThatYear(editionOf(source), year), source, result: null } : importedFrom(source, year);
  } catch (error) {
    if (error instanceof UnreadableFile) throw new FileError([`无法读取文件“${file}”：`, `  ${error.message}`]);
    if (error instanceof EditionJsonError) throw new FileError([`无法读取文件“${file}”：`, ...error.problems.map((problem) => `  ${problem}`)]);
    throw error;
  }
}

const editionOf = (source: SourceDocument): EditionJson => readEditionJson(source.blocks.map((block) => (block.kind === 'paragraph' ? block.text : '')).join('\n'));

function ofThatYear(edition: EditionJson, year: number | undefined): EditionJson {
  if (year !== undefined && year !== edition.fiscalYear) throw new EditionJsonError([`文件是 ${edition.fiscalYear} 年的公开稿，不是 ${year} 年的`]);
  return edition;
}

function importedFrom(source: SourceDocument, year: number | undefined): Imported {
  const form = source.format === 'xlsx' ? workbookForm(source) : null;
  if (form) return { edition: ofThatYear(form.edition, year), source, result: { ...form.result, notices: [...form.result.notices, ...form.problems] } };
  const result = recognise(source, { fiscalYear: year });
  const fiscalYear = year ?? result.fiscalYear?.value;
  if (fiscalYear === undefined) throw new UnreadableFile('文件中没有找到年份，请用 --year 指明是哪一年的公开稿。');
  const name = result.department?.value ?? UNKNOWN_DEPARTMENT;
  return { edition: { format: EDITION_FORMAT, templateVersion: result.templateVersion, fiscalYear, kind: 'BUDGET', department: { code: UNKNOWN_CODE, name, shortName: name }, content: result.content }, source, result };
}
