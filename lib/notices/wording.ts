import { dayWords } from '@/lib/document/dates';
import { type Period, periodName } from '@/lib/disclosure/period';
import type { NoticeText } from './kinds';

/** The edition that a notice is about. */
export interface NoticeSubject {
  editionId: string;
  /** Short name. */
  department: string;
  period: Period;
  /** Greater than 1 for a correction. */
  number: number;
}

const LONGEST = 300;
const excerpt = (text: string) => (Array.from(text).length > LONGEST ? `${Array.from(text).slice(0, LONGEST).join('')}…` : text);

const nameOf = ({ department, period, number }: NoticeSubject) => `${department}${periodName(period)}${number > 1 ? '更正稿' : ''}`;
const draftOf = ({ editionId }: NoticeSubject) => `/drafts/${editionId}`;
const releaseOf = (releaseId: string) => `/publishing/releases/${releaseId}`;
const reviewOf = ({ editionId }: NoticeSubject) => `/review/${editionId}`;

/** A step is taken once at its moment, and may be taken again later. */
const occasion = (kind: NoticeText['kind'], subject: NoticeSubject, at: Date) => ({ kind, key: `${kind}:${subject.editionId}:${at.toISOString()}`, editionId: subject.editionId });

export function signOffAsked(subject: NoticeSubject, by: string, at: Date): NoticeText {
  return { ...occasion('signOffAsked', subject, at), title: `${nameOf(subject)}等待您审签`, body: `${by}已填报完成并提交审签。请核对内容后审签并报送财政局，或者退回经办人。`, href: draftOf(subject) };
}

export function sentBack(subject: NoticeSubject, by: string, reason: string, at: Date): NoticeText {
  return { ...occasion('sentBack', subject, at), title: `${nameOf(subject)}被部门负责人退回`, body: `${by}退回了该稿，理由：${excerpt(reason)}`, href: draftOf(subject) };
}

/** `submission` counts from 1: after the first, the edition comes back from a return. */
export function submitted(subject: NoticeSubject, by: string, submission: number, at: Date): NoticeText {
  const again = submission > 1;
  return {
    ...occasion(again ? 'resubmitted' : 'submitted', subject, at),
    title: `${nameOf(subject)}${again ? '修改后重新报送' : '已报送，等待审核'}`,
    body: again ? `${by}已审签，这是第 ${submission} 次报送。审核页面标明了自上次退回以来改动的内容。` : `${by}已审签并报送财政局。`,
    href: reviewOf(subject),
  };
}

export function returned(subject: NoticeSubject, by: string, reason: string, at: Date): NoticeText {
  return { ...occasion('returned', subject, at), title: `${nameOf(subject)}被退回修改`, body: `财政局${by}退回了该稿，理由：${excerpt(reason)}\n请按意见修改后重新提交审签。`, href: draftOf(subject) };
}

export function approved(subject: NoticeSubject, by: string, at: Date): NoticeText {
  return { ...occasion('approved', subject, at), title: `${nameOf(subject)}已审核通过`, body: `财政局${by}审核通过，等待公开。`, href: draftOf(subject) };
}

export function reopened(subject: NoticeSubject, by: string, reason: string, at: Date): NoticeText {
  return { ...occasion('reopened', subject, at), title: `${nameOf(subject)}的审核通过已撤销`, body: `财政局${by}重新审核该稿，理由：${excerpt(reason)}`, href: draftOf(subject) };
}

/** `plannedAt` in words, "2020年3月13日 09:00". */
export function scheduled(subject: NoticeSubject, plannedAt: string, at: Date): NoticeText {
  return { ...occasion('scheduled', subject, at), title: `${nameOf(subject)}定于 ${plannedAt} 公开`, body: '届时自动公开，不需要再办理。如发现内容有误，请在此之前联系财政局。', href: draftOf(subject) };
}

export function unscheduled(subject: NoticeSubject, reason: string, at: Date): NoticeText {
  return { ...occasion('unscheduled', subject, at), title: `${nameOf(subject)}已移出公开计划，不再按时公开`, body: `理由：${excerpt(reason)}`, href: draftOf(subject) };
}

