import { describe, expect, it } from 'vitest';
import { amount, choice, date, grid, number, records, table, text, textList, type Field } from '@/lib/disclosure/field';
import { emptyRow, gridCells, isEmptyRow } from '@/lib/disclosure/field-kinds/composite';
import { kindOf } from '@/lib/disclosure/field-kinds/registry';

const mayBeSaved = (field: Field, value: unknown) => kindOf(field).draftSchema(field).safeParse(value).success;
/** What a submission says of a value; empty where it is accepted. */
const refusal = (field: Field, value: unknown) => (kindOf(field).submissionSchema(field).safeParse(value).error?.issues ?? []).map((issue) => issue.message).join(' ');

const purpose = text({ label: '主要用途', maxLength: 10 });
const budget = amount({ label: '预算金额' });
const quantity = number({ label: '数量' });
const nature = choice({ label: '单位性质', options: ['行政', '参公事业'] });
const asOf = date({ label: '截止日期' });

describe('a draft may hold what is half-filled or mistyped', () => {
  it.each<[string, Field, unknown[]]>([
    ['text', purpose, ['', '  ', '水电']],
    ['amount', budget, [null, 0, -5, '约50', '', 9e15]],
    ['number', quantity, ['', '若干', '12']],
    ['choice', nature, ['', '行政单位', '行政']],
    ['date', asOf, ['', '去年底', '2019-12-31']],
  ])('%s', (_kind, field, values) => {
    for (const value of values) expect(mayBeSaved(field, value), String(value)).toBe(true);
    expect(mayBeSaved(field, kindOf(field).empty(field))).toBe(true);
  });

  it.each<[string, Field, unknown[]]>([
    ['text', purpose, ['超过十个字的用途写得太长了', null, 5]],
    ['amount', budget, [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60, undefined, {}, '9'.repeat(201)]],
    ['number', quantity, [12, null, '9'.repeat(201)]],
    ['choice', nature, [null, ['行政']]],
    ['date', asOf, [null, new Date(0)]],
  ])('but not another shape: %s', (_kind, field, values) => {
    for (const value of values) expect(mayBeSaved(field, value), String(value)).toBe(false);
  });
});

describe('rows are told apart by ids that fit into a path', () => {
  const rows = (...ids: string[]) => ids.map((id) => ({ id, text: '' }));
  it.each<[string, Field, (ids: string[]) => unknown]>([
    ['a list', textList({ label: '职责', itemLabel: '职责' }), (ids) => rows(...ids)],
    ['a table', table({ label: '项目', caption: '项目', nameColumn: 'purpose', columns: { purpose } }), (ids) => ids.map((id) => ({ id, purpose: '' }))],
    ['records', records({ label: '目标', itemLabel: '目标', nameField: 'purpose', fields: { purpose } }), (ids) => ids.map((id) => ({ id, purpose: '' }))],
  ])('%s', (_kind, field, value) => {
    expect(mayBeSaved(field, value(['a', 'b']))).toBe(true);
    for (const ids of [['a', 'a'], ['a/b'], [''], ['x'.repeat(65)]]) expect(mayBeSaved(field, value(ids)), ids.join()).toBe(false);
  });
});

describe('a submission refuses in the words of the drafter, naming the field', () => {
  it.each<[Field, unknown, string]>([
    [purpose, ' ', '请填写“主要用途”'],
    [budget, null, '请填写“预算金额”，没有则填 0'],
    [budget, '', '请填写“预算金额”，没有则填 0'],
    [budget, '约50', '“预算金额”填的是“约50”，不是金额'],
    [budget, -1, '“预算金额”不能为负数'],
    [quantity, '', '请填写“数量”'],
    [quantity, '若干', '“数量”填的是“若干”，不是数'],
    [nature, '', '请为“单位性质”选择：行政、参公事业'],
    [nature, '行政单位', '请为“单位性质”选择：行政、参公事业'],
    [asOf, '2019-02-30', '请填写“截止日期”'],
  ])('%o %s', (field, value, message) => expect(refusal(field, value)).toContain(message));

  it.each<[Field, unknown]>([[purpose, '水电'], [budget, 0], [quantity, '1,200'], [nature, '行政'], [asOf, '2019-12-31'], [amount({ label: '增减额', signed: true }), -1]])('%o accepts %s', (field, value) => expect(refusal(field, value)).toBe(''));

  it.each<[Field, unknown]>([
    [{ ...purpose, optional: true }, ''],
    [{ ...budget, optional: true }, null],
    [{ ...quantity, optional: true }, ''],
    [{ ...nature, optional: true }, ''],
    [{ ...asOf, optional: true }, ''],
  ])('%o may stay empty', (field, value) => expect(refusal(field, value)).toBe(''));

  it('what may stay empty may still not be wrong', () => {
    expect(refusal({ ...budget, optional: true }, '约50')).toContain('不是金额');
    expect(refusal({ ...quantity, optional: true }, '若干')).toContain('不是数');
    expect(refusal({ ...asOf, optional: true }, '去年底')).toContain('截止日期');
  });
});

