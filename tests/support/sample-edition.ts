// The published sample as an edition file: its own figures, contradictions included, and each slip that a careful
// reader finds. Its tables were published apart from the explanation, so the content lacks them; texts are in our own
// short words. See sample-targets.ts for section 五.
import type { EditionJson } from '@/lib/exchange/edition-json';
import { samplePerformance } from './sample-performance';

const NAME = '中共廊坊市委网络安全和信息化委员会办公室';
/** 万元 as the sample prints them → 分. */
const wan = (text: string): number => {
  const [whole, fraction = ''] = text.split('.');
  return Number(whole! + fraction.padEnd(6, '0'));
};

const duties = [
  '处理市委网络安全和信息化委员会的日常事务。',
  '研究起草我市网络安全和信息化发展战略、规划和政策。',
  '统筹全市网络安全保障体系和可信体系建设。',
  '督促落实网络安全和信息化重大事项，协调处理突发事件。',
  '负责全市互联网信息内容管理。',
  '指导协调全市网络舆情工作。',
  '推动网络阵地和重点新闻网站建设。',
  '推动网络社会工作和网络文明建设，指导互联网行业自律。',
  '落实互联网信息服务资本准入和安全审查政策。',
  '推进信息网络行业自主创新。',
  '指导市内机构开展金融信息服务。',
  '拟订人才队伍发展规划，组织网信干部培训。',
  '开展相关领域交流与合作。',
  '指导各县（市、区）、廊坊开发区有关部门的网络安全和信息化工作。',
  '完成省委网络安全和信息化委员会办公室和市委、市政府交办的其他任务。',
];

const purchase = (number: number, project: string, budget: string, item: string, code: string, unit: string, quantity: string, unitPrice: string, total: string) => ({
  id: `c${number}`,
  project,
  projectBudget: wan(budget),
  item,
  code,
  unit,
  quantity,
  unitPrice: wan(unitPrice),
  general: wan(total),
  fund: 0,
  fiscalAccount: 0,
  otherSource: 0,
  otherChannel: 0,
});

/** The sample lists projects in no other part than 五 and 六: budgets are known of those that buy something. */
const items = [
  purchase(1, '数字乡村试点示范项目经费', '100', '信息化规划服务', 'C020801', '个', '1', '50', '50'),
  purchase(2, '网络媒体战略合作及舆论引导工作经费', '250', '新闻服务', 'C2001', '个', '1', '168', '168'),
  purchase(3, '网络舆情管理工作', '100', '计算机设备和软件租赁服务', 'C0401', '个', '3', '21', '63'),
  purchase(4, '公务网络机房维护经费', '144', '其他基础软件', 'A0201080199', '套', '1', '46', '46'),
  purchase(5, '公务网络机房维护经费', '144', '其他机房辅助设备', 'A02010799', '套', '1', '59.8', '59.8'),
  purchase(6, '市民服务中心核心网络维护经费', '31.5', '其他运行维护服务', 'C020699', '套', '1', '31.5', '31.5'),
  purchase(7, '聘用人员经费', '35.5', '其他信息技术服务', 'C0299', '项', '1', '35.5', '35.5'),
  purchase(8, '电子政务外网IPv6升级改造资金', '137', '其他网络设备', 'A02010299', '套', '1', '137', '137'),
  purchase(9, '公务网络平台线路租用经费', '296', '基础电信服务', 'C030101', '套', '1', '296', '296'),
  purchase(10, '公务网络平台传输设备升级改造资金', '147', '多业务传输送设备', 'A0208051101', '套', '1', '147', '147'),
  purchase(11, '廊坊市政务资源共享交换平台运行维护和等保测评资金', '110', '其他信息技术服务', 'C0299', '套', '1', '110', '110'),
  purchase(12, '网络融合传播精品制作经费', '50', '音响制作服务', 'C200204', '套', '1', '50', '50'),
  purchase(13, '廊坊市电子政务外网边界安全检测经费', '40', '其他信息技术服务', 'C0299', '套', '1', '40', '40'),
];

const term = (number: number, name: string, definition: string) => ({ id: `t${number}`, term: name, definition });

const terms = [
  term(1, '一般公共预算拨款收入', '省级财政当年拨给部门的资金。'),
  term(2, '事业收入', '事业单位开展专业业务及辅助活动取得的收入。'),
  term(3, '其他收入', '上述以外的收入，如租房收入、存款利息。'),
  term(4, '基本支出', '保障机构运转和日常工作的人员支出、公用支出。'),
  term(5, '项目支出', '基本支出以外为完成特定任务发生的支出。'),
  term(6, '上缴上级支出', '下级单位缴给上级的支出。'),
  term(7, '“三公”经费', '省级部门用财政拨款安排的因公出国（境）费、公务用车购置及运维费和公务接待费。'),
  term(8, '机关运行费', '保障单位运行、购买货物和服务的资金。'),
  term(9, '上年结转', '以前年度没有用完、转到本年按原用途使用的资金。'),
  term(10, '事业单位经营支出', '事业单位非独立核算经营活动的支出。'),
];

