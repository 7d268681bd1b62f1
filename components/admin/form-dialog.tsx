'use client';

import { useState, type ReactNode } from 'react';
import { Button, type ButtonVariant } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';

interface Props {
  label: string;
  /** Where several stand in a list: what it is about, for those who don't see the row. */
  about?: string;
  title: string;
  variant?: ButtonVariant;
  children: (close: () => void) => ReactNode;
}

/** A button that opens a form; the form says when it is done with. */
export function FormDialog({ label, about, title, variant, children }: Props) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button variant={variant} aria-label={about ? `${label}：${about}` : undefined} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog open={open} onClose={close} title={title}>
        {children(close)}
      </Dialog>
    </>
  );
}
