import { UnreadableFile } from './unreadable-file';

const BINARY = '这不是文本、Word、PDF 或 Excel 文件，无法识别，请上传 .docx、.doc、.pdf、.xlsx、.txt 或 .json 文件。';
const SAVE_AGAIN = '请用记事本打开，核对文字无误后另存为 UTF-8 编码再上传。';

/** The text of a file: by its mark, else UTF-8, else what editors in Chinese write (GB18030). Throws `UnreadableFile`. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return marked('utf-16le', bytes, 'UTF-16');
  if (first === 0xfe && second === 0xff) return marked('utf-16be', bytes, 'UTF-16');
  if (bytes.includes(0)) throw new UnreadableFile(BINARY);
  const text = decoded('utf-8', bytes);
  if (text !== null) return sound(text);
  // GB18030 can read nearly any bytes: a few broken letters must not turn the whole text into others.
  const broken = brokenUtf8(bytes);
  if (broken !== null) throw new UnreadableFile(`文件是 UTF-8 编码的文本，但第 ${broken} 行有损坏的字，没有读取，${SAVE_AGAIN}`);
  const chinese = decoded('gb18030', bytes);
  if (chinese === null) throw new UnreadableFile(`文件里有损坏的字，既不是完整的 UTF-8 也不是完整的 GB18030 编码，没有读取，${SAVE_AGAIN}`);
  return sound(chinese);
}

function marked(encoding: string, bytes: Uint8Array, name: string): string {
  const text = decoded(encoding, bytes);
  if (text === null) throw new UnreadableFile(`文件标明是 ${name} 编码的文本，但内容有损坏，没有读取，${SAVE_AGAIN}`);
  return sound(text);
}

function decoded(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The line of the first broken letter in what is UTF-8 but for a few places; null for another encoding. */
function brokenUtf8(bytes: Uint8Array): number | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = count(text, /\ufffd/gu);
  const whole = count(text, /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/gu);
  return whole > 4 * broken ? text.slice(0, text.indexOf('\ufffd')).split('\n').length : null;
}

/** One at a time: a list of the matches in a long text would take many times its memory. */
function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _match of text.matchAll(pattern)) found += 1;
  return found;
}

/** Pictures and programs are no text in any encoding: letters that nobody assigned, marks that no editor writes. */
function sound(text: string): string {
  const strange = count(text, /[\p{Cn}\p{Co}\ufffd]|[\x00-\x06\x0e-\x1f]/gu);
  if (strange * 100 > text.length) throw new UnreadableFile(BINARY);
  if (text.trim() === '') throw new UnreadableFile('文件里没有文字，请重新选择文件。');
  return text;
}
