'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import type { Finding } from '@/lib/checks/rule';
import { withValueAt } from '@/lib/disclosure/path';
import { draftTransport } from './draft-transport';

interface Props {
  editionId: string;
  finding: Finding;
  /** The section's revision in which the finding was found. */
  revision: number;
}

const CHANGED = '这个部分刚刚被修改，没有采用建议。列表已刷新，请再看一遍。';

/** Mends a finding from the list, without going to its section: saved as if it had been typed there. */
export function RepairFinding({ editionId, finding, revision }: Props) {
  const router = useRouter();
  const [busy, start] = useTransition();
  const [problem, setProblem] = useState<string | null>(null);
  const { repair, sectionId, path } = finding;
  if (!repair) return null;
  const run = () =>
    start(async () => {
      const told = await mend();
      start(() => {
        setProblem(told);
        router.refresh();
      });
    });
  const mend = async (): Promise<string | null> => {
    const transport = draftTransport(editionId, sectionId);
    const now = await transport.fetch();
    if (!now) return '没有成功，请检查网络后再试。';
    if (now.revision !== revision) return CHANGED;
    const result = await transport.save(withValueAt(now.content, path, repair.value), revision, false);
    switch (result.kind) {
      case 'saved':
        return null;
      case 'conflict':
        return CHANGED;
      case 'refused':
        return result.message;
      case 'signedOut':
        return '登录已经失效，没有采用建议。请重新登录后再操作。';
      default:
        return '没有成功，请检查网络后再试。';
    }
  };
  return (
    <>
      <button type="button" disabled={busy} className="cursor-pointer text-primary underline disabled:cursor-not-allowed disabled:opacity-50" onClick={run}>
        {busy ? '正在修改…' : repair.label}
      </button>
      {problem && (
        <p role="alert" className="basis-full text-seal">
          {problem}
        </p>
      )}
    </>
  );
}
