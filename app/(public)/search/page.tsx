import type { Metadata } from 'next';
import { departmentPath, disclosurePath } from '@/components/public/addresses';
import { periodName } from '@/lib/disclosure/period';
import { searchPublished } from '@/lib/server/queries/public/search-published';
import { storableText } from '@/lib/server/storable';
import { PublicPage } from '@/app/(public)/public-page';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const MAX_LENGTH = 60;
const queryOf = (value: string | string[] | undefined) => (typeof value === 'string' ? storableText(value.slice(0, MAX_LENGTH)).trim() : '');

export const metadata: Metadata = { title: '搜索', description: '按部门名称和公开文本的内容搜索已公开的部门预算。', robots: { index: false } };

export default async function SearchPage({ searchParams }: Props) {
  const query = queryOf((await searchParams).q);
  const { departments, hits } = query === '' ? { departments: [], hits: [] } : await searchPublished(query);
  return (
    <PublicPage place="search" query={query}>
      <h1 className="page-title">{query === '' ? '搜索' : `“${query}”的搜索结果`}</h1>
      {query === '' && <p className="lead mt-4">在页面上方输入部门名称、项目名称或公开文本中的词语，例如“网信办”“线路租用”。只搜索已公开的内容。</p>}
      {query !== '' && departments.length + hits.length === 0 && (
        <p className="lead mt-4">
          没有找到含有“{query}”的部门或公开文本。可以换一个更短的词，或者<a href="/#departments">从部门列表中查找</a>。
        </p>
      )}
      {departments.length > 0 && (
        <section className="box mt-4" aria-labelledby="found-departments">
          <h2 id="found-departments">部门</h2>
          <ul className="plain mt-1">
            {departments.map((department) => (
              <li key={department.code}>
                <a href={departmentPath(department.code)}>{department.name}</a>
                {department.shortName !== department.name && <span className="meta"> {department.shortName}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {hits.length > 0 && (
        <section className="box mt-4" aria-labelledby="found-texts">
          <h2 id="found-texts">公开文本</h2>
          <ul className="plain stack mt-1">
            {hits.map((hit, index) => (
              <li key={index}>
                <a href={`${disclosurePath(hit.department.code, hit)}#${hit.anchor}`}>
                  {hit.department.shortName} {periodName(hit)} · {hit.sectionTitle}
                </a>
                <p className="max-w-[46em] text-[15px]">
                  <Excerpt text={hit.excerpt} query={query} />
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </PublicPage>
  );
}

/** The excerpt with the words sought marked. */
function Excerpt({ text, query }: { text: string; query: string }) {
  const at = text.toLowerCase().indexOf(query.toLowerCase());
  if (at === -1) return text;
  return (
    <>
      {text.slice(0, at)}
      <mark>{text.slice(at, at + query.length)}</mark>
      {text.slice(at + query.length)}
    </>
  );
}
