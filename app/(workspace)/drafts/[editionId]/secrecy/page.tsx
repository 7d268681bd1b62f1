import type { Metadata } from 'next';
import { numbered } from '@/lib/disclosure/section-name';
import { conclusionOf, SECRECY_CONCLUSIONS } from '@/lib/workflow/secrecy-review';
import { recordSecrecyReviewAction } from '@/lib/server/actions/drafts';
import { dayInChina } from '@/lib/server/due-date';
import { EditionHead } from '@/components/section/edition-head';
import { SecrecyForm } from '@/components/section/secrecy-form';
import type { SectionTitle } from '@/components/section/task-list';
import { Notice } from '@/components/ui/notice';
import { WorkflowBar } from '@/components/workflow/workflow-bar';
import { dayWords } from '@/lib/document/dates';
import type { EditionView } from '@/lib/server/queries/workspace/types';
import { editionPage } from '../../edition-page';

export const metadata: Metadata = { title: '保密审查' };

export default async function SecrecyPage({ params }: { params: Promise<{ editionId: string }> }) {
  const { editionId } = await params;
  const { view, template } = await editionPage(editionId, `/drafts/${editionId}/secrecy`);
  const review = view.secrecyReview;
  const sections = template.sections.map(({ id, numeral, title }) => ({ id, numeral, title }));
  const decides = view.edition.state === 'SIGN_OFF' && view.actions.length > 0;
  return (
    <div className="mx-auto w-full max-w-[1360px] px-4 sm:px-6 py-6">
      <EditionHead view={view} current="secrecy" />
      <div className="max-w-[860px] space-y-4 pb-6">
        <p>公开前由部门对全部内容进行保密审查（《中华人民共和国政府信息公开条例》第十七条）。审查的依据、结论、承办人、负责人和日期随文公开；没有审查记录，负责人不能审签。</p>
        {view.permissions.recordSecrecyReview ? (
          <>
            {review?.outdated && (
              <Notice tone="caution" title="需要重新确认">
                保密审查之后内容或附件又有修改。请对修改后的内容进行审查，再保存一次。
              </Notice>
            )}
            <section aria-label="保密审查记录" className="card px-4 py-4 sm:px-6">
              <SecrecyForm editionId={editionId} correction={view.edition.number > 1} review={review} contentChangedAt={view.contentChangedAt} sections={sections} today={dayInChina(new Date())} record={recordSecrecyReviewAction} />
            </section>
          </>
        ) : (
          <Recorded review={review} sections={sections} />
        )}
      </div>
      {decides && <WorkflowBar view={view} />}
    </div>
  );
}

/** For those who only read it. */
function Recorded({ review, sections }: { review: EditionView['secrecyReview']; sections: readonly SectionTitle[] }) {
  if (!review) return <Notice>该稿没有保密审查记录。</Notice>;
  const withheld = sections.filter((section) => review.withheld[section.id] !== undefined);
  const rows = [
    ['审查依据', review.basis],
    ['审查结论', SECRECY_CONCLUSIONS[conclusionOf(review)]],
    ['承办人', review.handler],
    ['负责人', review.head],
    ['审查日期', dayWords(review.reviewedOn)],
    ...withheld.map((section) => ['不予公开', `${numbered(section.numeral, section.title)}：${review.withheld[section.id]}`]),
  ];
  return (
    <dl className="card grid gap-x-6 gap-y-2 px-4 py-4 sm:grid-cols-[7em_1fr] sm:px-6">
      {rows.map(([name, value]) => (
        <div key={`${name}${value}`} className="sm:contents">
          <dt className="text-muted">{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
