import { describe, expect, it } from 'vitest';
import { changedEdition, inEdition, withoutTables, findingsIn, type Change, type Row } from '@/tests/support/edition-content';

// The near misses of each rule: what is right or merely unfinished, and must not be reported; and the other ways of being wrong.
const WAN = 1_000_000;
const found = (id: string, ...changes: Change[]) => findingsIn(changedEdition(...changes)).filter((finding) => finding.id === id);
const places = (id: string, ...changes: Change[]) => found(id, ...changes).map((finding) => `${finding.severity} ${finding.sectionId} ${finding.path}`);
/** In a document without the tables, from which blank figures would follow. */
const withoutTheirTables = (id: string, ...changes: Change[]) => findingsIn(withoutTables(changedEdition(...changes))).filter((finding) => finding.id === id);
const rows = (section: string, path: string) => inEdition<Row[]>(section, path);
const [opinion] = rows('procurement', 'items').filter((row) => row.id === 'purchase-opinion');

describe('F02 收入与支出', () => {
  it('waits until every source and every part is there', () => {
    expect(withoutTheirTables('F02', ['overview', 'income/general/thisYear', 1], ['overview', 'income/fund/thisYear', null])).toEqual([]);
    expect(withoutTheirTables('F02', ['overview', 'income/general/thisYear', 1], ['overview', 'expenditure/operating/thisYear', '约50'])).toEqual([]);
  });
  it('accepts income from any of the sources', () => {
    expect(places('F02', ['overview', 'income/general/thisYear', 2_000 * WAN], ['overview', 'income/other/thisYear', 216_200_000])).toEqual([]);
  });
  it('knows no tolerance, and shows a difference of one 分', () => {
    const [finding] = found('F02', ['overview', 'income/other/thisYear', 1]);
    expect(finding!.message).toContain('0.000001 万元');
  });
});

describe('F11 上年数', () => {
  it('asks for the archive’s figure and offers it', () => {
    const [finding] = found('F11', ['overview', 'expenditure/projects/lastYear', 370_520_000]);
    expect(finding).toMatchObject({ severity: 'E', expected: '1023.20', repair: { value: 1_023_200_000 } });
  });
  it('says nothing where there is no archive', () => {
    const context = { ...changedEdition(['overview', 'expenditure/projects/lastYear', 1]), previous: null };
    expect(findingsIn(context).filter((finding) => finding.id === 'F11')).toEqual([]);
  });
});

describe('F16 原因', () => {
  it.each(['工作需要', '主要原因是。', '预算增加', '无', '略', '—'])('does not take “%s” for a reason', (reason) => {
    expect(places('F16', ['overview', 'expenditure/projects/reason', reason])).toEqual(['E overview expenditure/projects/reason']);
  });
  it('asks for none where nothing has changed, but lets no change stand there either', () => {
    const same: Change[] = [['operatingCost', 'cost/total/lastYear', 49_690_000], ['operatingCost', 'cost/total/reason', '']];
    expect(places('F16', ...same)).toEqual([]);
    expect(places('F16', ...same, ['operatingCost', 'cost/total/reason', '人员减少'])).toEqual(['E operatingCost cost/total/reason']);
  });
  it('lets a sum that stands still speak of its parts', () => {
    const parts: Change[] = [['overview', 'expenditure/personnel/lastYear', 325_020_000], ['overview', 'expenditure/operating/lastYear', 49_680_000]];
    expect(places('F16', ...parts, ['overview', 'expenditure/basic/reason', '人员经费减少，公用经费增加'])).toEqual([]);
  });
  it('waits for both years', () => {
    expect(withoutTheirTables('F16', ['overview', 'expenditure/projects/thisYear', null], ['overview', 'expenditure/projects/reason', ''])).toEqual([]);
    expect(places('F16', ['overview', 'expenditure/projects/lastYear', null], ['overview', 'expenditure/projects/reason', ''])).toEqual([]);
  });
});

