import { templateOf } from '../../lib/disclosure/templates/templates';
import { contextOfEdition, type EditionJson } from '../../lib/exchange/edition-json';
import { written, type ExportFormat } from './export-formats';
import { FileError, writeOutput } from './files';
import { loadEdition } from './load-edition';

interface Options {
  format: ExportFormat;
  output: string;
  /** The data file of the year before, for figures of last year. */
  previous: string | undefined;
}

/** Writes an edition's data file in another format, as a draft: nothing says that it was published. */
export async function exportEdition(file: string, { format, output, previous }: Options): Promise<number> {
  const edition = await dataFile(file);
  const context = contextOfEdition(edition, previous === undefined ? null : await dataFile(previous));
  writeOutput(output, await written(format, { edition, template: templateOf(edition.templateVersion), context, output }));
  console.log(`已写入“${output}”。`);
  return 0;
}

/** What was only recognised isn't written into a document of its own unseen. */
async function dataFile(file: string): Promise<EditionJson> {
  const { edition, result } = await loadEdition(file, undefined);
  if (result) throw new FileError([`“${file}”不是公开稿的数据文件。请先用 import 命令导入，核对后再导出。`]);
  return edition;
}
