import type { DisclosureContext } from '@/lib/disclosure/context';
import type { Field, FieldMap } from '@/lib/disclosure/field';
import { isEmptyRow } from '@/lib/disclosure/field-kinds/composite';
import type { FieldPath } from '@/lib/disclosure/path';
import { templateOf } from '@/lib/disclosure/templates/templates';
import { performanceOf, type Measured } from './performance-rows';
import type { Rule, RuleFinding } from './rule';

type Row = { id: string } & Record<string, unknown>;

interface EmptyRow {
  path: FieldPath;
  message: string;
}

function emptyRows(fields: FieldMap, content: Record<string, unknown> | undefined, base = ''): EmptyRow[] {
  return Object.entries(fields).flatMap(([key, field]) => emptyRowsOf(field, (content?.[key] ?? []) as Row[], `${base}${key}`));
}

function emptyRowsOf(field: Field, rows: readonly Row[], path: FieldPath): EmptyRow[] {
  if (field.kind !== 'table' && field.kind !== 'records') return [];
  const [cells, name, kind] = field.kind === 'table' ? [field.columns, field.nameColumn, '行'] : [field.fields, field.nameField, `个${field.itemLabel}`];
  return rows.flatMap((row, index): EmptyRow[] => {
    const at = `${path}/${row.id}`;
    if (isEmptyRow(cells, row)) return [{ path: `${at}/${name}`, message: `“${field.label}”的第 ${index + 1} ${kind}是空的，请填写或删除。` }];
    return field.kind === 'records' ? emptyRows(field.fields, row, `${at}/`) : [];
  });
}

/** Marks that stand where something should be said. */
const NOTHING_SAID = /^[-—–_/\\.。…无略空暂待定]*$/u;

const sayNothing = (text: string) => NOTHING_SAID.test(text.replace(/\s/gu, ''));

function unsaid(base: string, indicator: Measured & { basis?: string }): RuleFinding[] {
  // A row without a name has only been begun.
  if (indicator.name.trim() === '') return [];
  const at = (column: string, message: string): RuleFinding => ({ sectionId: 'performance', path: `${base}/indicators/${indicator.id}/${column}`, message });
  return [
    // "无" is an answer for what must not happen.
    ...(sayNothing(indicator.value) && indicator.value.trim() !== '无' ? [at('value', `“${indicator.name}”没有指标值。`)] : []),
    ...(indicator.basis !== undefined && sayNothing(indicator.basis) ? [at('basis', `“${indicator.name}”没有写指标值的确定依据。`)] : []),
  ];
}

function unsaidOfIndicators(context: DisclosureContext): RuleFinding[] {
  if (context.content.performance === undefined) return [];
  const { subTargets, projectTargets } = performanceOf(context);
  return [
    ...subTargets.flatMap((target) => target.indicators.flatMap((indicator) => unsaid(`subTargets/${target.id}`, indicator))),
    ...projectTargets.flatMap((target) => target.indicators.flatMap((indicator) => unsaid(`projectTargets/${target.id}`, indicator))),
  ];
}

const nothingLeftEmpty: Rule = {
  id: 'F48',
  severity: 'W',
  title: '表中没有空行，指标有指标值和依据',
  formula: '每行至少一格有内容；每个绩效指标的指标值和确定依据不为空',
  basis: '《地方预决算公开操作规程》：公开内容真实、准确、完整',
  sections: [],
  run: (context) => [
    ...templateOf(context.templateVersion).sections.flatMap((section) =>
      emptyRows(section.fields, context.content[section.id] as Record<string, unknown> | undefined).map((row) => ({ sectionId: section.id, ...row })),
    ),
    ...unsaidOfIndicators(context),
  ],
};

export const rowRules: readonly Rule[] = [nothingLeftEmpty];
