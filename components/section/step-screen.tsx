'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useDeferredValue, useEffect, useMemo, useState, type MouseEvent } from 'react';
import { periodName } from '@/lib/disclosure/period';
import { withAcceptances } from '@/lib/checks/acceptance';
import type { CheckSettings, Finding } from '@/lib/checks/rule';
import { runChecks } from '@/lib/checks/run-checks';
import type { DisclosureContext } from '@/lib/disclosure/context';
import type { AnySection } from '@/lib/disclosure/define-section';
import { withValueAt } from '@/lib/disclosure/path';
import { isEmptyContent } from '@/lib/disclosure/section-content';
import { sectionProgress } from '@/lib/disclosure/section-status';
import { sectionOf, templateOf, type Template } from '@/lib/disclosure/templates/templates';
import { plainText } from '@/lib/document/plain-text';
import type { EditionView } from '@/lib/server/queries/workspace/types';
import { isMissing } from '@/components/fields/editor-context';
import { Button, ButtonLink } from '@/components/ui/button';
import { Snackbar, useSnackbar } from '@/components/ui/snackbar';
import { CommentList, type CommentActions } from './comment-list';
import type { AnswerActions } from './answer-finding';
import { ConflictDialog } from './conflict-dialog';
import { ENTRY_UNITS, EntryUnitSwitch, type SetEntryUnit } from './entry-unit';
import { DueCard } from './due-card';
import { FindingList } from './finding-list';
import { LastYear, type CarryOver } from './last-year';
import { SaveState } from './save-state';
import { SectionForm } from './section-form';
import { StepFrame, type SidePanel } from './step-frame';
import { StepNav, type StepEntry } from './step-nav';
import { useSectionDraft } from './use-section-draft';

/** Waiting for a save before going on must not become waiting for the network. */
const LEAVE_MS = 1_500;

export interface StepActions extends CommentActions {
  carryOver: CarryOver;
  setEntryUnit: SetEntryUnit;
  answers: AnswerActions;
}

/** One guided step: the sections at the left, the form in the middle, what concerns the field in focus at the right. */
export function StepScreen({ view, sectionId, userId, actions }: { view: EditionView; sectionId: string; userId: string; actions: StepActions }) {
  const router = useRouter();
  const template = templateOf(view.context.templateVersion);
  const section = sectionOf(template, sectionId)!;
  const stored = view.sections.find((one) => one.sectionId === sectionId)!;
  const snackbar = useSnackbar();
  const [where] = useState({ userId, editionId: view.edition.id, sectionId });
  const draft = useSectionDraft({ section, where, start: stored, notify: snackbar.show });
  const [focusedPath, setFocusedPath] = useState<string | null>(null);
  const [target, setTarget] = useState<{ path: string } | null>(null);
  const [comparing, setComparing] = useState(true);
  const [aside, setAside] = useState(true);

  const { see, current, flush } = draft;
  useEffect(() => see(stored), [see, stored]);

  const getContext = useCallback((): DisclosureContext => ({ ...view.context, content: { ...view.context.content, [sectionId]: current() } }), [view.context, sectionId, current]);
  const getDocumentText = useCallback(() => textOfOthers(template, section, getContext()), [template, section, getContext]);
  const findings = useFindings(template, view.context, sectionId, draft.content, view.checkSettings);
  const own = useMemo(() => withAcceptances(findings.filter((finding) => finding.sectionId === sectionId), view.acceptances), [findings, sectionId, view.acceptances]);
  // What has been answered no longer marks its field.
  const marked = useMemo(() => own.filter((finding) => finding.acceptance === null), [own]);
  const comments = view.comments.filter((comment) => comment.sectionId === sectionId);
  const entries = stepEntries(template, view, findings, getContext());
  const position = entries.findIndex((entry) => entry.sectionId === sectionId);
  const told = marked.filter((finding) => !isMissing(finding)).length;

  const onLeave = (event: MouseEvent, href: string) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || !draft.save.dirty) return;
    event.preventDefault();
    void Promise.race([flush(), new Promise((resolve) => setTimeout(resolve, LEAVE_MS))]).then(() => router.push(href));
  };
  // A sheet that closes gives the focus back to its button first.
  const goTo = (path: string) => void setTimeout(() => setTarget({ path }), 80);
  const edit: typeof draft.edit = (...change) => {
    snackbar.settle();
    draft.edit(...change);
  };
  const repair = (finding: Finding) => {
    draft.edit((content) => withValueAt(content, finding.path, finding.repair!.value), finding.path, false);
    snackbar.show({ text: `已按建议修改：${finding.repair!.label}。`, action: { label: '撤销', run: () => draft.undo() } });
    goTo(finding.path);
  };

  const left = (
    <div className="space-y-3">
      <DueCard title={periodName(view.cycle)} due={view.due} />
      <StepNav editionId={view.edition.id} entries={entries} currentId={sectionId} onLeave={onLeave} />
      <ButtonLink variant="quiet" href={`/drafts/${view.edition.id}`} onClick={(event) => onLeave(event, `/drafts/${view.edition.id}`)}>
        返回任务清单
      </ButtonLink>
    </div>
  );
  const panels: SidePanel[] = [
    {
      id: 'findings',
      label: '问题',
      count: told,
      content: <FindingList editionId={view.edition.id} findings={own} focusedPath={focusedPath} onGoTo={goTo} onRepair={repair} answers={actions.answers} save={flush} />,
    },
    { id: 'comments', label: '意见', count: comments.filter((comment) => !comment.doneAt).length, content: <CommentList comments={comments} permissions={view.permissions} actions={actions} focusedPath={focusedPath} onGoTo={goTo} /> },
    {
      id: 'lastYear',
      label: '上年',
      content: <LastYear section={section} context={view.context} editionId={view.edition.id} carryOver={actions.carryOver} canCarryOver={isEmptyContent(section, draft.content) && !draft.save.dirty} onCarried={(text) => snackbar.show({ text })} />,
    },
  ];
  const { state } = draft.save;
  return (
    <StepFrame left={left} panels={panels} aside={aside}>
      <div className="card">
        <div className="px-4 pb-8 pt-5 sm:px-8">
          <header className="mb-6">
            <div className="flex flex-wrap items-center justify-between gap-x-3">
              <p className="text-sm text-muted">
                第 {position + 1} 步，共 {entries.length} 步
              </p>
              <EntryUnitSwitch department={view.department} set={actions.setEntryUnit} before={flush} notify={snackbar.show} />
              <Button variant="quiet" className="!min-h-8 text-sm max-xl:hidden" aria-pressed={!aside} onClick={() => setAside(!aside)}>
                {aside ? '收起右栏，加宽表格' : '显示右栏'}
              </Button>
            </div>
            <h1 className="font-serif text-[26px] font-bold leading-snug">{section.title}</h1>
            <p className="mt-1 text-hint text-muted">{section.basis}</p>
          </header>
          <SectionForm
            section={section}
            unit={ENTRY_UNITS[view.department.entryUnit]}
            content={draft.content}
            findings={marked}
            getContext={getContext}
            getDocumentText={getDocumentText}
            onEdit={edit}
            onUndo={draft.undo}
            onRedo={draft.redo}
            onNotify={snackbar.show}
            onFocusPath={setFocusedPath}
            onComposing={draft.hold}
            onLeaveField={draft.leaveField}
            target={target}
          />
        </div>
        <StepBar editionId={view.edition.id} entries={entries} position={position} onLeave={onLeave}>
          <SaveState save={draft.save} onRetry={draft.retry} onConflict={() => setComparing(true)} />
        </StepBar>
      </div>
      {state.kind === 'conflict' && (
        <ConflictDialog section={section} open={comparing} base={draft.base()} mine={draft.content} theirs={state.theirs} onLater={() => setComparing(false)} onChosen={draft.resolve} />
      )}
      <Snackbar message={snackbar.message} onClose={snackbar.close} />
    </StepFrame>
  );
}

