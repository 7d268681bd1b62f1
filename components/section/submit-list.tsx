import Link from 'next/link';
import type { Finding } from '@/lib/checks/rule';
import { MISSING_FIELD } from '@/lib/checks/run-checks';
import type { EditionView } from '@/lib/server/queries/workspace/types';
import { hashOf } from '@/components/fields/field-place';
import { Notice } from '@/components/ui/notice';
import type { SectionTitle } from './task-list';

/** Everything that stands between the draft and its submission, each a link to its field; what is only doubtful, apart. */
export function SubmitList({ view, sections }: { view: EditionView; sections: readonly SectionTitle[] }) {
  const blocking = view.findings.filter((finding) => finding.severity === 'E');
  const doubtful = view.findings.filter((finding) => finding.severity === 'W');
  const openComments = view.comments.filter((comment) => comment.doneAt === null);
  return (
    <div className="space-y-8 pb-6">
      {blocking.length === 0 && openComments.length === 0 ? (
        <Notice tone="good" title="可以提交">
          没有缺项，也没有必须改正的错误。{doubtful.length > 0 && '提交前请再核对下面列出的疑点。'}
        </Notice>
      ) : (
        <Notice tone="danger" title="还不能提交">
          {blocking.length > 0 && <p>有 {blocking.length} 处缺项或错误。点击任一条，直接到该处修改。</p>}
          {openComments.length > 0 && <p>有 {openComments.length} 条审核意见未处理，修改或回复后请标为已处理。</p>}
        </Notice>
      )}
      {openComments.length > 0 && (
        <Group title="未处理的审核意见" sections={sections} items={openComments} editionId={view.edition.id} textOf={(comment) => comment.body} />
      )}
      {blocking.length > 0 && <Group title="必须改正" sections={sections} items={blocking} editionId={view.edition.id} textOf={findingText} />}
      {doubtful.length > 0 && <Group title="请核对" sections={sections} items={doubtful} editionId={view.edition.id} textOf={findingText} />}
    </div>
  );
}

const findingText = (finding: Finding) => `${finding.id === MISSING_FIELD ? '' : `${finding.id}　`}${finding.message}`;

function Group<T extends { sectionId: string; path: string }>({ title, sections, items, editionId, textOf }: { title: string; sections: readonly SectionTitle[]; items: readonly T[]; editionId: string; textOf: (item: T) => string }) {
  return (
    <section>
      <h2 className="mb-2 font-serif text-[21px] font-semibold">
        {title} <span className="font-sans text-base font-normal text-muted">{items.length} 处</span>
      </h2>
      <div className="space-y-3">
        {sections.map((section) => {
          const own = items.filter((item) => item.sectionId === section.id);
          if (own.length === 0) return null;
          return (
            <div key={section.id} className="card">
              <h3 className="border-b border-line bg-ground px-4 py-2 text-[15px] font-semibold">
                {section.numeral}、{section.title} <span className="font-normal text-muted">{own.length} 处</span>
              </h3>
              <ul className="divide-y divide-line">
                {own.map((item, index) => (
                  <li key={`${item.path}:${index}`}>
                    <Link href={`/drafts/${editionId}/sections/${section.id}${item.path ? hashOf(item.path) : ''}`} className="block break-words px-4 py-2 text-[15px] hover:bg-ground">
                      {textOf(item)}
                    </Link>
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
      </div>
    </section>
  );
}
