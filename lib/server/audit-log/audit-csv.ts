import { csvText } from '@/lib/comparison/csv';
import type { AuditEntry } from './list-audit';

const HEADER = ['序号', '时间（北京时间）', '人员', '操作', '对象', '内容', '理由', '变更', '其他记录', '来源地址', '浏览器', '原始数据（JSON）', '散列'];
const BEIJING = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'medium' });

const cells = ({ id, at, actorName, label, subjectName, sentence, reason, changes, details, origin, data, hash }: AuditEntry): string[] => [
  id,
  BEIJING.format(new Date(at)),
  actorName,
  label,
  subjectName,
  sentence,
  reason ?? '',
  changes.map((one) => `${one.label}：${one.before} → ${one.after}`).join('；'),
  details.map((one) => `${one.label}：${one.value}`).join('；'),
  origin?.ip ?? '',
  origin?.userAgent ?? '',
  JSON.stringify(data),
  hash,
];

/** As one CSV, a batch in memory at a time and only as fast as the reader takes it. */
export function auditCsv(batches: AsyncGenerator<AuditEntry[]>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const withoutMark = (text: string) => text.slice(1);
  let begun = false;
  return new ReadableStream({
    async pull(controller) {
      if (!begun) {
        begun = true;
        return controller.enqueue(encoder.encode(csvText([HEADER])));
      }
      const { value, done } = await batches.next();
      if (done) return controller.close();
      controller.enqueue(encoder.encode(withoutMark(csvText(value.map(cells)))));
    },
    cancel: () => void batches.return(undefined),
  });
}
