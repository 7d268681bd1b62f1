import type { Metadata } from 'next';
import Link from 'next/link';
import { AdminPage, AdminTable } from '@/components/admin/admin-page';
import { OtherYear } from '@/components/admin/code-list-forms';
import { CodeListSource } from '@/components/admin/code-list-source';
import { LocalTime } from '@/components/ui/local-time';
import { CODE_LIST_NAMES } from '@/lib/classification/code-book';
import { listCodeLists } from '@/lib/server/queries/workspace/list-code-lists';
import { requireAdministrator } from '../require-administrator';

export const metadata: Metadata = { title: '科目名录' };

export default async function CodeListsPage() {
  const lists = await listCodeLists(await requireAdministrator('/admin/code-lists'));
  return (
    <AdminPage title="科目名录" action={<OtherYear />}>
      <p className="mb-3 max-w-[52em]">
        填报时按名录提示科目和采购品目，并核对编码与名称。每个年度各用各的名录：导入财政部公布的当年名录后按其核对；没有导入的，用门户自带的名录，它不完整，也可能与官方名录不一致。
      </p>
      <AdminTable caption="科目名录" head={['名录', '年度', '来源', { label: '条数', figures: true }, '文件', '导入']}>
        {lists.map((list) => (
          <tr key={`${list.kind} ${list.fiscalYear}`}>
            <th scope="row" className="k">
              <Link href={`/admin/code-lists/${list.kind}/${list.fiscalYear}`} className="font-semibold">
                {CODE_LIST_NAMES[list.kind]}
                <span className="sr-only">，{list.fiscalYear}年</span>
              </Link>
            </th>
            <td className="whitespace-nowrap">{list.fiscalYear}年</td>
            <td>
              <CodeListSource list={list} />
            </td>
            <td className="n">{list.count}</td>
            <td className="max-w-[20em] break-all">{list.imported?.fileName ?? <span className="text-muted">无</span>}</td>
            <td>
              {list.imported ? (
                <>
                  {list.imported.by} · <LocalTime iso={list.imported.at} withYear />
                </>
              ) : (
                <span className="text-muted">未导入</span>
              )}
            </td>
          </tr>
        ))}
      </AdminTable>
    </AdminPage>
  );
}
