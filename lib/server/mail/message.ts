import MailComposer from 'nodemailer/lib/mail-composer';

export interface OutgoingMail {
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  createdAt: Date;
}

export interface Message {
  envelope: { from: string; to: string[] };
  /** The whole message as it goes over the wire. */
  content: Buffer;
}

/** The same mail always makes the same message but for the boundaries of its parts: its id and date are the mail's own, so that a second copy could be told. */
export async function composeMessage(mail: OutgoingMail, { from, address }: { from: string; address: string | null }): Promise<Message> {
  const node = new MailComposer({
    from,
    to: { name: '', address: mail.to },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    textEncoding: 'base64',
    date: mail.createdAt,
    messageId: `<${mail.id}@${domainOf(from)}>`,
    headers: {
      // Out-of-office answers to it would go nowhere.
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      ...(address !== null && { 'List-Unsubscribe': { prepared: true, value: `<${address}/account>` } }),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  const { from: sender } = node.getEnvelope();
  if (!sender) throw new Error(`MAIL_FROM holds no address: ${from}`);
  return { envelope: { from: sender, to: [mail.to] }, content: await node.build() };
}

const domainOf = (from: string) => from.replace(/^.*@/u, '').replace(/[\s>].*$/u, '');
