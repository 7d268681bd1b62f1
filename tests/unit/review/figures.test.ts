import { expect, it } from 'vitest';
import { columnTotal } from '@/lib/disclosure/computed';
import { basicExpenditureFields } from '@/lib/disclosure/sections/tables/basic-expenditure';
import { generalExpenditureFields } from '@/lib/disclosure/sections/tables/general-expenditure';
import { codedFigures, figuresOf } from '@/lib/review/figures';
import { changedEdition, inEdition, type Row, template, validEdition } from '../../support/edition-content';

const of = (sectionId: string, context = validEdition) => codedFigures(context).filter((figure) => figure.sectionId === sectionId);

it.each([
  ['generalExpenditure', generalExpenditureFields.rows],
  ['basicExpenditure', basicExpenditureFields.rows],
] as const)('the codes of %s add up to its total, each once and none above another', (sectionId, field) => {
  const figures = of(sectionId);
  expect(figures.length).toBeGreaterThan(3);
  expect(figures.reduce((sum, { amount }) => sum + amount, 0)).toBe(columnTotal(field, inEdition<Row[]>(sectionId, 'rows'), 'total', validEdition));
  const codes = figures.map(({ code }) => code);
  for (const code of codes) expect(codes.filter((other) => other.startsWith(code))).toEqual([code]);
});

it('what follows from other tables isn’t told again, nor is what nobody stated', () => {
  expect(of('expenditure')).toEqual([]);
  expect(of('generalExpenditure', changedEdition(['generalExpenditure', 'rows', []]))).toEqual([]);
});

it('rows of one code are one figure', () => {
  const rows = inEdition<Row[]>('generalExpenditure', 'rows');
  const [first] = of('generalExpenditure');
  const twice = changedEdition(['generalExpenditure', 'rows', [...rows, { ...rows.find((row) => row.code === first!.code)!, id: 'again' }]]);
  expect(of('generalExpenditure', twice)[0]).toEqual({ ...first, amount: 2 * first!.amount });
});

it('are kept beside the measures, under keys of their own', () => {
  const measures = template.sections.flatMap((section) => (section.measures ?? []).map(({ id }) => id));
  const figures = figuresOf(validEdition);
  for (const { key, amount } of codedFigures(validEdition)) {
    expect(measures).not.toContain(key);
    expect(figures[key]).toBe(amount);
  }
  expect(figures['overview.expenditure.total']).toBeGreaterThan(0);
});
