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
