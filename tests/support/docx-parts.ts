// The XML of a Word document, parsed strictly: what isn't well-formed throws.
import { DOMParser } from '@xmldom/xmldom';
import { openPackage } from '@/lib/exchange/read/open-package';

export interface DocxParts {
  names: readonly string[];
  text(name: string): string;
  root(name: string): Element;
}

const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

export async function docxParts(bytes: Uint8Array): Promise<DocxParts> {
  const archive = await openPackage(bytes);
  const texts = new Map<string, string>();
  for (const name of archive.names) texts.set(name, new TextDecoder('utf-8', { fatal: true }).decode((await archive.part(name))!));
  const roots = new Map([...texts].map(([name, text]) => [name, parsed(name, text)]));
  return { names: archive.names, text: (name) => texts.get(name)!, root: (name) => roots.get(name)! };
}

function parsed(name: string, text: string): Element {
  const refuse = (message: string) => {
    throw new Error(`${name}: ${message}`);
  };
  if (NOT_XML.test(text)) refuse('a character that XML has not');
  return new DOMParser({ errorHandler: { warning: refuse, error: refuse, fatalError: refuse } }).parseFromString(text, 'application/xml').documentElement;
}

/** Elements of that name anywhere within. */
export const within = (element: Element, name: string): Element[] => Array.from(element.getElementsByTagName(name));

/** Elements of that name right below. */
export const below = (element: Element, name: string): Element[] => Array.from(element.childNodes).filter((node): node is Element => node.nodeName === name);

/** `w:val` of the first element of that name within; null where there is none. */
export const valueOf = (element: Element, name: string): string | null => within(element, name)[0]?.getAttribute('w:val') ?? null;

export const textIn = (element: Element): string => within(element, 'w:t').map((one) => one.textContent).join('');
