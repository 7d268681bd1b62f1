'use client';

import Link from 'next/link';
import type { CheckedFinding } from '@/lib/checks/acceptance';
import type { Finding } from '@/lib/checks/rule';
import { isMissing } from '@/components/fields/editor-context';
import { hashOf } from '@/components/fields/field-place';
import { AnswerFinding, AnswerNote, type AnswerActions } from './answer-finding';
import { RepairFinding } from './repair-finding';

interface Props {
  editionId: string;
  finding: CheckedFinding;
  findings: readonly Finding[];
  revision: number;
  /** Null for those who may only read. */
  answers: AnswerActions | null;
}

/** One finding in the list of the whole edition: the way to its field, its repair, its rule, and the department's answer. */
export function SubmitFinding({ editionId, finding, findings, revision, answers }: Props) {
  const link = (
    <Link href={`/drafts/${editionId}/sections/${finding.sectionId}${hashOf(finding.path)}`} className={`block break-words px-4 text-[15px] hover:bg-ground ${isMissing(finding) ? 'py-2' : 'pt-2 pb-1'}`}>
      {finding.message}
    </Link>
  );
  if (isMissing(finding)) return link;
  return (
    <div className="pb-2">
      {link}
      <div className="px-4 text-sm">
        <div className="flex flex-wrap gap-x-3">
          {answers && <RepairFinding editionId={editionId} finding={finding} revision={revision} />}
          <a href={`/checks#${finding.id}`} target="_blank" rel="noreferrer" className="text-muted">
            {finding.id} 查看依据
          </a>
        </div>
        {answers ? <AnswerFinding editionId={editionId} finding={finding} findings={findings} actions={answers} /> : finding.acceptance && <AnswerNote acceptance={finding.acceptance} />}
      </div>
    </div>
  );
}
