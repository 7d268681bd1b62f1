import { type S3Settings, s3Settings } from './files/s3-settings';
import { type MailSetup, mailSetup } from './mail/smtp-settings';

// Every environment variable that the running portal reads, in one place.
// Each is read when asked for, not at import: `next build` runs without a database and without secrets.

function positiveInteger(name: string, fallback: number): number {
  const text = process.env[name];
  if (text === undefined || text === '') return fallback;
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new Error(`${name} must be a positive whole number, not "${text}".`);
  return Number(text);
}

export const env = {
  databaseUrl: (): string | undefined => process.env.DATABASE_URL || undefined,
  /** The address by which migrations run, where the portal's own role owns no table. */
  migrationDatabaseUrl: (): string | undefined => process.env.MIGRATION_DATABASE_URL || undefined,
  databasePoolMax: (): number => positiveInteger('DB_POOL_MAX', 10),
  /** How many reverse proxies stand before the portal, each adding to X-Forwarded-For; 0 believes none. */
  trustedProxies: (): number => (process.env.TRUSTED_PROXIES === '0' ? 0 : positiveInteger('TRUSTED_PROXIES', 0)),
  dataDir: (): string => process.env.DATA_DIR || '.data',
  s3: (): S3Settings | null => s3Settings(process.env),
  mail: (): MailSetup => mailSetup(process.env),
  /** The portal's address as the operator named it, for links in mails; null where `npm start` only assumed one. */
  portalAddress: (): string | null => (process.env.AUTH_TRUST_HOST === 'true' ? null : process.env.NEXTAUTH_URL?.replace(/\/+$/u, '') || null),
  authSecret: (): string | undefined => process.env.NEXTAUTH_SECRET || undefined,
};
