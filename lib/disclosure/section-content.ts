import type { Fen } from '@/lib/amount/amount';
import { z } from 'zod';
import type { AnySection } from './define-section';
import type { DisclosureContext } from './context';
import { columnTotal, derivedGridFigure, effectiveRows, forestOf, gridAmount, rowAmount, treeLines, type TableRow, type TreeLine } from './computed';
import type { AmountField, Field, GridField, TableField } from './field';
import { gridCells } from './field-kinds/composite';
import { kindOf } from './field-kinds/registry';
import { fieldPathOf, type FieldPath } from './path';
import { sectionOf, templateOf } from './templates/templates';

type Content = Record<string, unknown>;

const fieldsOf = (section: AnySection) => Object.entries(section.fields as Record<string, Field>);

/** A new section: every list empty, every figure blank. */
export function emptyContent(section: AnySection): Content {
  return Object.fromEntries(fieldsOf(section).map(([key, field]) => [key, kindOf(field).empty(field)]));
}

/** The lenient schema: what a draft of the section may be saved with. */
export function draftSchemaOf(section: AnySection): z.ZodType<Content> {
  return z.strictObject(Object.fromEntries(fieldsOf(section).map(([key, field]) => [key, kindOf(field).draftSchema(field)])));
}

export interface MissingField {
  path: FieldPath;
  message: string;
}

/** What the strict schema still lacks, in the order of the form, one entry a field. Figures that follow from others lack nothing. */
export function missingFields(section: AnySection, context: DisclosureContext): readonly MissingField[] {
  const held = context.content[section.id] as Content;
  const known = standsAlone(section) ? lacking.get(held) : undefined;
  if (known?.section === section) return known.missing;
  const missing = findMissing(section, context);
  lacking.set(held, { section, missing });
  return missing;
}

// Content is never changed in place: sections that nobody touched are not read again at every keystroke.
const lacking = new WeakMap<Content, { section: AnySection; missing: readonly MissingField[] }>();

/** Does no figure of the section follow from another section? */
const standsAlone = (section: AnySection): boolean =>
  fieldsOf(section).every(([, field]) => (field.kind === 'grid' ? !field.derive : field.kind !== 'table' || (!field.derivedRows && Object.values(field.columns).every((column) => column.kind !== 'amount' || !column.derive))));

function findMissing(section: AnySection, context: DisclosureContext): MissingField[] {
  const schema = submissionSchemaOf(section);
  const content = withDerivedFigures(section, context);
  const result = schema.safeParse(content);
  if (result.success) return [];
  const byPath = new Map(result.error.issues.map((issue) => [fieldPathOf(content, issue.path), issue.message]));
  const waiting = fieldsOf(section).flatMap(([key, field]) => (field.kind === 'grid' ? waitingCells(key, field, content[key], context) : []));
  for (const { cells, missing } of waiting) {
    // One sentence names the table that is to be filled in first; one a cell would bury what is to be typed here.
    cells.forEach((path) => byPath.delete(path));
    byPath.set(missing.path, missing.message);
  }
  return [...byPath].map(([path, message]) => ({ path, message }));
}

/** Cells of a grid that wait for what they follow from, by source. */
function waitingCells(key: string, field: GridField, value: unknown, context: DisclosureContext): { cells: FieldPath[]; missing: MissingField }[] {
  if (!field.derive) return [];
  const bySource = new Map<string, FieldPath[]>();
  for (const row of Object.keys(field.rows)) {
    for (const [column, definition] of Object.entries(gridCells(field, row))) {
      if (definition.kind !== 'amount' || definition.optional || !isBlank((value as Record<string, Content>)[row]?.[column])) continue;
      const derived = derivedGridFigure(field, value, row, column, context);
      if (derived) bySource.set(derived.source, [...(bySource.get(derived.source) ?? []), `${key}/${row}/${column}`]);
    }
  }
  if (bySource.size === 0) return [];
  // Sums over cells that wait say nothing of their own.
  const sources = [...bySource.keys()].filter((source) => !source.startsWith('本'));
  const message = sources.length > 0 ? `“${field.label}”取自${sources.join('、')}，请先填写${sources.join('、')}` : `“${field.label}”还没有填完，合计无法计算`;
  return [{ cells: [...bySource.values()].flat(), missing: { path: key, message } }];
}

const submissionSchemas = new WeakMap<AnySection, z.ZodType>();

/** Made once a section: making it costs many times what using it does, and it is used at every keystroke. */
function submissionSchemaOf(section: AnySection): z.ZodType {
  let schema = submissionSchemas.get(section);
  if (!schema) submissionSchemas.set(section, (schema = z.object(Object.fromEntries(fieldsOf(section).map(([key, field]) => [key, kindOf(field).submissionSchema(field)])))));
  return schema;
}

