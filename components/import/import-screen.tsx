'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useMemo, useState } from 'react';
import { sectionOf, templateOf } from '@/lib/disclosure/templates/templates';
import type { FieldPath } from '@/lib/disclosure/path';
import type { ImportResult } from '@/lib/exchange/import/import-result';
import type { SourceDocument, SourceRef } from '@/lib/exchange/import/source';
import type { ImportView } from '@/lib/server/queries/workspace/import-types';
import { decidedSection } from '@/lib/exchange/takeover/decided-content';
import { placementsOf, undecidedIn, withDecisions, type Decision, type ImportDecisions } from '@/lib/exchange/takeover/decisions';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Snackbar, useSnackbar } from '@/components/ui/snackbar';
import { DecideValue } from './decide-value';
import { ImportFindings } from './import-findings';
import type { ImportActions } from './import-actions';
import { ImportSections } from './import-sections';
import { blockOf } from './import-model';
import { RecognisedFields } from './recognised-fields';
import { SourcePane } from './source-pane';
import { TakeOver } from './take-over';
import { UnplacedList } from './unplaced-list';

interface Props {
  view: ImportView & { source: SourceDocument; result: ImportResult };
  actions: ImportActions;
}

type Tab = 'values' | 'unplaced' | 'findings';
type Pane = 'source' | 'result';

