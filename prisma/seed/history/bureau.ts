import type { Actor } from '../../../lib/access/actor';
import { createDivision } from '../../../lib/server/commands/create-division';
import { setMembershipDivision } from '../../../lib/server/commands/set-membership-division';
import { addStandardComment } from '../../../lib/server/commands/standard-comments';
import type { Db } from '../../../lib/server/db';
import type { DepartmentKey } from '../accounts';
import type { Stage } from './stage';
import { chinaTime } from './timeline';

/** 对口科室: which of the bureau's divisions is in charge of which departments. */
const IN_CHARGE: Record<string, readonly DepartmentKey[]> = {
  行政政法科: ['renda', 'wangxin', 'dangan', 'gonghui'],
  教科文科: ['jiaoyu', 'weijian', 'wenlv'],
  经济建设科: ['jiaotong', 'shengtai', 'yingji'],
};

/** Who reviews a department's budget of 2021; the others have nobody yet. */
export const REVIEWERS_OF_2021: Partial<Record<DepartmentKey, string>> = { jiaotong: 'shenhe1', renda: 'shenhe2', gonghui: 'shenhe2', weijian: 'shenhe1', dangan: 'shenhe1', shengtai: 'shenhe2', yingji: 'shenhe2' };

export async function createDivisions(stage: Stage, admin: Actor): Promise<void> {
  const clock = () => chinaTime('2018-11-06 11:00');
  for (const [name, departments] of Object.entries(IN_CHARGE)) {
    const { divisionId } = await createDivision(admin, { name, sections: [] }, clock);
    for (const key of departments) stage.addDivision(key, divisionId);
  }
}

const STANDARD_COMMENTS: readonly { sectionId: string | null; body: string }[] = [
  { sectionId: null, body: '金额请统一保留两位小数，千分位的写法与全文一致。' },
  { sectionId: null, body: '情况说明中的数与公开表格不一致，请核对后修改。' },
  { sectionId: 'threePublic', body: '“三公”经费比上年增减的，请逐项说明原因；没有发生的，请写明“未安排”。' },
  { sectionId: 'performance', body: '绩效指标请写明可以衡量的指标值，与项目支出一一对应。' },
  { sectionId: 'procurement', body: '政府采购预算请分货物、工程、服务列明，并与项目支出对应。' },
];

export async function keepStandardComments(stage: Stage): Promise<void> {
  const clock = () => chinaTime('2018-11-07 09:00');
  for (const comment of STANDARD_COMMENTS) await addStandardComment(stage.actor('shenhe1'), comment, clock);
}

/** Since the autumn of 2021 the procurement division co-reviews: what was approved before needed nobody's consent. */
export async function beginCoReview(db: Db, stage: Stage, admin: Actor): Promise<void> {
  const clock = () => chinaTime('2021-09-20 09:00');
  const { divisionId } = await createDivision(admin, { name: '政府采购科', sections: ['procurement'] }, clock);
  await belong(db, stage, admin, { caigou1: divisionId, shenhe1: stage.divisionInChargeOf('weijian'), shenhe2: stage.divisionInChargeOf('yingji') }, clock);
}

async function belong(db: Db, stage: Stage, admin: Actor, divisions: Readonly<Record<string, string>>, clock: () => Date): Promise<void> {
  for (const [username, divisionId] of Object.entries(divisions)) {
    const { id: membershipId } = await db.membership.findFirstOrThrow({ where: { userId: stage.actor(username).userId, role: 'REVIEWER' }, select: { id: true } });
    await setMembershipDivision(admin, { membershipId, divisionId }, clock);
  }
}