describe('F19 机关运行经费', () => {
  const nature = (value: string): Change => ['responsibilities', 'institutions/office/nature', value];
  const cost = (value: number | null): Change => ['operatingCost', 'cost/total/thisYear', value];
  it('must be equal where all are 行政 or 参公', () => {
    expect(places('F19', cost(49_680_000))).toEqual(['E operatingCost cost/total/thisYear']);
    expect(places('F19', cost(49_680_000), nature('参公事业'))).toEqual(['E operatingCost cost/total/thisYear']);
  });
  it('may otherwise be less, and more is to be answered', () => {
    expect(places('F19', cost(49_680_000), nature('财政补助事业'))).toEqual([]);
    expect(places('F19', cost(49_700_000), nature('财政补助事业'))).toEqual(['W operatingCost cost/total/thisYear']);
  });
  it('waits for both figures', () => expect(places('F19', cost(null))).toEqual([]));
});

describe('F21 F40 项目名称', () => {
  it('hears of a project once, however it is spelt', () => {
    const spelt: Change = ['performance', 'projectTargets/project-opinion/name', '网络舆情管理工作'];
    // It stands in the procurement too, under the name of the list.
    expect(places('F21', spelt)).toEqual(['W performance projectTargets/project-opinion/name']);
    expect(places('F40', spelt)).toEqual([]);
    expect(found('F21', spelt)[0]!.repair!.value).toBe('网络舆情管理工作经费');
  });
  it('keeps different projects apart', () => expect(places('F21', ['overview', 'projects/project-power/name', '公务网络平台供暖经费'])).toEqual([]));
  it('misses the target table of a listed project, at the list', () => {
    const others = rows('performance', 'projectTargets').filter((target) => target.id !== 'project-opinion');
    expect(places('F40', ['performance', 'projectTargets', others])).toEqual(['E overview projects/project-opinion/name']);
  });
  it('misses it too where the project is only procured', () => {
    const others = rows('performance', 'projectTargets').filter((target) => target.id !== 'project-opinion');
    const listed = rows('overview', 'projects').filter((project) => project.id !== 'project-opinion');
    expect(places('F40', ['performance', 'projectTargets', others], ['overview', 'projects', listed])).toEqual(['E procurement items/purchase-opinion/project']);
  });
  it('asks for no targets of a project without a budget', () => {
    const unfunded = [...rows('overview', 'projects'), { id: 'later', name: '明年开工的展厅', amount: 0, purpose: '' }];
    expect(places('F40', ['overview', 'projects', unfunded])).toEqual([]);
  });
  it('says once that a whole part is missing', () => {
    expect(places('F40', ['performance', 'projectTargets', []])).toEqual(['E performance projectTargets']);
    expect(places('F40', ['overview', 'projects', []], ['procurement', 'items', []])).toEqual(['E overview projects']);
    expect(places('F40', ['overview', 'projects', []], ['procurement', 'items', []], ['performance', 'projectTargets', []])).toEqual([]);
  });
});

describe('F22 项目之和', () => {
  it('waits for the amounts', () => expect(places('F22', ['overview', 'projects/project-power/amount', null])).toEqual([]));
  it('does not offer an empty list as the sum', () => {
    const [finding] = found('F22', ['overview', 'projects', []]);
    expect(finding!.path).toBe('expenditure/projects/thisYear');
    expect(finding!.repair).toBeUndefined();
  });
});

describe('F25 数量乘单价', () => {
  const at = `items/${opinion!.id}`;
  it('waits until the whole row is there', () => {
    expect(places('F25', ['procurement', `${at}/general`, 1], ['procurement', `${at}/otherChannel`, null])).toEqual([]);
    expect(places('F25', ['procurement', `${at}/quantity`, '三'])).toEqual([]);
    expect(places('F25', ['procurement', `${at}/unitPrice`, null])).toEqual([]);
  });
  it('adds up all sources', () => expect(places('F25', ['procurement', `${at}/general`, 60 * WAN], ['procurement', `${at}/otherChannel`, 3 * WAN])).toEqual([]));
  it('reads quantities as they are typed', () => expect(places('F25', ['procurement', `${at}/quantity`, '３.０'])).toEqual([]));
});

