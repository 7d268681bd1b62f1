import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Changes, CORRECTION_WORDS } from '@/components/review/changes';
import { QueueSteps } from '@/components/review/queue-steps';
import { ReviewHead, REVIEW_VIEWS, type ReviewView } from '@/components/review/review-head';
import { ReviewScreen } from '@/components/review/review-screen';
import { StandardCommentsProvider } from '@/components/review/standard-comments';
import { EmptyState } from '@/components/ui/notice';
import { HistoryList } from '@/components/workflow/history-list';
import { WorkflowBar } from '@/components/workflow/workflow-bar';
import { can } from '@/lib/access/can';
import { ownersOf } from '@/lib/access/delegation';
import { compareYears } from '@/lib/comparison/compare-section';
import type { SectionComparison } from '@/lib/comparison/types';
import { previousContext } from '@/lib/disclosure/context';
import { disclosureTitle, renderSections } from '@/lib/disclosure/render';
import { type DocumentNode, note } from '@/lib/document/tree';
import { templateOf, type Template } from '@/lib/disclosure/templates/templates';
import { addCommentAction, markCommentDoneAction, replyToCommentAction } from '@/lib/server/actions/comments';
import { sectionLooks } from '@/lib/review/looks';
import { changedPlaces } from '@/lib/review/places';
import { neighbours } from '@/lib/review/queue';
import { takeUpQuestion } from '@/lib/review/take-up';
import { shownHash } from '@/lib/review/shown-hash';
import { recordLookAction } from '@/lib/server/actions/looks';
import { requireActor } from '@/lib/server/auth';
import { figuresBeside } from '@/lib/server/queries/workspace/figures-beside';
import { getEdition } from '@/lib/server/queries/workspace/get-edition';
import { listStandardComments } from '@/lib/server/queries/workspace/list-standard-comments';
import { listReviewWork } from '@/lib/server/queries/workspace/list-review-work';
import { ownLooks } from '@/lib/server/queries/workspace/own-looks';
import type { EditionView } from '@/lib/server/queries/workspace/types';
import { changesSince } from '../../edition-changes';

export const metadata: Metadata = { title: '审核' };

const ACTIONS = { add: addCommentAction, reply: replyToCommentAction, markDone: markCommentDoneAction, recordLook: recordLookAction };
const isView = (name: unknown): name is ReviewView => typeof name === 'string' && Object.hasOwn(REVIEW_VIEWS, name);

interface Props {
  params: Promise<{ editionId: string }>;
  searchParams: Promise<{ view?: string | string[] }>;
}

export default async function ReviewPage({ params, searchParams }: Props) {
  const { editionId } = await params;
  const asked = (await searchParams).view;
  const actor = await requireActor(`/review/${editionId}`);
  if (!can(actor, 'seeReviewQueue')) notFound();
  const [view, work, looked] = await Promise.all([getEdition(actor, editionId), listReviewWork(actor), ownLooks(actor, editionId)]);
  if (!view) notFound();
  const [figures, standardComments] = await Promise.all([figuresBeside(actor, view), listStandardComments(actor)]);
  const current = isView(asked) ? asked : 'document';
  const template = templateOf(view.context.templateVersion);
  const rendered = renderSections(template, view.context);
  const sections = template.sections.map(({ id, numeral, title, shortTitle }) => ({ sectionId: id, numeral, title, shortTitle, nodes: withBasis(rendered.find((one) => one.sectionId === id)!.nodes, view.context.withheld?.[id] === undefined ? view.withheld[id] : undefined) }));
  const shown = Object.fromEntries(sections.map(({ sectionId, nodes }) => [sectionId, shownHash(nodes)]));
  const sinceReturn = view.contentAtReturn && changesSince(view, template, view.contentAtReturn);
  const corrections = view.corrected && changesSince(view, template, view.corrected);
  const owners = ownersOf(actor);
  const queued = work.find((row) => row.editionId === editionId);
  return (
    <StandardCommentsProvider comments={standardComments}>
      {/* On a short page the bar still stands at the lower edge. */}
      <div className="min-h-[calc(100dvh-11.5rem)]">
      <ReviewScreen
        key={editionId}
        view={view}
        title={disclosureTitle(view.context)}
        actions={ACTIONS}
        sections={sections}
        looks={looked && sectionLooks(shown, looked)}
        changes={sinceReturn && changedPlaces(sinceReturn)}
        figures={figures}
        head={<ReviewHead view={view} current={current} changes={sinceReturn?.reduce((sum, one) => sum + one.changes, 0) ?? null} />}
        instead={current === 'document' ? undefined : { content: <Instead view={view} template={template} current={current} sinceReturn={sinceReturn} corrections={corrections} />, inSections: isInSections(current, view, current === 'corrections' ? corrections : sinceReturn) }}
      />
      </div>
      <div className="sticky bottom-0 z-20 mx-auto w-full max-w-[1360px] sm:px-6">
        <WorkflowBar view={{ edition: view.edition, actions: view.actions, waitingFor: view.waitingFor }} reasonDraft={reasonDraft(view)} takeUpQuestion={queued && takeUpQuestion(queued, owners)}>
          <QueueSteps state={view.edition.state} around={neighbours(work, editionId, owners)} />
        </WorkflowBar>
      </div>
    </StandardCommentsProvider>
  );
}

