'use client';

import { useState, useTransition } from 'react';
import { isEmptyContent } from '@/lib/disclosure/section-content';
import { sectionOf, templateOf } from '@/lib/disclosure/templates/templates';
import type { ImportTarget, ImportView } from '@/lib/server/queries/workspace/import-types';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import type { ImportActions } from './import-actions';

interface Props {
  view: ImportView;
  contentOf: (sectionId: string) => Record<string, unknown>;
  undecided: (sectionId: string) => number;
  apply: ImportActions['apply'];
  onClose: () => void;
  onDone: (editionId: string) => void;
}

const USES: Record<ImportTarget['use'], (target: ImportTarget) => string> = {
  content: ({ fiscalYear }) => `${fiscalYear}年部门预算草稿：文件就是这一年的，内容和金额都取用`,
  lastYear: ({ fiscalYear }) => `${fiscalYear}年部门预算草稿：文件是上一年的，取用结构和文字，金额作为上年数`,
};

/** Which sections go into which draft; what stands there already is told before it is replaced. */
export function TakeOver({ view, contentOf, undecided, apply, onClose, onDone }: Props) {
  const [target, setTarget] = useState<ImportTarget | undefined>(view.targets[0]);
  const available = view.sections.filter((section) => section.recognised && section.takenAt === null);
  const [left, setLeft] = useState<ReadonlySet<string>>(() => new Set());
  const [reasons, setReasons] = useState<readonly string[]>([]);
  const [busy, start] = useTransition();
  const template = templateOf(view.result!.templateVersion);
  const ofDraft = (sectionId: string) => target?.sections.find((section) => section.sectionId === sectionId);
  const replaces = (sectionId: string) => ofDraft(sectionId)?.empty === false;
  const isBlank = (sectionId: string) => isEmptyContent(sectionOf(template, sectionId)!, contentOf(sectionId));
  /** Why a section can't be taken over now; null where it can. */
  const hindrance = (sectionId: string) => {
    const open = undecided(sectionId);
    if (open > 0) return `还有 ${open} 处需要确认`;
    // Last year's document is a start, not a correction of what somebody has written since.
    return target?.use === 'lastYear' && replaces(sectionId) ? '草稿中已经填写，上年的文件不覆盖' : null;
  };
  const picked = available.filter(({ sectionId }) => hindrance(sectionId) === null && !left.has(sectionId));

  const take = () =>
    start(async () => {
      const answer = await apply({ importId: view.id, cycleId: target!.cycleId, sections: picked.map(({ sectionId }) => ({ sectionId, revision: ofDraft(sectionId)?.revision ?? 0 })) }).catch(() => null);
      if (answer?.ok) onDone(answer.data.editionId);
      else setReasons(answer?.reasons ?? ['没有取用，请检查网络后再试。草稿没有变化。']);
    });

  return (
    <Dialog
      open
      onClose={onClose}
      title="取用到草稿"
      width="wide"
      footer={
        <>
          <Button onClick={onClose}>返回</Button>
          <Button variant="primary" disabled={busy || !target || picked.length === 0} onClick={take}>
            {busy ? '正在取用…' : `取用 ${picked.length} 个部分`}
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        {reasons.length > 0 && (
          <Notice tone="danger" live>
            {reasons.map((reason) => (
              <p key={reason}>{reason}</p>
            ))}
          </Notice>
        )}
        {view.targets.length === 0 && <Notice tone="caution">没有可以取用的草稿：财政局还没有把您的部门列入这一年度或者设为免于公开，或者草稿已经提交。已公开或者已撤回的，请先发起更正。</Notice>}
        {view.targets.length > 0 && (
          <fieldset className="space-y-1">
            <legend className="mb-1 font-semibold">取用到</legend>
            {view.targets.map((one) => (
              <label key={`${one.cycleId}-${one.use}`} className="flex cursor-pointer items-baseline gap-2">
                <input type="radio" name="target" checked={one === target} onChange={() => setTarget(one)} className="accent-primary" />
                <span>
                  {USES[one.use](one)}
                  {one.editionId === null && <span className="text-muted">（还没有草稿，取用时建立）</span>}
                </span>
              </label>
            ))}
          </fieldset>
        )}
        <fieldset>
          <legend className="mb-1 font-semibold">取用的部分</legend>
          <ul className="divide-y divide-line rounded-md border border-line">
            {available.map((section) => {
              const why = hindrance(section.sectionId);
              return (
                <li key={section.sectionId}>
                  <label className={`flex flex-wrap items-baseline gap-x-3 px-3 py-2 ${why ? 'text-muted' : 'cursor-pointer'}`}>
                    <input
                      type="checkbox"
                      disabled={why !== null}
                      checked={why === null && !left.has(section.sectionId)}
                      onChange={(event) => setLeft(new Set(event.target.checked ? [...left].filter((id) => id !== section.sectionId) : [...left, section.sectionId]))}
                      className="accent-primary"
                    />
                    <span className="mr-auto">{section.title}</span>
                    <span className="text-hint">
                      {why || replaces(section.sectionId) ? <span className="text-caution">{why ?? '草稿中已有内容，将被替换'}</span> : <span className="text-muted">{isBlank(section.sectionId) ? '文件中只有标题' : '草稿中还是空的'}</span>}
                    </span>
                  </label>
                </li>
              );
            })}
          </ul>
        </fieldset>
        <p className="text-hint text-muted">取用后仍是草稿，可以继续修改，也可以在编辑历史中查看。没有勾选的部分保持不变。</p>
      </div>
    </Dialog>
  );
}
