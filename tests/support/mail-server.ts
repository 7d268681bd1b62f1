// A real SMTP server on loopback that keeps what it accepted.
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface Received {
  from: string;
  to: string[];
  headers: Record<string, string>;
  /** Decoded, by content type without parameters. */
  parts: Record<string, string>;
  raw: string;
}

export interface MailServer {
  port: number;
  received: Received[];
  /** Of how many messages content has arrived, accepted or not. */
  begun(): number;
  stop(): Promise<void>;
}

export type Refusal = { code: number; message: string } | null;

interface Behaviour {
  port?: number;
  /** Asked at RCPT TO and at the end of DATA. */
  recipient?: (address: string) => Refusal;
  /** Called when the content begins, while nothing of it was answered. */
  onContent?: () => void;
  /** Accepts after this. */
  beforeAnswer?: () => Promise<Refusal | void>;
  options?: SMTPServerOptions;
}

const failure = ({ code, message }: NonNullable<Refusal>) => Object.assign(new Error(message), { responseCode: code });

export async function startMailServer({ port = 0, recipient, onContent, beforeAnswer, options }: Behaviour = {}): Promise<MailServer> {
  const received: Received[] = [];
  let begun = 0;
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    closeTimeout: 500,
    logger: false,
    onRcptTo(address, _session, done) {
      const refusal = recipient?.(address.address);
      done(refusal ? failure(refusal) : null);
    },
    onData(stream, session, done) {
      onContent?.();
      const chunks: Buffer[] = [];
      // Not when the server asks for it: the client first writes down that it hands the mail over.
      stream.once('data', () => begun++);
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        void (async () => {
          const refusal = await beforeAnswer?.();
          if (refusal) return done(failure(refusal));
          const { mailFrom, rcptTo } = session.envelope;
          received.push({ from: mailFrom ? mailFrom.address : '', to: rcptTo.map((one) => one.address), ...readMessage(Buffer.concat(chunks).toString('utf8')) });
          done();
        })();
      });
    },
    ...options,
  });
  // A client that is killed in the middle.
  server.on('error', () => {});
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
  return {
    port: (server.server.address() as AddressInfo).port,
    received,
    begun: () => begun,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function readMessage(raw: string): Pick<Received, 'headers' | 'parts' | 'raw'> {
  const { headers, body } = split(raw);
  const boundary = /boundary="([^"]+)"/u.exec(headers['content-type'] ?? '')?.[1];
  const parts = (boundary ? body.split(`--${boundary}`).slice(1, -1) : []).map((part) => split(part.replace(/^\r\n/u, '')));
  return {
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, decodeWords(value)])),
    parts: Object.fromEntries(parts.map((part) => [part.headers['content-type']!.split(';')[0]!, Buffer.from(part.body, 'base64').toString('utf8').replaceAll('\r\n', '\n')])),
    raw,
  };
}

function split(text: string): { headers: Record<string, string>; body: string } {
  const end = text.indexOf('\r\n\r\n');
  const lines = text.slice(0, end).replace(/\r\n[ \t]+/gu, ' ').split('\r\n');
  return { headers: Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()])), body: text.slice(end + 4) };
}

/** RFC 2047: =?UTF-8?B?…?= and =?UTF-8?Q?…?= */
function decodeWords(value: string): string {
  const bytes = (encoding: string, text: string) =>
    encoding.toUpperCase() === 'B' ? Buffer.from(text, 'base64') : Buffer.from(text.replaceAll('_', ' ').replace(/=([0-9A-F]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1');
  return value.replace(/=\?UTF-8\?[BQ]\?[^?]*\?=(?:\s+=\?UTF-8\?[BQ]\?[^?]*\?=)*/giu, (run) => Buffer.concat([...run.matchAll(/=\?UTF-8\?([BQ])\?([^?]*)\?=/giu)].map(([, encoding, text]) => bytes(encoding!, text!))).toString('utf8'));
}