describe('F26 采购与预算', () => {
  const at = `items/${opinion!.id}`;
  it('takes the budget from the list of projects', () => {
    const more: Change[] = [['procurement', `${at}/quantity`, '5'], ['procurement', `${at}/general`, 105 * WAN]];
    expect(places('F26', ...more)).toEqual([`E procurement ${at}/general`]);
    expect(places('F26', ...more, ['procurement', `${at}/projectBudget`, null])).toEqual([`E procurement ${at}/general`]);
  });
  it('adds up the rows of a project, and says it once at the row that exceeds', () => {
    const room: Change = ['procurement', 'items/purchase-software/general', 100 * WAN];
    expect(places('F26', room)).toEqual(['E procurement items/purchase-room-equipment/general']);
  });
  it('points at an amount that was entered', () => {
    expect(places('F26', ['procurement', `${at}/general`, 0], ['procurement', `${at}/otherChannel`, 101 * WAN])).toEqual([`E procurement ${at}/otherChannel`]);
  });
  it('allows as much as the budget', () => expect(places('F26', ['procurement', `${at}/general`, 100 * WAN])).toEqual([]));
  it('repairs a budget that the list states otherwise', () => {
    expect(found('F26', ['procurement', `${at}/projectBudget`, 90 * WAN])[0]).toMatchObject({ path: `${at}/projectBudget`, repair: { value: 100 * WAN } });
  });
});

describe('F31 拟购资产', () => {
  const planned = (value: Partial<Row>): Change => ['assets', 'planned', [{ id: 'new', name: '台式计算机', category: '设备', quantity: '10', amount: 50 * WAN, inProcurement: '是', ...value }]];
  const goods = (...items: [item: string, code: string, amount: number][]): Change => [
    'procurement',
    'items',
    items.map(([item, code, amount], index) => ({ ...opinion!, id: `goods-${index}`, item, code, quantity: '1', unitPrice: amount, general: amount })),
  ];
  const at = 'E assets planned/new/inProcurement';

  it('is 50万元 of equipment that no purchase is like', () => expect(places('F31', planned({ name: '打印设备' }))).toEqual([at]));
  it('finds goods of the same kind, in one row or in several', () => {
    expect(places('F31', planned({}), goods(['计算机设备', 'A02010104', 60 * WAN]))).toEqual([]);
    expect(places('F31', planned({}), goods(['计算机设备', 'A02010104', 30 * WAN], ['便携式计算机', 'A02010105', 5 * WAN]))).toEqual([at]);
    expect(places('F31', planned({ name: '计算机' }), goods(['台式计算机', 'A02010104', 30 * WAN], ['便携式计算机', 'A02010105', 20 * WAN]))).toEqual([]);
  });
  it('knows furniture and vehicles by their codes', () => {
    const furniture = goods(['办公桌', 'A060205', 30 * WAN], ['办公椅', 'A060301', 20 * WAN]);
    expect(places('F31', planned({ name: '办公家具', category: '家具' }), furniture)).toEqual([]);
    expect(places('F31', planned({ name: '业务用车', category: '车辆' }), goods(['轿车', 'A020305', 50 * WAN]))).toEqual([]);
  });
  it('does not let one purchase supply two assets', () => {
    const twice = (...codes: string[]): Change[] => [
      ['assets', 'planned', ['a', 'b'].map((id) => ({ id, name: '台式计算机', category: '设备', quantity: '10', amount: 50 * WAN, inProcurement: '是' }))],
      goods(...codes.map((code): [string, string, number] => ['计算机设备', code, 50 * WAN])),
    ];
    expect(places('F31', ...twice('A02010104'))).toEqual(['E assets planned']);
    expect(found('F31', ...twice('A02010104'))[0]!.message).toContain('共 100.00 万元，第六部分采购表的货物（目录序号以 A 开头）共 50.00 万元，差 50.00 万元');
    expect(places('F31', ...twice('A02010104', 'A02010104'))).toEqual([]);
    // A row without its code may yet turn out to be goods.
    expect(places('F31', ...twice('A02010104', ''))).toEqual([]);
  });
  it('does not take a service for goods', () => expect(places('F31', planned({}), goods(['计算机租赁服务', 'C0401', 50 * WAN]))).toEqual([at]));
  it('asks for nothing that is not in procurement or has no amount yet', () => {
    expect(places('F31', planned({ inProcurement: '否' }))).toEqual([]);
    expect(places('F31', planned({ amount: null }))).toEqual([]);
  });
});

