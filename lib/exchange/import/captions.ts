import { namesOf } from './aliases';
import { unitIn, isUnitLine, type PrintedUnit } from './amount-text';
import type { TableMatch } from './match-table';
import { headingWords } from './numbering';
import { readPhrases } from './phrases';
import type { Reading } from './reading';
import { gridHeaderRow } from './place-grids';
import { cellRef, type SourceBlock } from './source';
import { titlesOf } from './titles';
import { bestSimilarity, cleaned, isBlankText } from './words';

const MOST_LINES = 5;
const LONGEST = 60;
/** 编制部门：某某局 · 填报单位（盖章）： · 部门名称：某某局 */
const AUTHOR = /^(?:编制|填报|公开|报送)?(?:部门|单位)(?:名称)?(?:[（(][^）)]*[）)])?[：:]/u;

/** What stands over a table: reads its unit, marks what only names it. */
export function readCaptions(reading: Reading, match: TableMatch, blocks: readonly SourceBlock[]): PrintedUnit | null {
  const at = blocks.indexOf(match.table);
  let unit: PrintedUnit | null = null;
  for (let index = at - 1, lines = 0; index >= 0 && lines < MOST_LINES; index -= 1) {
    const block = blocks[index]!;
    if (block.kind === 'table') break;
    if (isBlankText(block.text)) continue;
    if (cleaned(block.text).length > LONGEST) break;
    lines += 1;
    const kind = captionKind(reading, match, block.text);
    unit ??= unitIn(block.text);
    if (kind === 'none') continue;
    reading.ledger.understand(block.id);
    readPhrases(reading, match.section, block.text, block.id);
    if (kind === 'title') break;
  }
  return readCaptionRows(reading, match) ?? unit;
}

/** A line between a caption and its table: the unit, or who made the table. */
export function isBeside(reading: Reading, text: string): boolean {
  const words = headingWords(text);
  const name = reading.departmentName;
  return isUnitLine(text) || AUTHOR.test(words) || (name !== null && words.startsWith(name) && words.length < name.length + 16);
}

type Caption = 'title' | 'beside' | 'none';

function captionKind(reading: Reading, match: TableMatch, text: string): Caption {
  const words = headingWords(text);
  if (isBeside(reading, text)) return 'beside';
  if (match.kind === 'records') return 'none';
  const field = match.section.fields[match.key]!;
  const names = [...titlesOf(match.section), ...namesOf(field.label), ...('caption' in field ? [field.caption] : [])];
  const plain = words.replace(/[（(]?\s*(?:金额)?单位[：:].*$/u, '').replace(/\d{4}年度?/gu, '');
  if (/[。；]$/u.test(plain)) return 'none';
  return bestSimilarity(plain, names) >= 0.5 || (match.isNamed && /表$/u.test(plain)) ? 'title' : 'none';
}

/** Rows over the header: the table's name, its author, its unit, the day it speaks of. */
function readCaptionRows(reading: Reading, match: TableMatch): PrintedUnit | null {
  let unit: PrintedUnit | null = null;
  for (let row = 0; row < firstRow(match, reading.fiscalYear); row += 1) {
    match.table.rows[row]!.forEach((cell, column) => {
      if (isBlankText(cell.text)) return;
      const ref = cellRef(match.table.id, row, column);
      const [kind, said] = [captionKind(reading, match, cell.text), unitIn(cell.text)];
      unit ??= said;
      readPhrases(reading, match.section, cell.text, ref);
      if (kind !== 'none' || said !== null) reading.ledger.understand(ref);
    });
  }
  return unit;
}

const firstRow = (match: TableMatch, fiscalYear: number): number => (match.kind === 'grids' ? gridHeaderRow(match.table, match.section, fiscalYear) : match.header.first);