/** The findings of the whole disclosure as it now stands, a moment behind the typing so that it stays smooth. */
function useFindings(template: Template, context: DisclosureContext, sectionId: string, content: Record<string, unknown>, settings: CheckSettings): Finding[] {
  const settled = useDeferredValue(content);
  return useMemo(() => runChecks(template, { ...context, content: { ...context.content, [sectionId]: settled } }, settings).findings, [template, context, sectionId, settled, settings]);
}

function stepEntries(template: Template, view: EditionView, findings: readonly Finding[], context: DisclosureContext): StepEntry[] {
  return template.sections.map((section) => {
    const stored = view.sections.find((one) => one.sectionId === section.id);
    const openComments = stored?.openComments ?? 0;
    const content = context.content[section.id] as Record<string, unknown>;
    return {
      sectionId: section.id,
      numeral: section.numeral,
      title: section.shortTitle,
      status: sectionProgress(section, { content, findings, openComments, saved: (stored?.updatedAt ?? null) !== null }),
      problems: openComments + findings.filter((finding) => finding.sectionId === section.id && finding.severity === 'E' && !isMissing(finding)).length,
    };
  });
}

function textOfOthers(template: Template, section: AnySection, context: DisclosureContext): string {
  return template.sections
    .filter((other) => other.id !== section.id)
    .map((other) => plainText(other.output(context.content[other.id], context)))
    .join('\n');
}

function StepBar({ editionId, entries, position, onLeave, children }: { editionId: string; entries: readonly StepEntry[]; position: number; onLeave: (event: MouseEvent, href: string) => void; children: React.ReactNode }) {
  const at = (index: number) => entries[index] && `/drafts/${editionId}/sections/${entries[index].sectionId}`;
  const [before, after, preview] = [at(position - 1), at(position + 1), `/drafts/${editionId}/preview`];
  const end = `/drafts/${editionId}/submit`;
  return (
    <div className="bottom-bar no-print sticky bottom-0 z-10 flex flex-wrap items-center justify-between gap-x-4 gap-y-1 rounded-b-card border-t border-line bg-surface px-4 py-2.5 sm:px-8">
      {children}
      <div className="flex flex-1 justify-end gap-2 sm:flex-none">
        {before && (
          <ButtonLink href={before} onClick={(event) => onLeave(event, before)}>
            上一步
          </ButtonLink>
        )}
        <ButtonLink href={preview} onClick={(event) => onLeave(event, preview)}>
          预览
        </ButtonLink>
        <ButtonLink variant="primary" href={after ?? end} onClick={(event) => onLeave(event, after ?? end)}>
          {after ? '下一步' : '检查并提交'}
        </ButtonLink>
      </div>
    </div>
  );
}
