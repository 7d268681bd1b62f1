'use client';

import { useRouter } from 'next/navigation';
import { useMemo, useState, type ReactNode } from 'react';
import type { DocumentNode } from '@/lib/document/tree';
import type { CommentView, EditionView } from '@/lib/server/queries/workspace/types';
import { withAcceptances } from '@/lib/checks/acceptance';
import type { FigureBeside } from '@/lib/server/queries/workspace/figures-beside';
import { SEVERITY_NAMES } from '@/lib/checks/rule';
import { openSections } from '@/lib/review/co-review';
import { grouped } from '@/lib/review/grouped';
import { keptLooks, type SectionLook } from '@/lib/review/looks';
import type { Place } from '@/lib/review/places';
import { findingRank } from '@/components/section/finding-marks';
import { TitleText } from '@/components/public/title-text';
import { StepFrame } from '@/components/section/step-frame';
import { CoReviewPanel } from './co-review-panel';
import { CommentPanel } from './comment-panel';
import { FigurePanel } from './figure-panel';
import { FindingPanel } from './finding-panel';
import { FoldedSection } from './folded-section';
import { goTo } from './go-to';
import { ReviewContents } from './review-contents';
import { ReviewToolbar, type ToolbarButton } from './review-toolbar';
import { SectionDocument, type ReviewActions } from './section-document';
import { type RecordLook, useReading } from './use-reading';
import { useReviewCommands } from './use-review-commands';
import './review.css';

export interface ReviewSection {
  sectionId: string;
  numeral: string;
  title: string;
  shortTitle: string;
  nodes: DocumentNode[];
}

interface Props {
  view: Pick<EditionView, 'edition' | 'comments' | 'findings' | 'acceptances' | 'checkResult' | 'permissions' | 'coReviews'>;
  sections: readonly ReviewSection[];
  actions: ReviewActions & { recordLook: RecordLook };
  /** Each section against this reviewer's last look; null for whoever's looks aren't kept. */
  looks: Readonly<Record<string, SectionLook>> | null;
  /** Where the department changed something since the return; null before the first. */
  changes: readonly Place[] | null;
  /** Each figure beside last year's and the other departments' median. */
  figures: readonly FigureBeside[];
  head: ReactNode;
  title: string;
  /** Another view in place of the document: changes, last year, history. */
  instead?: { content: ReactNode; inSections: boolean };
}

const NO_COMMENTS: readonly CommentView[] = [];

