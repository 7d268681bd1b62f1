import type { SaveResult, ServerVersion, Transport } from '@/lib/editing/draft-sync';

// Browsers refuse larger bodies on a page that is closing; those stay in the browser and go out at the next visit.
const KEEPALIVE_BYTES = 60_000;
const PATIENCE_MS = 20_000;

/** The section's address on the server, as the saving knows it. */
export function draftTransport(editionId: string, sectionId: string): Transport {
  const address = `/api/drafts/${editionId}/sections/${sectionId}`;
  return {
    save: async (content, revision, leaving) => {
      const body = JSON.stringify({ content, revision });
      const response = await fetch(address, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body,
        keepalive: leaving && body.length * 3 < KEEPALIVE_BYTES,
        signal: AbortSignal.timeout(PATIENCE_MS),
      }).catch(() => null);
      return response ? readAnswer(response).catch(() => ({ kind: 'unreachable' as const })) : { kind: 'unreachable' };
    },
    fetch: async () => {
      const response = await fetch(address, { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) }).catch(() => null);
      return response?.ok ? ((await response.json().catch(() => null)) as ServerVersion | null) : null;
    },
  };
}

async function readAnswer(response: Response): Promise<SaveResult> {
  if (response.ok) {
    const { revision, savedAt } = (await response.json()) as { revision: number; savedAt: string };
    return { kind: 'saved', revision, savedAt };
  }
  switch (response.status) {
    case 401:
      return { kind: 'signedOut' };
    case 409:
      return { kind: 'conflict', theirs: (await response.json()) as ServerVersion };
    case 404:
      return { kind: 'refused', message: '这份填报已不能由您修改（状态或权限已经改变）。刚才的内容保留在本浏览器，请刷新页面查看。' };
    case 413:
    case 422:
    case 400: {
      const { message } = (await response.json().catch(() => ({}))) as { message?: string };
      return { kind: 'refused', message: message ?? '内容不符合要求，没有保存。请改正后继续。' };
    }
    default:
      return { kind: 'unreachable' };
  }
}

