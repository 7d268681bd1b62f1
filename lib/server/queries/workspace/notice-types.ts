import type { NoticeGroup } from '@/lib/notices/kinds';
import type { MailMode, MailState } from '@/lib/notices/mail-names';

export interface NoticeRow {
  id: string;
  kind: string;
  title: string;
  body: string;
  href: string;
  createdAt: string;
  read: boolean;
}

export interface NoticeFilter {
  unreadOnly: boolean;
  group: NoticeGroup | null;
}

/** Of so many in the last hour those beyond stay unread. */
export const MOST_SEEN = 1_000;

/** The unread notices that there were when the page was made. */
export interface SeenNotices {
  /** All from before this moment. */
  before: string;
  /** And of those since then these. */
  noticeIds: string[];
}

export interface NoticePage {
  notices: NoticeRow[];
  /** As filtered. */
  total: number;
  page: number;
  pages: number;
  /** Of all. */
  unread: number;
  seen: SeenNotices;
}

export interface OwnMail {
  email: string | null;
  mailMode: MailMode;
  /** Whether the portal sends mail at all. */
  sending: boolean;
}

export interface ProblemMail {
  id: string;
  state: 'FAILED' | 'UNCERTAIN';
  person: { id: string; name: string; username: string };
  to: string;
  subject: string;
  attempts: number;
  createdAt: string;
  reason: string;
}

export interface MailOverview {
  setup: { state: 'off' } | { state: 'wrong'; problem: string } | { state: 'on'; server: string; from: string; address: string | null };
  /** Of those that weren't sent the ones that somebody can do something about. */
  counts: Record<MailState, number>;
  /** What keeps the mail that has waited longest; null where none was tried in vain. */
  delay: { reason: string; since: string } | null;
  /** The latest, at most MOST_PROBLEMS. */
  problems: ProblemMail[];
}
