import type { AnySection } from '@/lib/disclosure/define-section';
import { isScalarField, type Field, type FieldMap, type GridField, type RecordsField, type ScalarField, type TableField, type TextListField, type WordingField } from '@/lib/disclosure/field';
import type { Template } from '@/lib/disclosure/templates/template';
import { nameSheets } from './sheet-names';

/** A list of rows as a sheet. Lists inside records have a sheet of their own, in which each row names its record. */
export interface RowsPlan {
  kind: 'rows';
  section: AnySection;
  /** Keys from the section down: ["projectTargets", "indicators"]. */
  path: readonly string[];
  field: TableField | RecordsField | TextListField;
  columns: Record<string, ScalarField>;
  /** The column that rows are known by. */
  nameColumn: string;
  /** The sheet of the records that the rows stand in. */
  parent: RowsPlan | null;
  name: string;
  title: string;
  unit?: string;
}

export interface GridPlan {
  kind: 'grid';
  section: AnySection;
  key: string;
  field: GridField;
  name: string;
  title: string;
  unit?: string;
}

interface Entry<F> {
  section: AnySection;
  key: string;
  field: F;
}

/** Single values of all sections, a row each. */
export interface TextsPlan {
  kind: 'texts';
  entries: Entry<ScalarField>[];
  name: string;
  title: string;
}

/** The statutory sentences of all sections, a row each. */
export interface WordingsPlan {
  kind: 'wordings';
  entries: Entry<WordingField>[];
  name: string;
  title: string;
}

export type SheetPlan = RowsPlan | GridPlan | TextsPlan | WordingsPlan;

/** What names a sheet to the reader: "performance/projectTargets/indicators". */
export function placeOf(plan: SheetPlan): string {
  if (plan.kind === 'rows') return [plan.section.id, ...plan.path].join('/');
  return plan.kind === 'grid' ? `${plan.section.id}/${plan.key}` : plan.kind;
}

/** The sheets of an edition, statutory tables first: everything that the sections' fields hold stands in one of them. */
export function workbookPlan(template: Template, has: (sectionId: string) => boolean): SheetPlan[] {
  const sections = template.sections.filter(({ id }) => has(id));
  const tables = sections.filter(({ part }) => part === 'tables');
  const explanation = sections.filter(({ part }) => part !== 'tables');
  const plans = [...tables.flatMap(fieldSheets), ...explanation.flatMap(fieldSheets), ...sharedSheets([...explanation, ...tables])];
  // In place: sheets of lists in records know the sheet of the records.
  nameSheets(plans);
  return plans;
}

const fieldsOf = (section: AnySection): [string, Field][] => Object.entries(section.fields);

function fieldSheets(section: AnySection): SheetPlan[] {
  const fields = fieldsOf(section).filter(([, field]) => !isScalarField(field) && field.kind !== 'wording');
  return fields.flatMap(([key, field]): SheetPlan[] => {
    const names = namesOf(section, field.label, fields.length > 1);
    if (field.kind === 'grid') return [{ kind: 'grid', section, key, field, ...names, ...(field.unit && { unit: field.unit }) }];
    return rowsSheets(section, [key], field as RowsPlan['field'], names, null);
  });
}

function namesOf(section: AnySection, label: string, isOneOfMany: boolean): { name: string; title: string } {
  if (section.part !== 'tables') return { name: `${section.numeral} ${label}`, title: `${section.numeral}、${section.title}——${label}` };
  const number = `公开${section.numeral}表`;
  return isOneOfMany ? { name: `${number} ${label}`, title: `${number}　${section.title}（${label}）` } : { name: `${number} ${section.title}`, title: `${number}　${section.title}` };
}

function rowsSheets(section: AnySection, path: readonly string[], field: RowsPlan['field'], names: { name: string; title: string }, parent: RowsPlan | null): RowsPlan[] {
  const fields: FieldMap = field.kind === 'textList' ? { text: { kind: 'text', label: field.itemLabel, long: true } } : field.kind === 'table' ? field.columns : field.fields;
  const columns = Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, ScalarField] => isScalarField(entry[1])));
  const nameColumn = field.kind === 'textList' ? 'text' : field.kind === 'table' ? field.nameColumn : field.nameField;
  const plan: RowsPlan = { kind: 'rows', section, path, field, columns, nameColumn, parent, ...names, ...('unit' in field && field.unit && { unit: field.unit }) };
  const inner = Object.entries(fields).filter(([, one]) => !isScalarField(one));
  return [plan, ...inner.flatMap(([key, one]) => rowsSheets(section, [...path, key], listInRecord(one), { name: `${names.name}·${one.label}`, title: `${names.title}·${one.label}` }, plan))];
}

function listInRecord(field: Field): RowsPlan['field'] {
  if (field.kind === 'table' || field.kind === 'textList' || field.kind === 'records') return field;
  throw new Error(`A workbook has no place for a ${field.kind} ("${field.label}") inside records`);
}

function sharedSheets(sections: readonly AnySection[]): SheetPlan[] {
  const entries = sections.flatMap((section) => fieldsOf(section).map(([key, field]) => ({ section, key, field })));
  const texts = entries.filter((entry): entry is Entry<ScalarField> => isScalarField(entry.field));
  const wordings = entries.filter((entry): entry is Entry<WordingField> => entry.field.kind === 'wording');
  return [
    ...(texts.length > 0 ? [{ kind: 'texts', entries: texts, name: '文字内容', title: '情况说明中的文字' } satisfies TextsPlan] : []),
    ...(wordings.length > 0 ? [{ kind: 'wordings', entries: wordings, name: '数额说明的写法', title: '由数额生成的句子和自行撰写的句子' } satisfies WordingsPlan] : []),
  ];
}
