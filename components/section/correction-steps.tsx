'use client';

import { useRouter } from 'next/navigation';
import { changeCorrectionNoteAction, discardCorrectionAction } from '@/lib/server/actions/drafts';
import { ConfirmButton } from '@/components/admin/confirm-button';
import { Form, LongTextField } from '@/components/admin/form';
import { FormDialog } from '@/components/admin/form-dialog';

/** What a department can do with a correction before it hands it in: reword the public note, or give the correction up. */
export function CorrectionSteps({ editionId, note, discardable }: { editionId: string; note: string; discardable: boolean }) {
  const router = useRouter();
  const discard = async () => {
    const result = await discardCorrectionAction({ editionId });
    if (result.ok) router.replace('/drafts');
    return result;
  };
  return (
    <div className="no-print flex flex-wrap gap-2">
      <FormDialog label="修改更正说明" title="修改更正说明">
        {(close) => (
          <Form send={({ note: text }) => changeCorrectionNoteAction({ editionId, note: text! })} submit="保存" onDone={close} onCancel={close}>
            <LongTextField name="note" label="更正说明" required rows={4} maxLength={1000} defaultValue={note} hint="公开时一并显示：更正什么，为什么。" />
          </Form>
        )}
      </FormDialog>
      {discardable && (
        <ConfirmButton label="放弃更正" variant="secondary" question="更正稿和其中的全部修改将被删除，不能恢复；已经公开的内容不受影响。需要时可以重新发起更正。" run={discard} />
      )}
    </div>
  );
}
