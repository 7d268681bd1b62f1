import type { Role } from '@/lib/access/actor';
import type { Acceptance } from '@/lib/checks/acceptance';
import type { CheckResult, CheckSetting, CheckSettings, Finding } from '@/lib/checks/rule';
import type { CodeEntry, CodeListKind } from '@/lib/classification/code-book';
import type { ImportProblem, ListChanges } from '@/lib/classification/import-list';
import type { DisclosureContext } from '@/lib/disclosure/context';
import type { SectionProgress } from '@/lib/disclosure/section-status';
import type { CoReview } from '@/lib/review/co-review';
import type { SecrecyReview } from '@/lib/workflow/secrecy-review';
import type { EditionState } from '@/lib/workflow/states';
import type { AvailableAction } from '@/lib/workflow/available-actions';

/** What workspace screens read. Dates are ISO strings, so that views can be passed to the browser as they are. */
export interface DepartmentRef {
  id: string;
  code: string;
  name: string;
  shortName: string;
}

/** The unit in which a department's clerks enter amounts. */
export type EntryUnit = 'WANYUAN' | 'YUAN';

export interface CycleRef {
  id: string;
  fiscalYear: number;
  kind: 'BUDGET' | 'FINAL_ACCOUNTS';
  templateVersion: string;
}

export interface DueDate {
  /** 批复 date, yyyy-MM-dd. */
  approvedOn: string;
  /** 批复 + 20 calendar days. */
  dueOn: string;
  /** Negative when overdue. */
  daysLeft: number;
}

export interface EditionRef {
  id: string;
  number: number;
  state: EditionState;
  stateChangedAt: string;
  publishedAt: string | null;
}

export type SectionStatus = SectionProgress;

export interface SectionView {
  sectionId: string;
  content: Record<string, unknown>;
  revision: number;
  updatedAt: string | null;
  updatedBy: string | null;
  status: SectionStatus;
  /** Missing fields and E findings. */
  blocking: number;
  /** Doubtful findings that are neither corrected nor answered. */
  warnings: number;
  openComments: number;
}

export interface CommentView {
  id: string;
  sectionId: string;
  path: string;
  body: string;
  author: string;
  /** "财政局" or the department's short name. */
  authorSide: string;
  createdAt: string;
  doneAt: string | null;
  doneBy: string | null;
  replies: { id: string; body: string; author: string; authorSide: string; createdAt: string }[];
}

export interface HistoryEntry {
  id: string;
  at: string;
  /** With whom they stood in for: "林秋燕（代许文博）". */
  actorName: string;
  /** Chinese label of what was done. */
  label: string;
  reason: string | null;
}

/** One edition with all that a screen of it shows; the same for drafter, approver, reviewer and publisher. */
export interface EditionView {
  edition: EditionRef & { correctionNote: string | null };
  department: DepartmentRef & { entryUnit: EntryUnit };
  cycle: CycleRef;
  due: DueDate | null;
  context: DisclosureContext;
  sections: SectionView[];
  comments: CommentView[];
  findings: Finding[];
  /** The department's answers to doubtful findings, whether they still hold or not. */
  acceptances: Acceptance[];
  checkResult: Pick<CheckResult, 'counts'> & {
    notRun: { id: string; title: string; reason: string }[];
    /** When the findings were kept with a submission or publication; null where they are of the moment. */
    keptAt: string | null;
  };
  /** By which the findings were found; the form's own checks use the same. */
  checkSettings: CheckSettings;
  /** Actions that this actor has now, each with why it can't be done yet. */
  actions: AvailableAction[];
  /** Divisions that review sections of it, for the bureau while it is in review; `mine` where this person signs off. */
  coReviews: (CoReview & { mine: boolean })[];
  /** When a section was last saved or a file attached, as an ISO moment: what a secrecy review made now is of; null where neither was. */
  contentChangedAt: string | null;
  /** The department's secrecy review with what is withheld, and whether the content was changed since; null before it was made. */
  secrecyReview: (SecrecyReview & { outdated: boolean }) | null;
  /** By section id: why its content won't be published. */
  withheld: Readonly<Record<string, string>>;
  permissions: { recordSecrecyReview: boolean; editContent: boolean; comment: boolean; replyToComment: boolean; markCommentDone: boolean };
  history: HistoryEntry[];
  /** Content as it stood when the bureau last returned it, for "changes since the return"; null before the first return. */
  contentAtReturn: Record<string, unknown> | null;
  /** Of a correction: what it corrects, as it was typed; null for a first edition. */
  corrected: Record<string, unknown> | null;
  /** Who has it now, in words: "经办人填报中", "等待财政局审核人受理". */
  waitingFor: string;
}

/** A row of "我的填报": a department in a cycle. */
export interface DepartmentWorkRow {
  department: DepartmentRef;
  cycle: CycleRef;
  due: DueDate;
  openEdition: EditionRef | null;
  publicEdition: EditionRef | null;
  disclosureId: string | null;
  canStartDraft: boolean;
  canStartCorrection: boolean;
  /** The department publishes nothing in this cycle: no date presses. */
  exempt: boolean;
  waitingFor: string;
}

export interface QueueRow {
  edition: EditionRef;
  department: DepartmentRef;
  cycle: CycleRef;
  due: DueDate | null;
  /** How often it has been submitted to the bureau. */
  submissions: number;
  waitingSince: string;
  reviewer: string | null;
  openComments: number;
}

export interface AdminDepartment extends DepartmentRef {
  entryUnit: EntryUnit;
  kind: 'PARTY' | 'GOVERNMENT' | 'CONGRESS' | 'JUDICIARY' | 'MASS';
  closedAt: string | null;
  units: { id: string; code: string; name: string; closedAt: string | null }[];
  /** People who draft or sign off for it now. */
  staff: number;
  publications: number;
}

export interface AdminUser {
  id: string;
  username: string;
  name: string;
  disabledAt: string | null;
  /** Locked after repeated failures, until then. */
  lockedUntil: string | null;
  mustChangePassword: boolean;
  lastSignInAt: string | null;
  activeSessions: number;
  /** `division` is a reviewer's. */
  memberships: { id: string; role: Role; department: DepartmentRef | null; division: { id: string; name: string } | null }[];
}

export interface AdminCycle extends CycleRef {
  openedAt: string;
  /** Nobody is reminded any more, and nobody begins. */
  closed: boolean;
  /** Those that must publish, without the exempt. */
  departments: number;
  published: number;
  exempt: number;
}

/** A cycle's checks as an administrator set them, by rule id. */
export interface AdminCycleChecks extends CycleRef {
  settings: Record<string, CheckSetting & { reason: string; setBy: string; setAt: string }>;
}

/** A code list of one year: the official one where it was imported, else the portal's own. */
export interface AdminCodeList {
  kind: CodeListKind;
  fiscalYear: number;
  count: number;
  imported: { fileName: string; by: string; at: string } | null;
}

interface Shown<T> {
  count: number;
  /** The first of them. */
  first: T[];
}

/** What an uploaded file would make of a list. */
export interface CodeListPreview {
  count: number;
  /** Can't be imported as it is. */
  stops: boolean;
  problems: Shown<ImportProblem>;
  added: Shown<CodeEntry>;
  renamed: Shown<ListChanges['renamed'][number]>;
  removed: Shown<CodeEntry>;
  same: number;
  /** When the list that it would replace was imported; null for the portal's own. */
  replaces: string | null;
}

export interface OwnSession {
  id: string;
  createdAt: string;
  expiresAt: string;
  userAgent: string;
  current: boolean;
}
