import type { CodeBook } from '@/lib/classification/code-book';
import { templateForYear } from '@/lib/disclosure/templates/templates';
import { letFiguresFollow } from './follow';
import { identityOf } from './identity';
import type { ImportResult } from './import-result';
import { keepWithinLimits } from './limits';
import { matchTables } from './match-table';
import { readProse } from './prose';
import { readOwnTable, readParagraphs, type Tables } from './read-section';
import { Reading } from './reading';
import { sectioned } from './sectioning';
import type { SourceBlock, SourceDocument } from './source';
import { settle } from './stated';
import { cleaned } from './words';

export interface Hints {
  /** Whoever imports knows the year better than the document's title: its template is used. */
  fiscalYear?: number;
  departmentName?: string;
  codes?: CodeBook;
}

/**
 * Recognises a disclosure in a document of any shape: by the words of its headings, the labels of its tables and the
 * figures in its sentences. Never throws on a document; what it can't place it keeps in `unplaced`.
 */
export function recognise(source: SourceDocument, hints: Hints): ImportResult {
  const { blocks } = source;
  const identity = identityOf(blocks);
  const fiscalYear = hints.fiscalYear ?? identity.fiscalYear?.value;
  const template = templateForYear(fiscalYear ?? new Date().getFullYear());
  const departmentName = identity.department?.value ?? hints.departmentName ?? null;
  const reading = new Reading(template, fiscalYear ?? new Date().getFullYear(), departmentName, hints.codes);
  const sections = sectioned(blocks, template, departmentName);
  const tables: Tables = { blocks, matches: matchTables(blocks, sections, template, reading.fiscalYear) };

  reading.ledger.understand(...identity.lines, ...sections.headings, ...pageMarks(blocks));
  for (const id of sections.blocks.keys()) reading.contentOf(id);
  const stated = [...tables.matches.values()].flatMap((match) => readOwnTable(reading, match, tables));
  const prose = template.sections.flatMap((section) => {
    const own = sections.blocks.get(section.id);
    return own ? [{ section, lines: readParagraphs(reading, section, own, tables, stated) }] : [];
  });
  prose.forEach(({ section, lines }) => readProse(reading, section, lines.filter(({ block }) => !reading.ledger.isUnderstood(block.id))));
  settle(reading, stated);
  letFiguresFollow(reading);
  keepWithinLimits(reading);

  return {
    templateVersion: template.version,
    fiscalYear: identity.fiscalYear,
    department: identity.department,
    content: reading.content,
    ...reading.ledger.close(source, (blockId) => tables.matches.get(blockId)?.section.id ?? sections.sectionOf.get(blockId) ?? null),
    notices: [...source.notices, ...noticesOf(identity.fiscalYear?.value, identity.department?.value, hints)],
  };
}

function noticesOf(year: number | undefined, department: string | undefined, hints: Hints): string[] {
  return [
    year === undefined && hints.fiscalYear === undefined ? ['文件中没有找到年份，按今年的模板识别，请选择年份'] : [],
    year !== undefined && hints.fiscalYear !== undefined && year !== hints.fiscalYear ? [`文件的标题写的是 ${year} 年，按 ${hints.fiscalYear} 年识别`] : [],
    department !== undefined && hints.departmentName !== undefined && cleaned(department) !== cleaned(hints.departmentName) ? [`文件写的部门是“${department}”，不是“${hints.departmentName}”，请核对`] : [],
  ].flat();
}

/** "- 3 -", "第 3 页 共 20 页", "目录": what a printer or a word processor adds. */
const pageMarks = (blocks: readonly SourceBlock[]): string[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' && /^(?:[-—–－]\s*\d{1,4}\s*[-—–－]|第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?|目\s*录)$/u.test(cleaned(block.text)) ? [block.id] : []));
