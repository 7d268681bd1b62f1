import { dayWords } from '@/lib/document/dates';
import { type Period, periodName } from '@/lib/disclosure/period';
import type { NoticeText } from './kinds';

/** Days before the due date at which a department is reminded. */
const STEPS = [1, 3, 7] as const;
const WEEK = 7;

export interface Duty {
  cycleId: string;
  departmentId: string;
  /** Short name. */
  department: string;
  period: Period;
  /** yyyy-MM-dd */
  dueOn: string;
  /** Calendar days from today to the due date, negative after it. */
  daysLeft: number;
  /** The draft on its way, null before one was begun. */
  editionId: string | null;
  /** Whom it waits for, "填报中", "待财政局受理". */
  standing: string;
  /** The draft lies with the bureau: the department can do nothing to be in time. */
  withBureau: boolean;
}

/**
 * What to remind the department of today, or null. One notice for each step and due date: a day that was missed is made
 * up for by the nearest step alone, and an overdue department is told on the first day after the due date and then every week.
 */
export function deadlineNotice(duty: Duty): NoticeText | null {
  if (duty.daysLeft < 0) return overdue(duty);
  const step = STEPS.find((days) => duty.daysLeft <= days);
  return step === undefined || duty.withBureau ? null : due(duty, step);
}

const about = ({ cycleId, departmentId, dueOn }: Duty) => `${cycleId}:${departmentId}:${dueOn}`;
const nameOf = ({ department, period }: Duty) => `${department}${periodName(period)}`;

function due(duty: Duty, step: number): NoticeText {
  const { daysLeft, dueOn } = duty;
  return {
    ...placeOf(duty),
    kind: 'due',
    key: `due:${about(duty)}:${step}`,
    title: daysLeft === 0 ? `今天是${nameOf(duty)}的法定公开日` : `${nameOf(duty)}还有 ${daysLeft} 天到法定公开日`,
    body: `法定公开日为${dayWords(dueOn)}（批复后 20 日），目前“${duty.standing}”。请尽快报送，为财政局审核和公开留出时间。`,
  };
}

function overdue(duty: Duty): NoticeText {
  const days = -duty.daysLeft;
  return {
    ...placeOf(duty),
    kind: 'overdue',
    key: `overdue:${about(duty)}:${Math.floor((days - 1) / WEEK)}`,
    title: `${nameOf(duty)}已逾期 ${days} 天未公开`,
    body: `法定公开日为${dayWords(duty.dueOn)}（批复后 20 日），目前“${duty.standing}”。${duty.withBureau ? '' : '请立即办理并报送财政局。'}`,
  };
}

const placeOf = ({ editionId }: Duty) => (editionId === null ? { href: '/drafts' } : { href: `/drafts/${editionId}`, editionId });
