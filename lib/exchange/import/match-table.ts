import type { AnySection } from '@/lib/disclosure/define-section';
import type { Field, RecordsField, TableField } from '@/lib/disclosure/field';
import type { Template } from '@/lib/disclosure/templates/templates';
import { namesOf } from './aliases';
import { headingWords } from './numbering';
import { columnLabels } from './columns';
import { bestGrid } from './place-grids';
import type { Sectioned } from './sectioning';
import type { SourceBlock, SourceTable } from './source';
import { matchHeader, type HeaderMatch } from './table-shape';
import { titlesOf } from './titles';
import { bestSimilarity, cleaned, isBlankText } from './words';

/** A table of the source and the field that it is read into. */
export type TableMatch = { table: SourceTable; section: AnySection; key: string; score: number; isNamed: boolean } & (
  | { kind: 'table'; field: TableField; header: HeaderMatch }
  | { kind: 'records'; field: RecordsField; inner: string; header: HeaderMatch }
  /** A table may hold several grids beside each other. */
  | { kind: 'grids' }
);

interface Candidate {
  match: TableMatch;
  /** Likeness in shape alone. */
  shape: number;
}

/** Shape alone has to be as good as this; under the section's own heading half of it is enough. */
const ENOUGH = 0.6;
const ENOUGH_IN_PLACE = 0.3;

/** The field that each table belongs to: by its columns and rows, by what stands above it, by the section that it stands in. */
export function matchTables(blocks: readonly SourceBlock[], sections: Sectioned, template: Template, fiscalYear: number): Map<string, TableMatch> {
  const matches = new Map<string, TableMatch>();
  blocks.forEach((block, at) => {
    if (block.kind !== 'table') return;
    const names = namesAbove(blocks, at);
    const home = sections.sectionOf.get(block.id) ?? null;
    const candidates = template.sections.flatMap((section) => candidatesFor(block, section, fiscalYear)).map((one) => ranked(one, names, home));
    const best = candidates.filter((one) => one.isEnough).sort((a, b) => b.rank - a.rank)[0];
    if (best) matches.set(block.id, { ...best.match, score: best.rank, isNamed: best.isNamed });
  });
  return matches;
}

function ranked({ match, shape }: Candidate, names: readonly string[], home: string | null) {
  const field = match.section.fields[match.key]!;
  const own = [...titlesOf(match.section), ...namesOf(field.label), ...('caption' in field ? namesOf(field.caption) : [])];
  const named = names.reduce((best, name) => Math.max(best, bestSimilarity(name, own)), 0);
  const isHome = home === match.section.id;
  const isNamed = named >= 0.75 || isHome;
  return { match, isNamed, isEnough: shape >= (isNamed ? ENOUGH_IN_PLACE : ENOUGH), rank: shape + 0.6 * named + (isHome ? 0.6 : home === null ? 0 : -0.3) };
}

function candidatesFor(table: SourceTable, section: AnySection, fiscalYear: number): Candidate[] {
  const fields = Object.entries(section.fields);
  const found = fields.flatMap(([key, field]): Candidate[] => fieldCandidates(table, section, key, field, fiscalYear));
  const grid = bestGrid(table, section);
  return grid ? [...found, { match: { kind: 'grids', table, section, key: grid.key, score: 0, isNamed: false }, shape: grid.share }] : found;
}

function fieldCandidates(table: SourceTable, section: AnySection, key: string, field: Field, fiscalYear: number): Candidate[] {
  const base = { table, section, key, score: 0, isNamed: false };
  if (field.kind === 'table') {
    const header = matchHeader(table, columnLabels(field.columns), fiscalYear);
    return header ? [{ match: { ...base, kind: 'table', field, header }, shape: header.columns.size > 1 || widthless(field) ? header.score : 0 }] : [];
  }
  if (field.kind !== 'records') return [];
  return Object.entries(field.fields).flatMap(([inner, one]): Candidate[] => {
    if (one.kind !== 'table') return [];
    const header = matchHeader(table, columnLabels(one.columns), fiscalYear);
    return header ? [{ match: { ...base, kind: 'records', field, inner, header }, shape: header.columns.size > 1 ? header.score : 0 }] : [];
  });
}

const widthless = (field: TableField) => Object.keys(field.columns).length === 1;

const MOST_LINES_ABOVE = 4;

/** Short lines right above a table, its sheet's name and the lone cells of its first rows. */
function namesAbove(blocks: readonly SourceBlock[], at: number): string[] {
  const names: string[] = [];
  for (let index = at - 1; index >= 0 && names.length < MOST_LINES_ABOVE; index -= 1) {
    const block = blocks[index]!;
    if (block.kind === 'table') break;
    if (isBlankText(block.text)) continue;
    if (cleaned(block.text).length > 50) break;
    names.push(headingWords(block.text));
  }
  const table = blocks[at] as SourceTable;
  const lone = table.rows.slice(0, 4).flatMap((row) => {
    const said = row.filter((cell) => !isBlankText(cell.text));
    return said.length === 1 ? [headingWords(said[0]!.text)] : [];
  });
  return [...names, ...lone, ...(table.sheet ? [table.sheet] : [])];
}
