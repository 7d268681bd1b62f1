'use client';

import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import type { AmountUnit } from '@/lib/amount/amount';
import type { Finding } from '@/lib/checks/rule';
import type { DisclosureContext } from '@/lib/disclosure/context';
import type { AnySection } from '@/lib/disclosure/define-section';
import { valueAt, withValueAt, type FieldPath } from '@/lib/disclosure/path';
import { EditorContext, FormViewContext, type Editor } from '@/components/fields/editor-context';
import { focusField, inputOf, isShown, pathInHash } from '@/components/fields/field-place';
import { IssueStore } from '@/components/fields/issue-store';
import { FieldInput } from '@/components/fields/registry';
import type { Message } from '@/components/ui/snackbar';
import '@/components/fields/fields.css';

type Content = Record<string, unknown>;

export interface SectionFormProps {
  section: AnySection;
  /** What this department enters amounts in. */
  unit: AmountUnit;
  content: Content;
  findings: readonly Finding[];
  /** The disclosure with this section as it now stands. */
  getContext: () => DisclosureContext;
  getDocumentText: () => string;
  onEdit: (update: (content: Content) => Content, path: FieldPath, typing: boolean) => void;
  onUndo: () => FieldPath | null;
  onRedo: () => FieldPath | null;
  onNotify: (message: Message) => void;
  onFocusPath: (path: FieldPath) => void;
  onComposing: (composing: boolean) => void;
  /** A field was left. */
  onLeaveField: () => void;
  /** A field to go to; another object each time it is asked for. */
  target: { path: FieldPath } | null;
}

/** Every part that must be open for a field to be seen: "a/b/c" → "a", "a/b", "a/b/c". */
const partsAround = (path: FieldPath) => path.split('/').map((_part, index, parts) => parts.slice(0, index + 1).join('/'));

/** The form of any section, laid out as its definition says. */
export function SectionForm(props: SectionFormProps) {
  const { section, unit, content, findings, target } = props;
  const root = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  const pending = useRef<FieldPath | null>(null);
  const [open, setOpen] = useState<ReadonlySet<FieldPath>>(new Set());
  const [showMissing, setShowMissing] = useState(false);
  const [issues] = useState(() => new IssueStore());

  useLayoutEffect(() => {
    latest.current = props;
  });

  const goTo = useCallback((path: FieldPath) => {
    pending.current = path;
    setOpen((now) => new Set([...now, ...partsAround(path)]));
  }, []);

  const editor = useMemo<Editor>(
    () => ({
      sectionId: section.id,
      unit,
      issues,
      type: (path, value) => latest.current.onEdit((now) => withValueAt(now, path, value), path, true),
      change: (path, change, { message, at = path } = {}) => {
        latest.current.onEdit((now) => withValueAt(now, path, change(valueAt(now, path) as never)), at, false);
        if (message) latest.current.onNotify({ ...message, action: { label: '撤销', run: () => latest.current.onUndo() } });
      },
      notify: (message) => latest.current.onNotify(message),
      goTo,
      context: () => latest.current.getContext(),
      documentText: () => latest.current.getDocumentText(),
    }),
    [section.id, unit, issues, goTo],
  );

  useEffect(() => issues.replace(findings), [issues, findings]);

  // After every drawing: the field may only now be on the page.
  useEffect(() => {
    const path = pending.current;
    if (!path || !root.current) return;
    const element = inputOf(root.current, path);
    if (isShown(root.current, path)) pending.current = null;
    if (element && document.activeElement !== element) focusField(element);
  });

  useEffect(() => {
    if (!target) return;
    setShowMissing(true);
    goTo(target.path);
  }, [target, goTo]);

  useEffect(() => {
    const follow = () => {
      const path = pathInHash(window.location.hash);
      if (!path) return;
      setShowMissing(true);
      goTo(path);
    };
    follow();
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [goTo]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.nativeEvent.isComposing) return;
    const key = event.key.toLowerCase();
    const redo = key === 'y' || (key === 'z' && event.shiftKey);
    if (!redo && key !== 'z') return;
    event.preventDefault();
    const path = redo ? props.onRedo() : props.onUndo();
    if (path) goTo(path);
  };
  const onFocus = (event: FocusEvent) => {
    // Somebody chose another place: what was to be shown later must not pull the focus back.
    pending.current = null;
    const path = (event.target as HTMLElement).closest<HTMLElement>('[data-path]')?.dataset.path;
    if (path) props.onFocusPath(path);
  };

  const view = useMemo(
    () => ({
      open,
      showMissing,
      toggle: (path: FieldPath) => setOpen((now) => new Set(now.has(path) ? [...now].filter((one) => one !== path) : [...now, path])),
    }),
    [open, showMissing],
  );

  return (
    <EditorContext value={editor}>
      <FormViewContext value={view}>
        <div ref={root} onKeyDown={onKeyDown} onFocus={onFocus} onBlur={props.onLeaveField} onCompositionStart={() => props.onComposing(true)} onCompositionEnd={() => props.onComposing(false)} className="space-y-8">
          {section.form.map((block, index) => (
            <div key={block.heading ?? index} className="space-y-5">
              {(block.heading || block.hint) && (
                // A hint that begins the form belongs to the step's own lines above it.
                <div className={block.heading || index > 0 ? undefined : '-mt-5'}>
                  {block.heading && <h2 className="font-serif text-[21px] font-semibold leading-snug">{block.heading}</h2>}
                  {block.hint && <p className="text-hint text-muted">{block.hint}</p>}
                </div>
              )}
              {block.fields.map((key) => (
                <FieldInput key={key} field={section.fields[key]!} path={key} value={content[key]} />
              ))}
            </div>
          ))}
        </div>
      </FormViewContext>
    </EditorContext>
  );
}
