import { periodSegment } from '@/lib/disclosure/period';
import { savedName, type EditionFileName } from '@/lib/exchange/edition-files';
import { getPublishedEdition } from '../queries/public/get-published-edition';
import type { PublishedEntry } from '../queries/public/published-editions';
import { publishedFile } from './edition-file';
import { zipStream, type LazyFile } from './zip';

/** What the zip of a year holds of every department. */
const FILES: readonly EditionFileName[] = ['disclosure.pdf', 'disclosure.docx', 'tables.xlsx', 'disclosure.json'];

/** Characters that file systems refuse. */
const safe = (name: string) => name.replace(/[\\/:*?"<>|\u0000-\u001F]/gu, '_');

function filesOf(entry: PublishedEntry): LazyFile[] {
  const { department, number, publishedAt } = entry;
  const edition = async () => {
    const found = await getPublishedEdition(department.code, entry, number);
    if (!found) throw new Error(`The edition ${department.code}/${periodSegment(entry)}/${number} is no longer public`);
    return { ...found, number: found.editionNumber };
  };
  return FILES.map((file) => ({
    name: `${safe(department.code)} ${safe(department.shortName)}/${safe(savedName(entry, file))}`,
    moment: publishedAt,
    read: async () => publishedFile(await edition(), file),
  }));
}

/** All published editions of a year, a folder a department; each file is made when its turn comes. */
export const yearZip = (entries: readonly PublishedEntry[]): ReadableStream<Uint8Array> => zipStream(entries.flatMap(filesOf));
