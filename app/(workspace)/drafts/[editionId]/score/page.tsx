import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ScoreBars } from '@/components/scoring/score-bars';
import { ScoreItems } from '@/components/scoring/score-items';
import { EditionHead } from '@/components/section/edition-head';
import { editionScore } from '@/lib/server/queries/workspace/edition-score';
import { editionPage } from '../../edition-page';

export const metadata: Metadata = { title: '透明度得分' };

export default async function ScorePage({ params }: { params: Promise<{ editionId: string }> }) {
  const { editionId } = await params;
  const { actor, view } = await editionPage(editionId, `/drafts/${editionId}/score`);
  const scored = await editionScore(actor, editionId, { context: view.context, result: { findings: view.findings, notRun: view.checkResult.notRun } });
  if (!scored) notFound();
  return (
    <div className="mx-auto w-full max-w-[1360px] px-4 py-6 sm:px-6">
      <EditionHead view={view} current="score" />
      <div className="space-y-6">
        <p>{scored.publishedOn ? '按现在的内容评定。' : '按现在的内容、假定照此公开评定；填写和修改后重新计算。'}</p>
        <ScoreBars score={scored.score} />
        <ScoreItems editionId={editionId} score={scored.score} editable={view.permissions.editContent} />
      </div>
    </div>
  );
}
