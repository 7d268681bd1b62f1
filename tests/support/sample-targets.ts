// The seventeen target tables that the sample publishes, contradictions and all: names, levels, values, units and bases
// are facts and stand as they were published; goals and descriptions are in words of our own that keep every number,
// every direction and the kind of measure ("是否", "比值", "数量").
import type { PerformanceContent } from '@/lib/disclosure/sections/performance';

type Target = PerformanceContent['projectTargets'][number];
type Indicator = Target['indicators'][number];
type Level = readonly [level1: string, level2: string];
type Spec = readonly [level: Level, name: string, description: string, value: string, basis: string];

const quantity: Level = ['产出指标', '数量指标'];
const quality: Level = ['产出指标', '质量指标'];
const timeliness: Level = ['产出指标', '时效指标'];
const cost: Level = ['产出指标', '成本指标'];
const social: Level = ['效果指标', '社会效益指标'];
const lasting: Level = ['效果指标', '可持续影响指标'];
const satisfaction: Level = ['满意度指标', '服务对象满意度指标'];

const MEASURED = '根据实际运行数据统计测算';
const SPENT = '实际支出情况';
const SURVEY = '调查问卷';
const QUESTIONNAIRE = '问卷调查';
const EXPERIENCE = '历年经验值';
const CONTRACT = '招投标文件和签订的合同';
const LOGGED = '系统数据记录';
const PEERS = '公务网络平台历年同类数据值';
const BACKEND = '后台数据';
const ACCOUNTS = '后台提供数据';
const PLAN = '计划标准';
const SATISFIED = '受访单位中表示满意的数量与受访单位总数的比值';

/** "≥10个" → sign, number, unit; a number without a sign is an exact one, anything else is in words. */
export function measuredValue(text: string): Pick<Indicator, 'operator' | 'value' | 'unit'> {
  const [, sign, value, unit] = /^([≥＞≤＜]?)(\d+)(.*)$/u.exec(text) ?? [];
  return value === undefined ? { operator: '定性', value: text, unit: '' } : { operator: sign || '＝', value, unit: unit! };
}

/** Ids say where a row stands in the sample: "p14-i3" is the third row of the fourteenth table. */
function target(number: number, name: string, goals: readonly string[], specs: readonly Spec[]): Target {
  const id = `p${number}`;
  return {
    id,
    name,
    goals: goals.map((text, index) => ({ id: `${id}-g${index + 1}`, text })),
    indicators: specs.map(([[level1, level2], label, description, value, basis], index) => ({ id: `${id}-i${index + 1}`, level1, level2, name: label, description, ...measuredValue(value), basis })),
  };
}

