import { Badge, type Tone } from '@/components/ui/badge';
import { Notice } from '@/components/ui/notice';
import type { CycleListPreview } from '@/lib/server/queries/workspace/preview-cycle-list';
import { AdminTable } from './admin-page';

type Line = CycleListPreview['lines'][number];

const KINDS: Record<Line['kind'], { label: string; tone: Tone }> = {
  added: { label: '列入', tone: 'good' },
  changed: { label: '改动', tone: 'caution' },
  same: { label: '不变', tone: 'neutral' },
};

/** What a file would make of a list: what is wrong in it, then what each line adds or changes. */
export function CycleListChanges({ preview: { problems, lines, notInFile }, fileName }: { preview: CycleListPreview; fileName: string }) {
  const count = (kind: Line['kind']) => lines.filter((line) => line.kind === kind).length;
  const shown = lines.filter(({ kind }) => kind !== 'same');
  return (
    <section aria-label="导入前核对" className="space-y-3">
      {problems.length > 0 && (
        <Notice tone="danger" title={`“${fileName}”中有 ${problems.length} 处错误，没有写入任何内容。改正后重新选择文件。`} live>
          <ul className="max-h-80 list-disc overflow-y-auto pl-5" tabIndex={0} aria-label="文件中的错误">
            {problems.map(({ row, message }) => (
              <li key={`${row} ${message}`}>
                {row !== null && `第 ${row} 行：`}
                {message}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <p>
        “<span className="break-all">{fileName}</span>”中读出 <b>{lines.length}</b> 个部门：列入 <b>{count('added')}</b> 个，改动 <b>{count('changed')}</b> 个，不变 <b>{count('same')}</b> 个。
        {lines.length > 0 && shown.length === 0 && problems.length === 0 && '与现有清单相同，没有需要导入的内容。'}
      </p>
      {notInFile.length > 0 && (
        <details className="max-w-[60em]">
          <summary className="cursor-pointer">清单中另有 {notInFile.length} 个部门不在文件中，导入后保持原样</summary>
          <p className="mt-1 text-muted">{notInFile.join('、')}</p>
        </details>
      )}
      {shown.length > 0 && (
        <AdminTable caption="文件中的变化" head={['部门', '行', '结果', '内容']}>
          {shown.map((line) => (
            <ChangedLine key={line.row} line={line} />
          ))}
        </AdminTable>
      )}
    </section>
  );
}

function ChangedLine({ line: { row, code, name, kind, changes } }: { line: Line }) {
  return (
    <tr>
      <th scope="row" className="k">
        {name}
        <span className="block text-hint text-muted">{code}</span>
      </th>
      <td className="whitespace-nowrap">第 {row} 行</td>
      <td>
        <Badge tone={KINDS[kind].tone}>{KINDS[kind].label}</Badge>
      </td>
      <td>
        <ul className="min-w-[18em] whitespace-normal">
          {changes.map(({ label, before, after }) => (
            <li key={label}>
              {label}：
              {kind === 'changed' && (
                <>
                  <del className="text-muted">{before || '无'}</del> →{' '}
                </>
              )}
              {after || '无'}
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}
