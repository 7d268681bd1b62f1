'use client';

import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';

const BOXES = 'input[name="department"]';
const boxesOf = (form: HTMLFormElement | null | undefined) => [...(form?.querySelectorAll<HTMLInputElement>(BOXES) ?? [])];

/** Counts the boxes that are ticked in the form around `element`; the boxes themselves are plain HTML. */
function useTicked(element: { readonly current: HTMLElement | null }): { ticked: number; all: number } {
  const [count, setCount] = useState({ ticked: 0, all: 0 });
  useEffect(() => {
    const form = element.current?.closest('form');
    const recount = () => {
      const boxes = boxesOf(form);
      setCount({ ticked: boxes.filter((box) => box.checked).length, all: boxes.length });
    };
    recount();
    form?.addEventListener('change', recount);
    return () => form?.removeEventListener('change', recount);
  }, [element]);
  return count;
}

/** Ticks all departments that the board lists, or none. */
export function SelectAll() {
  const box = useRef<HTMLInputElement>(null);
  const { ticked, all } = useTicked(box);
  useEffect(() => {
    if (box.current) box.current.indeterminate = ticked > 0 && ticked < all;
  }, [ticked, all]);
  const toggle = () => {
    for (const one of boxesOf(box.current?.closest('form'))) one.checked = ticked < all;
    box.current?.dispatchEvent(new Event('change', { bubbles: true }));
  };
  return <input ref={box} type="checkbox" aria-label="选择列出的全部部门" checked={all > 0 && ticked === all} onChange={toggle} className="size-[18px]" />;
}

/** What has been chosen, and where it leads; it stays in sight once something is. `actions`: what can be done there. */
export function SelectionBar({ actions }: { actions: readonly string[] }) {
  const bar = useRef<HTMLDivElement>(null);
  const { ticked } = useTicked(bar);
  return (
    <div ref={bar} className={`no-print mt-3 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-card border border-line bg-surface px-4 py-2 ${ticked > 0 ? 'bottom-bar sticky bottom-0 z-10' : ''}`}>
      <span aria-live="polite" className="figures">
        已选 <b>{ticked}</b> 个部门
      </span>
      <Button type="submit" variant={ticked > 0 ? 'primary' : 'secondary'} disabled={ticked === 0}>
        批量办理
      </Button>
      <span className="text-sm text-muted">{actions.join('、')}，办理前可以预览每个部门的结果。</span>
    </div>
  );
}
