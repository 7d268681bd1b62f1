import { formatExactWanyuan } from '@/lib/amount/amount';
import type { Figure, SideLabels } from './figure';
import { incomparableText } from './incomparable';
import { onlyInText, restatementText, sectionTitle } from './words';
import type { FieldComparison, FigureComparison, RowComparison, RowsComparison, SectionComparison } from './types';

const BOM = '\uFEFF';
const NUMBER = /^-?\d+(\.\d+)?%?$/;
/** A cell that begins so is run as a formula by spreadsheets, full-width twins included in Chinese editions. */
const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/u;

/** One cell: numbers as they are, text that a spreadsheet could run made harmless, quoted where needed. */
export function csvCell(value: string): string {
  const safe = !NUMBER.test(value) && FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** UTF-8 with BOM and CRLF: what Excel and WPS open without a question. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return BOM + rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

type CsvRow = [section: string, item: string, unit: string, before: string, after: string, difference: string, percentage: string, change: string, reason: string];

export function comparisonHeader(labels: SideLabels): string[] {
  return ['部分', '项目', '单位', labels.before, labels.after, '增减额', '增减率', '变化', '增减原因'];
}

/** Every figure, text and row of the comparison, unchanged ones too: readers filter, the file doesn't. */
export function comparisonRows(sections: readonly SectionComparison[], labels: SideLabels): CsvRow[] {
  return sections.flatMap((section) => {
    const title = sectionTitle(section);
    if (section.onlyIn) return [[title, '', '', '', '', '', '', onlyInText(section.onlyIn, labels, section.withheld), ''] satisfies CsvRow];
    return section.fields.flatMap((field) => fieldRows({ section: title, labels }, [], field, '万元'));
  });
}

interface Place {
  section: string;
  labels: SideLabels;
}

const ITEM_SEPARATOR = ' / ';
/** `inRow` is the word of the row that a field stands in, where the row came or went as a whole. */
const changeWord = ({ changed, incomparable }: FieldComparison, inRow: string | null, labels: SideLabels) => (incomparable ? incomparableText(incomparable, labels) : (inRow ?? (changed ? '变化' : '未变')));

function fieldRows(place: Place, parents: readonly string[], field: FieldComparison, unit: string, inRow: string | null = null): CsvRow[] {
  const item = [...parents, field.label];
  switch (field.kind) {
    case 'figure':
      return [figureRow(place, item, field.figure, unit, changeWord(field, inRow, place.labels), reasonsOf(field, place.labels))];
    case 'figures': {
      const single = field.lines.length === 1 && field.lines[0]!.label === field.label;
      return [...field.lines, ...field.texts].flatMap((line) => fieldRows(place, single ? parents : item, line, field.unit || unit, inRow));
    }
    case 'rows':
      return [...field.rows.flatMap((row) => rowRows(place, item, row, field)), ...field.totals.map((total: FigureComparison) => figureRow(place, [...item, '合计', total.label], total.figure, unit, changeWord(total, inRow, place.labels), ''))];
    default:
      return [[place.section, item.join(ITEM_SEPARATOR), '', field.before, field.after, '', '', changeWord(field, inRow, place.labels), '']];
  }
}

const STATUS_WORDS: Record<RowComparison['status'], string> = { added: '新增', gone: '取消', changed: '变化', same: '未变' };

/** Why the figure changed, what it was called, and how the later side restates the earlier figure. */
function reasonsOf({ reason, previousLabel, restatement }: FigureComparison, labels: SideLabels): string {
  return [reason, previousLabel === null ? '' : `${labels.before}名称：${previousLabel}`, restatement ? restatementText(restatement, labels) : ''].filter((text) => text !== '').join('；');
}

function rowRows(place: Place, parents: readonly string[], row: RowComparison, field: RowsComparison): CsvRow[] {
  const word = row.previousName === null ? STATUS_WORDS[row.status] : `更名（原名：${row.previousName}）`;
  if (field.shape === 'list') {
    const text = row.fields[0];
    return text?.kind === 'text' ? [[place.section, parents.join(ITEM_SEPARATOR), '', text.before, text.after, '', '', word, '']] : [];
  }
  const item = [...parents, [row.code, row.name].filter(Boolean).join(' ')];
  const head: CsvRow = row.figure ? figureRow(place, item, row.figure, '万元', word, '') : [place.section, item.join(ITEM_SEPARATOR), '', row.status === 'added' ? '' : (row.previousName ?? row.name), row.status === 'gone' ? '' : row.name, '', '', word, ''];
  return [head, ...row.fields.flatMap((one) => fieldRows(place, item, one, '万元', row.status === 'added' || row.status === 'gone' ? word : null))];
}

function figureRow({ section }: Place, item: readonly string[], figure: Figure, unit: string, change: string, reason: string): CsvRow {
  const text = (value: number | string | null) => (value === null ? '' : typeof value === 'number' ? formatExactWanyuan(value) : value);
  return [section, item.join(ITEM_SEPARATOR), figure.kind === 'amount' ? unit : '', text(figure.before), text(figure.after), text(figure.difference), figure.percentage?.replace(/^\+/, '') ?? '', change, reason];
}
