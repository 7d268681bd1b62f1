import { cost, lasting, quality, quantity, satisfaction, social, timeliness } from '../../content/indicator';
import type { Project } from '../../content/project';

const MEASURED = '根据实际运行数据统计测算';
const SPENT = '实际支出情况';
const SURVEY = '调查问卷';

const withinBudget = (value = '能够控制') => cost('cost', '成本控制程度', '项目实际支出能否控制在预算额度以内', value, SPENT);
const networkSatisfaction = satisfaction('satisfaction', '公务网络服务满意度', '抽取的使用单位中表示满意的单位所占比重', '≥95%', SURVEY);

export const ipv6: Project = {
  id: 'project-ipv6',
  name: '电子政务外网IPv6升级改造资金',
  amount: '137',
  purpose: '更新电子政务外网的核心设备，使其支持IPv6',
  goals: ['对电子政务外网的网络设备进行IPv6升级改造，升级期间设备稳定、网络不断。', '完成设备升级改造7台，新增电子政务网络承载单位不少于10个，使网络更稳定、使用体验更好。'],
  indicators: [
    quantity('devices', '设备升级改造完成数量', '完成升级改造的核心网络设备数量', '＝7台', MEASURED),
    quantity('units', '提高网络承载单位数量', '设备升级后电子政务网络新增承载的单位数量', '≥10个', '历次升级的经验值'),
    quality('stability', '稳定运行率', '升级改造后的核心设备稳定运行的比率', '≥87%', MEASURED),
    timeliness('timely', '升级改造项目执行及时性', '升级改造是否按计划开展', '及时', '实际开展情况'),
    withinBudget(),
    social('effect', '使用效果', '改造后电子政务外网用户的使用效果', '显著', SURVEY),
    satisfaction('satisfaction', '升级后部门对网络的体验满意度', '抽取的单位中表示满意的单位所占比重', '≥95%', SURVEY),
  ],
  purchases: [{ id: 'purchase-ipv6', item: '其他网络设备', code: 'A02010299', unit: '套', quantity: '1', unitPrice: '137', asset: '设备' }],
};

export const guards: Project = {
  id: 'project-guards',
  name: '公务网络核心机房保安经费',
  amount: '18.5',
  purpose: '购买核心机房的保安服务',
  goals: ['守护核心机房，使各类设备平稳运行、公务网络畅通。', '购买全年保安服务，防止核心设备和重要数据遭到人为破坏，并协助技术人员维护、清洁机房环境。'],
  indicators: [
    timeliness('timely', '机房保安工作及时性', '机房保安工作是否按时开展', '及时', '实际工作开展记录和签到记录'),
    timeliness('failure', '公务网络故障时间', '全年公务网络故障时间的累计', '≤48小时', MEASURED),
    quantity('guarded', '保安值守天数', '全年有保安值守机房的天数', '≥365天', '签到记录'),
    quality('offline', '公务网络服务断网率', '断网时间占使用时间的比重', '≤2%', MEASURED),
    cost('cost', '成本控制', '支出是否控制在预算额度以内', '是', SPENT),
    lasting('network-room', '对公务网络机房安全性的影响', '保安服务对公务网络机房安全的保障作用', '显著', SURVEY),
    lasting('cloud-room', '对公务云计算机房安全性的影响', '保安服务对公务云计算机房安全的保障作用', '显著', SURVEY),
    social('running', '机房稳定运行', '机房能否全年安全稳定运行', '能够保障', '实际工作开展情况'),
    networkSatisfaction,
  ],
};

