'use client';

import { importCycleListAction, previewCycleListAction } from '@/lib/server/actions/admin';
import type { CycleListPreview } from '@/lib/server/queries/workspace/preview-cycle-list';
import { Button } from '@/components/ui/button';
import { CycleListChanges } from './cycle-list-changes';
import { ListFile } from './list-file';

export function CycleListImport({ cycleId }: { cycleId: string }) {
  return (
    <ListFile<CycleListPreview, { added: number; changed: number }>
      hint=".xlsx 或 CSV 文件（UTF-8 或 GBK），不超过 2 MB。选择后先显示每一行的结果，确认后才写入。"
      shorten="只保留需要导入的列"
      look={(file) => previewCycleListAction({ cycleId, file })}
      take={({ file, preview }) => importCycleListAction({ cycleId, file, seen: preview.seen })}
      done={({ added, changed }) => `已导入：列入 ${added} 个部门，改动 ${changed} 个部门。`}
    >
      {({ file, preview }, { busy, take, forget }) => {
        const changes = preview.lines.filter(({ kind }) => kind !== 'same').length;
        return (
          <>
            <CycleListChanges preview={preview} fileName={file.name} />
            <div className="flex flex-wrap gap-2">
              {preview.problems.length === 0 && changes > 0 && (
                <Button variant="primary" disabled={busy} onClick={take}>
                  {busy ? '正在处理…' : `导入这 ${changes} 处变化`}
                </Button>
              )}
              <Button disabled={busy} onClick={forget}>
                取消
              </Button>
            </div>
          </>
        );
      }}
    </ListFile>
  );
}
