'use client';

import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading } from 'react-aria-components/Dialog';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { X } from 'lucide-react';

const WIDTHS = { normal: 'max-w-[560px]', wide: 'max-w-[960px]' };

/** A question that must be answered before going on. Escape closes it; a click beside it doesn't, for that loses what was chosen. */
export function Dialog(props: { open: boolean; onClose: () => void; title: string; width?: keyof typeof WIDTHS; footer?: ReactNode; children: ReactNode }) {
  return (
    <I18nProvider locale="zh-CN">
      <ModalOverlay isOpen={props.open} onOpenChange={(open) => !open && props.onClose()} className="fixed inset-0 z-40 flex items-end justify-center bg-ink/40 sm:items-center sm:p-6">
        <Modal className={`w-full ${WIDTHS[props.width ?? 'normal']}`}>
          <AriaDialog className="flex max-h-[92dvh] flex-col rounded-t-card bg-surface shadow-xl outline-none sm:rounded-card">
            <Heading slot="title" className="border-b border-line px-5 py-3 text-lg font-semibold">
              {props.title}
            </Heading>
            <div className="min-h-0 flex-1 overflow-y-auto px-5 py-4">{props.children}</div>
            {props.footer && <div className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">{props.footer}</div>}
          </AriaDialog>
        </Modal>
      </ModalOverlay>
    </I18nProvider>
  );
}

/** A side column on a narrow screen: comes up from the lower edge, goes away with a click beside it. */
export function Sheet(props: { open: boolean; onClose: () => void; title: string; children: ReactNode }) {
  return (
    <I18nProvider locale="zh-CN">
      <ModalOverlay isOpen={props.open} isDismissable onOpenChange={(open) => !open && props.onClose()} className="fixed inset-0 z-40 flex items-end justify-center bg-ink/40">
        <Modal className="w-full max-w-[640px]">
          <AriaDialog aria-label={props.title} className="flex max-h-[85dvh] flex-col rounded-t-card bg-ground shadow-xl outline-none">
            <div className="flex items-center justify-between gap-3 border-b border-line bg-surface px-4 py-2">
              <span className="font-semibold">{props.title}</span>
              <button type="button" onClick={props.onClose} className="inline-flex min-h-10 cursor-pointer items-center gap-1 rounded-md px-2 text-muted hover:bg-ground">
                <X size={16} aria-hidden /> 关闭
              </button>
            </div>
            <div className="min-h-0 flex-1 overflow-y-auto p-4">{props.children}</div>
          </AriaDialog>
        </Modal>
      </ModalOverlay>
    </I18nProvider>
  );
}
