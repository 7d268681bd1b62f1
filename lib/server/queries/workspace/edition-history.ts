import { actorInWords } from '@/lib/audit/details';
import { TRANSITIONS } from '@/lib/workflow/transitions';
import { db } from '../../db';
import type { HistoryEntry } from './types';

const LABELS: Record<string, string> = {
  ...Object.fromEntries(Object.entries(TRANSITIONS).map(([action, { label }]) => [action, label])),
  startDraft: '开始填报',
  startCorrection: '发起更正',
  changeCorrectionNote: '修改更正说明',
  assignReview: '指派审核人',
  recordSecrecyReview: '记录保密审查',
  signOffSections: '科室会审',
  withdrawSignOff: '撤销科室会审',
  carryOver: '沿用上年内容',
  applyImport: '采用导入的文件',
  addAttachment: '添加附件',
  removeAttachment: '删除附件',
  publishArchived: '补录公开',
  failRelease: '未能按计划公开',
  supersede: '被新版替代',
};

/** Every step of an edition: who, when, why. Comments stand beside their fields and are left out. */
export async function editionHistory(editionId: string): Promise<HistoryEntry[]> {
  const events = await db.auditEvent.findMany({
    where: { editionId, action: { in: Object.keys(LABELS) } },
    orderBy: { id: 'desc' },
    select: { id: true, at: true, actorName: true, action: true, reason: true, data: true },
  });
  return events.map(({ id, at, actorName, action, reason, data }) => ({ id: String(id), at: at.toISOString(), actorName: actorInWords(actorName, data as Record<string, unknown>), label: LABELS[action]!, reason }));
}
