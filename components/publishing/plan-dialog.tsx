'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useId, useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { LocalTime } from '@/components/ui/local-time';
import type { Message } from '@/components/ui/snackbar';
import { StepProblem } from '@/components/workflow/use-step';
import { planReleaseAction, previewReleaseAction } from '@/lib/server/actions/releases';
import type { ReleasePreview } from '@/lib/server/queries/workspace/preview-release';
import { PreviewTable } from './preview-table';

interface Props {
  mode: 'now' | 'later';
  /** "2026年部门预算" */
  title: string;
  editionIds: readonly string[];
  /** A moment by China's clock, yyyy-MM-ddTHH:mm. */
  suggested: string;
  now: string;
  onClose: () => void;
  onPlanned: (message: Message) => void;
}

const NO_ANSWER = ['没有成功，请检查网络后再试。'];

/** The moment of a release, then what it will do to each edition, then the decision. */
export function PlanDialog({ mode, title, editionIds, suggested, now, onClose, onPlanned }: Props) {
  const router = useRouter();
  const field = useId();
  const [moment, setMoment] = useState(suggested);
  const [preview, setPreview] = useState<ReleasePreview | null>(null);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [busy, start] = useTransition();
  const [asked] = useState([...editionIds]);
  const input = { editionIds: asked, when: mode === 'now' ? 'now' : moment };

  const look = () =>
    start(async () => {
      const answer = await previewReleaseAction(input).catch(() => null);
      setProblems(answer?.ok ? [] : (answer?.reasons ?? NO_ANSWER));
      setPreview(answer?.ok ? answer.data : null);
    });
  // At once there is nothing to fill in first.
  useEffect(() => {
    if (mode === 'now') look();
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [mode]);

  const decide = () =>
    start(async () => {
      const answer = await planReleaseAction(input).catch(() => null);
      router.refresh();
      if (!answer?.ok) return setProblems(answer?.reasons ?? NO_ANSWER);
      const left = answer.data.outcomes.filter(({ done }) => !done).length;
      const taken = answer.data.outcomes.length - left;
      const done = mode === 'now' ? `${taken} 件正在公开，结果稍后显示在本页。` : `已安排 ${taken} 件一起公开。`;
      onPlanned({ text: left > 0 ? `${done}另有 ${left} 件没有列入，仍在“等待公开”之中。` : done, stays: left > 0 });
    });
  const will = preview?.rows.filter(({ reasons }) => reasons.length === 0).length ?? 0;
  const verb = mode === 'now' ? '立即公开' : '安排公开';

  return (
    <Dialog
      open
      width="wide"
      onClose={onClose}
      title={`${verb}：${title}`}
      footer={
        <>
          <Button onClick={onClose}>取消</Button>
          {mode === 'later' && !preview && (
            <Button variant="primary" type="submit" form={`${field}-form`} disabled={busy}>
              {busy ? '正在核对…' : '下一步：核对'}
            </Button>
          )}
          {preview && mode === 'later' && <Button onClick={() => setPreview(null)}>改时间</Button>}
          {preview && (
            <Button variant="primary" disabled={busy || will === 0} onClick={decide}>
              {busy ? '正在办理…' : `确认${verb} ${will} 件`}
            </Button>
          )}
        </>
      }
    >
      <StepProblem reasons={problems} />
      {mode === 'later' && !preview && (
        <form
          id={`${field}-form`}
          onSubmit={(event) => {
            event.preventDefault();
            look();
          }}
        >
          <label htmlFor={`${field}-moment`} className="block font-semibold">
            公开时间 <span className="text-hint font-normal text-muted">北京时间</span>
          </label>
          <input id={`${field}-moment`} type="datetime-local" required min={now} value={moment} onChange={(event) => setMoment(event.target.value)} className="figures mt-1 min-h-10 rounded-md border border-[#8a94a3] px-3 py-1.5" />
          <p className="mt-3 text-[15px] text-muted">到时选中的 {asked.length} 件同时公开，公开网站、下载和开放数据一起更新。在此之前可以移出或者取消。</p>
        </form>
      )}
      {mode === 'now' && !preview && problems.length === 0 && <p role="status">正在核对 {asked.length} 件稿件…</p>}
      {preview && (
        <>
          <p className="mb-3" role="status">
            {preview.plannedAt ? (
              <>
                <LocalTime iso={preview.plannedAt} withYear className="figures font-semibold" />（北京时间）公开 <b className="figures">{will}</b> 件
              </>
            ) : (
              <>
                立即公开 <b className="figures">{will}</b> 件，公开后内容不能改动
              </>
            )}
            {will < preview.rows.length && (
              <>
                ；另有 <b className="figures text-seal">{preview.rows.length - will}</b> 件不能列入，原因如下
              </>
            )}
            。
          </p>
          <PreviewTable rows={preview.rows} />
        </>
      )}
    </Dialog>
  );
}
