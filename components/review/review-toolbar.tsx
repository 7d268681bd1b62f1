'use client';

import { useState } from 'react';
import { type ReviewCommand, REVIEW_KEYS } from '@/lib/review/keys';
import { KeyCap, KeyHelp } from './key-help';
import { useKeySetting, useReviewKeys } from './use-review-keys';

interface Props {
  /** Commands that lead somewhere on this page; the others are keys only, or stand elsewhere as buttons. */
  buttons: readonly ToolbarButton[];
  /** What the last command led to, for the eye and for a screen reader. */
  said: string;
  onCommand: (command: ReviewCommand) => void;
}

export interface ToolbarButton {
  command: ReviewCommand;
  label: string;
  /** Nothing to go to. */
  none?: boolean;
}

/** Sticks to the upper edge of the document: what the keys do, as buttons, and what they led to. */
export function ReviewToolbar({ buttons, said, onCommand }: Props) {
  const [help, setHelp] = useState(false);
  const [on, switchKeys] = useKeySetting();
  const run = (command: ReviewCommand) => (command === 'help' ? setHelp(true) : onCommand(command));
  useReviewKeys(on, run);
  return (
    <div className={`review-toolbar no-print sticky top-0 z-10 mb-3 border-b border-line bg-ground ${buttons.length === 0 ? 'max-sm:border-0' : ''}`}>
      <div role="group" aria-label="逐处审阅" className={`flex items-center gap-1 overflow-x-auto py-1.5 ${buttons.length === 0 ? 'max-sm:hidden' : ''}`}>
        {buttons.map(({ command, label, none }) => (
          <button key={command} type="button" disabled={none} aria-keyshortcuts={on ? shortcutOf(command) : undefined} onClick={() => run(command)} className={BUTTON}>
            {label} {on && <Key command={command} />}
          </button>
        ))}
        <button type="button" onClick={() => run('help')} className={`${BUTTON} ml-auto max-sm:hidden`}>
          快捷键 {on && <Key command="help" />}
        </button>
      </div>
      <p role="status" className={said === '' ? 'sr-only' : 'line-clamp-2 pb-1.5 text-sm text-muted'}>
        {said}
      </p>
      <KeyHelp open={help} onClose={() => setHelp(false)} on={on} onSwitch={switchKeys} />
    </div>
  );
}

const BUTTON =
  'inline-flex min-h-9 shrink-0 cursor-pointer items-center gap-1.5 whitespace-nowrap rounded-md px-2 text-sm text-primary hover:bg-primary-tint disabled:cursor-default disabled:text-muted disabled:hover:bg-transparent';

function Key({ command }: { command: ReviewCommand }) {
  return (
    <span aria-hidden className="hidden lg:inline">
      <KeyCap name={REVIEW_KEYS[command].key} />
    </span>
  );
}

const shortcutOf = (command: ReviewCommand) => REVIEW_KEYS[command].key.replace(/^[A-Z]$/, (key) => `Shift+${key}`);
