import type { Role } from '@/lib/access/actor';
import { TRANSITIONS } from '@/lib/workflow/transitions';

/** Stands for the name of what was acted on, in marks where it is one. */
const ABOUT = '{}';

interface AuditAction {
  /** For the list of the filter. */
  label: string;
  group: 'workflow' | 'drafting' | 'import' | 'administration' | 'access';
  /** What was done, after who did it. */
  words: string;
  /** The roles, one of which it takes; none where nobody can do it for somebody else. */
  by?: readonly Role[];
}

export const ACTION_GROUPS: Record<AuditAction['group'], string> = {
  workflow: '办理流程',
  drafting: '填报与审核意见',
  import: '导入与补录',
  administration: '系统管理',
  access: '登录与账号安全',
};

const moves = Object.fromEntries(
  Object.entries(TRANSITIONS).map(([action, { label, by }]): [string, AuditAction] => [action, { label, group: 'workflow', words: `对${ABOUT}办理了“${label}”`, by: [by] }]),
);

const CLERK = { by: ['DRAFTER'] } as const;
const DEPARTMENT = { by: ['DRAFTER', 'APPROVER'] } as const;
const REVIEWER = { by: ['REVIEWER'] } as const;
const REVIEWERS = { by: ['REVIEWER', 'ADMIN'] } as const;
const PUBLISHERS = { by: ['PUBLISHER', 'ADMIN'] } as const;
/** Of a department's own file, and of the archive's. */
const IMPORTERS = { by: ['DRAFTER', 'PUBLISHER', 'ADMIN'] } as const;

