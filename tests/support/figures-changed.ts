import type { DisclosureContent } from '@/lib/disclosure/context';
import type { Field, GridField } from '@/lib/disclosure/field';
import type { Template } from '@/lib/disclosure/templates/template';

type Cells = Record<string, unknown>;

/** The content with these figures in its grids and tables of money, each cell its own. 分 */
export function figuresChanged(content: Record<string, Cells>, { now, before, reason }: { now: readonly number[]; before: readonly number[]; reason: string }): Record<string, Cells> {
  let position = 0;
  const next = (list: readonly number[]) => list[position++ % list.length]!;
  const cells = (held: Cells): Cells => ({
    ...held,
    ...('thisYear' in held && { thisYear: next(now) }),
    ...('lastYear' in held && { lastYear: next(before) }),
    ...('value' in held && { value: next(now) }),
    ...('reason' in held && { reason }),
  });
  /** Sums are left to follow. */
  const grid = (value: unknown, sums: readonly string[] = []) =>
    Object.fromEntries(Object.entries(value as Record<string, Cells>).map(([row, held]) => [row, sums.includes(row) ? { ...held, ...('thisYear' in held && { thisYear: null }), ...('reason' in held && { reason }) } : cells(held)]));
  const { overview, operatingCost, threePublic, procurement, assets } = content as Record<string, Record<string, unknown>>;
  const purchase = { id: 'a', project: '', projectBudget: null, item: '', code: '', unit: '', quantity: '', unitPrice: null, total: null, yearTotal: null, fund: 0, fiscalAccount: 0, otherSource: 0, otherChannel: 0 };
  const planned = { id: 'a', name: '', category: '设备', quantity: '1' };
  const [one, other] = [next(now), next(now)];
  return {
    ...content,
    overview: { ...overview, income: grid(overview!.income, ['total']), expenditure: grid(overview!.expenditure, ['basic', 'total']) },
    operatingCost: { ...operatingCost, cost: grid(operatingCost!.cost) },
    threePublic: { ...threePublic, expenses: grid(threePublic!.expenses) },
    procurement: { ...procurement, items: one === 0 ? [] : [{ ...purchase, general: one }, { ...purchase, id: 'b', general: other }] },
    assets: { ...assets, holdings: grid(assets!.holdings), planned: one === 0 ? [] : [{ ...planned, amount: one, inProcurement: '是' }, { ...planned, id: 'b', amount: other, inProcurement: '否' }] },
  };
}

const MONEY = ['thisYear', 'actual', 'budget', 'amount', 'value', 'general', 'fund', 'stateCapital'];

/**
 * Final accounts with these figures in every grid, each cell its own, sums left to follow. Without the tables of codes,
 * so that no figure follows from them instead. 分
 */
export function finalFiguresChanged(template: Template, content: DisclosureContent, { now, before, reason }: { now: readonly number[]; before: readonly number[]; reason: string }): DisclosureContent {
  let position = 0;
  const next = (list: readonly number[]) => list[position++ % list.length]!;
  const cell = (key: string, value: unknown): unknown => {
    if (key === 'lastYear') return next(before);
    if (key === 'reason' || key === 'gapReason') return reason;
    return MONEY.includes(key) ? next(now) : value;
  };
  const gridOf = (field: GridField, held: Record<string, Cells>) =>
    Object.fromEntries(Object.entries(held).map(([row, cells]) => [row, Object.fromEntries(Object.entries(cells).map(([key, value]) => [key, field.rows[row]?.sumOf && MONEY.includes(key) ? null : cell(key, value)]))]));
  const sections = template.sections.filter((section) => section.part === 'explanation' || section.id === 'finalFiscalBalance');
  return Object.fromEntries(
    sections.map((section) => {
      const held = content[section.id] as Cells;
      const fields = Object.entries(section.fields as Record<string, Field>).filter(([, field]) => field.kind === 'grid');
      return [section.id, { ...held, ...Object.fromEntries(fields.map(([key, field]) => [key, gridOf(field as GridField, held[key] as Record<string, Cells>)])) }];
    }),
  );
}
