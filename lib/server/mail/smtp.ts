import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Message } from './message';
import type { SmtpSettings } from './smtp-settings';

/**
 * What became of a message: "retry" is certainly not delivered, "refused" never will be, "uncertain" may have been.
 * `answered`: the server said so itself, else the connection broke.
 */
export type SendResult = { outcome: 'sent' } | { outcome: 'retry' | 'refused' | 'uncertain'; reason: string; answered: boolean };

/** The process is to end, and nothing of the message has left. */
export class Stopped extends Error {}

export interface Smtp {
  /**
   * Sends one message. `handOver` runs once the server has taken sender and recipient and waits for the content, before
   * the first byte of it leaves; if it throws, nothing is sent and `send` throws the same. After any other answer than
   * "sent" the connection is closed. Until `handOver` it ends with `Stopped` when it is to; after it, the server's answer
   * is waited for: without it nobody would know whether the mail arrived.
   */
  send(message: Message, handOver: () => Promise<void>): Promise<SendResult>;
  close(): void;
}

const SETUP_MS = 20_000;
/** How long a server may keep silent; with its answer to the content it may take its time. */
const SILENCE_MS = 120_000;

interface SmtpError extends Error {
  code?: string;
  /** The step that failed: "CONN", "AUTH …", "MAIL FROM", "RCPT TO", "DATA". */
  command?: string;
  /** The server's answer; none where it gave none. */
  responseCode?: number;
  response?: string;
}

/** A connection that is ready to send, signed in where the settings say so. Throws with a reason in words, or `Stopped`. */
export async function connectSmtp(settings: SmtpSettings, stopping: AbortSignal): Promise<Smtp> {
  const connection = new SMTPConnection({
    host: settings.host,
    port: settings.port,
    secure: settings.tls === 'always',
    requireTLS: settings.tls === 'starttls',
    connectionTimeout: SETUP_MS,
    greetingTimeout: SETUP_MS,
    dnsTimeout: SETUP_MS,
    socketTimeout: SILENCE_MS,
  });
  try {
    await unlessStopped(stopping, new Promise<void>((resolve, reject) => {
      connection.on('error', reject);
      connection.connect((error) => (error ? reject(error) : resolve()));
    }));
    const { user, password } = settings;
    if (user !== null) {
      await unlessStopped(stopping, new Promise<void>((resolve, reject) => {
        connection.on('error', reject);
        connection.login({ credentials: { user, pass: password ?? '' } }, (error) => (error ? reject(error) : resolve()));
      }));
    }
  } catch (error) {
    connection.close();
    if (error instanceof Stopped) throw error;
    throw new Error(reasonOf(error as SmtpError), { cause: error });
  }
  return { send: (message, handOver) => send(connection, message, handOver, stopping), close: () => connection.quit() };
}

/** The work's outcome, or `Stopped` as soon as that is asked for. */
async function unlessStopped<T>(stopping: AbortSignal, work: Promise<T>): Promise<T> {
  if (stopping.aborted) throw new Stopped();
  let stop: () => void;
  const stopped = new Promise<never>((_resolve, reject) => stopping.addEventListener('abort', (stop = () => reject(new Stopped()))));
  return Promise.race([work, stopped]).finally(() => stopping.removeEventListener('abort', stop));
}

async function send(connection: SMTPConnection, message: Message, handOver: () => Promise<void>, stopping: AbortSignal): Promise<SendResult> {
  let broken = false;
  let handedOver = false;
  let stopped: unknown;
  let handing: Promise<void> | undefined;
  // The connection reads it after the server's answer to DATA, and not before.
  const content = new Readable({
    read() {
      handing ??= handOver().then(
        () => {
          // Broken meanwhile: nothing left, and nothing will.
          if (broken) return;
          handedOver = true;
          this.push(message.content);
          this.push(null);
        },
        (error: unknown) => {
          stopped = error;
          this.destroy(new Error('not handed over'));
        },
      );
    },
  });
  const failure = await new Promise<SmtpError | null>((resolve) => {
    const stop = () => {
      if (handing) return;
      const end = new Stopped();
      stopped = end;
      resolve(end);
    };
    stopping.addEventListener('abort', stop);
    connection.send({ ...message.envelope, size: message.content.length }, content, (error) => {
      stopping.removeEventListener('abort', stop);
      resolve(error ?? null);
    });
    if (stopping.aborted) stop();
  });
  if (failure === null) return { outcome: 'sent' };
  // Also where the content was begun: without its end the server takes nothing.
  connection.close();
  broken = true;
  await handing;
  if (stopped !== undefined) throw stopped;
  return { outcome: outcomeOf(failure, handedOver), reason: reasonOf(failure), answered: failure.responseCode !== undefined };
}

function outcomeOf({ responseCode, command }: SmtpError, handedOver: boolean): 'retry' | 'refused' | 'uncertain' {
  // 421 may be said at any moment by a server that shuts down, whatever it does with the content that it has.
  if (responseCode === undefined || responseCode === 421) return handedOver ? 'uncertain' : 'retry';
  // What is refused of the sender or of signing in is for the administrator to mend, not the recipient's fault.
  return responseCode >= 500 && (command === 'RCPT TO' || command === 'DATA') ? 'refused' : 'retry';
}

function reasonOf({ code, command, response, message }: SmtpError): string {
  if (response) return `邮件服务器答复：${response}`.slice(0, 500);
  switch (code) {
    case 'EDNS':
      return `找不到邮件服务器（${message}）。`;
    case 'ESOCKET':
    case 'ECONNECTION':
      return `与邮件服务器的连接没有建立或者中断（${message}）。`;
    case 'ETIMEDOUT':
      return `邮件服务器没有按时答复（${command ?? message}）。`;
    case 'ETLS':
      return `与邮件服务器的加密连接没有建立（${message}）。`;
    default:
      return message.slice(0, 500);
  }
}