const rows = table({ label: '项目清单', caption: '项目清单', nameColumn: 'name', columns: { name: text({ label: '名称' }), budget, twice: amount({ label: '两倍', compute: () => 0 }), aim: text({ label: '指标值', yearly: true }) } });
const list = textList({ label: '职责', itemLabel: '职责' });
const cards = records({ label: '目标表', itemLabel: '项目', nameField: 'name', fields: { name: text({ label: '名称' }), rows } });
const sheet = grid({
  label: '三公',
  caption: '三公',
  rows: { one: { label: '出国' }, two: { label: '接待' }, total: { label: '合计', sumOf: ['one', 'two'] } },
  columns: { lastYear: amount({ label: '上年', fromPrevious: 'thisYear', optional: true }), thisYear: amount({ label: '本年' }), reason: { ...text({ label: '原因', optional: true }), yearly: true, onRows: ['one'] } },
});

describe('rows', () => {
  const row = { id: 'a', name: '线路租用', budget: 5, aim: '95' };

  it('are empty until one cell is filled; computed cells are never stored', () => {
    expect(emptyRow(rows.columns, 'a')).toEqual({ id: 'a', name: '', budget: null, aim: '' });
    expect(isEmptyRow(rows.columns, emptyRow(rows.columns, 'a'))).toBe(true);
    expect(isEmptyRow(rows.columns, { ...emptyRow(rows.columns, 'a'), budget: 0 })).toBe(false);
    expect(mayBeSaved(rows, [emptyRow(rows.columns, 'a')])).toBe(true);
  });

  it('need an id, and are not endless', () => {
    expect(mayBeSaved(rows, [{ ...row, id: '' }])).toBe(false);
    expect(mayBeSaved(rows, [{ name: '线路租用', budget: 5, aim: '' }])).toBe(false);
    expect(mayBeSaved(list, Array.from({ length: 2_001 }, (_, index) => ({ id: `${index}`, text: '' })))).toBe(false);
  });

  it('are asked for, unless a sentence can stand for them', () => {
    expect(refusal(rows, [])).toContain('“项目清单”至少要有一行');
    expect(refusal({ ...rows, emptySentence: '无项目支出。' }, [])).toBe('');
    expect(refusal(list, [])).toContain('请至少填写一条“职责”');
    expect(refusal(list, [{ id: 'a', text: ' ' }])).toContain('这一条“职责”是空的');
    expect(refusal(cards, [])).toContain('请至少填写一个“项目”');
  });

  it('carry over with names and ids, without figures and what belongs to the year', () => {
    expect(kindOf(rows).carryOver(rows, [row])).toEqual([{ id: 'a', name: '线路租用', budget: null, aim: '' }]);
    expect(kindOf(cards).carryOver(cards, [{ id: 'c', name: '线路', rows: [row] }])).toEqual([{ id: 'c', name: '线路', rows: [{ id: 'a', name: '线路租用', budget: null, aim: '' }] }]);
    expect(kindOf(list).carryOver(list, [{ id: 'd', text: '统筹全市信息化' }])).toEqual([{ id: 'd', text: '统筹全市信息化' }]);
  });

  it('of another template bring over what both have', () => {
    expect(kindOf(rows).carryOver(rows, [{ id: 'a', name: '线路租用', gone: 'x' }])).toEqual([{ id: 'a', name: '线路租用', budget: null, aim: '' }]);
  });
});

describe('a grid', () => {
  it('stores neither sums nor cells that a row lacks', () => {
    expect(Object.keys(gridCells(sheet, 'one'))).toEqual(['lastYear', 'thisYear', 'reason']);
    expect(Object.keys(gridCells(sheet, 'two'))).toEqual(['lastYear', 'thisYear']);
    expect(kindOf(sheet).empty(sheet)).toEqual({ one: { lastYear: null, thisYear: null, reason: '' }, two: { lastYear: null, thisYear: null }, total: {} });
  });

  it('is empty while only the archive has filled it', () => {
    const taken = { one: { lastYear: 5, thisYear: null, reason: '' }, two: { lastYear: 0, thisYear: null }, total: {} };
    expect(kindOf(sheet).isEmpty(sheet, taken)).toBe(true);
    expect(kindOf(sheet).isEmpty(sheet, { ...taken, two: { lastYear: 0, thisYear: 0 } })).toBe(false);
  });

  it('names row and column of what it lacks', () => {
    expect(refusal(sheet, { one: { lastYear: null, thisYear: null, reason: '' }, two: { lastYear: null, thisYear: 5 }, total: {} })).toBe('请填写“出国 · 本年”，没有则填 0');
  });

  it('carries over nothing of the year', () => {
    expect(kindOf(sheet).carryOver(sheet, { one: { lastYear: 5, thisYear: 6, reason: '出访' }, two: { lastYear: 5, thisYear: 6 }, total: {} })).toEqual(kindOf(sheet).empty(sheet));
  });
});