export function published(subject: NoticeSubject, at: Date): NoticeText {
  return { ...occasion('published', subject, at), title: `${nameOf(subject)}已公开`, body: `已于${dayWords(at.toISOString())}在公开网站上公布。公开的内容不再改动，如需更正，请发起更正。`, href: draftOf(subject) };
}

/** For the bureau: what was to be published by itself wasn't. */
export function releaseFailed(subject: NoticeSubject, releaseId: string, message: string, at: Date): NoticeText {
  return { ...occasion('releaseFailed', subject, at), title: `${nameOf(subject)}没有按计划公开`, body: excerpt(message), href: releaseOf(releaseId) };
}

/** The same for the department. Why is the bureau's to find out. */
export function notReleased(subject: NoticeSubject, at: Date): NoticeText {
  return { ...occasion('releaseFailed', subject, at), title: `${nameOf(subject)}没有按计划公开`, body: '到了计划的时间，但没有公开成功，公开网站上还没有该稿的内容。财政局已经收到通知，查明原因后重新安排公开，您不需要办理。', href: draftOf(subject) };
}

/** For the bureau: a release as a whole fails, and is tried again and again. `plannedAt` in words. */
export function releaseStuck({ releaseId, period, plannedAt }: { releaseId: string; period: Period; plannedAt: string }, reader: 'publisher' | 'administrator'): NoticeText {
  const asked = reader === 'publisher' ? '请联系系统管理员查明原因；也可以取消计划，重新安排。' : '请查看后台任务进程的运行日志，排除故障。';
  return {
    kind: 'releaseStuck',
    key: `releaseStuck:${releaseId}`,
    title: `${periodName(period)}的公开计划没有执行`,
    body: `定于 ${plannedAt} 的公开没有成功，计划中的稿件都还没有公开。系统会不断重试，成功后在公开计划中显示结果。${asked}`,
    href: reader === 'publisher' ? releaseOf(releaseId) : `/admin/audit?${new URLSearchParams({ subject: `release/${releaseId}` })}`,
  };
}

export function withdrawn(subject: NoticeSubject, reason: string, at: Date): NoticeText {
  return { ...occasion('withdrawn', subject, at), title: `${nameOf(subject)}已撤回公开`, body: `撤回原因：${excerpt(reason)}`, href: draftOf(subject) };
}

/** For the bureau: a correction of what was withdrawn is on its way. `readable`: it has been submitted; before that it is the department's own, which may give it up. */
export function withdrawnBesideCorrection(correction: NoticeSubject, { state, readable }: { state: string; readable: boolean }, reason: string, at: Date): NoticeText {
  return {
    ...occasion('withdrawn', correction, at),
    title: `${correction.department}${periodName(correction.period)}已撤回公开，另有更正稿在办`,
    body: `第 ${correction.number} 版更正稿目前“${state}”，不受撤回影响。审核和公开该稿之前，请核对其中是否还有撤回时指出的问题。撤回的原因：${excerpt(reason)}`,
    ...(readable ? { href: reviewOf(correction) } : { href: '/publishing/published', editionId: undefined }),
  };
}

export interface Remark {
  commentId: string;
  sectionId: string;
  /** Short title. */
  section: string;
  body: string;
}

const remarkBody = ({ section, body }: Remark) => `${section}：${excerpt(body)}`;

export function comment(subject: NoticeSubject, by: string, remark: Remark): NoticeText {
  return {
    kind: 'comment',
    key: `comment:${remark.commentId}`,
    editionId: subject.editionId,
    title: `${by}对${nameOf(subject)}提出审核意见`,
    body: remarkBody(remark),
    href: `${draftOf(subject)}/sections/${remark.sectionId}`,
  };
}

/** `toBureau`: the department answered its reviewer, else the other way round. */
export function reply(subject: NoticeSubject, by: string, remark: Remark, toBureau: boolean): NoticeText {
  return {
    kind: 'reply',
    key: `reply:${remark.commentId}`,
    editionId: subject.editionId,
    title: `${by}回复了${nameOf(subject)}的审核意见`,
    body: remarkBody(remark),
    href: toBureau ? reviewOf(subject) : `${draftOf(subject)}/sections/${remark.sectionId}`,
  };
}
