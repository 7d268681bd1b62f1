import type { DisclosureContext } from '@/lib/disclosure/context';
import type { Field, FieldMap, GridField } from '@/lib/disclosure/field';
import { gridCells } from '@/lib/disclosure/field-kinds/composite';
import { kindOf } from '@/lib/disclosure/field-kinds/registry';
import { kindOfTemplate, templateOf } from '@/lib/disclosure/templates/templates';
import { EDITION_FORMAT, type EditionGates, type EditionJson } from '../edition-json';

type Cells = Record<string, unknown>;

/** An edition as an open data file: what is held, amounts in 分. Sections and fields stand in the order of the definitions, so that two files can be compared line by line. */
export function writeEditionJson({ context, department, gates }: { context: DisclosureContext; department: EditionJson['department']; gates?: EditionGates }): string {
  const { code, name, shortName } = department;
  const sections = templateOf(context.templateVersion).sections.filter((section) => context.content[section.id] !== undefined);
  const edition: EditionJson = {
    format: EDITION_FORMAT,
    templateVersion: context.templateVersion,
    fiscalYear: context.fiscalYear,
    kind: kindOfTemplate(context.templateVersion),
    department: { code, name, shortName },
    ...(context.withheld && { withheld: context.withheld }),
    ...(gates && (gates.secrecy ?? gates.signOff) && { gates: { secrecy: gates.secrecy, signOff: gates.signOff } }),
    content: Object.fromEntries(sections.map((section) => [section.id, inOrder(section.fields, context.content[section.id] as Cells)])),
  };
  return `${JSON.stringify(edition, null, 2)}\n`;
}

/** Every stored field, blank where nothing is held; computed amounts follow from the others and aren't part of the file. */
function inOrder(fields: FieldMap, held: Cells | undefined): Cells {
  const stored = Object.entries(fields).filter(([, field]) => !(field.kind === 'amount' && field.compute));
  return Object.fromEntries(stored.map(([key, field]) => [key, valueOf(field, held?.[key])]));
}

function valueOf(field: Field, held: unknown): unknown {
  if (held === undefined) return kindOf(field).empty(field);
  switch (field.kind) {
    case 'textList':
      return (held as Cells[]).map(({ id, text }) => ({ id, text }));
    case 'table':
      return rowsOf(field.columns, held);
    case 'records':
      return rowsOf(field.fields, held);
    case 'grid':
      return gridOf(field, held as Record<string, Cells>);
    case 'wording':
      return Object.fromEntries(Object.keys(field.sentences).flatMap((key) => sentenceOf(key, (held as Record<string, Cells>)[key])));
    default:
      return held;
  }
}

const rowsOf = (fields: FieldMap, held: unknown) => (held as Cells[]).map((row) => ({ id: row.id, ...inOrder(fields, row) }));

const gridOf = (field: GridField, held: Record<string, Cells>) => Object.fromEntries(Object.keys(field.rows).map((row) => [row, inOrder(gridCells(field, row), held[row])]));

const sentenceOf = (key: string, held: Cells | undefined): [string, Cells][] => (held ? [[key, { variant: held.variant, own: held.own }]] : []);
