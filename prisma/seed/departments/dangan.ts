import { lasting, measured, quality, quantity, satisfaction, social, timeliness, withinBudget } from '../content/indicator';
import type { DepartmentPlan, YearPlan } from '../content/plan';
import { vary, type Project } from '../content/project';

const NAME = '廊坊市档案馆';

const digitization: Project = {
  id: 'project-digitization',
  name: '馆藏档案数字化经费',
  amount: '68',
  purpose: '馆藏纸质档案扫描、著录和数据质检',
  goals: ['加快馆藏档案数字化，方便查阅并保护原件，全年扫描档案不少于120万页。'],
  indicators: [
    quantity('pages', '扫描档案', '全年完成扫描的档案页数', '≥120万页', '数字化加工合同'),
    quality('accepted', '数据验收合格率', '验收合格的数据占全部数据的比重', '≥99%', '验收记录'),
    timeliness('timely', '加工任务完成及时性', '加工任务是否按合同时间完成', '及时', '数字化加工合同'),
    withinBudget,
    lasting('preserved', '档案原件保护作用', '数字化对减少原件使用、延长寿命的作用', '显著', '借阅登记'),
    satisfaction('satisfaction', '查档群众满意度', '查档群众中表示满意的比重', '≥95%', '意见簿和问卷'),
  ],
  purchases: [{ id: 'purchase-digitization', item: '其他信息技术服务', code: 'C0299', unit: '项', quantity: '1', unitPrice: '60' }],
};

const preservation: Project = {
  id: 'project-preservation',
  name: '档案保护经费',
  amount: '26',
  purpose: '库房恒温恒湿、消防和档案修裱',
  goals: ['保持库房环境达标，抢救破损档案，确保档案安全。'],
  indicators: [
    quantity('mended', '修裱破损档案', '全年修裱的破损档案页数', '≥8000页', '修裱登记'),
    quality('climate', '库房温湿度达标率', '温湿度达标的天数占全年天数的比重', '≥98%', '库房监测记录'),
    timeliness('timely', '隐患处置及时性', '发现的安全隐患是否及时处置', '及时', '安全检查记录'),
    withinBudget,
    social('safe', '档案安全保障程度', '项目对保障档案安全的作用', '有效保障', '安全检查记录'),
    satisfaction('satisfaction', '移交部门满意度', '向本馆移交档案的部门中表示满意的比重', '≥95%', '问卷调查'),
  ],
};

const exhibition: Project = {
  id: 'project-exhibition',
  name: '档案编研和展览经费',
  amount: '18',
  purpose: '地方史料编研和国际档案日展览',
  goals: ['发掘馆藏，讲好廊坊故事，举办专题展览2场。'],
  indicators: [
    quantity('exhibitions', '举办专题展览', '全年举办的专题展览场数', '＝2场', '工作计划'),
    quality('reviewed', '编研成果评审通过率', '通过评审的编研成果占全部成果的比重', '＝100%', '评审意见'),
    timeliness('timely', '展览开展及时性', '展览是否按计划开展', '及时', '工作计划'),
    withinBudget,
    social('visitors', '档案文化影响力', '展览对扩大档案文化影响的作用', '明显', '参观登记'),
    satisfaction('satisfaction', '观众满意度', '观众中表示满意的比重', '≥92%', '问卷调查'),
  ],
};

/** An expense that there is none of: an amount, and no reason. */
const nothing = ['0'] as const;