interface InsteadProps {
  view: EditionView;
  template: Template;
  current: Exclude<ReviewView, 'document'>;
  /** Null before the first return. */
  sinceReturn: SectionComparison[] | null;
  /** Null for a first edition. */
  corrections: SectionComparison[] | null;
}

function Instead({ view, template, current, sinceReturn, corrections }: InsteadProps) {
  const { context } = view;
  if (current === 'history') return <HistoryList entries={view.history} />;
  if (current === 'changes') {
    if (!sinceReturn) return <EmptyState title="还没有退回过">退回部门并重新报送后，这里逐字逐格显示部门改了什么。</EmptyState>;
    if (view.edition.state === 'RETURNED') return <EmptyState title="部门正在修改">重新报送后，这里逐字逐格显示部门改了什么。修改中的内容只有部门自己可以看到。</EmptyState>;
    return <Changes comparisons={sinceReturn} words={{ before: '退回时', after: '现在', gone: '删除', versions: true }} intro="上次退回以后，部门修改了以下部分：" nothing="退回以后内容没有变化" />;
  }
  if (current === 'corrections') {
    if (!corrections) return <EmptyState title="不是更正稿">该稿是首次公开的稿件，没有更正前的版本。</EmptyState>;
    return <Changes comparisons={corrections} {...CORRECTION_WORDS} />;
  }
  if (!context.previous) return <EmptyState title={`没有${context.fiscalYear - 1}年的公开内容`}>本平台没有该部门上一年度公开的内容，不能对比。</EmptyState>;
  const { previous } = context;
  const before = { template: templateOf(previous.templateVersion), context: previousContext(context)! };
  return (
    <Changes
      comparisons={compareYears(before, { template, context })}
      words={{ before: `${previous.fiscalYear}年`, after: `${context.fiscalYear}年`, gone: '取消' }}
      intro={`与${previous.fiscalYear}年公开的内容相比，以下部分不同：`}
      nothing={`与${previous.fiscalYear}年公开的内容相同`}
    />
  );
}

/** Whether the view shows sections that can be gone through one by one. */
function isInSections(current: ReviewView, { context, edition }: EditionView, compared: SectionComparison[] | null): boolean {
  if (current === 'corrections') return (compared ?? []).some(({ changes }) => changes > 0);
  if (current === 'changes') return edition.state !== 'RETURNED' && (compared ?? []).some(({ changes }) => changes > 0);
  return current === 'lastYear' && context.previous !== null;
}

/** A return usually rests on the comments: the reason begins with how many there are. */
function reasonDraft(view: EditionView): string {
  const open = view.comments.filter((comment) => comment.doneAt === null).length;
  return open > 0 && view.edition.state === 'IN_REVIEW' ? `共有 ${open} 条审核意见，请逐条修改或说明后重新报送。` : '';
}

/** The bureau reads a section that the public won't, with the basis under its heading; once published it reads what the public reads. */
function withBasis([heading, ...rest]: readonly DocumentNode[], basis: string | undefined): DocumentNode[] {
  if (!heading) return [];
  return basis === undefined ? [heading, ...rest] : [heading, note(`公开时不予公开本部分，只显示依据：${basis}`), ...rest];
}
