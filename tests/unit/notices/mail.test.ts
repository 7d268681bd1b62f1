import { describe, expect, it } from 'vitest';
import { digestMail, noticeMail } from '@/lib/notices/mail';

const item = { title: '教育局2020年部门预算被退回修改', body: '财政局王五退回了该稿，理由：<b>收入</b> & "支出"\n请修改。', href: '/drafts/e1' };
const ADDRESS = 'https://budget.example.gov.cn';

const wordsOf = (html: string) => html.replace(/<head>.*<\/head>/su, '').replaceAll('<br>', '\n').replace(/<[^>]+>/gu, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

describe('noticeMail', () => {
  it('says the same plain and as HTML, with a link to the place and one to the settings', () => {
    const mail = noticeMail(item, ADDRESS);
    expect(mail.subject).toBe(item.title);
    for (const text of [item.title, item.body, `${ADDRESS}/account`]) {
      expect(mail.text).toContain(text);
      expect(wordsOf(mail.html)).toContain(text);
    }
    expect(mail.text).toContain(`查看：${ADDRESS}/drafts/e1`);
    expect(mail.html).toContain(`href="${ADDRESS}/drafts/e1"`);
  });

  it('lets nobody write HTML, and loads nothing from elsewhere', () => {
    const { html } = noticeMail({ ...item, title: '<img src=x onerror=alert(1)>', href: '/drafts/"><script>' }, ADDRESS);
    expect(html).not.toMatch(/<(img|script|b|link|iframe)\b/u);
    expect(noticeMail(item, ADDRESS).html).not.toMatch(/\bsrc=|url\(|@import/u);
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
  });

  it('keeps the subject on one line', () => {
    expect(noticeMail({ ...item, title: '退回\r\nBcc: everybody@example.com' }, ADDRESS).subject).toBe('退回 Bcc: everybody@example.com');
  });

  it('has no links where the portal does not know its address', () => {
    const { text, html } = noticeMail(item, null);
    expect(text + html).not.toMatch(/https?:|href/u);
    expect(text).toContain('请登录部门预决算公开门户查看。');
  });
});

describe('digestMail', () => {
  it('holds each notice once, and says how many and of which day', () => {
    const mail = digestMail([item, { ...item, title: '网信办2020年部门预算已公开', href: '/drafts/e2' }], '2020年3月2日', ADDRESS);
    expect(mail.subject).toBe('部门预决算公开：2 条通知（2020年3月2日）');
    for (const part of [mail.text, wordsOf(mail.html)]) {
      expect(part.split('被退回修改')).toHaveLength(2);
      expect(part.split('已公开')).toHaveLength(2);
    }
    expect(mail.html).toContain(`${ADDRESS}/drafts/e2`);
  });

  it('is cut off after fifty, and says how many more there are', () => {
    const many = Array.from({ length: 60 }, (_, index) => ({ ...item, title: `通知${index}号` }));
    const { subject, text } = digestMail(many, '2020年3月2日', ADDRESS);
    expect(subject).toContain('60 条通知');
    expect(text).toContain('通知49号');
    expect(text).not.toContain('通知50号');
    expect(text).toContain('另有 10 条通知');
  });
});
