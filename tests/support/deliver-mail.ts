// Delivers mail in a process of its own, which a test then kills: tsx tests/support/deliver-mail.ts
import { deliverMail } from '@/lib/server/mail/deliver-mail';

await deliverMail(new Date());
process.exit(0);
