import { type Directory, type DirectoryDepartment, sameName } from './directory';
import { type Read, shortened } from './read-cells';

/** Which department a line is about: by its code, which must not contradict the name; by the name where there is no code. */
export function findDepartment(code: string, name: string, { departments }: Directory): Read<DirectoryDepartment> {
  if (code === '' && name === '') return { problem: '没有部门代码，请填写。' };
  const named = departments.filter((one) => sameName(one.name, name) || sameName(one.shortName, name));
  if (code === '') return named.length === 1 ? { value: named[0]! } : { problem: `没有名称为“${shortened(name)}”的部门，请核对名称，或者填写部门代码。` };
  const found = departments.find((one) => sameName(one.code, code));
  if (!found) return { problem: `没有代码为“${shortened(code)}”的部门。${hint(code, departments)}` };
  if (name !== '' && !named.includes(found)) return { problem: `代码 ${found.code} 是${found.name}，文件中写的是“${shortened(name)}”，请核对。` };
  return { value: found };
}

/** Spreadsheets take 0118 for a number. */
function hint(code: string, departments: readonly DirectoryDepartment[]): string {
  const withZeros = departments.find((one) => one.code.startsWith('0') && one.code.replace(/^0+/u, '') === code);
  return withZeros ? `代码前面的 0 可能被表格软件去掉了，应为“${withZeros.code}”，请把该列设为文本格式。` : '请核对代码，或者先在“部门”页面登记。';
}