describe('F32 F34 资产', () => {
  const holds = (row: string, quantity: string, value: number | null): Change[] => [['assets', `holdings/${row}/quantity`, quantity], ['assets', `holdings/${row}/value`, value]];
  it('keeps offices within buildings, by area and by value', () => {
    expect(places('F32', ...holds('buildings', '1,200', 10), ...holds('offices', '1200.0', 10))).toEqual([]);
    expect(places('F32', ...holds('buildings', '1200', 10), ...holds('offices', '1200.5', 11))).toEqual(['E assets holdings/offices/quantity', 'E assets holdings/offices/value']);
    expect(places('F32', ...holds('buildings', '若干', null), ...holds('offices', '1200', 11))).toEqual([]);
  });
  it('finds quantity and value together or not at all', () => {
    expect(places('F34', ...holds('equipment', '0.00', 0))).toEqual([]);
    expect(places('F34', ...holds('equipment', '2', 0))).toEqual(['W assets holdings/equipment/value']);
    expect(places('F34', ...holds('equipment', '若干', 0), ...holds('other', '3', null))).toEqual([]);
    expect(places('F34', ['assets', 'planned/purchase-ipv6/quantity', '0'])).toEqual(['W assets planned/purchase-ipv6/quantity']);
  });
});

describe('F44 F45 F46 F47 指标', () => {
  const at = 'projectTargets/project-accounts/indicators';
  const set = (id: string, column: string, value: string): Change => ['performance', `${at}/${id}/${column}`, value];
  it('counts rates in per cent, whichever way it is written', () => {
    expect(places('F44', set('errors', 'unit', '百分比'), set('satisfaction', 'unit', '％'))).toEqual([]);
    expect(places('F44', set('articles', 'name', '更新频率'))).toEqual([]);
    expect(places('F44', set('errors', 'unit', ''))).toEqual([`W performance ${at}/errors/unit`]);
  });
  it('says nothing of a level that is still open', () => {
    expect(places('F45', set('clicks', 'level1', ''))).toEqual([]);
    expect(places('F47', set('cost', 'level2', ''))).toEqual([]);
  });
  it('knows the level that the second one belongs to', () => {
    expect(found('F45', set('satisfaction', 'level1', '效果指标'))[0]).toMatchObject({ path: `${at}/satisfaction/level1`, repair: { value: '满意度指标' } });
  });
  it('sees through quotation marks and width, and lets other projects have the same indicator', () => {
    expect(places('F46', set('shares', 'name', '“点击 量”'))).toEqual([`E performance ${at}/shares/name`]);
  });
  it('names what is lacking', () => expect(found('F47', set('errors', 'level2', '数量指标'))[0]!.message).toContain('缺少质量指标。'));
});

describe('F48 空行', () => {
  const blank = { id: 'blank', name: '', operator: '', value: '', unit: '' };
  it('finds them inside a target table too', () => {
    const at = 'projectTargets/project-accounts/indicators';
    const empty = { ...blank, level1: '', level2: '', description: '', basis: '' };
    expect(places('F48', ['performance', at, [...rows('performance', at), empty]])).toEqual([`W performance ${at}/blank/name`]);
    expect(places('F48', ['performance', at, [...rows('performance', at), { ...empty, unit: '个' }]])).toEqual([]);
  });
});
