import type { CodeListKind } from '@/lib/classification/code-book';
import type { AnySection } from '@/lib/disclosure/define-section';
import { text, type FieldMap, type GridField, type RecordsField, type ScalarField, type TableField, type TextListField } from '@/lib/disclosure/field';
import { numbered } from '@/lib/disclosure/section-name';
import type { Template } from '@/lib/disclosure/templates/templates';

/** A column as the first row of the CSV and the data package name it. */
export interface DataColumn {
  /** "一般公共预算拨款（万元）": unlike every other in its table. */
  header: string;
  label: string;
  type: 'string' | 'number' | 'integer' | 'year' | 'date';
  /** The field that fills it; null for what says which department, year and row it is. */
  field: ScalarField | null;
  /** The field's key in the edition's JSON. */
  key: string | null;
}

/** One table of the open data, as the definitions give it. */
export interface TableShape {
  /** "generalExpenditure.rows": stable, ASCII. With ".csv" it is the file's name. */
  name: string;
  title: string;
  section: AnySection;
  /** From the section's content to the rows: the field, and inside records a second one. */
  path: readonly [string] | readonly [string, string];
  source: GridField | TableField | RecordsField | TextListField;
  /** The records that the rows belong to. */
  parent: RecordsField | null;
  /** The code list whose levels its rows are. */
  classification: CodeListKind | null;
  columns: readonly DataColumn[];
}

const identity = (header: string, type: DataColumn['type'] = 'string'): DataColumn => ({ header, label: header, type, field: null, key: null });

export const DEPARTMENT_CODE = '部门代码';
export const DEPARTMENT = '部门';
export const FISCAL_YEAR = '年度';
export const ROW_ID = '行编号';
export const ROW_KIND = '行类型';

const WHOSE = [identity(DEPARTMENT_CODE), identity(DEPARTMENT), identity(FISCAL_YEAR, 'year')];
const WHICH_ROW = [identity(ROW_ID), identity(ROW_KIND)];

/** Every grid, table, list and group of records of the template, in its order; what stands inside records is a table of its own. */
export function tableShapes(template: Template): TableShape[] {
  return template.sections.flatMap((section) => Object.entries(section.fields as FieldMap).flatMap(([key, field]) => shapesOf(section, key, field)));
}

function shapesOf(section: AnySection, key: string, field: FieldMap[string]): TableShape[] {
  switch (field.kind) {
    case 'grid':
    case 'table':
    case 'textList':
      return [shapeOf(section, [key], field, null)];
    case 'records':
      return [
        shapeOf(section, [key], field, null),
        ...Object.entries(field.fields).flatMap(([inner, one]) => (one.kind === 'table' || one.kind === 'textList' ? [shapeOf(section, [key, inner], one, field)] : [])),
      ];
    default:
      return [];
  }
}

export const sectionTitle = ({ numeral, shortTitle }: AnySection) => numbered(numeral, shortTitle);

function shapeOf(section: AnySection, path: TableShape['path'], source: TableShape['source'], parent: RecordsField | null): TableShape {
  const labels = [sectionTitle(section), ...(parent ? [parent.label] : []), source.label];
  const owner = parent ? [identity(`${parent.itemLabel}编号`), identity(`所属${parent.itemLabel}`)] : [];
  return {
    name: [section.id, ...path].join('.'),
    // A table that is all of its section has the section's name.
    title: labels.filter((label, index) => !labels[index - 1]?.endsWith(label)).join(' · '),
    section,
    path,
    source,
    parent,
    classification: source.kind === 'table' ? (source.tree?.list ?? null) : null,
    columns: [...WHOSE, ...owner, ...WHICH_ROW, ...ownColumns(source)],
  };
}

/** The columns that the field itself declares, with units of money. */
function ownColumns(source: TableShape['source']): DataColumn[] {
  switch (source.kind) {
    case 'grid':
      return [identity('项目'), ...columnsOf(source.columns)];
    case 'table':
      return columnsOf(source.columns);
    case 'records':
      return columnsOf(source.fields);
    case 'textList':
      return columnsOf({ text: text({ label: source.itemLabel }) });
  }
}

const TYPES: Record<ScalarField['kind'], DataColumn['type']> = { text: 'string', choice: 'string', date: 'date', number: 'number', amount: 'number' };

const inWanyuan = (label: string) => (label.endsWith('）') ? `${label.slice(0, -1)}，万元）` : `${label}（万元）`);

function columnsOf(fields: FieldMap): DataColumn[] {
  return Object.entries(fields).flatMap(([key, field]) =>
    field.kind in TYPES ? [{ header: field.kind === 'amount' ? inWanyuan(field.label) : field.label, label: field.label, type: TYPES[field.kind as ScalarField['kind']], field: field as ScalarField, key }] : [],
  );
}
