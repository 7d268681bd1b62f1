import { sumOfPresent, type DraftAmount, type Fen } from '@/lib/amount/amount';
import { codeName } from '@/lib/classification/code-book';
import { cell, note, type Cell, type DocumentNode, type Row } from '@/lib/document/tree';
import { columnTotal, treeLines, type TableRow } from '../../computed';
import type { DisclosureContext } from '../../context';
import { defineSection } from '../../define-section';
import { amount, text, type AmountField, type ContentOf, type TableField, type TextField } from '../../field';
import { amountCell, sectionHeading } from '../shared';

type Columns = { code: TextField; name: TextField; personnel: AmountField; operating: AmountField };
type Part = 'personnel' | 'operating';

const rows: Omit<TableField, 'columns' | 'nameColumn'> & { nameColumn: 'name'; columns: Columns } = {
  kind: 'table',
  label: '一般公共预算财政拨款基本支出决算明细表',
  caption: '一般公共预算财政拨款基本支出决算明细表',
  unit: '万元',
  nameColumn: 'name',
  emptySentence: '本部门本年度无一般公共预算财政拨款基本支出，故本表为空表。',
  tree: { list: 'deptEconomic', code: 'code', name: 'name', levels: [3, 5], rule: 'D06' },
  columns: {
    code: text({ label: '经济分类科目编码', maxLength: 20, code: { list: 'deptEconomic', nameColumn: 'name' } }),
    name: text({ label: '科目名称', maxLength: 100 }),
    personnel: amount({ label: '人员经费', total: true }),
    operating: amount({ label: '公用经费', total: true }),
  },
};

const fields = { rows };
export const finalBasicFields = fields;
type Content = ContentOf<typeof fields>;

/** Both parts together. 分; null while the table has no amounts. */
export const finalBasicTotal = (content: Content, context: DisclosureContext): Fen | null => sumOfPresent((['personnel', 'operating'] as const).map((part) => columnTotal(rows, content.rows, part, context)));

const names = { id: 'finalBasic', numeral: '06', title: '一般公共预算财政拨款基本支出决算明细表', part: 'tables' as const };
const PARTS: Record<Part, string> = { personnel: '人员经费', operating: '公用经费' };

export const finalBasic = defineSection({
  ...names,
  shortTitle: '基本支出决算明细表',
  basis: '《预算法》第七十五条：基本支出按其经济性质分类编列到款；《预算法实施条例》第六条。',
  fields,
  form: [{ hint: '逐项填写部门经济分类“款”级科目。工资福利支出（301）和对个人和家庭的补助（303）列人员经费，其余列公用经费，另一栏填 0。公开时人员经费、公用经费左右分列。', fields: ['rows'] }],
  output: (content, context) => [sectionHeading(names), content.rows.length === 0 ? note(rows.emptySentence!.replace('本年度', `${context.fiscalYear}年`), 'rows') : twoColumns(content.rows, context)],
  measures: [
    { id: 'finalBasic.total', label: '一般公共预算基本支出（经济分类）', of: finalBasicTotal },
    ...(Object.keys(PARTS) as Part[]).map((part) => ({ id: `finalBasic.${part}`, label: PARTS[part], budget: `generalExpenditure.${part}`, of: (content: Content, context: DisclosureContext) => columnTotal(rows, content.rows, part, context) })),
  ],
});

/** 人员经费 on the left, 公用经费 on the right, the totals level with each other at the foot. */
function twoColumns(held: readonly ({ id: string } & Record<string, DraftAmount | string>)[], context: DisclosureContext): DocumentNode {
  const lines = treeLines(rows, held as readonly TableRow[], context);
  const side = (part: Part) =>
    lines
      .filter(({ amountOf }) => (amountOf(part) ?? 0) !== 0)
      .map(({ node, amountOf }): Cell[] => {
        const id = node.row?.id;
        const at = (column: string) => id && `rows/${id}/${column}`;
        return [cell(node.code, { path: at('code') }), cell(String(node.row?.name ?? codeName('deptEconomic', node.code, context.fiscalYear, context.codes) ?? ''), { path: at('name') }), amountCell(amountOf(part), at(part))];
      });
  const [left, right] = [side('personnel'), side('operating')];
  const blank = [cell(''), cell(''), cell('')];
  const body = Array.from({ length: Math.max(left.length, right.length) }, (_, index): Row => ({ cells: [...(left[index] ?? blank), ...(right[index] ?? blank)] }));
  const total = (part: Part) => [cell(''), cell(`${PARTS[part]}合计`), amountCell(columnTotal(rows, held, part, context))];
  const head = (part: Part) => [cell('科目编码'), cell(PARTS[part]), cell('决算数', { align: 'right' })];
  return {
    type: 'table',
    caption: `公开${names.numeral}表　${names.title}`,
    unit: '万元',
    path: 'rows',
    head: [[...head('personnel'), ...head('operating')]],
    rows: [...body, { emphasis: 'total', cells: [...total('personnel'), ...total('operating')] }],
  };
}
