'use client';

import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';

export interface MenuEntry {
  id: string;
  label: string;
  danger?: boolean;
  disabled?: boolean;
}

/** A button that opens a short list of actions. `outOfTabOrder` where arrow keys reach it, as a spreadsheet's row head. */
export function Menu(props: { label: string; entries: readonly MenuEntry[]; onAction: (id: string) => void; className: string; outOfTabOrder?: boolean; children: ReactNode }) {
  return (
    <I18nProvider locale="zh-CN">
      <MenuTrigger>
        <Button aria-label={props.label} excludeFromTabOrder={props.outOfTabOrder} className={props.className}>
          {props.children}
        </Button>
        <Popover placement="bottom start" className="z-50 min-w-36 rounded-card border border-line bg-surface py-1 shadow-lg">
          <AriaMenu aria-label={props.label} disabledKeys={props.entries.filter((entry) => entry.disabled).map((entry) => entry.id)} onAction={(key) => props.onAction(String(key))} className="outline-none">
            {props.entries.map((entry) => (
              <MenuItem
                key={entry.id}
                id={entry.id}
                className={`cursor-pointer px-4 py-1.5 text-sm outline-none data-[focused]:bg-primary-tint data-[disabled]:cursor-default data-[disabled]:opacity-40 ${entry.danger ? 'text-seal' : 'text-ink'}`}
              >
                {entry.label}
              </MenuItem>
            ))}
          </AriaMenu>
        </Popover>
      </MenuTrigger>
    </I18nProvider>
  );
}
