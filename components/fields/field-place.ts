import type { FieldPath } from '@/lib/disclosure/path';

/** The id of a field's input in the page. */
export const fieldId = (path: FieldPath) => `f-${path.replaceAll('/', '.')}`;
export const messageId = (path: FieldPath) => `${fieldId(path)}-m`;

const INPUTS = 'input:not([tabindex="-1"]), textarea, select';
const FOCUSABLE = `${INPUTS}, button:not([tabindex="-1"]), [tabindex="0"]`;

/** The input of a field; else the first one inside it; else what stands around it. */
export function inputOf(root: ParentNode, path: FieldPath): HTMLElement | null {
  const parts = path.split('/');
  for (let length = parts.length; length > 0; length -= 1) {
    const place = root.querySelector<HTMLElement>(`[data-path="${CSS.escape(parts.slice(0, length).join('/'))}"]`);
    if (!place) continue;
    return place.matches(FOCUSABLE) ? place : (place.querySelector<HTMLElement>(INPUTS) ?? place.querySelector<HTMLElement>(FOCUSABLE) ?? place);
  }
  return null;
}

/** Is the input of exactly this field on the page? Where it isn't, something has yet to open. */
export const isShown = (root: ParentNode, path: FieldPath) => root.querySelector(`[data-path="${CSS.escape(path)}"]`) !== null;

export function focusField(element: HTMLElement): void {
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'center', inline: 'nearest' });
  selectAll(element);
}

/** As a spreadsheet does when a cell is reached by key: typing replaces what stands there. */
export function selectAll(element: HTMLElement): void {
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) element.select();
}

/** "#f=expenditure/basic/thisYear" → the path. */
export function pathInHash(hash: string): FieldPath | null {
  return hash.startsWith('#f=') ? decodeURIComponent(hash.slice(3)) : null;
}

export const hashOf = (path: FieldPath) => `#f=${path.split('/').map(encodeURIComponent).join('/')}`;
