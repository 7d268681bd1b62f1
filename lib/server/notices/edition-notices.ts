import type { Actor } from '@/lib/access/actor';
import { sectionOf, templateOf } from '@/lib/disclosure/templates/templates';
import { dayWords } from '@/lib/document/dates';
import type { NoticeText } from '@/lib/notices/kinds';
import * as wording from '@/lib/notices/wording';
import { BUREAU_STATES, STATE_NAMES } from '@/lib/workflow/states';
import type { WorkflowAction } from '@/lib/workflow/transitions';
import type { Tx } from '../db';
import type { EditionRecord } from '../editions/edition-record';
import { notify, notifyAll } from './notify';
import { bureauStaff, departmentStaff, except, reviewersOf, staffByDepartment } from './recipients';

type Person = Pick<Actor, 'userId' | 'name'>;

function noticeSubject({ id, number, disclosure: { department, cycle } }: EditionRecord): wording.NoticeSubject {
  return { editionId: id, department: department.shortName, period: { fiscalYear: cycle.fiscalYear, kind: cycle.kind }, number };
}

/** Tells whom a step of the workflow concerns, after it was taken. `reason` is "" for a step that needs none. */
export async function stepNotices(tx: Tx, edition: EditionRecord, step: { action: WorkflowAction; reason: string }, actor: Person, at: Date): Promise<void> {
  const subject = noticeSubject(edition);
  const departmentId = edition.disclosure.department.id;
  const tell = async (userIds: string[], text: NoticeText) => notify(tx, { ...text, userIds: except(userIds, actor) }, at);
  switch (step.action) {
    case 'submitForSignOff':
      return tell(await departmentStaff(tx, departmentId, at, ['APPROVER']), wording.signOffAsked(subject, actor.name, at));
    case 'sendBack':
      return tell(await departmentStaff(tx, departmentId, at, ['DRAFTER']), wording.sentBack(subject, actor.name, step.reason, at));
    case 'signOff':
      return tell(await reviewersOf(tx, edition, at), wording.submitted(subject, actor.name, await tx.submission.count({ where: { editionId: edition.id } }), at));
    case 'returnToDepartment':
      return tell(await departmentStaff(tx, departmentId, at), wording.returned(subject, actor.name, step.reason, at));
    case 'approve':
      return tell(await departmentStaff(tx, departmentId, at), wording.approved(subject, actor.name, at));
    case 'reopenReview':
      return tell(await departmentStaff(tx, departmentId, at), wording.reopened(subject, actor.name, step.reason, at));
  }
}

/** For whoever publishes: one edition, or all of a release. `actor` is null for a job of the server's own, here and below. */
export async function publishedNotices(tx: Tx, editions: readonly EditionRecord[], at: Date, actor: Person | null = null): Promise<void> {
  await toDepartments(tx, editions, (subject) => wording.published(subject, at), at, actor);
}

export async function scheduledNotices(tx: Tx, editions: readonly EditionRecord[], plannedAt: Date, at: Date, actor: Person | null = null): Promise<void> {
  await toDepartments(tx, editions, (subject) => wording.scheduled(subject, momentWords(plannedAt), at), at, actor);
}

export async function unscheduledNotices(tx: Tx, editions: readonly EditionRecord[], reason: string, at: Date, actor: Person | null = null): Promise<void> {
  await toDepartments(tx, editions, (subject) => wording.unscheduled(subject, reason, at), at, actor);
}

export async function withdrawnNotices(tx: Tx, edition: EditionRecord, reason: string, at: Date, actor: Person | null = null): Promise<void> {
  await toDepartments(tx, [edition], (subject) => wording.withdrawn(subject, reason, at), at, actor);
}

/** Whoever reviews the correction, and all who might publish it, whoever withdrew included: what it corrects was withdrawn, and it may say the same. */
export async function withdrawnBesideCorrectionNotices(tx: Tx, correction: EditionRecord, reason: string, at: Date): Promise<void> {
  const userIds = [...(await bureauStaff(tx, 'PUBLISHER', at)), ...(await reviewersOf(tx, correction, at))];
  const standing = { state: STATE_NAMES[correction.state], readable: BUREAU_STATES.includes(correction.state) };
  await notify(tx, { ...wording.withdrawnBesideCorrection(noticeSubject(correction), standing, reason, at), userIds }, at);
}

