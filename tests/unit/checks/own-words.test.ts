import { describe, expect, it } from 'vitest';
import { runChecks } from '@/lib/checks/run-checks';
import type { Finding } from '@/lib/checks/rule';
import { templateOf } from '@/lib/disclosure/templates/templates';
import { findingsIn, template, validEdition } from '@/tests/support/edition-content';

type Section = Record<string, unknown>;

const inherited = findingsIn(validEdition).map(({ id, path, message }) => `${id} ${path} ${message}`);

/** What the checks of severity E add once a department words this sentence of the valid edition itself. */
function added(sectionId: string, key: string, own: string): Finding[] {
  const section = { ...(validEdition.content[sectionId] as Section), wording: { [key]: { variant: '', own } } };
  const { findings } = runChecks(template, { ...validEdition, content: { ...validEdition.content, [sectionId]: section } });
  return findings.filter(({ id, path, message, severity }) => severity === 'E' && !inherited.includes(`${id} ${path} ${message}`));
}

const ids = (sectionId: string, key: string, own: string) => added(sectionId, key, own).map(({ id, path }) => `${id} ${path}`);

describe('a department’s own sentence', () => {
  it.each([
    ['overview', 'change', '我部门2020年收支预算2216.20万元，比2019年增加1117.22万元，增长101.7%，其中：基本支出增加298.92万元；项目支出增加818.30万元。'],
    ['overview', 'income', '2020年全部收入2216.2万元，均为一般公共预算收入。'],
    ['overview', 'basicChange', '基本支出374.70万元（2019年75.78万元），增加298.92万元，主要是人员经费增加260万元。'],
    ['operatingCost', 'cost', '机关运行经费共计安排49.69万元，较上年增加36.44万元。'],
    ['threePublic', 'total', '“三公”经费预算安排7.64万元。其中，因公出国（境）费0万元；公务用车购置及运维费7.21万元（其中：公务用车购置费为0万元，公务用车运维费7.21万元)；公务接待费0.43万元。与2019年相比增加7.64万元。'],
    ['procurement', 'total', '我部门政府采购预算共安排1,233.8万元。'],
    ['assets', 'holdings', '截至2019年12月31日，固定资产金额为135.8万元。'],
    ['assets', 'planned', '2020年拟购置固定资产389.80万元，全部列入政府采购预算。'],
  ])('that says what the figures say is silent: %s %s', (section, key, own) => expect(ids(section, key, own)).toEqual([]));

  it.each([
    ['F12', 'overview', 'change', '收支预算较2019年增加1117.32万元。'],
    ['F12', 'overview', 'change', '较2019年增加1117.22万元，其中：基本支出增加298.92万元，项目支出增加1470.98万元。'],
    ['F10', 'overview', 'expenditure', '基本支出374.7万元，包括人员经费325.01万元和日常公用经费49.70万元。'],
    ['F10', 'overview', 'expenditure', '支出预算2216万元。'],
    ['F01', 'overview', 'income', '收入预算2216.20万元，其中：一般公共预算收入2000.20万元。'],
    ['F11', 'overview', 'basicChange', '基本支出2019年为75.87万元。'],
    ['F13', 'overview', 'basicChange', '基本支出较2019年增长349.5%。'],
    ['F16', 'overview', 'basicChange', '基本支出较2019年减少298.92万元。'],
    ['F16', 'overview', 'basicChange', '基本支出与2019年持平。'],
    ['F19', 'operatingCost', 'cost', '机关运行经费49.96万元。'],
    ['F17', 'threePublic', 'total', '“三公”经费7.64万元，其中公务接待费0.34万元。'],
    ['F17', 'threePublic', 'reception', '2020年未安排公务接待费。'],
    ['F16', 'threePublic', 'abroad', '因公出国（境）费增加0万元。'],
    ['F13', 'threePublic', 'reception', '公务接待费增长100%。'],
    ['F23', 'procurement', 'total', '政府采购预算1233.80元。'],
    ['F32', 'assets', 'holdings', '固定资产金额135.08万元。'],
  ])('that says otherwise is an error: %s %s %s', (id, section, key, own) => {
    const found = added(section, key, own);
    expect(found.map((one) => one.id)).toContain(id);
    for (const one of found.filter((finding) => finding.id === id)) {
      expect(one.path).toBe(`wording/${key}/own`);
      expect(one.message).toMatch(/自行撰写的句子写的是“.+”，按数额应为.+。请改写这一句，或恢复自动生成。$/u);
      expect(one.repair).toEqual({ label: '恢复自动生成', value: '' });
    }
  });

  it('whose parts don’t make its total is an error even where last year isn’t known', () => {
    const overview = structuredClone(validEdition.content.overview) as { expenditure: Record<string, Section>; wording: unknown };
    for (const row of Object.values(overview.expenditure)) row.lastYear = null;
    overview.wording = { change: { variant: '', own: '收支预算较2019年增加1117.22万元，其中：基本支出增加298.92万元；项目支出增加1470.98万元。' } };
    const { findings } = runChecks(templateOf(template.version), { ...validEdition, previous: null, content: { ...validEdition.content, overview } });
    expect(findings.filter(({ id }) => id === 'F12').map(({ path, message }) => [path, message])).toEqual([
      ['wording/change/own', '第二部分收支预算增减说明自行撰写的句子写的是“收支预算较2019年增加1117.22万元”，按数额应为增加1769.90万元，即各项之和（基本支出增加298.92万元；项目支出增加1470.98万元）。请改写这一句，或恢复自动生成。'],
    ]);
  });
});
