import { describe, expect, it } from 'vitest';
import { textRules } from '@/lib/checks/text';
import { changedEdition, findingsOfRule, sectionContent } from '@/tests/support/edition-content';

/** Ids of the text rules that a text raises. */
const raised = (text: string) => textRules.filter((rule) => findingsOfRule(rule, changedEdition(['otherMatters', 'body', text])).length > 0).map((rule) => rule.id);

describe('T1 template wording', () => {
  it.each(['其他来源收入0万元（有则写，无则填0万元）', '(有则写)', '（有则写，无则填0)', '增加（减少）5万元', '增加(减少)', '增（减）3万元', '增加/减少', 'XX部门', '××项目', 'ＸＸ年', '主要原因是。', '主要原因是：。', '增加，主要原因为……。', '主要原因是', '无则填0', '完成。。'])('%s', (text) => {
    expect(raised(text)).toEqual(['T1']);
  });
  it.each(['人员经费增加，公用经费减少', 'XXL号防护服', 'MAXX平台', '电子政务外网IPv6升级', '主要原因是人员划转。', '主要原因是：一是人员划转。', '面积3×4米', '等等……'])('not %s', (text) => expect(raised(text)).toEqual([]));
});

describe('T2 level of government', () => {
  it.each(['指省级财政当年拨付的资金', '是指省级部门用财政拨款安排', '《河北省省级预算公开办法》', '省本级支出', '纳入省直部门管理'])('%s', (text) => expect(raised(text)).toEqual(['T2']));
  it.each(['接入省级政务外网', '省级以上媒体', '市级财政', '完成省委交办的任务', '中央和省级资金', '省级财政下达的专项资金', '保障省、市、县三级互通', '与省平台持续连接', '省市县三级数据共享'])('not %s', (text) => expect(raised(text)).toEqual([]));
});

describe('T13 personal data', () => {
  it.each(['131002199001011234', '13100219900101123X', '手机13800138000', '+86 13800138000', '+86-13800138000', '13800138000 13900139000', '2020-01-01 13800138000', '１３８００１３８０００', '138 0013 8000', '卡号6222021234567890123', '6222 0212 3456 7890'])('%s', (text) => expect(raised(text)).toEqual(['T13']));
  it.each(['办公电话0316-2012345', '点击量1380万次', '文号〔2016〕143号', '目录序号A0201080199', '20200101000000000000000'])('not %s', (text) => expect(raised(text)).toEqual([]));
  it('names each kind', () => {
    const [finding] = findingsOfRule(textRules.find((rule) => rule.id === 'T13')!, changedEdition(['otherMatters', 'body', '131002199001011234，13800138000']));
    expect(finding!.message).toContain('身份证号码、手机号码');
  });
});

it('reads every kind of field that holds text', () => {
  const [duty] = sectionContent('responsibilities').duties as { id: string }[];
  const places = (section: string, path: string) => textRules.flatMap((rule) => findingsOfRule(rule, changedEdition([section, path, 'XX']))).map((finding) => `${finding.sectionId} ${finding.path}`);
  for (const [section, path] of [
    ['responsibilities', `duties/${duty!.id}/text`],
    ['overview', 'expenditure/basic/reason'],
    ['overview', 'projects/project-power/purpose'],
    ['performance', 'projectTargets/project-accounts/goals/goal-1/text'],
    ['performance', 'projectTargets/project-accounts/indicators/clicks/description'],
    ['otherMatters', 'body'],
  ] as const) {
    expect(places(section, path)).toEqual([`${section} ${path}`]);
  }
});
