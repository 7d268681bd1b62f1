import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AdminPage, AdminTable, Block } from '@/components/admin/admin-page';
import { RemoveCodeList } from '@/components/admin/code-list-forms';
import { CodeListImport } from '@/components/admin/code-list-import';
import { CodeListSource } from '@/components/admin/code-list-source';
import { LocalTime } from '@/components/ui/local-time';
import { SearchField } from '@/components/workflow/search-field';
import { CODE_LIST_NAMES, type CodeListKind } from '@/lib/classification/code-book';
import { importCodeListAction, previewCodeListAction, removeCodeListAction } from '@/lib/server/actions/admin';
import { getCodeList } from '@/lib/server/queries/workspace/list-code-lists';
import { searchCodeList } from '@/lib/server/queries/workspace/search-code-list';
import { requireAdministrator } from '../../../require-administrator';

export const metadata: Metadata = { title: '科目名录' };

const ACTIONS = { preview: previewCodeListAction, run: importCodeListAction };

interface Address {
  params: Promise<{ kind: string; year: string }>;
  searchParams: Promise<{ q?: string }>;
}

const isKind = (kind: string): kind is CodeListKind => Object.hasOwn(CODE_LIST_NAMES, kind);

export default async function CodeListPage({ params, searchParams }: Address) {
  const [{ kind, year }, { q }] = await Promise.all([params, searchParams]);
  const actor = await requireAdministrator(`/admin/code-lists/${kind}/${year}`);
  if (!isKind(kind) || !/^20\d{2}$/u.test(year)) notFound();
  const query = typeof q === 'string' ? q.trim().slice(0, 60) : '';
  const [list, hits] = await Promise.all([getCodeList(actor, kind, Number(year)), searchCodeList(actor, kind, Number(year), query)]);
  if (!list || !hits) notFound();
  return (
    <AdminPage title={`${year}年${CODE_LIST_NAMES[kind]}`} back={{ href: '/admin/code-lists', label: '科目名录' }} action={list.imported && <RemoveCodeList list={list} remove={removeCodeListAction} />}>
      <p className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-1">
        <CodeListSource list={list} />
        <span>
          共 <b>{list.count}</b> 条
        </span>
        {list.imported && (
          <span className="text-muted">
            <span className="break-all">{list.imported.fileName}</span> · {list.imported.by} · <LocalTime iso={list.imported.at} withYear />
          </span>
        )}
      </p>
      <div className="space-y-5">
        <Block title={list.imported ? '重新导入' : '导入官方名录'} hint="先显示与现有名录的差别，确认后才生效。导入只影响此后的提示和检查。">
          <CodeListImport list={list} actions={ACTIONS} />
        </Block>
        <section aria-label="名录内容">
          <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
            <p className="text-muted">{query === '' ? (hits.length < list.count ? `列出前 ${hits.length} 条，请查找` : `全部 ${hits.length} 条`) : `找到 ${hits.length} 条`}</p>
            <SearchField action={`/admin/code-lists/${kind}/${year}`} query={query} label="按编码、名称或拼音首字母查找" />
          </div>
          {hits.length > 0 && (
            <AdminTable caption="名录" head={['编码', '名称', '所在位置']}>
              {hits.map((hit) => (
                <tr key={hit.code}>
                  <th scope="row" className="k tabular-nums">
                    {hit.code}
                  </th>
                  <td>{hit.name}</td>
                  <td className="text-muted">{hit.path}</td>
                </tr>
              ))}
            </AdminTable>
          )}
        </section>
      </div>
    </AdminPage>
  );
}
