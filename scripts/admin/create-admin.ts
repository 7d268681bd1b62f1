import { randomInt } from 'node:crypto';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { passwordProblem } from '../../lib/server/password';
import { explain, StartFailure } from '../portal/failure';
import { openDatabase, type Opened } from '../portal/open-database';

const USAGE = '用法：npm run create-admin -- --username 用户名 --name 姓名';
/** Without the characters that are mistaken for one another when copied by hand. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ';
const DIGITS = '23456789';

function randomPassword(): string {
  const pick = (alphabet: string, length: number) =>
    Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
  return [pick(LETTERS, 5), pick(DIGITS, 4), pick(LETTERS, 5), pick(DIGITS, 4)].join('-');
}

/** Typed twice would be better than shown; shown is what works in every terminal, and the password is changed at first sign-in. */
async function askPassword(): Promise<string> {
  if (!process.stdin.isTTY) return '';
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question('密码（直接回车则自动生成）：');
  terminal.close();
  return answer.trim();
}

async function create(url: string, username: string, name: string, password: string): Promise<void> {
  // Read at import: the client takes its address from the environment.
  process.env.DATABASE_URL = url;
  const { createFirstAdmin } = await import('./first-admin');
  await createFirstAdmin(username, name, password);
}

function readArguments(args: string[]): { username: string; name: string } {
  try {
    const { values } = parseArgs({ args, options: { username: { type: 'string' }, name: { type: 'string' } } });
    if (!values.username || !values.name) throw new StartFailure(USAGE);
    if (!/^[a-z0-9][a-z0-9._-]{1,31}$/.test(values.username)) {
      throw new StartFailure('用户名应为 2 至 32 个小写字母、数字、点、下划线或连字符，并以字母或数字开头。');
    }
    return { username: values.username, name: values.name.trim() };
  } catch (error) {
    throw error instanceof StartFailure ? error : new StartFailure(USAGE);
  }
}

export async function main(args: string[]): Promise<void> {
  let opened: Opened | undefined;
  let code = 0;
  try {
    const { username, name } = readArguments(args);
    const typed = await askPassword();
    const problem = typed && passwordProblem(typed, username);
    if (problem) throw new StartFailure(problem);
    const password = typed || randomPassword();
    opened = await openDatabase();
    await opened.upgrade();
    await create(opened.url, username, name, password);
    console.log(`已创建系统管理员 ${name}（${username}）。`);
    if (!typed) console.log(`初始密码（只显示这一次，首次登录后须修改）：${password}`);
  } catch (error) {
    console.error(explain(error));
    code = 1;
  } finally {
    await opened?.close();
  }
  process.exit(code);
}
