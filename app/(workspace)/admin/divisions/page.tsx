import type { Metadata } from 'next';
import Link from 'next/link';
import { AdminPage, AdminTable } from '@/components/admin/admin-page';
import { CloseDivision, EditDivision, NewDivision } from '@/components/admin/division-forms';
import { Badge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/notice';
import { sectionGroups, sectionLabels } from '@/lib/review/division-sections';
import { createDivisionAction, updateDivisionAction } from '@/lib/server/actions/admin';
import { type AdminDivision, listDivisions } from '@/lib/server/queries/workspace/list-divisions';
import { requireAdministrator } from '../require-administrator';

export const metadata: Metadata = { title: '科室' };

export default async function DivisionsPage() {
  const divisions = await listDivisions(await requireAdministrator('/admin/divisions'));
  return (
    <AdminPage title="科室" action={<NewDivision groups={sectionGroups()} create={createDivisionAction} />}>
      <p className="mb-3 max-w-[52em] text-muted">
        财政局的科室。对口科室联系部门，在<Link href="/admin/cycles">应公开清单</Link>中指定；会审科室（如绩效、采购、资产）在每一稿中审核自己的部分。审核人属于哪个科室，在
        <Link href="/admin/users">用户</Link>页面设置。
      </p>
      {divisions.length === 0 ? (
        <EmptyState title="还没有科室">点“新建科室”登记对口科室和会审科室。没有会审科室时，审核人一人审核即可通过。</EmptyState>
      ) : (
        <AdminTable caption="科室" head={['科室', '会审的部分', '审核人', { label: '对口部门', figures: true }, '状态', '操作']}>
          {divisions.map((division) => (
            <DivisionRow key={division.id} division={division} />
          ))}
        </AdminTable>
      )}
    </AdminPage>
  );
}

function DivisionRow({ division }: { division: AdminDivision }) {
  const labels = sectionLabels();
  return (
    <tr>
      <th scope="row" className="k font-semibold">
        {division.name}
      </th>
      <td>
        {division.sections.length === 0 ? (
          <span className="text-muted">不会审</span>
        ) : (
          <ul className="min-w-[14em] whitespace-normal">
            {division.sections.map((id) => (
              <li key={id}>{labels[id] ?? id}</li>
            ))}
          </ul>
        )}
      </td>
      <td>
        <People division={division} />
      </td>
      <td className="n">{division.departments}</td>
      <td>{division.closedAt ? <Badge>已停用</Badge> : <Badge tone="good">在用</Badge>}</td>
      <td>
        <span className="-mt-2.5 -mb-1 -ml-2 flex">
          <EditDivision division={division} groups={sectionGroups()} update={updateDivisionAction} />
          <CloseDivision division={division} update={updateDivisionAction} />
        </span>
      </td>
    </tr>
  );
}

/** A division that reviews but has nobody lets no edition pass: said in red. */
function People({ division: { people, sections, closedAt } }: { division: AdminDivision }) {
  if (people.length === 0) return sections.length > 0 && !closedAt ? <span className="text-seal">没有审核人，无法会审</span> : <span className="text-muted">无</span>;
  return (
    <ul>
      {people.map(({ id, name }) => (
        <li key={id}>
          <Link href={`/admin/users/${id}`}>{name}</Link>
        </li>
      ))}
    </ul>
  );
}
