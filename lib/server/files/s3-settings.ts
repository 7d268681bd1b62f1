import { z } from 'zod';

export interface S3Settings {
  endpoint: string;
  bucket: string;
  accessKeyId: string;
  secretAccessKey: string;
  region: string;
}

export const S3_VARIABLES = ['FILE_STORAGE_S3_ENDPOINT', 'FILE_STORAGE_S3_BUCKET', 'FILE_STORAGE_S3_ACCESS_KEY_ID', 'FILE_STORAGE_S3_SECRET_ACCESS_KEY', 'FILE_STORAGE_S3_REGION'] as const;

const required = z.string('is not set').min(1, 'is not set');

const schema = z.object({
  FILE_STORAGE_S3_ENDPOINT: required.pipe(z.url({ protocol: /^https?$/u, error: 'must be an address such as https://s3.example.cn' })).transform((url) => url.replace(/\/+$/u, '')),
  FILE_STORAGE_S3_BUCKET: required.regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/u, 'must be the name of a bucket'),
  FILE_STORAGE_S3_ACCESS_KEY_ID: required,
  FILE_STORAGE_S3_SECRET_ACCESS_KEY: required,
  FILE_STORAGE_S3_REGION: required,
});

/** Where new files go: S3-compatible storage where the environment names one, else null for the database. All five variables, or none. */
export function s3Settings(environment: Readonly<Record<string, string | undefined>>): S3Settings | null {
  if (S3_VARIABLES.every((name) => !environment[name])) return null;
  const read = schema.safeParse(environment);
  // Half a configuration would put files where nobody looks for them.
  if (!read.success) throw new Error(`File storage: ${read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; ')}. Set all five FILE_STORAGE_S3_ variables, or none.`);
  const { data } = read;
  return {
    endpoint: data.FILE_STORAGE_S3_ENDPOINT,
    bucket: data.FILE_STORAGE_S3_BUCKET,
    accessKeyId: data.FILE_STORAGE_S3_ACCESS_KEY_ID,
    secretAccessKey: data.FILE_STORAGE_S3_SECRET_ACCESS_KEY,
    region: data.FILE_STORAGE_S3_REGION,
  };
}
