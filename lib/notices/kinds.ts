/** What a notice can be about, for the list and its filter. */
export const NOTICE_GROUPS = { steps: '办理进展', remarks: '审核意见', deadlines: '期限' } as const;
export type NoticeGroup = keyof typeof NOTICE_GROUPS;

export const NOTICE_KINDS = {
  signOffAsked: { label: '待审签', group: 'steps' },
  sentBack: { label: '退回经办人', group: 'steps' },
  submitted: { label: '报送', group: 'steps' },
  resubmitted: { label: '重新报送', group: 'steps' },
  returned: { label: '退回', group: 'steps' },
  approved: { label: '审核通过', group: 'steps' },
  reopened: { label: '撤销通过', group: 'steps' },
  scheduled: { label: '列入公开计划', group: 'steps' },
  unscheduled: { label: '移出公开计划', group: 'steps' },
  published: { label: '公开', group: 'steps' },
  releaseFailed: { label: '未能公开', group: 'steps' },
  releaseStuck: { label: '公开计划未执行', group: 'steps' },
  withdrawn: { label: '撤回公开', group: 'steps' },
  handedOver: { label: '移交', group: 'steps' },
  standIn: { label: '代办', group: 'steps' },
  comment: { label: '意见', group: 'remarks' },
  reply: { label: '回复', group: 'remarks' },
  due: { label: '将到期', group: 'deadlines' },
  overdue: { label: '逾期', group: 'deadlines' },
  reminder: { label: '催报', group: 'deadlines' },
} as const satisfies Record<string, { label: string; group: NoticeGroup }>;

export type NoticeKind = keyof typeof NOTICE_KINDS;

export const kindsOfGroup = (group: NoticeGroup): NoticeKind[] => (Object.keys(NOTICE_KINDS) as NoticeKind[]).filter((kind) => NOTICE_KINDS[kind].group === group);

/** As stored, which may be of another version of the portal. */
export const kindLabel = (kind: string): string => (Object.hasOwn(NOTICE_KINDS, kind) ? NOTICE_KINDS[kind as NoticeKind].label : '通知');

/** One thing that people are told. */
export interface NoticeText {
  kind: NoticeKind;
  /** Names the occasion: nobody is told of the same one twice. */
  key: string;
  title: string;
  body: string;
  /** An address of this portal, "/review/…". */
  href: string;
  editionId?: string;
}
