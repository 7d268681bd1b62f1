import { parseArgs } from 'node:util';
import { EditionJsonError } from '../../lib/exchange/edition-json';
import { checkFile } from './check';
import { listRules } from './rules';

const USAGE = `用法：
  npm run --silent disclosure -- check 文件 [--previous 上年文件] [--json]
      检查一份公开稿的数据文件（JSON）。退出码：0 没有阻止提交的问题，1 有，2 文件无法读取。
  npm run --silent disclosure -- rules [--json]
      列出全部检查。`;

/** For what was asked wrongly or can't be read. */
const FAILED = 2;

export async function main(args: string[]): Promise<number> {
  try {
    const { positionals, values } = parseArgs({ args, allowPositionals: true, options: { previous: { type: 'string' }, json: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h', default: false } } });
    const [command, ...files] = positionals;
    if (values.help) {
      console.log(USAGE);
      return 0;
    }
    if (command === 'rules' && files.length === 0 && values.previous === undefined) return listRules(values.json);
    if (command === 'check' && files.length === 1) return checkFile(files[0]!, values.previous, values.json);
  } catch (error) {
    if (error instanceof EditionJsonError) {
      console.error(error.problems.join('\n'));
      return FAILED;
    }
    // What parseArgs refuses is a mistake of the command line; anything else is ours.
    if (!String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS')) throw error;
  }
  console.error(USAGE);
  return FAILED;
}
