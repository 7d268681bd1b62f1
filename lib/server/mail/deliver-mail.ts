import { env } from '../env';
import { claimMail, type ClaimedMail, giveUp, handOver, leaveOff, noteFailure, noteSent, noteUnanswered, noteUncertain, NotMine, putBack } from './mail-queue';
import { composeMessage } from './message';
import { connectSmtp, type Smtp, Stopped } from './smtp';
import type { SmtpSettings } from './smtp-settings';

/** One run ends after this many: after each the settings and the time are looked at anew. */
const MOST_IN_A_RUN = 50;

/**
 * Sends the mail that is due at `now`, one after the other; several processes may do so at once. Without a mail server
 * it only looks after what an earlier process left. Where the server can't be reached, or falls silent, the run ends and
 * the rest waits for the next. When it is to stop, it begins no other mail and waits only for the answer to content that
 * has left: a mail whose process is killed then stays uncertain for good.
 */
export async function deliverMail(now: Date, stopping: AbortSignal = new AbortController().signal): Promise<void> {
  const started = performance.now();
  const clock = () => new Date(now.getTime() + Math.round(performance.now() - started));
  await noteUnanswered(now);
  const setup = env.mail();
  if (setup.state !== 'on') return;
  const line = new Line(setup.settings, stopping);
  try {
    for (let count = 0; count < MOST_IN_A_RUN && !stopping.aborted; count++) {
      const mail = await claimMail(clock());
      if (!mail) return;
      if (mail.unwanted !== null) await leaveOff(mail, mail.unwanted, clock());
      else if (!(await deliver(mail, line, clock))) return;
    }
  } finally {
    line.close();
  }
}

/** False when the server is out of reach, or nothing more is to be sent. */
async function deliver(mail: ClaimedMail, line: Line, clock: () => Date): Promise<boolean> {
  let smtp: Smtp;
  try {
    smtp = await line.connection();
  } catch (error) {
    if (error instanceof Stopped) await putBack(mail, clock());
    else await noteFailure(mail, (error as Error).message, clock());
    return false;
  }
  const message = await composeMessage(mail, { from: line.settings.from, address: env.portalAddress() });
  try {
    const result = await smtp.send(message, () => handOver(mail, clock()));
    if (result.outcome === 'sent') {
      await noteSent(mail, clock());
      return true;
    }
    line.drop();
    if (result.outcome === 'uncertain') await noteUncertain(mail, `${result.reason}邮件内容已经交出，可能已经送达。`);
    else if (result.outcome === 'refused') await giveUp(mail, result.reason);
    else await noteFailure(mail, result.reason, clock());
    return result.answered;
  } catch (error) {
    line.drop();
    if (error instanceof NotMine) return true;
    if (!(error instanceof Stopped)) throw error;
    await putBack(mail, clock());
    return false;
  }
}

/** The connection of a run, opened when it is needed and again after it broke. */
class Line {
  private open: Smtp | null = null;

  constructor(
    readonly settings: SmtpSettings,
    private readonly stopping: AbortSignal,
  ) {}

  async connection(): Promise<Smtp> {
    this.open ??= await connectSmtp(this.settings, this.stopping);
    return this.open;
  }

  /** It was closed already. */
  drop(): void {
    this.open = null;
  }

  close(): void {
    this.open?.close();
    this.drop();
  }
}
