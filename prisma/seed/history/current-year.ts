import { contradictoryDraft } from '../departments/wangxin/draft-2021';
import { type Contents, contentIn } from './published-years';
import type { Stage } from './stage';
import { Story } from './story';

/** The year under work: departments in every state of the workflow, four of them already public. */
export function storiesOf2021(stage: Stage, contents: Contents): Story[] {
  const of = (department: Parameters<typeof contentIn>[1]) => contentIn(contents, department, 2021);
  return [
    new Story(stage, 'dangan', 2021)
      .start('2021-02-02 09:00')
      .write('2021-02-02 09:25', of('dangan'))
      .submit('2021-02-03 10:20')
      .signOff('2021-02-03 15:10')
      .review('2021-02-04 09:08', 'shenhe1')
      .approve('2021-02-04 10:36', 'shenhe1')
      .publish('2021-02-18 09:30'),

    new Story(stage, 'renda', 2021)
      .start('2021-02-02 08:50')
      .write('2021-02-02 09:10', of('renda'))
      .submit('2021-02-03 09:30')
      .signOff('2021-02-03 16:00')
      .review('2021-02-04 14:10', 'shenhe2')
      .approve('2021-02-04 15:25', 'shenhe2')
      .publish('2021-02-18 09:30'),

    new Story(stage, 'gonghui', 2021)
      .start('2021-02-03 09:00')
      .write('2021-02-03 09:20', of('gonghui'))
      .submit('2021-02-04 10:15')
      .signOff('2021-02-04 16:40')
      .review('2021-02-05 14:05', 'shenhe1')
      .approve('2021-02-05 15:12', 'shenhe1')
      .publish('2021-02-18 09:30'),

    new Story(stage, 'weijian', 2021)
      .start('2021-02-02 09:15')
      .write('2021-02-02 10:00', of('weijian'))
      .submit('2021-02-04 09:40')
      .signOff('2021-02-04 16:25')
      .review('2021-02-05 09:00', 'shenhe2')
      .approve('2021-02-05 11:48', 'shenhe2')
      .publish('2021-02-18 09:30'),

    new Story(stage, 'yingji', 2021)
      .start('2021-02-04 08:55')
      .write('2021-02-04 09:10', of('yingji'))
      .submit('2021-02-08 10:30')
      .signOff('2021-02-08 15:20')
      .review('2021-02-09 09:10', 'shenhe2')
      .approve('2021-02-09 10:42', 'shenhe2'),

    shengtaiReturned(stage, contents),
    jiaotongInReview(stage, contents),

    new Story(stage, 'jiaoyu', 2021)
      .start('2021-02-08 09:05')
      .write('2021-02-08 09:30', of('jiaoyu'))
      .submit('2021-02-19 10:12')
      .signOff('2021-02-19 16:33'),

    new Story(stage, 'wenlv', 2021).start('2021-02-09 09:30').write('2021-02-09 10:05', of('wenlv')).submit('2021-02-20 11:04'),

    new Story(stage, 'wangxin', 2021)
      .start('2021-02-19 09:10')
      .carryOver('2021-02-19 09:14', ['responsibilities'])
      .write('2021-02-19 09:40', contradictoryDraft(of('wangxin')), 'wangxin2'),
  ];
}

/** Returned with three remarks: one dealt with, one answered, one still open. */
function shengtaiReturned(stage: Stage, contents: Contents): Story {
  return new Story(stage, 'shengtai', 2021)
    .start('2021-02-05 09:00')
    .write('2021-02-05 09:20', contentIn(contents, 'shengtai', 2021))
    .submit('2021-02-09 09:50')
    .signOff('2021-02-09 15:05')
    .review('2021-02-18 10:10', 'shenhe2')
    .comment('2021-02-18 10:35', 'shenhe2', 'air', { sectionId: 'performance', path: 'projectTargets/project-air/indicators/enterprises/value' }, '深度治理企业由85家减为60家，预算只减少11%，请说明单家成本上升的依据，或者重新核定指标值。')
    .comment('2021-02-18 10:52', 'shenhe2', 'soil', { sectionId: 'overview', path: 'projects/project-soil/purpose' }, '“风险管控”与调查不是同一类任务，请确认310万元是否只用于调查；如果包含管控，绩效指标要有对应内容。')
    .comment('2021-02-18 11:06', 'shenhe2', 'reception', { sectionId: 'threePublic', path: 'expenses/reception/reason' }, '“继续压减公务接待”没有说明具体措施，请写明压减的批次或人数。')
    .giveBack('2021-02-18 11:20', 'shenhe2', '大气治理指标与预算不匹配，土壤调查经费的用途和接待费增减原因需要补充说明，请修改后重新报送。')
    .reply('2021-02-19 09:25', 'soil', '310万元全部用于调查，“风险管控”将从主要内容中删去。')
    .done('2021-02-19 09:26', 'soil')
    .reply('2021-02-19 10:02', 'air', '余下的60家以涂装、医药企业为主，单家治理成本较高，正在整理测算表。');
}

function jiaotongInReview(stage: Stage, contents: Contents): Story {
  return new Story(stage, 'jiaotong', 2021)
    .start('2021-02-05 08:50')
    .write('2021-02-05 09:15', contentIn(contents, 'jiaotong', 2021))
    .submit('2021-02-10 10:05')
    .signOff('2021-02-10 16:15')
    .review('2021-02-19 09:00', 'shenhe1')
    .comment('2021-02-19 09:42', 'shenhe1', 'buses', { sectionId: 'overview', path: 'expenditure/projects/reason' }, '公交客运量指标下降而补助增加，请补充票款收入减少的测算依据。')
    .comment('2021-02-19 10:18', 'shenhe1', 'vehicles', { sectionId: 'assets', path: 'planned/asset-vehicles/quantity' }, '拟更新执法执勤用车2辆，请核对车辆编制和报废手续是否齐全。');
}
