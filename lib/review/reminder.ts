import { dayWords } from '@/lib/document/dates';
import { type Period, periodName } from '@/lib/disclosure/period';
import { type EditionState, STATE_NAMES } from '@/lib/workflow/states';

/** What decides whether a department is reminded to submit. */
export interface RemindedDepartment {
  /** Publishes nothing. */
  exempt: boolean;
  /** See `standingOf`. */
  state: EditionState | null;
  published: boolean;
  /** What is on its way was submitted before and came back, wherever the department has it now. */
  submitted: boolean;
  /** How many people it has who can be told. */
  staff: number;
  /** All of them were told today already. */
  toldToday: boolean;
}

/** Why a department isn't reminded; empty when it is. */
export function whyNotReminded({ exempt, state, published, submitted, staff, toldToday }: RemindedDepartment): string[] {
  if (exempt) return ['该部门免于公开，不需要催报。'];
  // A correction is the department's own to begin; one that was submitted is waited for.
  if (published && !submitted) return ['已经公开，不需要催报。'];
  if (state !== null && !WAITED_FOR.includes(state)) return [`已经报送，现在是“${STATE_NAMES[state]}”。`];
  if (staff === 0) return ['该部门没有可以收到通知的人员，请先由系统管理员设置经办人。'];
  return toldToday ? ['今天已经催报过。'] : [];
}

/** States in which the bureau waits for the department. */
const WAITED_FOR: readonly EditionState[] = ['DRAFT', 'SIGN_OFF', 'RETURNED', 'WITHDRAWN'];

export interface Reminder {
  period: Period;
  state: EditionState | null;
  /** It stands public or was withdrawn: then the due date has been met or missed, and isn't what the bureau waits for. */
  wasPublished: boolean;
  /** As above. */
  submitted: boolean;
  /** yyyy-MM-dd */
  dueOn: string;
  /** Negative when overdue. */
  daysLeft: number;
  /** The bureau's own words. */
  note?: string;
}

/** "已退回，等待修改", as the department is told where it stands. */
const standingInWords = (state: EditionState | null): string => (state === null ? '尚未开始填报' : STATE_NAMES[state]);

export function reminderText({ period, state, wasPublished, submitted, dueOn, daysLeft, note }: Reminder): { title: string; body: string } {
  const left = daysLeft < 0 ? `已经逾期 ${-daysLeft} 天` : daysLeft === 0 ? '就是今天' : `还有 ${daysLeft} 天`;
  const due = wasPublished ? '' : `法定公开日为${dayWords(dueOn)}，${left}。`;
  return {
    title: submitted || wasPublished ? `请尽快修改并重新报送${periodName(period)}` : `请尽快报送${periodName(period)}`,
    body: `目前“${standingInWords(state)}”。${due}${note ? `财政局附言：${note}` : ''}`,
  };
}
