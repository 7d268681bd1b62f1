/** A mail as it is queued: the same words plain and as HTML. */
export interface MailContent {
  subject: string;
  text: string;
  html: string;
}

export interface MailItem {
  title: string;
  body: string;
  href: string;
}

/** `address` is the portal's own, "https://budget.example.gov.cn"; null where it isn't known, and the mail then has no links. */
export function noticeMail(item: MailItem, address: string | null): MailContent {
  return mailOf(item.title, [item], address);
}

/** Longer mails are read by nobody. */
const MOST_IN_A_DIGEST = 50;

/** One mail a day with all that a person hasn't seen. `day` is in words, "2020年3月2日". */
export function digestMail(items: readonly MailItem[], day: string, address: string | null): MailContent {
  const more = items.length - MOST_IN_A_DIGEST;
  const rest = more > 0 ? [{ title: `另有 ${more} 条通知`, body: '请在门户的“通知”中查看。', href: '/notices' }] : [];
  return mailOf(`部门预决算公开：${items.length} 条通知（${day}）`, [...items.slice(0, MOST_IN_A_DIGEST), ...rest], address);
}

const SENT_BY = '本邮件由部门预决算公开门户自动发送，请勿直接回复。';
const WITHOUT_ADDRESS = '请登录部门预决算公开门户查看。';
const SETTINGS = '如需改为每日汇总，或者不再接收邮件，请在“我的账号”中设置';

function mailOf(subject: string, items: readonly MailItem[], address: string | null): MailContent {
  const account = address && `${address}/account`;
  const text = [
    ...items.map((item) => [item.title, item.body, address ? `查看：${address}${item.href}` : null].filter(Boolean).join('\n\n')),
    ...(address ? [] : [WITHOUT_ADDRESS]),
    `${SENT_BY}\n${account ? `${SETTINGS}：${account}` : `${SETTINGS}。`}`,
  ].join('\n\n----\n\n');
  return { subject: oneLine(subject), text: `${text}\n`, html: html(items, address, account) };
}

/** A line break in a subject would begin another header. */
const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim();

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');
const lines = (text: string) => escaped(text).replaceAll('\n', '<br>');

const FONT = "font-family:'PingFang SC','Microsoft YaHei','Noto Sans SC',sans-serif";

function html(items: readonly MailItem[], address: string | null, account: string | null): string {
  const parts = items.map(
    (item) =>
      `<div style="padding:16px 24px;border-bottom:1px solid #d9dee6"><h2 style="margin:0 0 6px;font-size:17px;line-height:1.5;color:#1b2430">${escaped(item.title)}</h2>` +
      `<p style="margin:0 0 10px;font-size:15px;line-height:1.75;color:#1b2430">${lines(item.body)}</p>` +
      `${address ? `<p style="margin:0;font-size:15px;line-height:1.75"><a href="${escaped(address + item.href)}" style="color:#1f4e8c">查看</a></p>` : ''}</div>`,
  );
  return (
    '<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>' +
    `<body style="margin:0;padding:16px;background:#f5f7fa;${FONT}"><div style="max-width:640px;margin:0 auto;background:#ffffff;border:1px solid #d9dee6;border-top:4px solid #b3261e">` +
    '<p style="margin:0;padding:12px 24px;border-bottom:1px solid #d9dee6;font-size:15px;font-weight:bold;color:#1b2430">部门预决算公开</p>' +
    parts.join('') +
    `<p style="margin:0;padding:12px 24px;font-size:13px;line-height:1.75;color:#5b6675">${address ? '' : `${WITHOUT_ADDRESS}<br>`}${SENT_BY}<br>` +
    `${SETTINGS}${account ? `：<a href="${escaped(account)}" style="color:#1f4e8c">${escaped(account)}</a>` : '。'}</p></div></body></html>`
  );
}
