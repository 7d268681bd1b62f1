import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** What can't be read or written, in lines for whoever called the command. */
export class FileError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

const REASONS: Record<string, string> = {
  ENOENT: '没有这个文件，请核对路径',
  EISDIR: '这是文件夹，请指定其中的文件',
  EACCES: '没有权限，请检查文件的权限',
  ENOTDIR: '路径中有一段不是文件夹，请核对路径',
  ENOSPC: '磁盘已满，请清理后重试',
};

/** npm changes into the project; paths were typed where the command was. */
const typedPath = (file: string): string => resolve(process.env.INIT_CWD ?? '.', file);

function reason(error: unknown): string {
  const code = String((error as { code?: unknown }).code);
  return REASONS[code] ?? `操作失败（${code}），请稍后重试`;
}

export function readInput(file: string): Uint8Array {
  try {
    return readFileSync(typedPath(file));
  } catch (error) {
    throw new FileError([`无法读取文件“${file}”：`, `  ${reason(error)}`]);
  }
}

/** Folders on the way are made. */
export function writeOutput(file: string, content: Uint8Array | string): void {
  try {
    mkdirSync(dirname(typedPath(file)), { recursive: true });
    writeFileSync(typedPath(file), content);
  } catch (error) {
    throw new FileError([`无法写入文件“${file}”：`, `  ${reason(error)}`]);
  }
}
