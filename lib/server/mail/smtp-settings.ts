import { z } from 'zod';

/** How the mail server is reached. `tls`: "always" from the first byte, "starttls" before anything else is said, "offered" only if the server offers it. */
export interface SmtpSettings {
  host: string;
  port: number;
  tls: 'always' | 'starttls' | 'offered';
  user: string | null;
  password: string | null;
  /** "市财政局 <gongkai@example.gov.cn>" */
  from: string;
}

const SMTP_VARIABLES = ['SMTP_URL', 'SMTP_HOST', 'SMTP_PORT', 'SMTP_USER', 'SMTP_PASSWORD', 'SMTP_SECURE', 'MAIL_FROM'] as const;

type Environment = Readonly<Record<string, string | undefined>>;

const ADDRESS = /^(?:[^<>\r\n]*<\s*)?[^\s<>@]+@[^\s<>@]+(?:\s*>)?$/u;
const TLS = { true: 'always', starttls: 'starttls', false: 'offered' } as const;

const apart = z.object({
  SMTP_HOST: z.string('没有设置').regex(/^[\w.:-]+$/u, '应为邮件服务器的名称或地址'),
  SMTP_PORT: z.string().regex(/^[1-9]\d{0,4}$/u, '应为端口号').optional(),
  SMTP_SECURE: z.enum(['true', 'starttls', 'false'], '应为 true（始终加密）、starttls（必须先加密）或 false（服务器支持时加密）').default('false'),
  SMTP_USER: z.string().optional(),
  SMTP_PASSWORD: z.string().optional(),
});

/** What the environment says of mail. A mistake in it must stop nobody's work: it is shown to the administrator, and mail waits in the queue. */
export type MailSetup = { state: 'off' } | { state: 'wrong'; problem: string } | { state: 'on'; settings: SmtpSettings };

export function mailSetup(environment: Environment): MailSetup {
  const given = Object.fromEntries(SMTP_VARIABLES.flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])));
  if (Object.keys(given).length === 0) return { state: 'off' };
  const from = given.MAIL_FROM ?? '';
  if (!ADDRESS.test(from)) return { state: 'wrong', problem: 'MAIL_FROM 应为发件人地址，例如 budget@example.gov.cn 或 市财政局 <budget@example.gov.cn>。' };
  const server = given.SMTP_URL ? fromUrl(given.SMTP_URL) : fromVariables(given);
  return typeof server === 'string' ? { state: 'wrong', problem: server } : { state: 'on', settings: { ...server, from } };
}

/** The server, or what is wrong in words. The address may hold a password, so it isn't repeated. */
function fromUrl(text: string): Omit<SmtpSettings, 'from'> | string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !['smtp:', 'smtps:'].includes(url.protocol) || !url.hostname) return 'SMTP_URL 应为邮件服务器的地址，例如 smtp://用户:密码@mail.example.gov.cn:587 或 smtps://mail.example.gov.cn。';
  const tls = url.protocol === 'smtps:' ? 'always' : url.searchParams.get('starttls') === 'required' ? 'starttls' : 'offered';
  return {
    host: url.hostname.replace(/^\[|\]$/gu, ''),
    port: url.port ? Number(url.port) : defaultPort(tls),
    tls,
    user: decoded(url.username),
    password: decoded(url.password),
  };
}

/** A bare % in a password was meant as it stands. */
function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part) || null;
  } catch {
    return part;
  }
}

function fromVariables(given: Record<string, string | undefined>): Omit<SmtpSettings, 'from'> | string {
  const read = apart.safeParse(given);
  if (!read.success) return read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}。`).join('');
  const { SMTP_HOST, SMTP_PORT, SMTP_SECURE, SMTP_USER, SMTP_PASSWORD } = read.data;
  const tls = TLS[SMTP_SECURE];
  return { host: SMTP_HOST, port: SMTP_PORT ? Number(SMTP_PORT) : defaultPort(tls), tls, user: SMTP_USER ?? null, password: SMTP_PASSWORD ?? null };
}

const defaultPort = (tls: SmtpSettings['tls']) => (tls === 'always' ? 465 : tls === 'starttls' ? 587 : 25);