/** The dialogue of an import: the sections at the left, the source in the middle, what was recognised at the right. */
export function ImportScreen({ view, actions }: Props) {
  const { source, result } = view;
  const router = useRouter();
  const snackbar = useSnackbar();
  const template = templateOf(result.templateVersion);
  const [decisions, setDecisions] = useState<ImportDecisions>(view.decisions);
  const [sectionId, setSectionId] = useState(() => view.sections.find((section) => section.undecided > 0)?.sectionId ?? view.sections.find((section) => section.recognised)?.sectionId ?? template.sections[0]!.id);
  const [tab, setTab] = useState<Tab>('values');
  const [pane, setPane] = useState<Pane>('result');
  const [focused, setFocused] = useState<FieldPath | null>(null);
  const [highlighted, setHighlighted] = useState<readonly SourceRef[]>(() => (undecidedIn(result, view.decisions, sectionId)[0] ?? placementsOf(result, sectionId)[0])?.source ?? []);
  const [taking, setTaking] = useState(false);

  const section = sectionOf(template, sectionId)!;
  const own = useMemo(() => decisions[sectionId]?.placements ?? {}, [decisions, sectionId]);
  const placements = useMemo(() => placementsOf(result, sectionId), [result, sectionId]);
  const byPath = useMemo(() => new Map(placements.map((placement) => [placement.path, placement])), [placements]);
  const content = result.content[sectionId] as Record<string, unknown> | undefined;
  const unplacedRefs = useMemo(() => new Set(result.unplaced.map((one) => one.source)), [result]);
  const open = undecidedIn(result, decisions, sectionId);

  const show = useCallback((refs: readonly SourceRef[]) => {
    setHighlighted([...refs]);
    setPane('source');
  }, []);
  const focus = useCallback(
    (path: FieldPath) => {
      setFocused(path);
      const refs = byPath.get(path)?.source;
      if (refs) setHighlighted([...refs]);
    },
    [byPath],
  );
  /** From a place in the source to the value that was read there. */
  const point = useCallback(
    (ref: SourceRef) => {
      const placement = result.placements.find((one) => one.source.includes(ref)) ?? result.placements.find((one) => one.source.some((other) => blockOf(other) === blockOf(ref)));
      if (!placement) return;
      setSectionId(placement.sectionId);
      setTab('values');
      setFocused(placement.path);
      setHighlighted([...placement.source]);
      setTimeout(() => document.querySelector(`[data-value="${CSS.escape(placement.path)}"]`)?.scrollIntoView({ block: 'nearest' }), 50);
    },
    [result],
  );

  const decide = async (changes: Record<FieldPath, Decision | null>) => {
    const before = decisions;
    const made = { [sectionId]: changes };
    setDecisions(withDecisions(decisions, made));
    const answer = await actions.decide({ importId: view.id, decisions: made }).catch(() => null);
    if (answer?.ok) return;
    setDecisions(before);
    snackbar.show({ text: answer?.message ?? '没有保存这项决定，请检查网络后再试。' });
  };

  const selected = focused === null ? undefined : byPath.get(focused);
  const taken = view.sections.find((one) => one.sectionId === sectionId)?.takenAt ?? null;
  const editable = view.permissions.decide && taken === null;
  const unplaced = result.unplaced.filter((one) => one.sectionId === sectionId);
  const elsewhere = result.unplaced.filter((one) => one.sectionId === null);
  const findings = view.checks.filter((finding) => finding.sectionId === sectionId);
  const tabs: { id: Tab; label: string; count: number }[] = [
    { id: 'values', label: '识别结果', count: open.length },
    { id: 'unplaced', label: '没有归入', count: unplaced.length + elsewhere.length },
    { id: 'findings', label: '问题', count: findings.length },
  ];

  return (
    <>
      <div className="grid gap-4 lg:h-[calc(100dvh-20rem)] lg:min-h-[520px] lg:grid-cols-[230px_minmax(0,1fr)_minmax(0,1fr)]">
        <div className="flex min-h-0 flex-col gap-3">
          <ImportSections
            view={view}
            undecided={(id) => undecidedIn(result, decisions, id).length}
            current={sectionId}
            onChoose={(id) => {
              setSectionId(id);
              setFocused(null);
              const first = placementsOf(result, id)[0];
              setHighlighted(first ? [...first.source] : []);
            }}
          />
          {view.permissions.apply && (
            <Button variant="primary" onClick={() => setTaking(true)}>
              取用到草稿…
            </Button>
          )}
        </div>
        <div className="flex gap-2 lg:hidden" role="tablist" aria-label="原文或识别结果">
          {(['result', 'source'] as const).map((one) => (
            <Button key={one} role="tab" aria-selected={pane === one} variant={pane === one ? 'primary' : 'secondary'} className="flex-1" onClick={() => setPane(one)}>
              {one === 'source' ? '原文' : '识别结果'}
            </Button>
          ))}
        </div>
        <section aria-label="原文" className={`card h-[70dvh] min-h-0 overflow-hidden lg:block lg:h-auto ${pane === 'source' ? '' : 'hidden'}`}>
          <SourcePane source={source} highlighted={highlighted} unplaced={unplacedRefs} onPoint={point} />
        </section>
        <section aria-label="识别结果" className={`card min-h-0 flex-col overflow-hidden lg:flex ${pane === 'result' ? 'flex' : 'hidden'}`}>
          <header className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line px-4 py-2">
            <h2 className="mr-auto font-serif text-lg font-semibold">{section.title}</h2>
            <div role="tablist" aria-label="这一部分的" className="flex gap-1">
              {tabs.map((one) => (
                <button
                  key={one.id}
                  type="button"
                  role="tab"
                  aria-selected={tab === one.id}
                  onClick={() => setTab(one.id)}
                  className={`min-h-9 cursor-pointer rounded px-2.5 text-sm ${tab === one.id ? 'bg-primary-tint font-semibold text-primary' : 'text-muted hover:bg-ground'}`}
                >
                  {one.label}
                  {one.count > 0 && <span className="ml-1 text-seal">{one.count}</span>}
                </button>
              ))}
            </div>
          </header>
          <div className="min-h-0 flex-1 space-y-4 overflow-y-auto px-4 py-3">
            {tab === 'unplaced' && <UnplacedList unplaced={unplaced} elsewhere={elsewhere} onShow={show} />}
            {tab === 'findings' && <ImportFindings findings={findings} onGoTo={(path) => { setTab('values'); focus(path); }} />}
            {tab === 'values' && content === undefined && <p className="text-muted">文件中没有找到这一部分。可以在草稿里直接填写。</p>}
            {tab === 'values' && content !== undefined && (
              <>
                {taken !== null && <Notice tone="good">这一部分已经取用到草稿，可在草稿中继续修改。</Notice>}
                {open.length > 0 && editable && (
                  <div className="space-y-2">
                    <p className="font-semibold text-caution">有 {open.length} 处需要确认，确认后才能取用这一部分</p>
                    {open.slice(0, 20).map((placement) => (
                      <DecideValue key={placement.path} section={section} content={content} placement={placement} decision={undefined} source={source} onDecide={(decision) => decide({ [placement.path]: decision })} onShow={show} />
                    ))}
                    {open.length > 1 && <Button onClick={() => decide(Object.fromEntries(open.map((placement) => [placement.path, { kind: 'accepted' } as const])))}>这 {open.length} 处我都看过了，全部采用</Button>}
                  </div>
                )}
                <RecognisedFields section={section} content={content} placements={byPath} decisions={own} focused={focused} onFocus={focus} />
              </>
            )}
          </div>
          {tab === 'values' && content !== undefined && selected && !open.includes(selected) && (
            <footer className="max-h-[45%] overflow-y-auto border-t border-line bg-ground p-2">
              <DecideValue
                key={selected.path}
                section={section}
                content={content}
                placement={selected}
                decision={own[selected.path]}
                source={source}
                onDecide={editable ? (decision) => decide({ [selected.path]: decision }) : null}
                onShow={show}
              />
            </footer>
          )}
        </section>
      </div>
      {taking && (
        <TakeOver
          view={view}
          contentOf={(id) => decidedSection(sectionOf(template, id)!, result, decisions)}
          undecided={(id) => undecidedIn(result, decisions, id).length}
          apply={actions.apply}
          onClose={() => setTaking(false)}
          onDone={(editionId) => router.push(`/drafts/${editionId}`)}
        />
      )}
      <Snackbar message={snackbar.message} onClose={snackbar.close} />
    </>
  );
}
