'use client';

import { createContext, useContext, useSyncExternalStore } from 'react';
import type { AmountUnit } from '@/lib/amount/amount';
import type { Finding } from '@/lib/checks/rule';
import { MISSING_FIELD } from '@/lib/checks/run-checks';
import type { DisclosureContext } from '@/lib/disclosure/context';
import type { FieldPath } from '@/lib/disclosure/path';
import type { Message } from '@/components/ui/snackbar';
import type { IssueStore } from './issue-store';

export interface Told {
  /** Said about the change, with an offer to take it back. */
  message?: Omit<Message, 'action'>;
  /** Where undoing leads, when it isn't the field that was changed: the row that comes back. */
  at?: FieldPath;
}

/** What inputs ask of the form that they stand in. The object stays the same while the form is open. */
export interface Editor {
  sectionId: string;
  /** What amounts are entered in; stored they are 分. */
  unit: AmountUnit;
  issues: IssueStore;
  /** Typing into one field: goes on in the same step of undoing. */
  type: (path: FieldPath, value: unknown) => void;
  /** Any other change, a step of its own. */
  change: <T>(path: FieldPath, change: (value: T) => T, told?: Told) => void;
  notify: (message: Message) => void;
  /** Goes to a field once the present change is on the screen, opening what hides it. */
  goTo: (path: FieldPath) => void;
  /** The disclosure with this section as it now stands. */
  context: () => DisclosureContext;
  /** Words of the rest of the document. */
  documentText: () => string;
}

export const EditorContext = createContext<Editor | null>(null);

export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('A field stands outside a section form');
  return editor;
}

/** Which collapsible parts are open, and whether blank fields that a submission needs are marked. */
export interface FormView {
  open: ReadonlySet<FieldPath>;
  toggle: (path: FieldPath) => void;
  showMissing: boolean;
}

export const FormViewContext = createContext<FormView>({ open: new Set(), toggle: () => undefined, showMissing: false });

export function useIssues(path: FieldPath): readonly Finding[] {
  const { issues } = useEditor();
  const read = () => issues.at(path);
  return useSyncExternalStore(issues.subscribe, read, read);
}

export function useIssueCount(path: FieldPath): number {
  const { issues } = useEditor();
  const read = () => issues.countUnder(path);
  return useSyncExternalStore(issues.subscribe, read, read);
}

/** A blank field that a submission will need. */
export const isMissing = (finding: Finding) => finding.id === MISSING_FIELD;

export interface Marks {
  tone: 'error' | 'warning' | 'missing' | null;
  messages: string[];
}

/** How a field is marked. What was misread is told in the input's own words, so the same from the checks is left out. */
export function useMarks(path: FieldPath, ownMessage: string | null): Marks {
  const { showMissing } = useContext(FormViewContext);
  const issues = useIssues(path);
  const told = issues.filter((finding) => !isMissing(finding));
  const missing = issues.filter(isMissing);
  const messages = [...(ownMessage ? [ownMessage] : []), ...told.map((finding) => finding.message), ...(ownMessage || !showMissing ? [] : missing.map((finding) => finding.message))];
  if (ownMessage || told.some((finding) => finding.severity === 'E')) return { tone: 'error', messages };
  if (told.some((finding) => finding.severity === 'W')) return { tone: 'warning', messages };
  return { tone: showMissing && missing.length > 0 ? 'missing' : null, messages };
}