export const machineRoom: Project = {
  id: 'project-machine-room',
  name: '公务网络机房维护经费',
  amount: '144',
  purpose: '维护机房设备，更换配件和备件，更新基础软件',
  goals: ['使机房各类设备稳定运行，公务网络畅通。', '保持各承载网络全年畅通，把服务中断降到最低，让接入单位更满意。'],
  indicators: [
    quality('interruption', '公务网络服务中断率', '累计中断时间占使用时间的比重', '≤2%', MEASURED),
    quantity('hardware', '硬件维护更换数量', '更换的各类硬件配件、附件和备件数量', '≥125台套', MEASURED),
    withinBudget('不超过'),
    timeliness('timely', '项目推进及时程度', '维护工作是否按计划推进', '及时', '项目实际开展情况'),
    social('finance-network', '可支撑市级财政专网数据应用部门数量', '公务网络平台支撑财政专网数据应用的市级部门数量', '＝80个', MEASURED),
    lasting('province', '与省平台持续连接能力', '全年与省平台保持连接的时间', '≥363天', MEASURED),
    networkSatisfaction,
  ],
  purchases: [
    { id: 'purchase-software', item: '其他基础软件', code: 'A0201080199', unit: '套', quantity: '1', unitPrice: '46', asset: '其他' },
    { id: 'purchase-room-equipment', item: '其他机房辅助设备', code: 'A02010799', unit: '套', quantity: '1', unitPrice: '59.8', asset: '设备' },
  ],
};

export const transmission: Project = {
  id: 'project-transmission',
  name: '公务网络平台传输设备升级改造资金',
  amount: '147',
  purpose: '升级公务网络接入单位的传输设备',
  goals: ['平稳升级公务网络传输系统，升级期间设备稳定、网络畅通。', '按期完成安装调试，升级改造传输设备131台，使传输系统更稳定，各部门用得更顺畅。'],
  indicators: [
    quantity('devices', '改造完成数量', '公务网络接入单位完成升级改造的传输设备数量', '＝131台', MEASURED),
    quality('stability', '稳定运行率', '升级改造后的设备稳定运行的比率', '≥95%', MEASURED),
    timeliness('timely', '完成及时性', '设备是否按期安装部署，系统升级是否平滑', '及时', SURVEY),
    withinBudget(),
    social('effect', '使用效果', '改造后使用部门感受到的网络传输效果', '显著', SURVEY),
    satisfaction('satisfaction', '升级后部门对网络的体验满意度', '抽取的单位中表示满意的单位所占比重', '≥95%', SURVEY),
  ],
  purchases: [{ id: 'purchase-transmission', item: '多业务传输送设备', code: 'A0208051101', unit: '套', quantity: '1', unitPrice: '147', asset: '设备' }],
};

export const lines: Project = {
  id: 'project-lines',
  name: '公务网络平台线路租用经费',
  amount: '296',
  purpose: '租用公务网络平台的传输线路、互联网出口和IP地址',
  goals: ['保持省、市、县三级网络互通，以及市级横向网络和互联网服务畅通，提升全市电子政务水平。', '使公务人员的办公网络明显更稳定，公务网络服务中断率不高于2%，公务网络服务满意度不低于95%。'],
  indicators: [
    quantity('addresses', '租用IP地址数量', '项目租用的IP地址数量', '≥500个', '实际租用情况数据'),
    withinBudget(),
    quality('interruption', '公务网络服务中断率', '累计中断时间占使用时间的比重', '≤2%', MEASURED),
    timeliness('major-failure', '重大故障排除及时效', '排除一次重大故障所用的最长时间', '≤72小时', '招投标文件和签订的合同'),
    timeliness('common-failure', '一般故障排除及时效', '排除一次一般故障所用的最长时间', '≤48小时', '招投标文件和签订的合同'),
    timeliness('minor-failure', '轻微故障排除及时效', '排除一次轻微故障所用的最长时间', '≤24小时', '招投标文件和签订的合同'),
    social('stability', '公务人员办公网络稳定性', '公务人员办公网络稳定性的提升程度', '显著', SURVEY),
    networkSatisfaction,
  ],
  purchases: [{ id: 'purchase-lines', item: '基础电信服务', code: 'C030101', unit: '套', quantity: '1', unitPrice: '296' }],
};

