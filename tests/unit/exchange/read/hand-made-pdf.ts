import { deflateSync } from 'node:zlib';

/** A PDF of these objects, with its table of positions; objects are numbered from 1 and the first is the catalog. */
export function pdfOf(objects: readonly string[], trailer = ''): Buffer {
  const parts = ['%PDF-1.4\n'];
  const offsets: number[] = [];
  let length = parts[0]!.length;
  objects.forEach((object, index) => {
    offsets.push(length);
    const part = `${index + 1} 0 obj\n${object}\nendobj\n`;
    parts.push(part);
    length += part.length;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`);
  return Buffer.from(parts.join(''), 'latin1');
}

const stream = (content: string, entries = ''): string => `<< /Length ${content.length} ${entries} >>\nstream\n${content}\nendstream`;

const page = (resources: string) => ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << ${resources} >> >>`];

/** A page that is one picture. */
export const scannedPdf = (): Buffer => pdfOf([...page('/XObject << /Im1 5 0 R >>'), stream('q 500 0 0 700 40 70 cm /Im1 Do Q'), stream('\x80\x40\x20\x10', '/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8')]);

/** Locked by a password that nobody knows. */
export const encryptedPdf = (): Buffer => pdfOf([...page(''), stream('BT ET'), `<< /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -4 >>`], `/Encrypt 5 0 R /ID [<${'43'.repeat(16)}> <${'43'.repeat(16)}>]`);

/** Ten million lines on one page, packed into a small file. */
export const endlessPdf = (): Buffer => pdfOf([...page(''), stream(deflateSync(Buffer.from('0 0 m 9 9 l S\n'.repeat(10_000_000))).toString('latin1'), '/Filter /FlateDecode')]);
