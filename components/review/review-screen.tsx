'use client';

import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import type { DocumentNode } from '@/lib/document/tree';
import type { EditionView } from '@/lib/server/queries/workspace/types';
import { numbered } from '@/lib/disclosure/section-name';
import { TitleText } from '@/components/public/title-text';
import { StepFrame } from '@/components/section/step-frame';
import { CommentPanel } from './comment-panel';
import { FindingPanel } from './finding-panel';
import { goTo } from './go-to';
import { SectionDocument, type ReviewActions } from './section-document';
import './review.css';

export interface ReviewSection {
  sectionId: string;
  numeral: string;
  title: string;
  shortTitle: string;
  nodes: DocumentNode[];
}

interface Props {
  view: Pick<EditionView, 'edition' | 'comments' | 'findings' | 'acceptances' | 'checkResult' | 'permissions'>;
  sections: readonly ReviewSection[];
  actions: ReviewActions;
  head: ReactNode;
  title: string;
  /** Another view in place of the document: changes, last year, history. */
  instead?: ReactNode;
}

/** Contents at the left, the document in the middle, findings and comments at the right. */
export function ReviewScreen({ view, sections, actions, head, title, instead }: Props) {
  const router = useRouter();
  const address = `/review/${view.edition.id}`;
  const lead = (sectionId: string, path: string) => {
    // From a sheet: first it closes and gives back the focus, then the place takes it.
    setTimeout(() => goTo(sectionId, path) || router.push(`${address}#review-${sectionId}`), 50);
  };
  return (
    <StepFrame
      leftLabel="目录"
      panelsLabel="问题和意见"
      left={<Contents address={address} sections={sections} view={view} />}
      panels={[
        { id: 'findings', label: '问题', count: view.findings.length, content: <FindingPanel sections={sections} view={view} onGoTo={lead} /> },
        {
          id: 'comments',
          label: '意见',
          count: view.comments.filter((comment) => comment.doneAt === null).length,
          content: <CommentPanel sections={sections} comments={view.comments} permissions={view.permissions} actions={actions} onGoTo={lead} />,
        },
      ]}
    >
      {head}
      {instead ?? (
        <article className="card px-4 py-7 sm:py-9 sm:pr-[72px] sm:pl-10">
          <h1 className="mb-6 font-serif text-[24px] leading-snug font-bold text-balance sm:text-[28px]">
            <TitleText>{title}</TitleText>
          </h1>
          {sections.map((section) => (
            <SectionDocument
              key={section.sectionId}
              editionId={view.edition.id}
              sectionId={section.sectionId}
              title={section.shortTitle}
              nodes={section.nodes}
              comments={view.comments.filter((comment) => comment.sectionId === section.sectionId)}
              permissions={view.permissions}
              actions={actions}
            />
          ))}
        </article>
      )}
    </StepFrame>
  );
}

function Contents({ address, sections, view }: { address: string; sections: readonly ReviewSection[]; view: Props['view'] }) {
  return (
    <nav aria-label="目录">
      <ol className="space-y-0.5 text-[15px]">
        {sections.map((section) => {
          const problems = view.findings.filter((finding) => finding.sectionId === section.sectionId && finding.severity !== 'I').length;
          const comments = view.comments.filter((comment) => comment.sectionId === section.sectionId && comment.doneAt === null).length;
          return (
            <li key={section.sectionId}>
              <a href={`${address}#review-${section.sectionId}`} className="block rounded-md px-3 py-1.5 text-ink no-underline hover:bg-primary-tint">
                {numbered(section.numeral, section.shortTitle)}
                {problems + comments > 0 && (
                  <span className="block text-hint text-muted">{[problems > 0 && `问题 ${problems}`, comments > 0 && `未处理意见 ${comments}`].filter(Boolean).join('，')}</span>
                )}
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
