import type { DisclosureContent } from '../../../lib/disclosure/context';
import type { Period } from '../../../lib/disclosure/period';
import type { DepartmentKey } from '../accounts';
import { contentOf, publishedBefore } from '../content/build';
import { jiaoyu, jiaoyu2020AsFirstPublished, jiaoyuCorrectionNote } from '../departments/jiaoyu';
import type { Stage } from './stage';
import { Story } from './story';

/** What each department means to publish, by year. */
export type Contents = ReadonlyMap<DepartmentKey, ReadonlyMap<number, DisclosureContent>>;

export function contentIn(contents: Contents, department: DepartmentKey, fiscalYear: number): DisclosureContent {
  const content = contents.get(department)?.get(fiscalYear);
  if (!content) throw new Error(`No content for ${department} ${fiscalYear}`);
  return content;
}

export interface Round {
  department: DepartmentKey;
  reviewer: string;
  /** MM-dd of beginning, submission, and review. */
  days: readonly [start: string, submit: string, review: string];
}

/** One straight way from the first word to the public page; everybody is released on the same day. Final accounts are published in the year after. */
export function straight(stage: Stage, contents: Contents, period: Period, releaseDay: string, { department, reviewer, days: [start, submit, review] }: Round): Story {
  const { fiscalYear, kind } = period;
  const day = (monthDay: string, time: string) => `${kind === 'BUDGET' ? fiscalYear : fiscalYear + 1}-${monthDay} ${time}`;
  return new Story(stage, department, period)
    .start(day(start, '09:12'))
    .write(day(start, '09:40'), contentIn(contents, department, fiscalYear))
    .submit(day(submit, '10:25'))
    .signOff(day(submit, '15:48'))
    .review(day(review, '09:05'), reviewer)
    .approve(day(review, '11:32'), reviewer)
    .publish(day(releaseDay, '09:30'));
}

export function storiesOf2019(stage: Stage, contents: Contents): Story[] {
  const rounds: Round[] = [
    { department: 'renda', reviewer: 'shenhe2', days: ['02-11', '02-12', '02-14'] },
    { department: 'wangxin', reviewer: 'shenhe1', days: ['02-11', '02-13', '02-14'] },
    { department: 'dangan', reviewer: 'shenhe1', days: ['02-11', '02-12', '02-13'] },
    { department: 'jiaoyu', reviewer: 'shenhe2', days: ['02-11', '02-14', '02-15'] },
    { department: 'weijian', reviewer: 'shenhe2', days: ['02-12', '02-14', '02-18'] },
    { department: 'jiaotong', reviewer: 'shenhe1', days: ['02-12', '02-15', '02-18'] },
    { department: 'shengtai', reviewer: 'shenhe2', days: ['02-12', '02-13', '02-15'] },
    { department: 'wenlv', reviewer: 'shenhe1', days: ['02-13', '02-14', '02-18'] },
    { department: 'gonghui', reviewer: 'shenhe1', days: ['02-12', '02-14', '02-15'] },
  ];
  return rounds.map((round) => straight(stage, contents, { fiscalYear: 2019, kind: 'BUDGET' }, '02-20', round));
}

export function storiesOf2020(stage: Stage, contents: Contents): Story[] {
  const rounds: Round[] = [
    { department: 'renda', reviewer: 'shenhe2', days: ['01-16', '01-17', '01-19'] },
    { department: 'dangan', reviewer: 'shenhe1', days: ['01-16', '01-17', '01-19'] },
    { department: 'gonghui', reviewer: 'shenhe1', days: ['01-17', '01-19', '01-20'] },
    { department: 'weijian', reviewer: 'shenhe2', days: ['01-17', '01-20', '01-21'] },
    { department: 'jiaotong', reviewer: 'shenhe1', days: ['01-16', '01-20', '01-21'] },
    { department: 'shengtai', reviewer: 'shenhe2', days: ['01-17', '01-19', '01-21'] },
    { department: 'yingji', reviewer: 'shenhe2', days: ['01-17', '01-20', '01-22'] },
  ];
  return [...rounds.map((round) => straight(stage, contents, { fiscalYear: 2020, kind: 'BUDGET' }, '02-03', round)), wangxinReturnedOnce(stage, contents), ...jiaoyuCorrected(stage, contents)];
}

/** The sample's department: two drafters, sent back once inside and returned once by the bureau. */
function wangxinReturnedOnce(stage: Stage, contents: Contents): Story {
  const content = contentIn(contents, 'wangxin', 2020);
  const { overview, performance, threePublic, ...others } = content;
  const { expenses } = threePublic as { expenses: { vehicleRunning: object } };
  const terse = { expenses: { ...expenses, vehicleRunning: { ...expenses.vehicleRunning, reason: '新增公务用车' } } };
  return new Story(stage, 'wangxin', 2020)
    .start('2020-01-16 08:50')
    .write('2020-01-16 09:10', { ...others, threePublic: terse })
    .write('2020-01-16 14:05', { overview, performance }, 'wangxin2')
    .submit('2020-01-17 09:20')
    .sendBack('2020-01-17 10:45', '请再核对一遍项目预算与采购预算，确认无误后重新提交。')
    .submit('2020-01-17 16:10', 'wangxin2')
    .signOff('2020-01-17 17:02')
    .review('2020-01-19 09:15', 'shenhe1')
    .comment('2020-01-19 10:02', 'shenhe1', 'vehicle', { sectionId: 'threePublic', path: 'expenses/vehicleRunning/reason' }, '增减原因过于简单。上年没有运行维护费、本年有7.21万元，请说明车辆到位时间和上年未安排的原因。')
    .giveBack('2020-01-19 11:20', 'shenhe1', '“三公”经费增减原因需要补充，其他部分无意见。')
    .write('2020-01-20 09:08', { threePublic })
    .reply('2020-01-20 09:15', 'vehicle', '已补充车辆到位时间和2019年未安排运行维护费的原因。')
    .done('2020-01-20 09:16', 'vehicle')
    .submit('2020-01-20 09:30')
    .signOff('2020-01-20 11:05')
    .review('2020-01-21 08:58', 'shenhe1')
    .approve('2020-01-21 09:40', 'shenhe1')
    .publish('2020-02-03 09:30');
}

/** Published with a wrong figure, corrected six weeks later; the first edition stays readable. */
function jiaoyuCorrected(stage: Stage, contents: Contents): Story[] {
  const wrong = contentOf(jiaoyu, jiaoyu2020AsFirstPublished, publishedBefore(contents.get('jiaoyu')!, 2020));
  const right = contentIn(contents, 'jiaoyu', 2020);
  const published = new Story(stage, 'jiaoyu', 2020)
    .start('2020-01-17 09:02')
    .write('2020-01-17 09:30', wrong)
    .submit('2020-01-20 14:15')
    .signOff('2020-01-20 16:40')
    .review('2020-01-22 09:00', 'shenhe1')
    .approve('2020-01-22 10:55', 'shenhe1')
    .publish('2020-02-03 09:30');
  const correction = new Story(stage, 'jiaoyu', 2020)
    .correct('2020-03-16 09:20', published, jiaoyuCorrectionNote)
    .write('2020-03-16 09:35', { threePublic: right.threePublic, basicExpenditure: right.basicExpenditure })
    .submit('2020-03-16 10:10')
    .signOff('2020-03-16 14:30')
    .review('2020-03-17 09:10', 'shenhe2')
    .approve('2020-03-17 09:45', 'shenhe2')
    .publish('2020-03-17 15:00');
  return [published, correction];
}
