import { ROLE_NAMES, type Role } from '@/lib/access/actor';
import { DEPARTMENT_KINDS } from '@/lib/access/department-kinds';
import { SEVERITY_NAMES } from '@/lib/checks/rule';
import { allRules } from '@/lib/checks/rules';
import { CODE_LIST_NAMES } from '@/lib/classification/code-book';
import { MAIL_MODE_NAMES, MAIL_STATE_NAMES } from '@/lib/notices/mail-names';
import { sectionLabels } from '@/lib/review/division-sections';
import { typedMoment } from '@/lib/workflow/release';
import { STATE_NAMES } from '@/lib/workflow/states';

export interface Change {
  label: string;
  before: string;
  after: string;
}

export interface Detail {
  label: string;
  value: string;
  /** Of use only to whoever looks something up, such as a file's hash. */
  technical: boolean;
}

/** The name of a row that `data` gives by its id, or undefined where it is unknown. */
export type NameOf = (type: 'department' | 'user' | 'cycle' | 'division', id: string) => string | undefined;

type Values = Readonly<Record<string, unknown>>;

const LABELS: Readonly<Record<string, string>> = {
  state: '状态',
  code: '代码',
  name: '名称',
  shortName: '简称',
  kind: '类别',
  closed: '停用',
  settled: '办结',
  correctionNote: '更正说明',
  disabled: '停用',
  approvedOn: '批复日期',
  exemptBasis: '免于公开依据',
  units: '单位',
  atRiskDays: '临期天数',
  releaseOn: '集中公开日',
  progressPublic: '向社会公开进度',
  entryUnit: '填报单位',
  severity: '级别',
  parameters: '参数',
  fiscalYear: '年度',
  departmentId: '部门',
  userId: '用户',
  fromUserId: '委托人',
  toUserId: '接手人',
  startsOn: '开始日期',
  endsOn: '结束日期',
  departments: '部门',
  username: '用户名',
  role: '角色',
  email: '邮箱',
  mailMode: '邮件通知',
  mailState: '发送结果',
  mailId: '邮件编号',
  subject: '主题',
  ruleId: '规则',
  message: '提示内容',
  reason: '说明',
  sectionId: '部分',
  sectionIds: '部分',
  sections: '会审的部分',
  path: '位置',
  number: '稿次',
  sha256: '内容指纹',
  fileName: '文件',
  file: '文件指纹',
  importId: '导入编号',
  attachmentId: '附件编号',
  templateVersion: '模板',
  copyFromCycleId: '清单沿用自',
  cycleId: '年度',
  reviewerId: '审核人',
  divisionId: '科室',
  bulkId: '批量办理编号',
  count: '条数',
  added: '新增',
  changed: '改动',
  unchanged: '不变',
  renamed: '更名',
  removed: '删除',
  importedAt: '导入时间',
  ended: '结束的登录数',
  endedSessions: '同时结束的登录数',
  attempt: '连续第几次',
  decisions: '处理结果',
  basis: '审查依据',
  handler: '承办人',
  head: '审查负责人',
  reviewedOn: '审查日期',
  withheld: '不予公开的部分',
  division: '科室',
  body: '内容',
  parentId: '所回复的意见',
  releaseId: '公开计划编号',
  plannedAt: '计划公开时间',
  editions: '稿件数',
  published: '已公开',
  failed: '未公开',
};

const SECTIONS = sectionLabels();

/** Names of values within values: sections by id, parameters of checks. */
const NAMES_WITHIN = new Map([...Object.entries(SECTIONS), ...allRules.flatMap(({ parameters }) => Object.entries(parameters ?? {}).map(([name, { label }]): [string, string] => [name, label]))]);

const VALUE_NAMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  state: STATE_NAMES,
  kind: { ...DEPARTMENT_KINDS, ...CODE_LIST_NAMES, BUDGET: '预算', FINAL_ACCOUNTS: '决算', ORIGINAL: '原始文件', SIGNED_SCAN: '签章扫描件' },
  role: ROLE_NAMES satisfies Record<Role, string>,
  mailMode: MAIL_MODE_NAMES,
  mailState: MAIL_STATE_NAMES,
  sections: SECTIONS,
  sectionId: SECTIONS,
  sectionIds: SECTIONS,
  entryUnit: { WANYUAN: '万元', YUAN: '元' },
  severity: { ...SEVERITY_NAMES, OFF: '停用' },
};

