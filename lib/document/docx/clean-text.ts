/** What XML 1.0 can't hold (control characters, lone surrogates) makes Word refuse the whole file: it is left out. */
export const cleanText = (text: string): string => text.replace(/\r\n?/gu, '\n').replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');

/** A text between tags or within quotes. */
export const escaped = (text: string): string => cleanText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
