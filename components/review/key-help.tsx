'use client';

import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { REVIEW_COMMANDS, REVIEW_KEYS } from '@/lib/review/keys';

/** The keys of the review screen, and the switch that turns them off. */
export function KeyHelp({ open, onClose, on, onSwitch }: { open: boolean; onClose: () => void; on: boolean; onSwitch: (on: boolean) => void }) {
  return (
    <Dialog open={open} onClose={onClose} title="快捷键" footer={<Button onClick={onClose}>关闭</Button>}>
      <table className="w-full text-[15px]">
        <caption className="sr-only">审核页面的快捷键</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">按键</th>
            <th scope="col">作用</th>
          </tr>
        </thead>
        <tbody>
          {REVIEW_COMMANDS.map((command) => (
            <tr key={command} className="border-b border-line last:border-0">
              <th scope="row" className="w-28 py-1.5 text-left font-normal">
                <KeyCap name={REVIEW_KEYS[command].key} />
              </th>
              <td className="py-1.5">{REVIEW_KEYS[command].label}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-3 text-sm text-muted">输入文字时和打开对话框时，按键不起作用。退回、通过和受理他人负责的稿件，都会先请您确认。</p>
      <label className="mt-3 flex items-center gap-2">
        <input type="checkbox" checked={on} onChange={(event) => onSwitch(event.target.checked)} />
        在这个浏览器中启用快捷键
      </label>
    </Dialog>
  );
}

/** "F" is told as Shift + F: on the key itself stands a capital either way. */
export function KeyCap({ name }: { name: string }) {
  const shifted = /^[A-Z]$/.test(name);
  return (
    <kbd className="inline-block rounded border border-line bg-ground px-1.5 font-mono text-hint leading-5 text-muted">{shifted ? `Shift + ${name}` : name.toUpperCase()}</kbd>
  );
}