/** The publishers, with why; and the departments, which were told that they would be published by themselves. */
export async function releaseFailedNotices(tx: Tx, releaseId: string, failures: readonly { edition: EditionRecord; message: string }[], at: Date): Promise<void> {
  if (failures.length === 0) return;
  const publishers = await bureauStaff(tx, 'PUBLISHER', at);
  await notifyAll(tx, failures.map(({ edition, message }) => ({ ...wording.releaseFailed(noticeSubject(edition), releaseId, message, at), userIds: publishers })), at);
  await toDepartments(tx, failures.map(({ edition }) => edition), (subject) => wording.notReleased(subject, at), at, null);
}

/** A release that can't be run at all, told once however often it is tried: those who planned it, and those who look after the portal. */
export async function releaseStuckNotices(tx: Tx, { id, plannedAt, cycle }: { id: string; plannedAt: Date; cycle: wording.NoticeSubject['period'] }, at: Date): Promise<void> {
  const text = (reader: 'publisher' | 'administrator') => wording.releaseStuck({ releaseId: id, period: cycle, plannedAt: momentWords(plannedAt) }, reader);
  await notify(tx, { ...text('publisher'), userIds: await bureauStaff(tx, 'PUBLISHER', at) }, at);
  await notify(tx, { ...text('administrator'), userIds: await bureauStaff(tx, 'ADMIN', at) }, at);
}

export interface RemarkRecord {
  id: string;
  sectionId: string;
  body: string;
}

/** Until a person has looked, or an hour later, further remarks on the same edition are one with the first. */
const ONE_BURST = 3_600_000;

export async function commentNotices(tx: Tx, edition: EditionRecord, remark: RemarkRecord, actor: Person, at: Date): Promise<void> {
  const staff = except(await departmentStaff(tx, edition.disclosure.department.id, at), actor);
  const waiting = await tx.notice.findMany({
    where: { userId: { in: staff }, kind: 'comment', editionId: edition.id, readAt: null, createdAt: { gt: new Date(at.getTime() - ONE_BURST) } },
    select: { userId: true },
  });
  const told = new Set(waiting.map((notice) => notice.userId));
  await notify(tx, { ...wording.comment(noticeSubject(edition), actor.name, remarkOf(edition, remark)), userIds: staff.filter((userId) => !told.has(userId)) }, at);
}

/** A reply of the department goes to the reviewer, one of the bureau to the department. */
export async function replyNotices(tx: Tx, edition: EditionRecord, remark: RemarkRecord, actor: Pick<Actor, 'userId' | 'name' | 'memberships'>, at: Date): Promise<void> {
  const departmentId = edition.disclosure.department.id;
  const toBureau = actor.memberships.some((membership) => membership.departmentId === departmentId);
  const concerned = toBureau ? await reviewersOf(tx, edition, at) : await departmentStaff(tx, departmentId, at);
  await notify(tx, { ...wording.reply(noticeSubject(edition), actor.name, remarkOf(edition, remark), toBureau), userIds: except(concerned, actor) }, at);
}

/** "2020年3月13日 09:00", by China's clock. */
const momentWords = (moment: Date) => `${dayWords(moment.toISOString())} ${CLOCK.format(moment)}`;

const CLOCK = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

function remarkOf(edition: EditionRecord, { id, sectionId, body }: RemarkRecord): wording.Remark {
  return { commentId: id, sectionId, section: sectionOf(templateOf(edition.templateVersion), sectionId)?.shortTitle ?? sectionId, body };
}

async function toDepartments(tx: Tx, editions: readonly EditionRecord[], text: (subject: wording.NoticeSubject) => NoticeText, at: Date, actor: Person | null): Promise<void> {
  if (editions.length === 0) return;
  const staff = await staffByDepartment(tx, editions.map(({ disclosure }) => disclosure.department.id), at);
  await notifyAll(tx, editions.map((edition) => ({ ...text(noticeSubject(edition)), userIds: except(staff.get(edition.disclosure.department.id) ?? [], actor) })), at);
}
