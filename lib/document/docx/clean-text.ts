/** What XML 1.0 can't hold (control characters, lone surrogates) makes Word refuse the whole file: it is left out. */
export const cleanText = (text: string): string => text.replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
