import type { Metadata } from 'next';
import { disclosureTitle, renderSections } from '@/lib/disclosure/render';
import { EDITION_FILES } from '@/lib/exchange/edition-files';
import { publicContext } from '@/lib/server/queries/workspace/public-context';
import { EDITABLE_STATES, PUBLIC_STATES, STATE_NAMES } from '@/lib/workflow/states';
import { DocumentView } from '@/components/public/document-view';
import { TitleText } from '@/components/public/title-text';
import { Changes, CORRECTION_WORDS } from '@/components/review/changes';
import { EditionHead } from '@/components/section/edition-head';
import { PrintButton } from '@/components/section/print-button';
import { SecrecyLink } from '@/components/section/secrecy-link';
import { WorkflowBar } from '@/components/workflow/workflow-bar';
import { changesSince } from '../../../edition-changes';
import { editionPage } from '../../edition-page';

export const metadata: Metadata = { title: '预览' };

export default async function PreviewPage({ params }: { params: Promise<{ editionId: string }> }) {
  const { editionId } = await params;
  const { view, template } = await editionPage(editionId, `/drafts/${editionId}/preview`);
  const { state } = view.edition;
  const isPublic = PUBLIC_STATES.includes(state);
  // The drafter's own action stands on the page that lists what is missing; here it is the approver who reads and decides.
  const decides = !EDITABLE_STATES.includes(state) && view.actions.length > 0;
  return (
    <div className="mx-auto w-full max-w-[1360px] px-4 sm:px-6 py-6">
      <EditionHead view={view} current="preview" />
      {!isPublic && (
        <div className="mb-4 flex flex-wrap items-center justify-between gap-3 rounded-card border border-line bg-caution-tint px-4 py-2 text-caution">
          <p>
            <b>{EDITABLE_STATES.includes(state) ? '草稿' : STATE_NAMES[state]}</b>：以下是公开后读者看到的样子，尚未公开，请勿外传。
          </p>
          <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
            {Object.entries(EDITION_FILES).map(([file, { label }]) => (
              <a key={file} href={`/drafts/${editionId}/files/${file}`} className="text-sm">
                {label}
              </a>
            ))}
            <PrintButton />
          </p>
        </div>
      )}
      <article className="card relative overflow-hidden px-4 py-6 sm:px-12 sm:py-10">
        {!isPublic && (
          <p aria-hidden className="pointer-events-none mb-4 ml-auto w-fit select-none rounded border-2 border-seal pl-4 pr-2 text-lg font-bold tracking-[0.3em] text-seal sm:absolute sm:right-8 sm:top-6">
            草稿
          </p>
        )}
        <div className="mx-auto max-w-[860px]">
          <h1 className="mb-6 font-serif text-[24px] leading-snug font-bold text-balance sm:text-[28px]">
            <TitleText>{disclosureTitle(view.context)}</TitleText>
          </h1>
          <DocumentView nodes={renderSections(template, publicContext(view)).flatMap((section) => section.nodes)} />
        </div>
      </article>
      {view.corrected && (
        <details className="mt-6" open={decides}>
          <summary className="cursor-pointer text-lg font-semibold">与更正前对比</summary>
          <div className="mt-3">
            <Changes comparisons={changesSince(view, template, view.corrected)} {...CORRECTION_WORDS} />
          </div>
        </details>
      )}
      {decides && (
        <WorkflowBar view={view}>
          <SecrecyLink view={view} />
        </WorkflowBar>
      )}
    </div>
  );
}
