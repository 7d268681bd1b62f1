import { measured } from '../../content/indicator';
import type { Institution, Item, Safeguard, SubTarget } from '../../content/plan';

export const NAME = '中共廊坊市委网络安全和信息化委员会办公室';

export const dutiesBasis = `${NAME}职能配置、内设机构和人员编制规定`;

export const duties: readonly Item[] = [
  ['committee', '承担市委网络安全和信息化委员会的日常工作，筹备会议、督办议定事项。'],
  ['strategy', '研究拟订全市网络安全和信息化的发展战略、总体规划与重要政策。'],
  ['assurance', '统筹全市网络安全保障体系和网络可信体系的建设，协调各方分工落实。'],
  ['major-matters', '对政治、经济、文化、社会、生态、军事等领域涉及网络安全和信息化的大事进行督促，协调应对重大突发事件并做好应急处置。'],
  ['content', '管理本市互联网信息内容，规范网上信息传播秩序。'],
  ['opinion', '对全市网络舆情的监测、研判和处置进行指导协调。'],
  ['news-sites', '推动网上宣传阵地建设，规划并支持重点新闻网站发展。'],
  ['culture', '推进网络社会工作，培育健康的网络文化和网络文明；引导互联网行业加强自律，推动网站党的建设。'],
  ['market-access', '执行互联网信息服务资本准入政策和信息网络行业安全审查政策。'],
  ['industry', '协调推动本市信息网络行业自主创新，促进产业发展。'],
  ['finance-information', '对市内机构从事的金融信息服务进行规划和指导。'],
  ['staff', '编制网信干部和人才队伍发展规划，组织网信系统的教育培训，建设人才队伍。'],
  ['exchange', '组织网络安全和信息化领域的国内国际交流合作。'],
  ['counties', '对各县（市、区）和廊坊开发区有关部门的网络安全和信息化工作进行指导、检查和推动。'],
  ['assigned', '办理上级网信部门和市委、市政府、市委网络安全和信息化委员会、市委宣传部交给的其他事项。'],
];

export const institutions: readonly Institution[] = [{ id: 'office', name: NAME, nature: '行政', rank: '正处级', funding: '财政拨款' }];

export const overallTarget =
  '把舆情监测研判做在前面，守住全市网络舆论安全；做强网上宣传，治理网络生态，营造清朗的网络空间；保护关键信息基础设施稳定可靠运行；建好、管好、用好政务数据中心、网络维护中心和安全管理中心；以智慧城市和数字乡村建设带动全市信息化水平提升。';

export const subTargets: readonly SubTarget[] = [
  {
    id: 'content',
    name: '互联网宣传和信息内容管理',
    target: '围绕市委中心工作开展网上宣传，管好互联网信息内容，培育积极健康的网络文化。',
    indicators: [measured('articles', '重大网上宣传活动发稿量', '≥1000篇')],
  },
  {
    id: 'informatization',
    name: '推进全市信息化建设',
    target: '完善信息化各项规划，统筹各类项目落地，并在使用中持续优化。',
    indicators: [measured('projects', '推动信息化建设项目建设和优化数量', '≥3个')],
  },
  {
    id: 'e-government',
    name: '推进电子政务集约化建设与应用',
    target: '拟定电子政务政策规划，完善市级政务云，推动各部门应用系统上云；规划党政机关网络建设，对信息化项目建设方案进行初审。',
    indicators: [measured('cloud-satisfaction', '政务云日常服务管理满意率', '≥90%')],
  },
  {
    id: 'sharing',
    name: '促进信息资源共享',
    target: '梳理政务信息资源并编制目录，依托政务云建设资源共享平台，扩大数据交换共享；协调三网融合和京津冀信息化协同发展。',
    indicators: [measured('exchanges', '市政务信息资源共享平台数据交换次数', '≥100万次')],
  },
  {
    id: 'security',
    name: '协调全市信息安全保障体系建设',
    target: '指导网络与信息安全管理，推进等级保护等基础工作，监督政府部门和重点行业重要信息系统的安全防护，协调处置应急和重大事件。',
    indicators: [measured('incidents', '应急和重大事件有效处理率', '＝100%')],
  },
  {
    id: 'network',
    name: '建设并运维公务网络',
    target: '保证传输线路畅通和机房环境正常，维护设备，处置突发故障；逐步扩大网络覆盖，完善网络功能。',
    indicators: [measured('network-satisfaction', '公务网络使用单位满意度', '≥90%')],
  },
  {
    id: 'business',
    name: '综合业务管理',
    target: '制定全市网络安全和信息化的工作规划与政策制度，并推动实施。',
    indicators: [measured('supervision', '重点工作督查督办率', '≥95%')],
  },
  {
    id: 'administration',
    name: '综合事务管理',
    target: '做好会议组织、财务资产管理、干部队伍建设、党风廉政建设和机关党建工作。',
    indicators: [measured('administration', '综合事务工作完成率', '＝100%')],
  },
];

export const safeguards: readonly Safeguard[] = [
  { id: 'rules', title: '完善制度建设', body: '修订预算绩效管理制度和资金管理办法，明确各科室责任，用制度保证全年目标实现。' },
  { id: 'spending', title: '加强支出管理', body: '编细编实预算，优化支出结构，提早办理政府采购和项目启动手续，资金到位后及时支付，保证支出进度。' },
  { id: 'monitoring', title: '加强绩效运行监控', body: '按季度对照指标检查项目进展，发现偏差及时纠正。' },
  { id: 'evaluation', title: '做好绩效自评', body: '对上年度项目开展自评和重点评价，把评价中发现的问题整改到位，结果用于调整支出结构。' },
  { id: 'assets', title: '规范财务资产管理', body: '严格审批程序，对固定资产的登记、使用和报废全过程管理，做到账实相符、物尽其用。' },
  { id: 'oversight', title: '加强内部监督', body: '对重大支出决策、资产处置和绩效运行进行督导，定期开展内部审计，配合审计机关和财政部门的监督检查。' },
  { id: 'training', title: '加强宣传培训调研', body: '组织业务培训，提高预算管理能力；深入一线调研，提出改进资金配置的建议，增强全员绩效意识。' },
];
