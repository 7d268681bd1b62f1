'use client';

import { ChoiceField, Form, TextField, type Act } from '@/components/admin/form';
import { Notice } from '@/components/ui/notice';
import { MAIL_MODE_NAMES, type MailMode } from '@/lib/notices/mail-names';
import type { OwnMail } from '@/lib/server/queries/workspace/notice-types';

const MODES = (Object.keys(MAIL_MODE_NAMES) as MailMode[]).map((value) => ({ value, label: MAIL_MODE_NAMES[value] }));

export function MailForm({ mail, save }: { mail: OwnMail; save: Act<{ email: string; mailMode: MailMode }> }) {
  return (
    <div className="max-w-[420px] space-y-4">
      {!mail.sending && <Notice tone="caution">门户现在没有可用的邮件服务器，不发送邮件。您可以先填写，待系统管理员开启后生效。</Notice>}
      <Form send={({ email, mailMode }) => save({ email: email!, mailMode: mailMode as MailMode })} submit="保存" done="已保存。">
        <TextField name="email" label="邮箱" type="email" defaultValue={mail.email ?? ''} maxLength={254} autoComplete="email" autoCapitalize="none" spellCheck={false} hint="不填就不发送邮件。" />
        <ChoiceField name="mailMode" label="发送方式" defaultValue={mail.mailMode} options={MODES} />
      </Form>
    </div>
  );
}