export const power: Project = {
  id: 'project-power',
  name: '公务网络平台用电经费',
  amount: '96',
  purpose: '支付公务网络平台机房的电费，保障供电',
  goals: [
    '稳定供电，使机房各类设备稳定运行、公务网络畅通。',
    '供电连续可靠，正常供电时间不低于363天，对网络平台影响时间不高于48小时；按应急方案快速处置，使电力中断恢复率不低于98%、网络平台受影响后恢复效率不低于95%。',
  ],
  indicators: [
    withinBudget(),
    timeliness('impact', '对网络平台影响时间', '各次电力中断恢复时间的总和', '≤48小时', '历年经验值'),
    quantity('supply', '正常供电时间', '全年正常供电的累计时间', '≥363天', '历年经验值'),
    quality('recovery', '电力中断恢复率', '按时恢复的次数占电力中断次数的比重', '≥98%', MEASURED),
    timeliness('platform-recovery', '网络平台受影响后恢复效率', '网络平台按时恢复的次数占受影响次数的比重', '≥95%', MEASURED),
    social('running', '机房各类设备稳定运行', '机房设备能否避免因供电问题停止运行', '能够保障', '实际运行情况'),
    satisfaction('satisfaction', '部门对网络的体验满意度', '抽取的单位中表示满意的单位所占比重', '≥95%', SURVEY),
  ],
};

export const border: Project = {
  id: 'project-border',
  name: '廊坊市电子政务外网边界安全检测经费',
  amount: '40',
  purpose: '检测电子政务外网与互联网边界的安全状况并提出整改方案',
  goals: ['加固政务外网与互联网的边界，降低从互联网渗透政务外网的可能。', '提升电子政务建设和应用水平，保障网络与信息安全。'],
  indicators: [
    timeliness('timely', '检测项目开展及时程度', '边界安全检测是否按计划开展', '及时', '实际开展情况报告'),
    quantity('report', '安全检测报告', '按国家标准形成的检测报告数量', '＝1份', '工作报告'),
    quantity('plan', '整改方案', '依据国家标准和检测报告编制的整改方案数量', '＝1份', '工作报告'),
    quality('offline', '政务外网因攻击断网时间', '全年政务外网因遭受攻击而断网的累计时间', '≤20分钟', '后台数据'),
    withinBudget(),
    social('effect', '使用效果', '整改后电子政务外网用户的使用效果', '显著', SURVEY),
    lasting('access', '持续访问省级政务外网系统时间', '全年能够持续访问省级政务外网的天数', '≥300天', '后台数据'),
    satisfaction('satisfaction', '政务外网使用单位满意度', '抽取的使用单位中表示满意的单位所占比重', '≥95%', SURVEY),
  ],
  purchases: [{ id: 'purchase-border', item: '其他信息技术服务', code: 'C0299', unit: '套', quantity: '1', unitPrice: '40' }],
};

export const sharing: Project = {
  id: 'project-sharing',
  name: '廊坊市政务资源共享交换平台运行维护和等保测评资金',
  amount: '110',
  purpose: '运行维护政务资源共享交换平台，开展网络安全等级保护测评',
  goals: ['提高信息资源的利用水平，加快与京津的信息化协同发展。', '保障“互联网+政务服务”平台省市县三级数据共享交换和各单位接入使用，使平台更安全、更稳定，满足用户需要。'],
  indicators: [
    quantity('exchanges', '省级数据交换数量', '“互联网+政务服务”上传数据的数量', '≥1000万次', '系统数据记录'),
    quality('complete', '上传数据完整率', '县级向市级平台上传的数据中完整数据的比重', '≥95%', '系统数据记录'),
    timeliness('timely', '项目完成及时率', '按计划时间完成的工作占全部工作的比重', '≥95%', '系统数据记录'),
    withinBudget(),
    social('capacity', '平台可承载数据总量', '平台能够承载的市县两级数据总量', '≥5000G', '系统数据记录'),
    satisfaction('satisfaction', '用户满意度', '使用平台的单位中表示满意的单位所占比重', '≥95%', SURVEY),
  ],
  purchases: [{ id: 'purchase-sharing', item: '其他信息技术服务', code: 'C0299', unit: '套', quantity: '1', unitPrice: '110' }],
};

