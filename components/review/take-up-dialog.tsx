import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';

interface Props {
  /** Null where nothing is asked. */
  question: string | null;
  /** It can't be taken up any more: somebody else was faster. */
  overtaken: boolean;
  busy: boolean;
  problem: ReactNode;
  onClose: () => void;
  onConfirm: () => void;
}

/** Asked before somebody takes up what is a colleague's. */
export function TakeUpDialog({ question, overtaken, busy, problem, onClose, onConfirm }: Props) {
  return (
    <Dialog
      open={question !== null}
      onClose={onClose}
      title="开始审核"
      footer={
        <>
          <Button onClick={onClose}>{overtaken ? '关闭' : '取消'}</Button>
          {!overtaken && (
            <Button variant="primary" disabled={busy} onClick={onConfirm}>
              {busy ? '正在办理…' : '仍要受理'}
            </Button>
          )}
        </>
      }
    >
      {problem}
      <p>{question}</p>
    </Dialog>
  );
}
