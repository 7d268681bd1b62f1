export const DEPARTMENT_KINDS = {
  PARTY: '党委部门',
  GOVERNMENT: '政府部门',
  CONGRESS: '人大、政协机关',
  JUDICIARY: '法院、检察院',
  MASS: '群团组织',
} as const;

export type DepartmentKind = keyof typeof DEPARTMENT_KINDS;
