/** How a person hears by mail of what the portal tells them. */
export const MAIL_MODE_NAMES = { AT_ONCE: '立即发送', DAILY: '每日汇总（8 时）', OFF: '不发送' } as const;
export type MailMode = keyof typeof MAIL_MODE_NAMES;

export const MAIL_STATE_NAMES = { QUEUED: '等待发送', SENT: '已发送', FAILED: '发送失败', UNCERTAIN: '结果不明' } as const;
export type MailState = keyof typeof MAIL_STATE_NAMES;
