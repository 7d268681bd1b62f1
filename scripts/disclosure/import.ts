import { sectionTitle } from './section-title';
import type { Certainty, ImportResult } from '../../lib/exchange/import/import-result';
import type { SourceDocument, SourceRef } from '../../lib/exchange/import/source';
import { templateOf } from '../../lib/disclosure/templates/templates';
import { writeOutput } from './files';
import { loadEdition, type Imported } from './load-edition';

interface Options {
  year: number | undefined;
  /** Where the edition's data file goes; without it, to standard output. */
  output: string | undefined;
  /** Where the account of everything recognised goes. */
  report: string | undefined;
}

const CERTAINTY_NAMES: Record<Certainty, string> = { sure: '确定', likely: '较确定', doubtful: '请核对' };

/** Makes an edition's data file of a document and tells what became of the document. */
export async function importFile(file: string, { year, output, report }: Options): Promise<number> {
  const imported = await loadEdition(file, year);
  const edition = JSON.stringify(imported.edition, null, 2);
  if (output === undefined) console.log(edition);
  else writeOutput(output, `${edition}\n`);
  if (report !== undefined) writeOutput(report, `${JSON.stringify(reportOf(file, imported), null, 2)}\n`);
  // Whoever pipes the edition on wants nothing else in it.
  (output === undefined ? console.error : console.log)(summaryOf(imported));
  return 0;
}

function counts({ placements }: ImportResult): Record<Certainty, number> {
  const count = (certainty: Certainty) => placements.filter((placement) => placement.certainty === certainty).length;
  return { sure: count('sure'), likely: count('likely'), doubtful: count('doubtful') };
}

const placed = (source: SourceDocument, ref: SourceRef) => {
  const [blockId, row, column] = ref.split('/');
  const block = source.blocks.find(({ id }) => id === blockId);
  const cell = block?.kind === 'table' && row !== undefined ? block.rows[Number(row)]?.[Number(column)] : undefined;
  const place = block?.place ?? '';
  return { ref, place: cell ? `${place}第${Number(row) + 1}行第${Number(column) + 1}列` : place, text: cell?.text ?? (block?.kind === 'paragraph' ? block.text : '') };
};

/** Everything that was recognised with its place in the document, and everything that wasn't. */
function reportOf(file: string, { edition, source, result }: Imported) {
  const { fiscalYear, department, templateVersion } = edition;
  const head = { file, format: source.format, templateVersion, fiscalYear, department: department.name };
  if (!result) return { ...head, counts: { sure: 0, likely: 0, doubtful: 0, unplaced: 0 }, placements: [], unplaced: [], notices: source.notices };
  return {
    ...head,
    counts: { ...counts(result), unplaced: result.unplaced.length },
    placements: result.placements.map(({ source: refs, ...placement }) => ({ ...placement, source: refs.map((ref) => placed(source, ref)) })),
    unplaced: result.unplaced.map(({ source: ref, ...unplaced }) => ({ ...unplaced, source: placed(source, ref) })),
    notices: result.notices,
  };
}

const MOST_SHOWN = 20;
const LONGEST_TEXT = 40;
const short = (text: string) => (text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text).replace(/\s+/gu, ' ');

function summaryOf({ edition, source, result }: Imported): string {
  const template = templateOf(edition.templateVersion);
  const head = `${edition.department.name}，${edition.fiscalYear} 年，模板：${template.label}`;
  if (!result) return [head, '这已经是公开稿的数据文件，内容原样保留。', ...source.notices].join('\n');
  const { sure, likely, doubtful } = counts(result);
  const doubts = result.placements.filter(({ certainty }) => certainty === 'doubtful').map(({ sectionId, path, note }) => `  ${sectionTitle(template, sectionId)}（${path}）${note ? `：${note}` : ''}`);
  const unplaced = result.unplaced.map(({ source: ref, text, reason }) => `  ${placed(source, ref).place}“${short(text)}”：${reason}`);
  return [
    head,
    `识别出 ${sure + likely + doubtful} 处：${CERTAINTY_NAMES.sure} ${sure}，${CERTAINTY_NAMES.likely} ${likely}，${CERTAINTY_NAMES.doubtful} ${doubtful}；没有归入字段 ${result.unplaced.length} 处。`,
    ...result.notices,
    ...listed(`【${CERTAINTY_NAMES.doubtful}】`, doubts),
    ...listed('【没有归入字段】', unplaced),
  ].join('\n');
}

function listed(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const rest = lines.length - MOST_SHOWN;
  return ['', `${title}${lines.length} 处`, ...lines.slice(0, MOST_SHOWN), ...(rest > 0 ? [`  还有 ${rest} 处，全部内容见 --report 写出的报告`] : [])];
}
