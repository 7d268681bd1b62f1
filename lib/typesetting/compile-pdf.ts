import type { EditionDocument } from '@/lib/document/edition-document';
import { typstSource } from '@/lib/document/typst/typst-source';
import { typeset } from './typeset';

/** The edition as PDF. Throws when the compiler refuses the source: a fault of ours, not of the text. */
export const compilePdf = (document: EditionDocument): Promise<Uint8Array> => typeset(typstSource(document));
