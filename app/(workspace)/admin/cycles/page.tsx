import type { Metadata } from 'next';
import Link from 'next/link';
import { AdminPage, AdminTable } from '@/components/admin/admin-page';
import { NewCycle } from '@/components/admin/cycle-forms';
import { Badge } from '@/components/ui/badge';
import { LocalTime } from '@/components/ui/local-time';
import { EmptyState } from '@/components/ui/notice';
import { periodName } from '@/lib/disclosure/period';
import { allTemplates } from '@/lib/disclosure/templates/templates';
import { boardAddress } from '@/lib/progress/board-query';
import { listCycles } from '@/lib/server/queries/workspace/list-cycles';
import { requireAdministrator } from '../require-administrator';

export const metadata: Metadata = { title: '年度与应公开清单' };

export default async function CyclesPage() {
  const cycles = await listCycles(await requireAdministrator('/admin/cycles'));
  const templates = allTemplates().map(({ version, label, kind }) => ({ version, label, kind }));
  const labelOf = (version: string) => templates.find((one) => one.version === version)?.label ?? version;
  return (
    <AdminPage title="年度与应公开清单" action={<NewCycle cycles={cycles} templates={templates} />}>
      {cycles.length === 0 ? (
        <EmptyState title="还没有年度">点“建立新年度”，再把应当公开的部门列入清单，各部门就可以开始填报。</EmptyState>
      ) : (
        <AdminTable caption="年度" head={['年度', { label: '应公开', figures: true }, { label: '已公开', figures: true }, { label: '未公开', figures: true }, { label: '免于公开', figures: true }, '模板', '建立于', '进度']}>
          {cycles.map((cycle) => (
            <tr key={cycle.id}>
              <th scope="row" className="k">
                <Link href={`/admin/cycles/${cycle.id}`} className="font-semibold">
                  {periodName(cycle)}
                </Link>
                {cycle.closed && (
                  <span className="ml-2">
                    <Badge>已办结</Badge>
                  </span>
                )}
              </th>
              <td className="n">{cycle.departments}</td>
              <td className="n">{cycle.published}</td>
              <td className="n">{cycle.departments - cycle.published}</td>
              <td className="n">{cycle.exempt}</td>
              <td>{labelOf(cycle.templateVersion)}</td>
              <td>
                <LocalTime iso={cycle.openedAt} withYear />
              </td>
              <td>
                <Link href={boardAddress('/progress', { cycle: cycle.id })}>查看进度</Link>
              </td>
            </tr>
          ))}
        </AdminTable>
      )}
    </AdminPage>
  );
}