export const hiredStaff: Project = {
  id: 'project-hired-staff',
  name: '聘用人员经费',
  amount: '35.5',
  purpose: '聘用公务网络平台运维技术人员',
  goals: ['聘用专业技术人员为公务网络平台提供运维服务，使机房设备稳定运行、公务网络畅通。', '聘用专业技术人员5名，完成全年运维服务，缩短网络故障时间，提高排除故障的效率。'],
  indicators: [
    quantity('staff', '聘用专业技术人员', '在岗的聘用专业技术人员数量', '＝5名', '劳动合同'),
    timeliness('failure', '公务网络故障时间', '全年公务网络故障时间的累计', '≤48小时', MEASURED),
    quality('offline', '公务网络服务断网率', '断网时间占使用时间的比重', '≤2%', MEASURED),
    timeliness('timely', '公务网络故障排除及时程度', '网络故障能否及时排除', '能够及时排除', '后台数据'),
    withinBudget(),
    lasting('network', '对政务网络的影响', '运维服务对提高网络服务质量的作用', '显著', SURVEY),
    social('running', '公务网络平台稳定运行', '机房设备能否稳定运行、故障后能否及时整改', '能够保障', '实际运行情况报告'),
    satisfaction('praise', '各托管政务服务系统的好评率', '随机抽取的政务服务系统中获得好评的比重', '≥60%', SURVEY),
    networkSatisfaction,
  ],
  purchases: [{ id: 'purchase-hired-staff', item: '其他信息技术服务', code: 'C0299', unit: '项', quantity: '1', unitPrice: '35.5' }],
};

export const civicCentre: Project = {
  id: 'project-civic-centre',
  name: '市民服务中心核心网络维护经费',
  amount: '31.5',
  purpose: '维护市民服务中心的核心网络设备和物理环境',
  goals: ['使市民服务中心核心网络设备稳定运行，供电正常、环境安全，保障入驻部门的业务网络和系统。', '提高故障排除率，缩短故障时间和响应时间，降低断网率，让各入驻部门满意。'],
  indicators: [
    timeliness('failure', '故障时间', '全年网络故障时间的总和', '≤5天', '公务网络平台历年同类数据值'),
    quantity('inspections', '核心网络巡检次数', '全年巡检核心网络设备的次数', '≥12次', '巡检记录'),
    quality('offline', '核心网络服务断网率', '断网时间占使用时间的比重', '≤2%', '公务网络平台历年同类数据值'),
    quality('solved', '故障排除率', '全年排除故障的次数占故障次数的比重', '≥99%', '公务网络平台历年同类数据值'),
    cost('cost', '成本控制', '支出是否控制在预算额度以内', '是', '合同文本'),
    timeliness('timely', '故障响应及时性', '发生故障后是否及时响应', '及时', '工作实际、行业标准'),
    social('running', '确保市民服务中心网络正常运行', '市民服务中心的网络能否正常运行', '是', '工作实际开展情况'),
    satisfaction('satisfaction', '核心网络服务满意度', '网络成员单位中表示满意的单位所占比重', '≥90%', SURVEY),
  ],
  purchases: [{ id: 'purchase-civic-centre', item: '其他运行维护服务', code: 'C020699', unit: '套', quantity: '1', unitPrice: '31.5' }],
};

export const emergency: Project = {
  id: 'project-emergency',
  name: '应急项目施工维护经费',
  amount: '26',
  purpose: '机房应急施工、抢修和防雷检测',
  goals: ['保证应急预案得到执行，应急任务得到落实，使机房设备稳定运行、公务网络畅通。', '完成检测点防雷检测142个，减轻突发事件对公务网络平台的影响，加快处置速度，让用户单位满意。'],
  indicators: [
    cost('cost', '成本控制', '支出是否控制在预算额度以内', '是', SPENT),
    timeliness('impact', '影响公务网络平台正常运行的时间', '突发事件影响平台正常运行的累计时间', '≤48小时', MEASURED),
    quantity('lightning', '检测完成的防雷检测点数量', '完成防雷检测的检测点数量', '＝142个', MEASURED),
    quality('handled', '应急处理率', '得到解决的突发事件占突发事件总数的比重', '＝100%', MEASURED),
    timeliness('speed', '故障处理速度', '从发生故障到恢复的平均时间', '≤1小时', MEASURED),
    social('running', '保障各类项目正常开展', '机房设备能否稳定运行', '能够保障', '实际工作开展记录'),
    satisfaction('satisfaction', '应急处理服务满意度', '网络成员单位中表示满意的单位所占比重', '≥90%', SURVEY),
  ],
};
