import type { ReactNode } from 'react';

/** A box to tick in a form of the administration; the form sends its name only when it is ticked. */
export function CheckField({ name, defaultChecked, children }: { name: string; defaultChecked?: boolean; children: ReactNode }) {
  return (
    <label className="flex min-h-8 cursor-pointer items-start gap-2 py-1 text-[15px] leading-6">
      <input type="checkbox" name={name} defaultChecked={defaultChecked} className="mt-[3px] size-[18px] shrink-0" />
      <span className="min-w-0">{children}</span>
    </label>
  );
}

/** The ids of the ticked boxes that are named "prefix:id". */
export const tickedIds = (values: Readonly<Record<string, string>>, prefix: string): string[] =>
  Object.keys(values).flatMap((name) => (name.startsWith(`${prefix}:`) ? [name.slice(prefix.length + 1)] : []));
