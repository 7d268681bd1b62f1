/** An expected failure: one sentence for whoever starts the portal, no stack trace. */
export class StartFailure extends Error {
  override name = 'StartFailure';
}

const DISK_FULL = /ENOSPC|EDQUOT|No space left on device|Disk quota exceeded/i;

/** One sentence for any error: a known cause is named, an unknown one is quoted. */
export function explain(error: unknown): string {
  if (error instanceof StartFailure) return error.message;
  const text = error instanceof Error ? error.message : String(error);
  const { code, path } = (error ?? {}) as { code?: string; path?: string };
  if (DISK_FULL.test(`${code ?? ''} ${text}`)) return '磁盘空间已满，请清理后重新启动。';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return `没有写入权限：${path ?? text}，请检查该位置的权限，或用 DATA_DIR 指定其他文件夹。`;
  }
  return `启动失败：${text.trim()}`;
}
