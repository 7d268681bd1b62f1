import { describe, expect, it } from 'vitest';
import { normalisedName, plainName } from '@/lib/disclosure/names';

describe('names of projects', () => {
  it.each([
    ['网络舆情管理工作', '网络舆情管理工作经费'],
    ['网络舆情管理', '网络舆情管理项目资金'],
    ['2020年度网络安全活动经费', '网络安全活动'],
    ['电子政务外网 IPv6 升级改造资金', '电子政务外网ＩＰｖ６升级改造'],
    ['“廊坊发布”账号维护', '廊坊发布账号维护'],
  ])('%s is %s', (one, other) => expect(normalisedName(one)).toBe(normalisedName(other)));

  it.each([
    ['公务网络平台用电经费', '公务网络平台线路租用经费'],
    ['一期工程', '二期工程'],
  ])('%s is not %s', (one, other) => expect(normalisedName(one)).not.toBe(normalisedName(other)));

  it('leaves a name that is nothing but an ending, and a lone year', () => {
    expect([normalisedName('项目资金'), normalisedName('2020年')]).toEqual(['项目', '2020年']);
    expect(plainName('（一）《规划》 编制')).toBe('一规划编制');
  });
});
