import { pasteSummary, type PasteReport } from '@/lib/editing/paste';
import type { Message } from '@/components/ui/snackbar';

const SHOWN = 6;

/** What a paste took and what it didn't; it stays until read where something wasn't understood. */
export function pasteMessage(report: PasteReport): Omit<Message, 'action'> {
  const more = report.misread.length - SHOWN;
  return {
    text: pasteSummary(report),
    stays: report.misread.length > 0,
    detail: report.misread.length > 0 && (
      <ul className="mt-1 list-disc pl-5 text-hint">
        {report.misread.slice(0, SHOWN).map((one) => (
          <li key={one.where}>
            {one.where}：{one.message}
          </li>
        ))}
        {more > 0 && <li>另有 {more} 处</li>}
      </ul>
    ),
  };
}
