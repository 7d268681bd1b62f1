'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { numbered } from '@/lib/disclosure/section-name';
import type { SectionSignOff } from '@/lib/review/co-review';
import { signOffSectionsAction, withdrawSignOffAction } from '@/lib/server/actions/review';
import type { ActionResult } from '@/lib/server/action';
import type { EditionView } from '@/lib/server/queries/workspace/types';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { LocalTime } from '@/components/ui/local-time';
import type { ReviewSection } from './review-screen';

type CoReview = EditionView['coReviews'][number];

interface Props {
  editionId: string;
  sections: readonly ReviewSection[];
  coReviews: readonly CoReview[];
}

/** Which division has signed off which of its sections, and where one signs off for one's own. */
export function CoReviewPanel({ editionId, sections, coReviews }: Props) {
  const titles = new Map(sections.map((section) => [section.sectionId, numbered(section.numeral, section.shortTitle)]));
  const own = [...coReviews].sort((a, b) => Number(b.mine) - Number(a.mine));
  return (
    <div className="space-y-4">
      <p className="text-sm text-muted">各科室会审齐全后才能审核通过。部门退回后改动的部分须重新会审。</p>
      {own.map((review) => (
        <DivisionPart key={review.division.id} editionId={editionId} review={review} titleOf={(id) => titles.get(id) ?? id} />
      ))}
    </div>
  );
}

function DivisionPart({ editionId, review, titleOf }: { editionId: string; review: CoReview; titleOf: (sectionId: string) => string }) {
  const { division, mine, sections } = review;
  const open = sections.filter(({ signOff }) => signOff === null);
  return (
    <section aria-label={division.name} className="card px-3 py-3">
      <h3 className="mb-2 flex flex-wrap items-center justify-between gap-2 font-semibold">
        {division.name}
        <span role="status">
          <Badge tone={open.length === 0 ? 'good' : 'caution'}>{open.length === 0 ? '已会审' : `待会审 ${open.length}`}</Badge>
        </span>
      </h3>
      <ul className="space-y-2 text-sm">
        {sections.flatMap(({ sectionId, signOff }) =>
          signOff ? [<SignedOff key={sectionId} title={titleOf(sectionId)} signOff={signOff} mine={mine} editionId={editionId} />] : mine ? [] : [<li key={sectionId}>{titleOf(sectionId)}：待会审</li>],
        )}
      </ul>
      {mine && open.length > 0 && <SignOffForm key={open.map(({ sectionId }) => sectionId).join()} editionId={editionId} divisionId={division.id} sectionIds={open.map(({ sectionId }) => sectionId)} titleOf={titleOf} />}
    </section>
  );
}

function SignedOff({ title, signOff, mine, editionId }: { title: string; signOff: SectionSignOff; mine: boolean; editionId: string }) {
  const { busy, problem, run } = useAct();
  return (
    <li>
      <p>{title}</p>
      <p className="text-hint text-muted">
        {signOff.by}会审，<LocalTime iso={signOff.at} />
        {signOff.opinion && `：${signOff.opinion}`}
      </p>
      {mine && (
        <Button variant="quiet" disabled={busy} aria-label={`撤销对“${title}”的会审`} onClick={() => run(withdrawSignOffAction({ editionId, divisionId: signOff.divisionId, sectionId: signOff.sectionId }))}>
          撤销会审
        </Button>
      )}
      <Problem text={problem} />
    </li>
  );
}

function SignOffForm({ editionId, divisionId, sectionIds, titleOf }: { editionId: string; divisionId: string; sectionIds: readonly string[]; titleOf: (sectionId: string) => string }) {
  const [chosen, setChosen] = useState<readonly string[]>(sectionIds);
  const [opinion, setOpinion] = useState('');
  const { busy, problem, run } = useAct();
  const toggle = (sectionId: string) => setChosen(chosen.includes(sectionId) ? chosen.filter((one) => one !== sectionId) : [...chosen, sectionId]);
  return (
    <form
      className="mt-2 space-y-2 text-sm"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy && chosen.length > 0) run(signOffSectionsAction({ editionId, divisionId, sectionIds: [...chosen], opinion }));
      }}
    >
      {sectionIds.map((sectionId) => (
        <label key={sectionId} className="flex items-start gap-2">
          <input type="checkbox" className="mt-1" checked={chosen.includes(sectionId)} onChange={() => toggle(sectionId)} />
          {titleOf(sectionId)}
        </label>
      ))}
      <textarea aria-label="会审意见" placeholder="会审意见（可不填）" rows={2} maxLength={500} value={opinion} onChange={(event) => setOpinion(event.target.value)} className="w-full rounded-md border border-[#8a94a3] bg-surface px-2 py-1" />
      <Problem text={problem} />
      <Button type="submit" variant="primary" disabled={busy || chosen.length === 0}>
        {busy ? '正在办理…' : `会审所选 ${chosen.length} 个部分`}
      </Button>
      <p className="text-hint text-muted">有问题的，请在正文中提出意见，不要会审。</p>
    </form>
  );
}

const Problem = ({ text }: { text: string | null }) =>
  text && (
    <p role="alert" className="text-seal">
      {text}
    </p>
  );

function useAct() {
  const router = useRouter();
  const [busy, start] = useTransition();
  const [problem, setProblem] = useState<string | null>(null);
  const run = (acting: Promise<ActionResult<unknown>>) =>
    start(async () => {
      const result = await acting.catch(() => null);
      setProblem(result?.ok ? null : (result?.message ?? '没有成功，请检查网络后再试。'));
      if (result?.ok) router.refresh();
    });
  return { busy, problem, run };
}