export const sampleTargets: readonly Target[] = [
  target(1, '电子政务外网IPv6升级改造资金', ['改造网络设备，使其支持IPv6，升级平稳，网络不断。', '升级改造设备7台，提升网络承载部门数量10个，使网络更稳定、体验更好。'], [
    [quantity, '设备升级改造完成数量', '完成升级改造的核心网络设备数量', '7台', MEASURED],
    [cost, '成本控制程度', '是否把支出控制在预算额度内', '能够控制', SPENT],
    [timeliness, '升级改造项目执行及时性', '升级改造是否及时开展', '及时', '实际开展情况'],
    [quantity, '提高网络承载单位数量', '升级后网络新增承载单位的数量', '≥10个', '历次升级的经验值'],
    [quality, '稳定运行率', '升级改造后核心设备稳定运行的比率', '≥87百分比', MEASURED],
    [social, '使用效果', '改造对外网用户使用效果的提升', '使用效果显著', ''],
    [satisfaction, '升级后部门对网络的体验满意度', SATISFIED, '≥95%', SURVEY],
  ]),
  target(2, '公务网络核心机房保安经费', ['使机房安全、设备平稳、公务网络畅通。', '购买2020年度保安服务，保护核心设备和重要数据，协助维护机房环境。'], [
    [timeliness, '机房保安工作及时性', '保安工作是否及时开展', '是', '实际工作开展记录和签到记录'],
    [quantity, '公务网络故障时间', '2020年度网络故障时间累计', '≤48小时', MEASURED],
    [quality, '公务网络服务断网率', '断网时间与使用时间的比值', '≤2%', MEASURED],
    [cost, '成本控制', '是否把成本控制在预算额度内', '是', ''],
    [lasting, '对公务网络机房安全性的影响', '服务对网络机房安全的作用', '显著', SURVEY],
    [lasting, '对公务云计算机房安全性的影响', '服务对云计算机房安全的作用', '显著', SURVEY],
    [social, '机房稳定运行', '机房是否全年安全稳定', '能够保障', '实际工作开展情况'],
    [satisfaction, '公务网络服务满意度', SATISFIED, '≥95%', SURVEY],
  ]),
  target(3, '公务网络机房维护经费', ['使机房设备稳定运行，公务网络畅通。', '使2020年度各承载网络畅通，尽量减少服务中断，让接入单位更满意。'], [
    [quality, '公务网络服务中断率', '累计中断时间与使用时间的比值', '≤2%', MEASURED],
    [quantity, '硬件维护完成度', '更换配件、附件和备件的数量', '≥125台套', MEASURED],
    [cost, '成本控制程度', '实际支出是否超过预算', '不超过', SPENT],
    [timeliness, '项目推进及时程度', '项目是否及时推进', '及时', '项目实际开展情况'],
    [social, '可支撑市级财政专网数据应用部门数量', '财政专网数据应用可支撑的市级部门数量', '80个', MEASURED],
    [lasting, '与省平台持续连接能力', '年内与省平台持续连接的时间', '＞362日', MEASURED],
    [satisfaction, '公务网络服务满意度', SATISFIED, '≥95%', SURVEY],
  ]),
  target(4, '公务网络平台传输设备升级改造资金', ['平稳升级传输系统，设备稳定，网络畅通。', '在规定时间内安装调试，升级传输设备131台，使系统更稳定、部门更满意。'], [
    [quantity, '改造完成数量', '完成升级改造的接入单位设备数量', '131台', MEASURED],
    [quality, '稳定运行率', '升级改造后设备稳定运行的比率', '≥95%', MEASURED],
    [timeliness, '完成及时性', '设备按时部署，升级平滑', '及时', SURVEY],
    [social, '使用效果', '改造对使用部门使用效果的提升', '显著', SURVEY],
    [satisfaction, '升级后部门对网络的体验满意度', SATISFIED, '≥95%', SURVEY],
  ]),
  target(5, '公务网络平台线路租用经费', ['保障省、市、县三级网络互通，提高电子政务水平。', '使办公网络更稳定，公务网络服务中断率小于2%，服务满意度达到95%以上。'], [
    [quantity, '租用IP地址数量', '项目租用的IP地址数量', '≥500个', '实际租用情况数据'],
    [cost, '成本控制程度', '是否把支出控制在预算额度内', '能够控制', SPENT],
    [quality, '公务网络服务中断率', '累计中断时间与使用时间的比值', '≤2%', MEASURED],
    [timeliness, '重大故障排除及时效', '重大故障排除时间最长72小时', '≤72小时', CONTRACT],
    [timeliness, '一般故障排除及时效', '一般故障排除时间最长48小时', '≤48小时', CONTRACT],
    [timeliness, '轻微故障排除及时效', '一般故障排除时间最长24小时', '≤24小时', CONTRACT],
    [social, '公务人员办公网络稳定性', '办公网络稳定性的提升程度', '显著', SURVEY],
    [satisfaction, '公务网络服务满意度', SATISFIED, '≥95%', SURVEY],
  ]),
  target(6, '公务网络平台用电经费', ['稳定供电，使机房设备稳定运行。', '全年正常供电时间不低于363天，电力中断对公务网络平台的影响时间全年累计不高于48小时；全年电力中断恢复率不低于98%、网络平台受影响后恢复效率不低于95%。'], [
    [cost, '成本控制程度', '是否把支出控制在预算额度内', '能够控制', SPENT],
    [quantity, '对网络平台影响时间', '中断恢复时间的总和', '≤48小时', EXPERIENCE],
    [quantity, '正常供电时间', '全年正常供电的累计时间', '≥363天', EXPERIENCE],
    [quality, '电力中断恢复率', '电力按时恢复的次数/电力中断的次数', '≥98%', MEASURED],
    [timeliness, '网络平台受影响后恢复效率', '平台按时恢复的次数/电力中断的次数', '≥95%', MEASURED],
    [social, '机房各类设备稳定运行', '设备是否因供电问题停止运行', '能够保障', '实际运行情况'],
    [satisfaction, '部门对网络的体验满意度', SATISFIED, '≥95%', SURVEY],
  ]),
  target(7, '互联网宣传管理经费', ['使网信系统履行宣传管理职能，工作正常开展。', '使全市网信系统指挥便捷、调度顺畅。'], [
    [quality, '重点工作督查督办率', '实际督查督办数/重点工作数', '≥80%', '相关文件'],
    [cost, '成本控制', '是否把支出控制在预算额度内', '是', '实际支出记录'],
    [quantity, '网信大课堂', '稿件刊发数', '≥50个', '相关文件'],
    [timeliness, '登载学习会议重要精神及时', '会议精神是否及时登载', '及时', '实际开展情况'],
    [social, '督导检查查摆问题整改完成度', '完成率', '≥80%', '相关汇报材料'],
    [satisfaction, '网信大课堂学习人员满意度', '学习人员满意度', '≥90%', QUESTIONNAIRE],
  ]),
  target(8, '廊坊市电子政务外网边界安全检测', ['减少互联网对政务外网的渗透，加固边界。', '提升电子政务水平，保障信息安全。'], [
    [timeliness, '检测项目开展及时程度', '边界安全检测是否及时开展', '及时开展检测工作', '实际开展情况报告'],
    [quantity, '安全检测报告', '按国标形成检测报告', '1份', '工作报告'],
    [quality, '整改方案', '按国标和检测报告编制整改方案', '1份', '工作报告'],
    [cost, '成本控制程度', '是否把支出控制在预算额度内', '能够控制', SPENT],
    [social, '使用效果', '改造对外网用户使用效果的提升', '显著', SURVEY],
    [lasting, '持续访问省级政务外网系统时间', '持续访问省政务外网的时间', '300天', BACKEND],
    [satisfaction, '安全有效使用政务外网时间', '外网遭攻击断网的时间', '≤20分钟', BACKEND],
  ]),
  target(9, '廊坊市政务资源共享交换平台运行维护和等保测评资金', ['提升信息资源利用水平，与京津协同发展。', '保障省市县三级数据共享交换和单位接入，使平台更安全稳定。'], [
    [quantity, '省级数据交换数量', '政务服务数据上传数量', '≥1000万次', LOGGED],
    [quality, '上传数据完整率', '县级上传市级平台数据的完整率', '≥95%', LOGGED],
    [timeliness, '项目完成及时率', '按计划完成的及时率', '≥95%', LOGGED],
    [social, '平台可承载数据总量', '可承载的市县两级数据总量', '≥5000G', LOGGED],
    [['效果指标', '服务对象满意度指标'], '用户满意度', '使用平台单位的满意度', '≥95%', SURVEY],
    [['满意度指标', '社会效益指标'], '平台可承载数据总量', '可承载的市县两级数据总量', '≥5000G', LOGGED],
  ]),
  target(10, '聘用人员经费', ['聘用技术人员提供运维服务，使设备稳定、网络畅通。', '聘用5名专业技术人员，完成2020年度运维服务，减少故障时间，提高排除效率。'], [
    [timeliness, '公务网络故障排除及时程度', '是否及时排除故障', '能够及时排除', BACKEND],
    [quantity, '公务网络故障时间', '2020年度网络故障时间累计值', '≤48小时', MEASURED],
    [quality, '公务网络服务断网率', '断网时间与使用时间的比值', '≤2%', MEASURED],
    [cost, '成本控制程度', '是否把支出控制在预算额度内', '能够控制', SPENT],
    [lasting, '各托管政务服务系统的好评率', '好评数量与随机抽取的5家系统的比值', '≥60%', SURVEY],
    [lasting, '对政务网络的影响', '服务对网络质量的作用', '显著', SURVEY],
    [social, '公务网络平台稳定运行', '设备是否稳定、故障是否及时整改', '能够保障', '实际运行情况报告'],
    [satisfaction, '公务网络服务满意度', SATISFIED, '≥95%', SURVEY],
  ]),
  target(11, '市民服务中心核心网络维护', ['使中心核心网络设备稳定、供电正常、环境安全。', '提高故障排除率，减少响应时间、故障时间和断网率，让入驻部门满意。'], [
    [quantity, '故障时间', '全年故障时间总和', '≤5天', PEERS],
    [quality, '核心网络服务断网率', '断网时间与使用时间的比值', '≤2%', PEERS],
    [quality, '故障排除率', '排除故障次数与故障次数的比值', '≥99%', PEERS],
    [cost, '成本控制', '成本是否控制在预算内', '是', '合同文本'],
    [timeliness, '故障响应及时性', '响应是否及时', '及时', '工作实际、行业标准'],
    [social, '确保市民服务中心网络正常运行', '网络是否正常运行', '是', '工作实际开展情况'],
    [satisfaction, '核心网络服务满意度', SATISFIED, '≥90%', SURVEY],
  ]),
  target(12, '数字乡村试点示范项目', ['编制《数字乡村建设规划》，从市直管县选5个试点给予补助。', '完成规划和5个数字乡村试点的建设，以试点带动全局，助力乡村振兴。'], [
    [quantity, '数字乡村试点数量', '数字乡村建设规划数量', '5个', '数字乡村建设规划稿'],
    [quality, '数字乡村规划通过率', '通过数/规划总数', '100%', '专家评审结果'],
    [timeliness, '规划出台及时性', '是否按预计时间编制规划', '按预计时间', '规划成果出台日期'],
    [cost, '成本控制', '实际支出是否超过预算', '不超过', '合同及支出情况'],
    [social, '是否提升试点信息化水平', '规划能否提升试点信息化水平', '能', '成果报告'],
    [satisfaction, '受益人满意度', '试点村民的满意度', '≥80%', QUESTIONNAIRE],
  ]),
  target(13, '网络安全活动工作', ['提高市民的安全知识和防护技能，筑牢安全屏障。', '提升领导干部的安全技能；编发安全月报，查找漏洞。'], [
    [timeliness, '网络安全周开展及时性', '是否在9月份规定的一周及时开展', '及时', '实际开展情况'],
    [quantity, '组织宣传活动次数', '全年宣传活动次数', '4次', '工作总结'],
    [quality, '是否按时制定网络安全月报', '是否在每月5日前制定并下发', '是', '月报发放日期'],
    [cost, '成本控制率', '实际支出是否超过预算', '是', '合同及支出情况'],
    [social, '是否提升市直部门网络安全工作意识', '月报是否提升市直部门的安全意识', '是', QUESTIONNAIRE],
    [satisfaction, '受益人员满意度', '参加竞赛网民的满意度', '≥80%', QUESTIONNAIRE],
  ]),
  target(14, '网络媒体战略合作及舆论引导工作', ['强化网络新闻宣传，引导舆论，营造良好氛围。', '与各网站合作宣传本市亮点，全年发稿2000篇，点击量超1000万人次。'], [
    [quantity, '发稿量', '在各网站推送的篇数', '≥2000篇', BACKEND],
    [cost, '成本控制', '是否把支出控制在预算额度内', '能够控制', SPENT],
    [quantity, '点击量', '受众点击量', '≥1000万人次', BACKEND],
    [quality, '评论转发量', '受众讨论量', '≥10000条', BACKEND],
    [timeliness, '发稿及时性', '稿件播发的及时情况', '及时', PLAN],
    [social, '提升廊坊市良好形象程度', '对知名度和美誉度的提升', '显著', PLAN],
    [satisfaction, '群众满意度', '网民对宣传内容的满意度', '≥90%', QUESTIONNAIRE],
  ]),
  target(15, '网络融合传播精品制作', ['围绕中心工作做好网上宣传，用H5、微动漫、短视频等制作精品。', '制作网络精品宣传产品不少于60个，点力量不少于600万人次。'], [
    [cost, '成本控制程度', '是否把支出控制在预算额度内', '能够控制', SPENT],
    [quantity, '作品数量', '制作的作品个数', '≥60个', '总结汇报'],
    [quality, '产品受众面', '登载产品的网络平台数量', '≥10个', '发布平台汇总数据'],
    [timeliness, '项目及时率', '项目是否按时完成', '≥90%', PLAN],
    [social, '点击量', '受众点击量', '≥600万人次', '发布平台后台数据显示'],
    [satisfaction, '群众满意度情况', '群众的满意程度', '≥90%', PLAN],
  ]),
  target(16, '网信公众号建设维护工作经费', ['及时发布权威信息，办好官方公众号。', '维护微博、微信公众号和抖音账号，发布信息6500条，点击量超1000万人次。'], [
    [cost, '成本控制程度', '是否把支出控制在预算额度内', '是', SPENT],
    [quantity, '发稿量', '在公众号推送的篇数', '≥6500条', ACCOUNTS],
    [quantity, '点击量', '受众点击量', '≥500万人次', ACCOUNTS],
    [quality, '评论转发量', '受众讨论量', '≥10000条', ACCOUNTS],
    [timeliness, '及时性', '信息公开的及时情况', '及时', PLAN],
    [social, '廊坊发布等公众号的传播力、引导力、公信力增强效果', '公众号传播正能量的情况', '公信力增强效果显著,传播正能量水平提升显著', '对关注人群的问卷调查'],
    [satisfaction, '群众满意度', '群众的满意程度', '≥90%', PLAN],
  ]),
  target(17, '应急项目施工维护经费', ['执行应急预案，使设备稳定、网络畅通。', '完成142个检测点的防雷检测，减轻突发事件的影响，提高处置率和处理速度。'], [
    [cost, '成本控制', '是否把成本控制在预算额度内', '是', SPENT],
    [quantity, '影响公务网络平台正常运行的时间', '影响平台正常运行的时间', '≤48小时', MEASURED],
    [quantity, '检测完成的防雷检测点数量', '完成检测的防雷检测点数量', '142个', MEASURED],
    [quality, '应急处理率', '解决的突发事件次数/突发事件次数', '≥90%', MEASURED],
    [timeliness, '故障处理速度', '故障发生到恢复的平均时间', '≤1小时', MEASURED],
    [social, '保障各类项目正常开展', '设备是否稳定运行', '能够保障', '实际工作开展记录'],
    [satisfaction, '应急处理服务满意度', SATISFIED, '≥90%', SURVEY],
  ]),
];
