import { describe, expect, it } from 'vitest';
import { mailSetup } from '@/lib/server/mail/smtp-settings';

const from = { MAIL_FROM: '市财政局 <budget@example.gov.cn>' };
const settingsOf = (environment: Record<string, string>) => {
  const setup = mailSetup({ ...from, ...environment });
  if (setup.state !== 'on') throw new Error(JSON.stringify(setup));
  return setup.settings;
};

describe('mailSetup', () => {
  it('is off where the environment says nothing of mail', () => {
    expect(mailSetup({})).toEqual({ state: 'off' });
    expect(mailSetup({ SMTP_URL: '', PATH: '/bin' })).toEqual({ state: 'off' });
  });

  it('reads an address', () => {
    expect(settingsOf({ SMTP_URL: 'smtp://budget%40example:p%40ss@mail.example.gov.cn:2525' })).toEqual({
      host: 'mail.example.gov.cn', port: 2525, tls: 'offered', user: 'budget@example', password: 'p@ss', from: from.MAIL_FROM,
    });
    expect(settingsOf({ SMTP_URL: 'smtps://mail.example.gov.cn' })).toMatchObject({ port: 465, tls: 'always', user: null, password: null });
    expect(settingsOf({ SMTP_URL: 'smtp://mail.example.gov.cn?starttls=required' })).toMatchObject({ port: 587, tls: 'starttls' });
    expect(settingsOf({ SMTP_URL: 'smtp://u:100%@[::1]' })).toMatchObject({ host: '::1', port: 25, password: '100%' });
  });

  it('reads single variables', () => {
    expect(settingsOf({ SMTP_HOST: '10.1.2.3', SMTP_PORT: '587', SMTP_SECURE: 'starttls', SMTP_USER: 'u', SMTP_PASSWORD: 'p' })).toEqual({
      host: '10.1.2.3', port: 587, tls: 'starttls', user: 'u', password: 'p', from: from.MAIL_FROM,
    });
    expect(settingsOf({ SMTP_HOST: 'mail', SMTP_SECURE: 'true' })).toMatchObject({ port: 465, tls: 'always' });
  });

  it('says what is wrong, without the password', () => {
    const problemOf = (environment: Record<string, string>) => {
      const setup = mailSetup(environment);
      return setup.state === 'wrong' ? setup.problem : setup.state;
    };
    expect(problemOf({ SMTP_HOST: 'mail' })).toContain('MAIL_FROM');
    expect(problemOf({ ...from, SMTP_HOST: 'mail', MAIL_FROM: 'a@b\r\nBcc: c@d' })).toContain('MAIL_FROM');
    expect(problemOf({ ...from, SMTP_HOST: 'mail', SMTP_PORT: 'x' })).toContain('SMTP_PORT');
    expect(problemOf({ ...from, SMTP_HOST: 'mail', SMTP_SECURE: 'yes' })).toContain('SMTP_SECURE');
    expect(problemOf(from)).toContain('SMTP_HOST');
    expect(problemOf({ ...from, SMTP_URL: 'http://u:secret@mail' })).toContain('SMTP_URL');
    expect(problemOf({ ...from, SMTP_URL: 'http://u:secret@mail' })).not.toContain('secret');
  });
});