/** Contents at the left, the document in the middle, findings and comments at the right. */
export function ReviewScreen({ view, sections, actions, looks, changes, figures, head, title, instead }: Props) {
  const router = useRouter();
  const address = `/review/${view.edition.id}`;
  const marks = useMarks(looks);
  const { read, markRead } = useReading(view.edition.id, looks, actions.recordLook);
  const [onlyChanged, setOnlyChanged] = useState(false);
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const unfold = (sectionId: string) => setUnfolded((before) => (before.has(sectionId) ? before : new Set([...before, sectionId])));
  const isFolded = (sectionId: string) => onlyChanged && marks?.[sectionId]?.mark === 'unchanged' && !unfolded.has(sectionId);
  const findings = useMemo(() => findingPlaces(sections, view), [sections, view]);
  const { said, run } = useReviewCommands({ sectionIds: sections.map((section) => section.sectionId), findings, changes, unfold, markRead: looks && markRead });
  // The same lists as long as nothing was said, so that a section with thousands of cells isn't drawn anew.
  const comments = useMemo(() => grouped(view.comments, (comment) => comment.sectionId), [view.comments]);
  const goOrOpen = (sectionId: string, path: string) => {
    unfold(sectionId);
    // From a sheet: first it closes and gives back the focus, then the place takes it.
    setTimeout(() => goTo(sectionId, path) || router.push(`${address}#review-${sectionId}`), 50);
  };
  const only = (chosen: boolean) => {
    setOnlyChanged(chosen);
    setUnfolded(new Set());
  };
  return (
    <StepFrame
      leftLabel="目录"
      panelsLabel="问题和意见"
      left={<ReviewContents address={address} sections={sections} view={view} looks={marks} read={read} onlyChanged={onlyChanged} onOnlyChanged={only} onChoose={unfold} />}
      panels={[
        { id: 'findings', label: '问题', count: view.findings.length, content: <FindingPanel sections={sections} view={view} onGoTo={goOrOpen} /> },
        {
          id: 'comments',
          label: '意见',
          count: view.comments.filter((comment) => comment.doneAt === null).length,
          content: <CommentPanel sections={sections} comments={view.comments} permissions={view.permissions} actions={actions} onGoTo={goOrOpen} />,
        },
        ...(view.coReviews.length > 0
          ? [{ id: 'coReviews', label: '会审', count: view.coReviews.filter((review) => openSections(review).length > 0).length, content: <CoReviewPanel editionId={view.edition.id} sections={sections} coReviews={view.coReviews} /> }]
          : []),
        { id: 'figures', label: '对照', content: <FigurePanel sections={sections} figures={figures} /> },
      ]}
    >
      {head}
      <ReviewToolbar buttons={instead ? (instead.inSections ? SECTION_BUTTONS : []) : [...SECTION_BUTTONS, ...placeButtons(findings, changes, view.permissions.comment)]} said={said} onCommand={run} />
      {instead?.content ?? (
        <article className="card px-4 py-7 sm:py-9 sm:pr-[72px] sm:pl-10">
          <h1 className="mb-6 font-serif text-[24px] leading-snug font-bold text-balance sm:text-[28px]">
            <TitleText>{title}</TitleText>
          </h1>
          {sections.map((section) =>
            isFolded(section.sectionId) ? (
              <FoldedSection key={section.sectionId} section={section} onOpen={() => unfold(section.sectionId)} />
            ) : (
              <SectionDocument
                key={section.sectionId}
                editionId={view.edition.id}
                sectionId={section.sectionId}
                title={section.shortTitle}
                nodes={section.nodes}
                comments={comments.get(section.sectionId) ?? NO_COMMENTS}
                permissions={view.permissions}
                actions={actions}
              />
            ),
          )}
        </article>
      )}
    </StepFrame>
  );
}

const SECTION_BUTTONS: readonly ToolbarButton[] = [
  { command: 'previousSection', label: '上一部分' },
  { command: 'nextSection', label: '下一部分' },
];

function placeButtons(findings: readonly Place[], changes: readonly Place[] | null, mayComment: boolean): ToolbarButton[] {
  return [
    { command: 'nextFinding', label: `下一个问题（${findings.length}）`, none: findings.length === 0 },
    ...(changes ? [{ command: 'nextChange', label: `下一处变化（${changes.length}）`, none: changes.length === 0 } as const] : []),
    ...(mayComment ? [{ command: 'comment', label: '提意见' } as const] : []),
  ];
}

/** What was found, in the order in which the panel lists it. */
function findingPlaces(sections: readonly ReviewSection[], { findings, acceptances }: Pick<EditionView, 'findings' | 'acceptances'>): Place[] {
  const checked = withAcceptances(findings, acceptances);
  return sections.flatMap(({ sectionId }) =>
    checked
      .filter((finding) => finding.sectionId === sectionId)
      .sort((a, b) => findingRank(a) - findingRank(b))
      .map(({ id, severity, path, message, acceptance }) => ({ sectionId, path, label: `${SEVERITY_NAMES[severity]} ${id}，${message}${acceptance ? '（部门已说明）' : ''}` })),
  );
}

/** As they were when the page was opened: see `keptLooks`. */
function useMarks(looks: Props['looks']): Props['looks'] {
  const [opened] = useState(looks);
  return useMemo(() => (looks && opened ? keptLooks(opened, looks) : looks), [looks, opened]);
}
