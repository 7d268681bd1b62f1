import { TONES } from '@/components/ui/badge';
import { dayWords } from '@/lib/document/dates';
import { escaped } from '@/lib/document/html';
import type { BoardRow } from '@/lib/progress/board';
import { countdownWords, daysBetween } from '@/lib/progress/days';
import { DUTY_STATE_NAMES, DUTY_STATES } from '@/lib/progress/duty-state';
import { sectionMark } from '@/lib/progress/section-state';
import { STATE_NAMES } from '@/lib/workflow/states';
import { DUTY_TONES } from './state-tones';

/**
 * The rows as HTML text: as components, the ten thousand cells of 300 departments would stand in the page twice, once
 * as HTML and once, longer, as data for the browser, and take the server three times as long. `columns`: how many
 * sections stand in the head.
 */
export const boardRowsHtml = (rows: readonly BoardRow[], columns: number): string => rows.map((row) => rowHtml(row, columns)).join('');

/** What stands over the departments of a division. `columns`: of the whole table. */
export const groupRowHtml = (name: string, count: number, columns: number): string => `<tr class="group"><th scope="rowgroup" colspan="${columns}"><span>${escaped(name)}（${count}）</span></th></tr>`;

function rowHtml(row: BoardRow, columns: number): string {
  const sections = row.sections.map((cell) => `<td class="s ${cell.state}">${sectionMark(cell)}</td>`).join('');
  return (
    `<tr><th scope="row" class="k">${department(row)}</th><td class="w">${step(row)}</td><td>${waiting(row)}</td><td class="w">${deadline(row)}</td>` +
    `<td class="w">${escaped(row.reviewer?.name ?? '未指派')}${small(escaped(row.division?.name ?? '未指定科室'))}</td>` +
    `<td class="n">${row.submissions}</td><td class="n">${row.openComments}</td>${sections || `<td class="s" colspan="${columns}"></td>`}</tr>`
  );
}

const small = (html: string): string => `<small>${html}</small>`;

const BADGES = Object.fromEntries(DUTY_STATES.map((state) => [state, `<span class="board-state ${TONES[DUTY_TONES[state]]}">${DUTY_STATE_NAMES[state]}</span>`]));

function department({ department: { code, name, shortName }, edition, state }: BoardRow): string {
  const [full, short] = [escaped(name), escaped(shortName)];
  const words = edition?.readable ? `<a href="/review/${edition.id}" title="${full}">${short}</a>` : `<span title="${full}">${short}</span>`;
  return `<span class="board-name"><input type="checkbox" name="department" value="${escaped(code)}" aria-label="选择${short}">${words}</span>${BADGES[state]}`;
}

function step({ edition, state }: BoardRow): string {
  if (!edition) return state === 'exempt' ? '——' : '未开始';
  return STATE_NAMES[edition.state] + (edition.number > 1 ? small(`更正，第 ${edition.number} 版`) : '');
}

function waiting({ state, waiting: waited, exemptBasis, risk }: BoardRow): string {
  if (state === 'exempt') return escaped(exemptBasis ?? '');
  if (!waited) return '——';
  const since = waited.since === null ? '' : small(`${waited.days > 0 ? `已等 ${waited.days} 天` : '不到 1 天'}，自${dayWords(waited.since)}`);
  return escaped(waited.who) + since + (risk ? small(risk) : '');
}

/** The countdown while it runs; afterwards when it was published. */
function deadline({ state, dueOn, daysLeft, firstPublishedOn }: BoardRow): string {
  if (state === 'exempt') return '——';
  if (firstPublishedOn === null) return `<span${daysLeft < 0 ? ' class="overdue-days"' : ''}>${countdownWords(daysLeft)}</span>${small(dayWords(dueOn))}`;
  return `${dayWords(firstPublishedOn)}公开${small(state === 'publishedLate' ? `比${dayWords(dueOn)}晚 ${daysBetween(dueOn, firstPublishedOn)} 天` : `期限${dayWords(dueOn)}`)}`;
}