const of2019: YearPlan = {
  fiscalYear: 2019,
  dutiesBasis: '廊坊市档案馆职能配置、内设机构和人员编制规定',
  duties: [
    ['collect', '接收、征集和保管市直部门的档案以及对社会有价值的档案资料。'],
    ['use', '提供档案查阅利用服务，依法开放到期档案。'],
    ['digital', '推进档案信息化，建设数字档案馆。'],
    ['research', '开展档案编研、陈列和宣传教育。'],
  ],
  institutions: [{ id: 'archive', name: NAME, nature: '参公事业', rank: '正处级', funding: '财政拨款' }],
  personnel: '486.2',
  operating: '62.4',
  operatingCost: ['62.4'],
  operatingPurpose: '库房和办公用房的水电、取暖、物业管理，办公、邮电和日常维修等支出',
  projects: [vary(digitization, { amount: '45', goals: ['加快馆藏档案数字化，方便查阅并保护原件，全年扫描档案不少于80万页。'], values: { pages: '≥80万页' }, purchases: [{ ...digitization.purchases![0]!, unitPrice: '40' }] }), preservation],
  threePublic: { abroad: nothing, vehiclePurchase: nothing, vehicleRunning: ['2.8'], reception: ['0.6'] },
  overallTarget: '管好用好档案资源，守住档案安全底线，加快数字档案馆建设，为全市中心工作和人民群众查档用档服务。',
  subTargets: [
    { id: 'keeping', name: '档案保管和抢救', target: '改善保管条件，抢救破损档案。', indicators: [measured('climate', '库房温湿度达标率', '≥95%')] },
    { id: 'service', name: '档案利用服务', target: '简化查档手续，扩大在线查档。', indicators: [measured('satisfaction', '查档群众满意度', '≥92%')] },
  ],
  safeguards: [
    { id: 'rules', title: '健全制度', body: '完善馆内经费审批和合同管理办法，做到每笔支出有依据。' },
    { id: 'review', title: '定期对照', body: '每半年对照绩效指标自查一次，结果向馆务会报告。' },
  ],
  assets: { buildings: ['5600', '2860.5'], offices: ['980', '500.6'], vehicles: ['1', '16.8'], equipment: ['4', '128.6'], other: ['820', '312.4'] },
};

const of2020: YearPlan = {
  ...of2019,
  fiscalYear: 2020,
  personnel: '502.8',
  operating: '60.9',
  basicReason: '人员正常晋级晋档使人员经费增加，公用经费按要求压减',
  projects: [digitization, preservation, exhibition],
  projectsReason: '馆藏档案数字化经费随扫描量增加23万元，新增档案编研和展览经费',
  operatingCost: ['60.9', '压减办公用品和印刷支出'],
  threePublic: { abroad: nothing, vehiclePurchase: nothing, vehicleRunning: ['2.8'], reception: ['0.5', '接待人数减少'] },
  assets: { buildings: ['5600', '2860.5'], offices: ['980', '500.6'], vehicles: ['1', '16.8'], equipment: ['4', '128.6'], other: ['845', '324.7'] },
};

const of2021: YearPlan = {
  ...of2020,
  fiscalYear: 2021,
  personnel: '511.6',
  operating: '58.7',
  basicReason: '人员正常晋级晋档使人员经费增加，公用经费继续压减',
  projects: [
    vary(digitization, {
      amount: '96',
      name: '数字档案馆建设经费',
      purpose: '馆藏档案扫描著录和数字档案管理系统',
      goals: ['建设数字档案馆，全年扫描档案不少于150万页，使群众在网上就能查到常用档案。'],
      values: { pages: '≥150万页' },
      purchases: [
        { ...digitization.purchases![0]!, unitPrice: '72' },
        { id: 'purchase-storage', item: '存储设备', code: 'A020105', unit: '套', quantity: '1', unitPrice: '18', asset: '设备' },
      ],
    }),
    vary(preservation, { amount: '24' }),
    vary(exhibition, { amount: '15', goals: ['发掘馆藏，讲好廊坊故事，举办专题展览1场。'], values: { exhibitions: '＝1场' } }),
  ],
  projectsReason: '数字档案馆建设经费增加28万元，用于购置存储设备和扩大扫描量',
  operatingCost: ['58.7', '压减差旅和会议支出'],
  threePublic: { abroad: nothing, vehiclePurchase: nothing, vehicleRunning: ['2.5', '压减车辆出行'], reception: ['0.3', '接待批次减少'] },
  assets: { buildings: ['5600', '2860.5'], offices: ['980', '500.6'], vehicles: ['1', '16.8'], equipment: ['5', '146.6'], other: ['860', '331.2'] },
};

export const dangan: DepartmentPlan = { key: 'dangan', name: NAME, shortName: '市档案馆', kind: 'PARTY', years: [of2019, of2020, of2021] };