/** Every action that a command records. A name that is missing here is shown as it was recorded. */
export const AUDIT_ACTIONS: Readonly<Record<string, AuditAction>> = {
  ...moves,
  startDraft: { label: '开始填报', group: 'workflow', words: `开始填报${ABOUT}`, ...CLERK },
  addStandardComment: { label: '增加常用意见', group: 'administration', words: '增加了一条常用意见', ...REVIEWERS },
  changeStandardComment: { label: '修改常用意见', group: 'administration', words: '修改了一条常用意见', ...REVIEWERS },
  retireStandardComment: { label: '停用常用意见', group: 'administration', words: '停用了一条常用意见', ...REVIEWERS },
  signOffSections: { label: '会审', group: 'workflow', words: `会审了${ABOUT}中本科室负责的部分`, ...REVIEWER },
  withdrawSignOff: { label: '撤销会审', group: 'workflow', words: `撤销了对${ABOUT}的会审`, ...REVIEWER },
  startCorrection: { label: '发起更正', group: 'workflow', words: `发起更正，建立了${ABOUT}`, ...CLERK },
  changeCorrectionNote: { label: '修改更正说明', group: 'drafting', words: `修改了${ABOUT}的更正说明`, ...CLERK },
  discardCorrection: { label: '放弃更正', group: 'workflow', words: `放弃了${ABOUT}`, ...CLERK },
  carryOver: { label: '沿用上年内容', group: 'drafting', words: `在${ABOUT}中沿用了上年的内容`, ...CLERK },
  acceptFinding: { label: '说明核对提示', group: 'drafting', words: `在${ABOUT}中对一条核对提示作了说明`, ...CLERK },
  withdrawAcceptance: { label: '撤回核对说明', group: 'drafting', words: `在${ABOUT}中撤回了对一条核对提示的说明`, ...CLERK },
  addComment: { label: '提出审核意见', group: 'drafting', words: `对${ABOUT}提出了审核意见`, ...REVIEWER },
  replyToComment: { label: '回复审核意见', group: 'drafting', words: `回复了${ABOUT}的审核意见`, by: ['DRAFTER', 'APPROVER', 'REVIEWER'] },
  markCommentDone: { label: '标记意见已处理', group: 'drafting', words: `将${ABOUT}的一条审核意见标为已处理`, ...CLERK },
  reopenComment: { label: '重新打开意见', group: 'drafting', words: `重新打开了${ABOUT}的一条审核意见`, ...CLERK },
  recordSecrecyReview: { label: '记录保密审查', group: 'workflow', words: `记录了${ABOUT}的保密审查`, ...DEPARTMENT },
  addAttachment: { label: '添加附件', group: 'drafting', words: `为${ABOUT}添加了附件`, ...IMPORTERS },
  removeAttachment: { label: '删除附件', group: 'drafting', words: `删除了${ABOUT}的附件`, ...IMPORTERS },
  assignReview: { label: '指派审核人', group: 'workflow', words: `在${ABOUT}中指派了一个部门的审核人或对口科室`, ...REVIEWERS },
  remindDepartment: { label: '催报', group: 'workflow', words: `催${ABOUT}报送`, by: ['REVIEWER', 'PUBLISHER'] },
  createImport: { label: '上传文件', group: 'import', words: `上传了${ABOUT}`, ...IMPORTERS },
  setImportYear: { label: '指定文件年度', group: 'import', words: `指定了${ABOUT}的年度`, ...IMPORTERS },
  mapSheets: { label: '对应工作表', group: 'import', words: `指定了${ABOUT}中各工作表的含义`, ...IMPORTERS },
  rememberMapping: { label: '记住工作表对应', group: 'import', words: `为${ABOUT}记住了工作表的对应方式`, ...CLERK },
  decideImport: { label: '处理识别结果', group: 'import', words: `处理了${ABOUT}的识别结果`, ...IMPORTERS },
  applyImport: { label: '采用导入的文件', group: 'import', words: `将导入的文件用于${ABOUT}`, ...CLERK },
  discardImport: { label: '放弃导入', group: 'import', words: `放弃了${ABOUT}的导入`, ...IMPORTERS },
  createArchiveBatch: { label: '开始补录', group: 'import', words: '开始了一批历史文件的补录', ...PUBLISHERS },
  assignArchiveImport: { label: '指定补录文件', group: 'import', words: `指定了${ABOUT}所属的部门和年度`, ...PUBLISHERS },
  planRelease: { label: '安排公开', group: 'workflow', words: `安排了${ABOUT}`, by: ['PUBLISHER'] },
  cancelRelease: { label: '取消公开计划', group: 'workflow', words: `取消了${ABOUT}`, by: ['PUBLISHER'] },
  runRelease: { label: '执行公开计划', group: 'workflow', words: `按计划执行了${ABOUT}` },
  failRelease: { label: '未能按计划公开', group: 'workflow', words: `按计划公开${ABOUT}没有成功，该稿退回待公开` },
  supersede: { label: '被新版替代', group: 'workflow', words: `以新公开的版本替代了${ABOUT}` },
  publishArchived: { label: '补录公开', group: 'import', words: `补录公开了${ABOUT}`, ...PUBLISHERS },
  createDepartment: { label: '新增部门', group: 'administration', words: `新增了${ABOUT}` },
  updateDepartment: { label: '修改部门', group: 'administration', words: `修改了${ABOUT}` },
  setEntryUnit: { label: '设置填报单位', group: 'administration', words: `设置了${ABOUT}填报金额的单位`, ...IMPORTERS },
  addUnit: { label: '新增单位', group: 'administration', words: `新增了${ABOUT}` },
  closeUnit: { label: '停用单位', group: 'administration', words: `停用了${ABOUT}` },
  createDivision: { label: '新增科室', group: 'administration', words: `新增了${ABOUT}` },
  updateDivision: { label: '修改科室', group: 'administration', words: `修改了${ABOUT}` },
  setMembershipDivision: { label: '设置所属科室', group: 'administration', words: `设置了${ABOUT}所属的科室` },
  openCycle: { label: '建立年度', group: 'administration', words: `建立了${ABOUT}` },
  putCycleDepartment: { label: '列入应公开清单', group: 'administration', words: `在${ABOUT}的应公开清单中列入部门或更正其内容` },
  exemptDepartment: { label: '设为免于公开', group: 'administration', words: `在${ABOUT}中将一个部门设为免于公开` },
  endExemption: { label: '取消免于公开', group: 'administration', words: `在${ABOUT}中取消了一个部门的免于公开` },
  closeCycle: { label: '办结年度', group: 'administration', words: `办结了${ABOUT}` },
  reopenCycle: { label: '恢复年度', group: 'administration', words: `恢复了${ABOUT}的填报` },
  setCycleSettings: { label: '设置年度', group: 'administration', words: `设置了${ABOUT}的临期天数、集中公开日或者进度公开` },
  importCycleList: { label: '导入应公开清单', group: 'administration', words: `导入了${ABOUT}的应公开清单` },
  removeCycleDepartment: { label: '移出应公开清单', group: 'administration', words: `从${ABOUT}的应公开清单中移出部门` },
  setCheck: { label: '调整校验规则', group: 'administration', words: `调整了${ABOUT}的一条校验规则` },
  resetCheck: { label: '恢复校验规则', group: 'administration', words: `恢复了${ABOUT}的一条校验规则` },
  importCodeList: { label: '导入科目名录', group: 'administration', words: `导入了${ABOUT}` },
  removeCodeList: { label: '删除科目名录', group: 'administration', words: `删除了${ABOUT}` },
  createUser: { label: '新增用户', group: 'administration', words: `新增了${ABOUT}` },
  disableUser: { label: '停用用户', group: 'administration', words: `停用了${ABOUT}` },
  enableUser: { label: '启用用户', group: 'administration', words: `启用了${ABOUT}` },
  grantMembership: { label: '授予角色', group: 'administration', words: `授予了${ABOUT}` },
  endMembership: { label: '取消角色', group: 'administration', words: `取消了${ABOUT}` },
  grantDelegation: { label: '委托代办', group: 'administration', words: `设立了${ABOUT}` },
  endDelegation: { label: '结束代办', group: 'administration', words: `提前结束了${ABOUT}` },
  handOverReviews: { label: '移交审核', group: 'administration', words: `移交了${ABOUT}名下的审核` },
  setUserMail: { label: '设置用户邮件', group: 'administration', words: `设置了${ABOUT}的邮件通知` },
  resendMail: { label: '重发邮件', group: 'administration', words: `重新发送了给${ABOUT}的邮件` },
  dismissMail: { label: '不再处理邮件', group: 'administration', words: `将给${ABOUT}的邮件标为不再处理` },
  setOwnMail: { label: '设置邮件通知', group: 'access', words: '设置了自己的邮件通知' },
  signIn: { label: '登录', group: 'access', words: '登录了门户' },
  signOut: { label: '退出登录', group: 'access', words: '退出了登录' },
  signInFailed: { label: '登录失败', group: 'access', words: `以${ABOUT}的账号登录，密码不正确` },
  lockUser: { label: '锁定账号', group: 'access', words: `连续输错密码，${ABOUT}的账号被锁定` },
  changePassword: { label: '修改密码', group: 'access', words: '修改了自己的密码' },
  resetPassword: { label: '重置密码', group: 'access', words: `重置了${ABOUT}的密码` },
  endSessions: { label: '结束登录', group: 'access', words: `结束了${ABOUT}的全部登录` },
  endOwnSessions: { label: '结束其他登录', group: 'access', words: '结束了自己在其他设备上的登录' },
};

export const rolesFor = (action: string): readonly Role[] => (Object.hasOwn(AUDIT_ACTIONS, action) ? (AUDIT_ACTIONS[action]!.by ?? []) : []);

export const actionLabel = (action: string): string => (Object.hasOwn(AUDIT_ACTIONS, action) ? AUDIT_ACTIONS[action]!.label : action);

/** "停用了用户张三（zhangsan）"; `subject` already says what kind of thing it is. */
export function actionSentence(action: string, subject: string): string {
  return Object.hasOwn(AUDIT_ACTIONS, action) ? AUDIT_ACTIONS[action]!.words.replace(ABOUT, () => subject) : `执行了“${action}”：${subject}`;
}
