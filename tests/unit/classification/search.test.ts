import { describe, expect, it } from 'vitest';
import { codeListOf, ownCodeList, type CodeListKind } from '@/lib/classification/code-book';
import { codeIndex, pathOf, readsAsCode, searchCodes } from '@/lib/classification/search';
import { withInitials } from '@/lib/server/code-initials';

const indexOf = (kind: CodeListKind, year: number) => codeIndex(kind, withInitials(ownCodeList(kind, year)));
const functions = indexOf('function', 2020);
const codes = (query: string, index = functions, limit = 30) => searchCodes(index, query, limit).map((hit) => hit.code);
const names = (query: string, index = functions, limit = 30) => searchCodes(index, query, limit).map((hit) => hit.name);

describe('initials', () => {
  it('read characters of several readings by their word', () => {
    const initialsOf = (name: string) => withInitials([{ code: '1', name }])[0]![2];
    expect(['行政运行', '一般公共服务支出', '会计', '差旅费', '因公出国（境）费用', '行业业务管理', '会议费'].map(initialsOf)).toEqual(['xzyx', 'ybggfwzc', 'kj', 'clf', 'ygcgjfy', 'hyywgl', 'hyf']);
  });
  it('are there for every entry of every list', () => {
    for (const kind of ['function', 'deptEconomic', 'govEconomic', 'procurement'] as const) for (const [code, name, initials] of withInitials(codeListOf(kind, 2020))) expect(initials, `${code} ${name}`).toMatch(/^[a-z]+$/u);
  });
});

describe('searchCodes', () => {
  it('finds by the beginning of a code, the code itself first', () => {
    expect(codes('20101').slice(0, 3)).toEqual(['20101', '2010101', '2010102']);
    expect(codes('２０１０１０１')).toEqual(['2010101']);
    expect(codes('0101')).toEqual([]);
  });
  it('finds by a part of a name, whole names and beginnings first', () => {
    expect(names('行政运行').every((name) => name === '行政运行')).toBe(true);
    expect(names('人大')[0]).toBe('人大事务');
    expect(names('人大').at(-1)).toBe('其他人大事务支出');
  });
  it('finds by pinyin initials, upper case and with the input method’s apostrophes', () => {
    expect(names('xzyx')[0]).toBe('行政运行');
    expect(codes('ybggfw').slice(0, 2)).toEqual(codes('一般公共服务').slice(0, 2));
    expect(names('YBGGFWZ')[0]).toBe('一般公共服务支出');
    expect(names("xz'yx")[0]).toBe('行政运行');
    expect(names('ggfw')).toContain('一般公共服务支出');
  });
  it('narrows by words of the levels above', () => {
    expect(codes('人大 行政运行')).toEqual(['2010101']);
    expect(codes('rdsw xzyx')).toEqual(['2010101']);
    expect(codes('20101 行政运行')).toEqual(['2010101']);
    expect(codes('政协 人大会议')).toEqual([]);
  });
  it('shows the path 类 › 款 › 项', () => {
    expect(searchCodes(functions, '2010101')).toEqual([{ code: '2010101', name: '行政运行', path: '一般公共服务支出 › 人大事务 › 行政运行' }]);
    expect(pathOf(functions, '201')).toBe('一般公共服务支出');
  });
  it('finds nothing for nothing, and no more than asked for', () => {
    expect(['', '  ', "'", '‘', '没有这样的科目'].map((query) => codes(query))).toEqual([[], [], [], [], []]);
    expect(codes('行政运行', functions, 2)).toHaveLength(2);
  });
  it('knows the catalogue of the year', () => {
    expect(names('A02010104', indexOf('procurement', 2020))).toEqual(['台式计算机']);
    expect(names('a02010104', indexOf('procurement', 2023))).toEqual(['服务器']);
  });
  it('walks up procurement codes of both editions', () => {
    const old = codeIndex('procurement', [['A02', '通用设备', ''], ['A0201', '计算机设备及软件', ''], ['A020101', '计算机设备', ''], ['A02010104', '台式计算机', '']]);
    expect(pathOf(old, 'A02010104')).toBe('通用设备 › 计算机设备及软件 › 计算机设备 › 台式计算机');
    const padded = codeIndex('procurement', [['A02000000', '设备', ''], ['A02010000', '信息化设备', ''], ['A02010100', '计算机', ''], ['A02010105', '台式计算机', '']]);
    expect(pathOf(padded, 'A02010105')).toBe('设备 › 信息化设备 › 计算机 › 台式计算机');
    expect(pathOf(padded, 'A02010100')).toBe('设备 › 信息化设备 › 计算机');
  });
  it('is quick on a list of official size', () => {
    const big = codeIndex('function', withInitials(Array.from({ length: 4_000 }, (_one, index) => ({ code: String(2_000_000 + index), name: `其他第${index}类事务支出` }))));
    searchCodes(big, 'qtdl');
    const started = performance.now();
    for (const query of ['2', 'q', 'qtdl', '事务', '其他 支出']) searchCodes(big, query);
    expect((performance.now() - started) / 5).toBeLessThan(50);
  });
});

it.each([['2010101', true], ['２０１', true], ['A02010104', true], ['a02', true], ['a', false], ['xzyx', false], ['行政', false], ['2020年', false], ['', false]])('reads “%s” as a code: %s', (text, expected) => {
  expect(readsAsCode(text)).toBe(expected);
});
