/** The columns of a cycle's list as a file, in the order in which they are written. */
export const LIST_COLUMNS = ['code', 'name', 'approvedOn', 'dueOn', 'reviewer', 'division', 'exemptBasis', 'units'] as const;
export type ListColumn = (typeof LIST_COLUMNS)[number];

export const COLUMN_NAMES: Record<ListColumn, string> = {
  code: '部门代码',
  name: '部门名称',
  approvedOn: '批复日期',
  dueOn: '法定公开日',
  reviewer: '审核人',
  division: '对口科室',
  exemptBasis: '免于公开依据',
  units: '单位',
};

/** How people head them too. The due date is never read: it follows from the approval date. */
const HEADINGS: Record<Exclude<ListColumn, 'dueOn'>, RegExp> = {
  code: /^(部门)?(预算)?(编码|代码|编号)$/u,
  name: /^部门(名称|全称)?$/u,
  approvedOn: /^批复(日期|时间|日)$/u,
  reviewer: /^(财政局?)?审核人(员)?$/u,
  division: /^(对口|归口|主管)?(业务)?(科室|处室)$/u,
  exemptBasis: /^(免于|免予|不予)公开(的)?(依据|理由|原因)$/u,
  units: /^(应公开|纳入公开)?(的)?(所属|下属)?单位(清单)?$/u,
};

/** Titles may stand above the headings, but not more than this. */
const HEADING_WITHIN = 20;

export interface FoundColumns {
  /** Of the headings, from 0. */
  row: number;
  /** Where each column is, from 0; without those that the file lacks. */
  at: Partial<Record<ListColumn, number>>;
}

const bare = (cell: string): string => cell.normalize('NFKC').replace(/[\s*:]|\(.*\)/gu, '');

/** The row that names the departments and at least one thing about them. */
export function findColumns(rows: readonly (readonly string[])[]): FoundColumns | null {
  for (const [row, cells] of rows.slice(0, HEADING_WITHIN).entries()) {
    const headings = cells.map(bare);
    const at = Object.fromEntries(
      Object.entries(HEADINGS).flatMap(([column, shape]) => {
        const index = headings.findIndex((heading) => shape.test(heading));
        return index === -1 ? [] : [[column, index]];
      }),
    ) as FoundColumns['at'];
    const named = Number(at.code !== undefined) + Number(at.name !== undefined);
    if (named > 0 && Object.keys(at).length > named) return { row, at };
  }
  return null;
}
