import { DEPARTMENT_CODES, type DepartmentKey } from '../accounts';

/** Made-up people who review what a department publishes; neither drafts nor signs off. */
const PEOPLE = ['林秋燕', '许文博', '韩雪梅', '曹建军', '邓丽华', '彭志远', '蒋晓东', '蔡明霞', '贾红梅', '丁伟平', '薛立群'] as const;

export function secrecyOffice(department: DepartmentKey): { basis: string; handler: string; head: string } {
  const index = Object.keys(DEPARTMENT_CODES).indexOf(department);
  return {
    basis: '《中华人民共和国保守国家秘密法》及其实施条例、《中华人民共和国政府信息公开条例》第十七条',
    handler: PEOPLE[index % PEOPLE.length]!,
    head: PEOPLE[(index + 1) % PEOPLE.length]!,
  };
}
