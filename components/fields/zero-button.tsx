'use client';

import type { FieldPath } from '@/lib/disclosure/path';
import type { Filled } from '@/lib/editing/fill-zero';
import { Button } from '@/components/ui/button';
import { useEditor } from './editor-context';

/** Says 0 where nothing is: the law wants what a department lacks stated, not left out. One step of undoing. */
export function ZeroButton<Value>({ path, fill }: { path: FieldPath; fill: () => Filled<Value> }) {
  const editor = useEditor();
  const run = () => {
    const { value, count } = fill();
    if (count === 0) return editor.notify({ text: '没有空白的金额。' });
    editor.change<Value>(path, () => value, { message: { text: `已为 ${count} 个空白金额填 0。` } });
  };
  return <Button onClick={run}>空白金额填 0</Button>;
}
