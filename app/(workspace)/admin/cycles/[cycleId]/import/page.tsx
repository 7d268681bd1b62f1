import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AdminPage, AdminTable, Block } from '@/components/admin/admin-page';
import { CycleListImport } from '@/components/admin/cycle-list-import';
import { periodName } from '@/lib/disclosure/period';
import { COLUMN_NAMES, type ListColumn } from '@/lib/exchange/cycle-list/columns';
import { listCycles } from '@/lib/server/queries/workspace/list-cycles';
import { requireAdministrator } from '../../../require-administrator';

export const metadata: Metadata = { title: '导入应公开清单' };

const HINTS: readonly [ListColumn, string][] = [
  ['code', '必须有部门代码或部门名称；两者都有时须一致。'],
  ['name', '全称或简称。'],
  ['approvedOn', '例如 2020-02-20、2020/2/20、2020年2月20日。新列入的部门必须填写。'],
  ['dueOn', '不读取：由批复日期加 20 日得出。'],
  ['reviewer', '姓名或用户名；重名时写成“姓名（用户名）”。'],
  ['division', '科室名称，须已在“科室”页面登记。'],
  ['exemptBasis', '填写即设为免于公开，例如：涉及国家秘密，依据预算法第十四条。清空即取消。'],
  ['units', '须在该部门公开中列出的下属单位，写代码或名称，用分号隔开。'],
];

export default async function CycleListImportPage({ params }: { params: Promise<{ cycleId: string }> }) {
  const { cycleId } = await params;
  const address = `/admin/cycles/${cycleId}`;
  const cycle = (await listCycles(await requireAdministrator(`${address}/import`))).find(({ id }) => id === cycleId);
  if (!cycle) notFound();
  const listed = cycle.departments + cycle.exempt;
  return (
    <AdminPage title="导入应公开清单" back={{ href: address, label: `${periodName(cycle)}应公开清单` }}>
      <div className="space-y-5">
        <Block
          title="第一步：准备文件"
          hint={listed > 0 ? '导出现有清单，用 Excel 或 WPS 修改后再导入。文件中没有的部门保持原样，不会被移除。' : '清单还是空的。下载的表中已列出全部在用的部门及其单位，填好批复日期等内容，删去不需要公开的行，再导入。'}
        >
          <p className="flex flex-wrap gap-x-5">
            <a href={`${address}/list/xlsx`} download>
              {listed > 0 ? `导出现有清单（${listed} 个部门，Excel）` : '下载空表（Excel）'}
            </a>
            <a href={`${address}/list/csv`} download>
              {listed > 0 ? '导出为 CSV' : '下载空表（CSV）'}
            </a>
          </p>
          <details className="mt-3">
            <summary className="cursor-pointer">各列的写法</summary>
            <p className="my-2 max-w-[52em] text-sm text-muted">列的次序不限。缺少的列不改动；有这一列而单元格为空，表示没有（审核人、对口科室、免于公开依据和单位会被清空）。</p>
            <AdminTable caption="各列的写法" head={['列名', '写法']}>
              {HINTS.map(([column, hint]) => (
                <tr key={column}>
                  <th scope="row" className="k">
                    {COLUMN_NAMES[column]}
                  </th>
                  <td className="!max-w-none !whitespace-normal">{hint}</td>
                </tr>
              ))}
            </AdminTable>
          </details>
        </Block>
        <Block title="第二步：选择文件，核对后导入" hint="文件中有一处错误就整个不导入，并逐行说明怎样改正。">
          <CycleListImport cycleId={cycleId} />
        </Block>
      </div>
    </AdminPage>
  );
}