const amounts = (lastYear: string | null, thisYear: string, reason?: string) => ({ lastYear: lastYear === null ? null : wan(lastYear), thisYear: wan(thisYear), ...(reason !== undefined && { reason }) });
/** A sentence of the department's own: the figures as the document states them. */
const own = (words: string) => ({ variant: '', own: words });
const NEW_UNIT = '我部门为机构改革新成立单位';

export const sampleEdition: EditionJson = {
  format: 'budget-disclosure',
  templateVersion: 'budget-2020',
  fiscalYear: 2020,
  kind: 'BUDGET',
  department: { code: '131000', name: NAME, shortName: '市委网信办' },
  content: {
    responsibilities: {
      dutiesBasis: `${NAME}职能配置、内设机构和人员编制规定`,
      duties: duties.map((text, index) => ({ id: `d${index + 1}`, text })),
      institutions: [{ id: 'u1', name: NAME, nature: '行政', rank: '正处级', funding: '财政拨款' }],
    },
    overview: {
      income: {
        general: amounts(null, '2216.2'),
        fund: amounts(null, '0'),
        fiscalAccount: amounts(null, '0'),
        other: amounts(null, '0'),
        total: { thisYear: wan('2216.2') },
      },
      expenditure: {
        personnel: amounts(null, '325.01'),
        operating: amounts(null, '49.69'),
        basic: { thisYear: wan('374.7'), reason: '主要为工资福利支出。' },
        projects: amounts('370.52', '1841.5', '主要为公务网络平台线路租用项目支出。'),
        total: { thisYear: wan('2216.2') },
      },
      projects: [],
      wording: {
        income: own('2020年预算收入2216.2万元，其中：一般公共预算收入2216.2万元，基金预算收入0万元，财政专户核拨收入0万元，其他来源收入0万元（有则写，无则填0万元）。'),
        expenditure: own('2020年支出预算2216.2万元，其中基本支出374.7万元，包括人员经费325.01万元和日常公用经费49.69万元；项目支出1841.5万元。'),
        change: own('2020年预算收支安排2216.2万元，较2019年预算增加1117.22万元，其中：基本支出增加298.92万元；项目支出增加1470.98万元。'),
      },
    },
    operatingCost: {
      cost: { total: amounts(null, '49.69', '') },
      purpose: '办公区日常维修、水电费、取暖费、物业管理费等支出。',
    },
    threePublic: {
      expenses: {
        abroad: amounts('0', '0', ''),
        vehiclePurchase: amounts('0', '0', ''),
        vehicleRunning: amounts('0', '7.21', `${NEW_UNIT}，于2019年12月份购置公车，所以12月份无公务用车运维费`),
        reception: amounts('0', '0.43', `${NEW_UNIT}，2019年未安排公务接待费。`),
      },
      wording: {
        total: own('2020年“三公”经费预算安排7.64万元。其中，因公出国（境）费0万元；公务用车购置及运维费7.21万元（其中：公务用车购置费为0万元，公务用车运维费7.21万元)；公务接待费0.43万元。与2019年相比增加7.64万元，其中，公务用车购置及运维费增加7.21万元（其中：公务用车购置费0万元，公务用车运维费7.21万元)；公务接待费0.43万元增加0.43万元。'),
      },
    },
    performance: samplePerformance,
    procurement: { items },
    assets: {
      asOf: '2019-12-31',
      holdings: {
        buildings: { quantity: '', value: null },
        offices: { quantity: '', value: null },
        vehicles: { quantity: '1', value: wan('17.28') },
        equipment: { quantity: '', value: null },
        other: { quantity: '49', value: wan('118.52') },
      },
      planned: [{ id: 'a1', name: '计算机设备、打印设备、空调、办公家具等', category: '设备', quantity: '', amount: wan('50'), inProcurement: '是' }],
    },
    glossary: { terms },
    otherMatters: {
      body: [
        '本办及所属事业单位的收支包含在部门预算中。',
        '廊坊市市委网信办拟购置固定资产50万元，已列入政府采购预算。',
        '我部门无其他需要说明的事项。',
      ].join('\n'),
    },
  },
};
