'use client';

import type { CodeListKind } from '@/lib/classification/code-book';
import type { ActionResult } from '@/lib/server/action';
import type { AdminCodeList, CodeListPreview } from '@/lib/server/queries/workspace/types';
import { Button } from '@/components/ui/button';
import { CodeListChanges } from './code-list-changes';
import { ListFile } from './list-file';

interface Upload {
  kind: CodeListKind;
  fiscalYear: number;
  file: File;
}

interface Actions {
  preview: (upload: Upload) => Promise<ActionResult<CodeListPreview>>;
  run: (upload: Upload & { replaces: string | null }) => Promise<ActionResult<{ count: number }>>;
}

export function CodeListImport({ list, actions }: { list: AdminCodeList; actions: Actions }) {
  const target = { kind: list.kind, fiscalYear: list.fiscalYear };
  return (
    <ListFile<CodeListPreview, { count: number }>
      hint=".xlsx 或 CSV 文件，不超过 2 MB、20000 行。需要一行表头，写明“科目编码”和“科目名称”（采购目录为“品目编码”和“品目名称”），其他列不读取。"
      shorten="只保留编码和名称两列"
      look={(file) => actions.preview({ ...target, file })}
      take={({ file, preview }) => actions.run({ ...target, file, replaces: preview.replaces })}
      done={({ count }) => `已导入 ${count} 条。`}
    >
      {({ file, preview }, { busy, take, forget }) => (
        <>
          <CodeListChanges preview={preview} fileName={file.name} before={list.imported ? '已导入的名录' : '门户自带的名录'} />
          <div className="flex flex-wrap gap-2">
            {!preview.stops && (
              <Button variant="primary" disabled={busy} onClick={take}>
                {busy ? '正在处理…' : `导入这 ${preview.count} 条，作为${list.fiscalYear}年的名录`}
              </Button>
            )}
            <Button disabled={busy} onClick={forget}>
              取消
            </Button>
          </div>
        </>
      )}
    </ListFile>
  );
}
