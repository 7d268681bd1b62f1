import type { Role } from '../../lib/access/actor';

/** Departments are named by their code; seed.ts turns it into the row's id. */
export interface DemoAccount {
  username: string;
  password: string;
  name: string;
  /** What the account is for, as printed at the start. */
  role: string;
  memberships: readonly { role: Role; departmentCode: string | null }[];
}

// One password for all: the accounts exist only where demo data were asked for, and are printed at every start there.
const PASSWORD = 'Langfang2020';

export const DEPARTMENT_CODES = {
  renda: '102',
  wangxin: '118',
  dangan: '121',
  jiaoyu: '201',
  weijian: '205',
  jiaotong: '208',
  shengtai: '211',
  wenlv: '214',
  yingji: '217',
  gonghui: '305',
} as const;

export type DepartmentKey = keyof typeof DEPARTMENT_CODES;

const staff = (username: string, name: string, role: string, kind: 'DRAFTER' | 'APPROVER', department: DepartmentKey): DemoAccount => ({
  username,
  password: PASSWORD,
  name,
  role,
  memberships: [{ role: kind, departmentCode: DEPARTMENT_CODES[department] }],
});

const bureau = (username: string, name: string, role: string, kind: 'REVIEWER' | 'PUBLISHER' | 'ADMIN'): DemoAccount => ({
  username,
  password: PASSWORD,
  name,
  role,
  memberships: [{ role: kind, departmentCode: null }],
});

/** The accounts that a visitor is told of. */
export const demoAccounts: readonly DemoAccount[] = [
  staff('wangxin1', '李文静', '市委网信办经办人', 'DRAFTER', 'wangxin'),
  staff('wangxin2', '赵立新', '市委网信办经办人（与上一位同时填报）', 'DRAFTER', 'wangxin'),
  staff('wangxin-fuze', '周国强', '市委网信办负责人（审签）', 'APPROVER', 'wangxin'),
  staff('shengtai1', '孙晓雨', '市生态环境局经办人（有被退回的稿件）', 'DRAFTER', 'shengtai'),
  staff('shengtai-fuze', '马建民', '市生态环境局负责人（审签）', 'APPROVER', 'shengtai'),
  staff('jiaoyu1', '陈思远', '市教育局经办人', 'DRAFTER', 'jiaoyu'),
  staff('jiaoyu-fuze', '吴秀英', '市教育局负责人（审签）', 'APPROVER', 'jiaoyu'),
  bureau('shenhe1', '郑海燕', '财政局审核人', 'REVIEWER'),
  bureau('shenhe2', '冯志刚', '财政局审核人', 'REVIEWER'),
  bureau('caigou1', '罗志平', '财政局政府采购科（会审）', 'REVIEWER'),
  bureau('fabu', '何玉梅', '财政局发布人', 'PUBLISHER'),
  bureau('guanli', '沈德明', '系统管理员', 'ADMIN'),
];

/** Staff of the other departments, so that each one's disclosures have authors of its own. Same password. */
export const furtherAccounts: readonly DemoAccount[] = [
  staff('weijian1', '韩雪梅', '市卫生健康委员会经办人', 'DRAFTER', 'weijian'),
  staff('weijian-fuze', '杨振华', '市卫生健康委员会负责人（审签）', 'APPROVER', 'weijian'),
  staff('jiaotong1', '朱凯', '市交通运输局经办人', 'DRAFTER', 'jiaotong'),
  staff('jiaotong-fuze', '秦卫东', '市交通运输局负责人（审签）', 'APPROVER', 'jiaotong'),
  staff('wenlv1', '许佳', '市文化广电和旅游局经办人', 'DRAFTER', 'wenlv'),
  staff('wenlv-fuze', '吕长青', '市文化广电和旅游局负责人（审签）', 'APPROVER', 'wenlv'),
  staff('yingji1', '施磊', '市应急管理局经办人', 'DRAFTER', 'yingji'),
  staff('yingji-fuze', '张守义', '市应急管理局负责人（审签）', 'APPROVER', 'yingji'),
  staff('renda1', '邓海峰', '市人大常委会办公室经办人', 'DRAFTER', 'renda'),
  staff('renda-fuze', '宋玉兰', '市人大常委会办公室负责人（审签）', 'APPROVER', 'renda'),
  staff('gonghui1', '梁晓彤', '市总工会经办人', 'DRAFTER', 'gonghui'),
  staff('gonghui-fuze', '田国庆', '市总工会负责人（审签）', 'APPROVER', 'gonghui'),
  staff('dangan1', '孔令仪', '市档案馆经办人', 'DRAFTER', 'dangan'),
  staff('dangan-fuze', '曹明远', '市档案馆负责人（审签）', 'APPROVER', 'dangan'),
];