const REFERENCES: Readonly<Record<string, 'department' | 'user' | 'cycle' | 'division'>> = { departmentId: 'department', userId: 'user', fromUserId: 'user', toUserId: 'user', reviewerId: 'user', divisionId: 'division', cycleId: 'cycle', copyFromCycleId: 'cycle' };

const TECHNICAL = new Set(['sha256', 'file', 'importId', 'attachmentId', 'bulkId', 'path', 'mailId', 'decisions', 'signatures', 'templateVersion', 'parentId', 'releaseId']);

const MOMENTS = new Set(['plannedAt', 'importedAt']);

const isValues = (value: unknown): value is Values => value !== null && typeof value === 'object' && !Array.isArray(value);
const labelOf = (key: string) => (Object.hasOwn(LABELS, key) ? LABELS[key]! : key);

/** What stood before and after, each by field, from the ways in which commands record it. */
function sides(action: string, data: Values): { before: Values; after: Values; rest: Values } {
  const { origin: _shownApart, onBehalfOf: _withTheName, ...kept } = data;
  if (action === 'setCheck') {
    const { before, severity, parameters, ...rest } = kept;
    return { before: isValues(before) ? before : {}, after: { severity, parameters }, rest };
  }
  if (action === 'setEntryUnit') return { before: { entryUnit: kept.before }, after: { entryUnit: kept.after }, rest: {} };
  const { from, to, before, after, ...rest } = kept;
  if (from !== undefined && to !== undefined) return { before: { state: from }, after: { state: to }, rest };
  return { before: isValues(before) ? before : {}, after: isValues(after) ? after : {}, rest };
}

/** Only the fields that differ: of a department all are recorded, of which mostly one was changed. */
export function changesOf(action: string, data: Values, nameOf: NameOf): Change[] {
  const { before, after } = sides(action, data);
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => {
    const change = { label: labelOf(key), before: inWords(key, before[key], nameOf), after: inWords(key, after[key], nameOf) };
    return change.before === change.after ? [] : [change];
  });
}

/** Whatever else a command recorded; a key without a name stands as it is, so that nothing is left out. */
export function detailsOf(action: string, data: Values, nameOf: NameOf): Detail[] {
  return Object.entries(sides(action, data).rest).flatMap(([key, value]) => (value === undefined || value === null ? [] : [{ label: labelOf(key), value: inWords(key, value, nameOf), technical: TECHNICAL.has(key) || !Object.hasOwn(LABELS, key) }]));
}

function inWords(key: string, value: unknown, nameOf: NameOf): string {
  if (value === undefined || value === null) return key === 'severity' && value === null ? '按规则' : '无';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map((one) => inWords(key, one, nameOf)).join('、') || '无';
  if (isValues(value)) return Object.entries(value).map(([name, one]) => `${NAMES_WITHIN.get(name) ?? labelOf(name)}：${isValues(one) ? JSON.stringify(one) : inWords(name, one, nameOf)}`).join('，') || '无';
  const text = String(value);
  if (MOMENTS.has(key) && !Number.isNaN(Date.parse(text))) return typedMoment(new Date(text)).replace('T', ' ');
  if (Object.hasOwn(REFERENCES, key)) return nameOf(REFERENCES[key]!, text) ?? text;
  const names = Object.hasOwn(VALUE_NAMES, key) ? VALUE_NAMES[key]! : {};
  return Object.hasOwn(names, text) ? names[text]! : text;
}

/** "林秋燕（代许文博）": who acted, and by whose role where they stood in. */
export function actorInWords(name: string, { onBehalfOf }: Values): string {
  return isValues(onBehalfOf) && typeof onBehalfOf.name === 'string' ? `${name}（代${onBehalfOf.name}）` : name;
}

/** Where the request came from; null for what a tool or the server itself did, and what was recorded before this was kept. */
export function originIn(data: Values): { ip: string | null; userAgent: string } | null {
  const { origin } = data;
  if (!isValues(origin)) return null;
  return { ip: typeof origin.ip === 'string' ? origin.ip : null, userAgent: typeof origin.userAgent === 'string' ? origin.userAgent : '' };
}
