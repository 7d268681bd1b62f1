'use client';

import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

export default function WorkspaceError({ reset }: { error: Error; reset: () => void }) {
  return (
    <div className="mx-auto max-w-[720px] px-4 py-10">
      <Notice tone="danger" title="页面没有打开" live>
        <p>系统出现了内部错误。已经保存的内容不受影响；正在填写、尚未保存的内容保留在本浏览器中。</p>
        <p className="mt-3">
          <Button onClick={reset}>重新打开</Button>
        </p>
      </Notice>
    </div>
  );
}
