import { type EditionState, OPEN_STATES } from '@/lib/workflow/states';
import { dayInChina } from '../due-date';
import type { ImportDigest } from './import-digest';
import type { ImportRow } from './import-record';

/** An edition of that department and year that stands in the way: one in work, the public one, or one that was withdrawn. */
export interface StandingEdition {
  state: EditionState;
  origin: 'PORTAL' | 'ARCHIVE';
}

/** Why a document can't be published into the archive yet; empty when it can. The list's buttons and the command say the same. */
export function archiveReasons(
  row: Pick<ImportRow, 'state' | 'refusal' | 'department' | 'fiscalYear'>,
  digest: Pick<ImportDigest, 'recognisedSections' | 'undecided'>,
  standing: readonly StandingEdition[],
  { replaces, now }: { replaces: boolean; now: Date },
): string[] {
  if (row.state === 'REFUSED') return [row.refusal ?? '这份文件没有读成。'];
  if (row.state === 'APPLIED') return ['这份文件已经补录公开。'];
  if (row.state === 'DISCARDED') return ['这份文件已经放弃。'];
  const reasons: string[] = [];
  if (!row.department) reasons.push('请先指定部门。');
  if (row.fiscalYear === null) reasons.push('请先指定年度。');
  else if (row.fiscalYear >= Number(dayInChina(now).slice(0, 4))) reasons.push(`${row.fiscalYear}年度还没有结束，应在本门户填报公开，不能补录。`);
  if (digest.recognisedSections === 0) reasons.push('没有识别出任何部分，不能公开。请核对文件，或改用其他格式后重新上传。');
  if (digest.undecided > 0) reasons.push(`还有 ${digest.undecided} 处存疑的识别结果，请逐处选择采用、不采用或修改。`);
  if (row.department && row.fiscalYear !== null) reasons.push(...standingReasons(`${row.department.shortName}${row.fiscalYear}年度`, standing, replaces));
  return reasons;
}

function standingReasons(of: string, standing: readonly StandingEdition[], replaces: boolean): string[] {
  if (standing.some((edition) => OPEN_STATES.includes(edition.state))) return [`${of}正在本门户填报，不能补录。`];
  const [last] = [...inState(standing, 'PUBLISHED'), ...inState(standing, 'WITHDRAWN')];
  if (!last) return [];
  const what = last.state === 'PUBLISHED' ? '公开' : '公开后撤回';
  if (last.origin === 'PORTAL') return [`${of}已经在本门户${what}，不能补录。如需修改，请由部门发起更正。`];
  return replaces ? [] : [`${of}已经补录${what}。如需替换，请写明更正原因。`];
}

const inState = (editions: readonly StandingEdition[], state: EditionState) => editions.filter((edition) => edition.state === state);