/** The section's content with every blank figure that follows from others filled in, and the rows that follow from other tables. */
export function withDerivedFigures(section: AnySection, context: DisclosureContext): Content {
  const content = context.content[section.id] as Content;
  return { ...content, ...Object.fromEntries(fieldsOf(section).flatMap(([key, field]) => (field.kind === 'grid' || field.kind === 'table' ? [[key, derived(field, content[key], context)]] : []))) };
}

const isBlank = (value: unknown) => value === null || value === undefined || value === '';

function derived(field: GridField | TableField, value: unknown, context: DisclosureContext): unknown {
  if (field.kind === 'table') return derivedTable(field, (value ?? []) as TableRow[], context);
  if (!field.derive) return value;
  const grid = value as Record<string, Content>;
  return Object.fromEntries(
    Object.keys(field.rows).map((row) => {
      const cells = { ...grid?.[row] };
      for (const [column, definition] of Object.entries(gridCells(field, row))) {
        if (definition.kind === 'amount' && isBlank(cells[column])) cells[column] = derivedGridFigure(field, grid, row, column, context)?.amount ?? null;
      }
      return [row, cells];
    }),
  );
}

function derivedTable(field: TableField, rows: readonly TableRow[], context: DisclosureContext): unknown {
  const effective = effectiveRows(field, rows, context);
  const amounts = Object.entries(field.columns).filter((entry): entry is [string, AmountField] => entry[1].kind === 'amount' && !entry[1].compute);
  if (!field.tree && amounts.every(([, column]) => !column.derive)) return effective;
  const inner = new Map<TableRow, TreeLine<TableRow>>(field.tree ? treeLines(field, effective, context).flatMap((line) => (line.node.row && line.node.children.length > 0 ? [[line.node.row, line]] : [])) : []);
  const totals = new Set(field.tree ? forestOf(field, effective).totals : []);
  return effective.map((row) => {
    const follows = (column: string) => (totals.has(row) ? columnTotal(field, effective, column, context) : inner.has(row) ? inner.get(row)!.amountOf(column) : rowAmount(field.columns, row, column, context));
    const filled = Object.fromEntries(amounts.filter(([column]) => isBlank(row[column])).map(([column]) => [column, follows(column)]));
    // The row of the total has no code.
    return { ...row, ...filled, ...(totals.has(row) && { [field.tree!.code]: '——' }) };
  });
}

/** Nobody has written anything of this year yet (figures taken from the archive don't count). */
export function isEmptyContent(section: AnySection, content: Content): boolean {
  return fieldsOf(section).every(([key, field]) => kindOf(field).isEmpty(field, content[key]));
}

/** This year's start from last year's published content: structure and wording come over, figures don't. */
export function carryOverContent(section: AnySection, previous: Content): Content {
  return Object.fromEntries(
    fieldsOf(section).map(([key, field]) => [key, previous[key] === undefined ? kindOf(field).empty(field) : kindOf(field).carryOver(field, previous[key])]),
  );
}

const grids = (section: AnySection) => fieldsOf(section).filter((entry): entry is [string, GridField] => entry[1].kind === 'grid');

/**
 * Puts last year's figures, as published, into the cells that state them, so that nobody types them again (check F11).
 * Without an archive the cells stay as they are: a department's first year in the portal enters them by hand.
 * A cell whose row tells why last year's figure was restated keeps its own.
 */
export function withPreviousFigures(section: AnySection, content: Content, previous: DisclosureContext | null): Content {
  const filled = grids(section).map(([key, field]) => {
    const grid = content[key] as Record<string, Content>;
    const rows = Object.keys(field.rows).map((row) => {
      const cells = { ...grid[row] };
      if (typeof cells.restated === 'string' && cells.restated.trim() !== '') return [row, cells];
      for (const [column, definition] of Object.entries(gridCells(field, row))) {
        const published = publishedFigure(section, key, row, definition, previous);
        if (published !== null) cells[column] = published;
      }
      return [row, cells];
    });
    return [key, Object.fromEntries(rows)];
  });
  return { ...content, ...Object.fromEntries(filled) };
}

/** Last year's figure as published, for a cell that states it: entered then or following from other figures of that edition. 分; null where the archive has none. */
export function publishedFigure(section: Pick<AnySection, 'id'>, key: string, row: string, column: Field, previous: DisclosureContext | null): Fen | null {
  if (column.kind !== 'amount' || column.fromPrevious === undefined || !previous) return null;
  const before = sectionOf(templateOf(previous.templateVersion), section.id);
  const field = before?.fields[key];
  if (field?.kind !== 'grid' || !field.rows[row] || previous.content[section.id] === undefined) return null;
  return gridAmount(field, (previous.content[section.id] as Content)[key], row, column.fromPrevious, previous);
}
