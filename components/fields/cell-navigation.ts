import { selectAll } from './field-place';

type Direction = 'up' | 'down' | 'left' | 'right';
type TextControl = HTMLInputElement | HTMLTextAreaElement;

const isText = (element: Element): element is TextControl => element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;

/** What a key means in a table, or null where the input keeps it for itself. */
export function movementOf(event: KeyboardEvent): Direction | null {
  // Enter and arrows belong to the input method while it is composing (229 is how some of them report it).
  if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.key === 'Enter') return event.shiftKey ? 'up' : 'down';
  const arrow = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' }[event.key] as Direction | undefined;
  if (!arrow || event.shiftKey || !(event.target instanceof Element)) return null;
  return leaves(event.target, arrow) ? arrow : null;
}

/** Does an arrow lead out of this input? Inside a text only from its edge, or while all of it is selected. */
function leaves(target: Element, arrow: Direction): boolean {
  if (target instanceof HTMLSelectElement) return arrow === 'left' || arrow === 'right';
  if (!isText(target)) return true;
  const { selectionStart: start, selectionEnd: end, value } = target;
  if (start === 0 && end === value.length) return true;
  const severalLines = target instanceof HTMLTextAreaElement && target.scrollHeight > parseInt(getComputedStyle(target).lineHeight, 10) * 2;
  if (arrow === 'left') return start === 0 && end === 0;
  if (arrow === 'right') return start === value.length && end === value.length;
  if (!severalLines) return true;
  return arrow === 'up' ? start === 0 && end === 0 : end === value.length;
}

const controlIn = (cell: Element | undefined) => cell?.querySelector<HTMLElement>('input[data-path], textarea[data-path], select[data-path], button.row-head') ?? null;

/** The next input in that direction, over cells that hold none. */
export function nextControl(from: Element, direction: Direction): HTMLElement | null {
  const cell = from.closest('td, th');
  const row = cell?.closest('tr');
  const body = row?.closest('tbody');
  if (!cell || !row || !body) return null;
  const rows = [...body.rows];
  const [rowIndex, cellIndex] = [rows.indexOf(row), [...row.cells].indexOf(cell as HTMLTableCellElement)];
  if (direction === 'left' || direction === 'right') {
    const cells = direction === 'left' ? [...row.cells].slice(0, cellIndex).reverse() : [...row.cells].slice(cellIndex + 1);
    return firstControl(cells);
  }
  const column = direction === 'up' ? rows.slice(0, rowIndex).reverse() : rows.slice(rowIndex + 1);
  return firstControl(column.map((other) => other.cells[cellIndex]));
}

function firstControl(cells: readonly (Element | undefined)[]): HTMLElement | null {
  for (const cell of cells) {
    const control = controlIn(cell);
    if (control) return control;
  }
  return null;
}

export function goToControl(control: HTMLElement): void {
  control.focus();
  selectAll(control);
}

/** F2 goes into the text, Alt+Enter breaks its line, as in a spreadsheet. True when the key was one of these. */
export function editInCell(event: KeyboardEvent): boolean {
  if (!(event.target instanceof Element) || !isText(event.target)) return false;
  if (event.key === 'F2') {
    event.target.setSelectionRange(event.target.value.length, event.target.value.length);
    return true;
  }
  if (event.key === 'Enter' && event.altKey && event.target.dataset.lines === 'many') {
    // Deprecated, but the only way that keeps the browser's caret and input event.
    document.execCommand('insertText', false, '\n');
    return true;
  }
  return false;
}
