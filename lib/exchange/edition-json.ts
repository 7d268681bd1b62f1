import { z } from 'zod';
import type { DisclosureContent, DisclosureContext } from '@/lib/disclosure/context';
import { DISCLOSURE_KINDS, type DisclosureKind, KIND_WORDS } from '@/lib/disclosure/kinds';
import { fieldPathOf } from '@/lib/disclosure/path';
import { draftSchemaOf } from '@/lib/disclosure/section-content';
import { allTemplates, sectionOf, templateOf, type Template } from '@/lib/disclosure/templates/templates';
import { completeSection } from './complete-section';

export const EDITION_FORMAT = 'budget-disclosure';

const gates = z.object({
  secrecy: z.object({ basis: z.string(), conclusion: z.enum(['PUBLIC', 'PARTLY_WITHHELD']), handler: z.string(), head: z.string(), reviewedOn: z.iso.date() }).nullable(),
  signOff: z.object({ name: z.string(), on: z.iso.date() }).nullable(),
});

/** The secrecy review and the head's sign-off, each null where there was none. */
export type EditionGates = z.infer<typeof gates>;

/** An edition as a file of its own: its content as drafts hold it, amounts in 分. */
export interface EditionJson {
  format: typeof EDITION_FORMAT;
  templateVersion: string;
  fiscalYear: number;
  kind: DisclosureKind;
  department: { code: string; name: string; shortName: string };
  /** By section id: why its content isn't published. Left out where everything is. */
  withheld?: Readonly<Record<string, string>>;
  /** What stood before the publication; left out in drafts, and where nothing is on record. Days are yyyy-MM-dd. */
  gates?: EditionGates;
  /** By section id; a document that lacks a section has no entry. */
  content: DisclosureContent;
}

/** Why a file is no edition: every problem with its place, in words for the person who has the file. */
export class EditionJsonError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

const words = (label: string) => z.string(`“${label}”应为文字`).trim().min(1, `“${label}”不能为空`);

const envelope = z.object({
  format: z.literal(EDITION_FORMAT, `“format”应为“${EDITION_FORMAT}”，请确认这是公开稿的数据文件`),
  templateVersion: z.enum(
    allTemplates().map((template) => template.version),
    { error: (issue) => `没有版本为 ${JSON.stringify(issue.input) ?? '（未写）'} 的模板，可以是：${allTemplates().map((template) => template.version).join('、')}` },
  ),
  fiscalYear: z.int('“fiscalYear”应为年份，例如 2020').min(2000, '“fiscalYear”应在 2000 年以后').max(2100, '“fiscalYear”应在 2100 年以前'),
  kind: z.enum(DISCLOSURE_KINDS, '“kind”应为“BUDGET”（部门预算）或“FINAL_ACCOUNTS”（部门决算）'),
  department: z.object({ code: words('code'), name: words('name'), shortName: words('shortName') }, '“department”应为对象，写明 code、name、shortName'),
  withheld: z.record(z.string(), z.string('“withheld”应写明各部分不予公开的依据')).optional(),
  gates: gates.optional(),
  content: z.record(z.string(), z.record(z.string(), z.unknown(), '每个部分应为对象，键为字段名'), '“content”应为对象，键为各部分的标识'),
});

const inChinese = { error: z.locales.zhCN().localeError };
/** A file of another kind is wrong in every place: the first ones tell enough. */
const SHOWN_PROBLEMS = 20;
const place = (path: string) => (path === '' ? '文件' : path);

function refusal(problems: readonly string[]): EditionJsonError {
  const rest = problems.length - SHOWN_PROBLEMS;
  return new EditionJsonError(rest > 0 ? [...problems.slice(0, SHOWN_PROBLEMS), `还有 ${rest} 处类似问题`] : problems);
}

/** Reads the text of such a file. Fields that the file leaves out are blank; what the template doesn't know is refused. */
export function readEditionJson(text: string): EditionJson {
  const read = envelope.safeParse(parsed(text), inChinese);
  if (!read.success) {
    // A file of another kind lacks everything: one sentence says so.
    const foreign = read.error.issues.filter((issue) => issue.path[0] === 'format');
    throw refusal((foreign.length > 0 ? foreign : read.error.issues).map((issue) => `${place(issue.path.join('/'))}：${issue.message}`));
  }
  const edition = read.data;
  const template = templateOf(edition.templateVersion);
  if (edition.kind !== template.kind) throw refusal([`kind：模板“${edition.templateVersion}”是${KIND_WORDS[template.kind].document}的，“kind”应为“${template.kind}”`]);
  return { ...edition, content: contentOf(template, edition.content) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (error) {
    const at = /position (\d+)/u.exec(String(error))?.[1];
    const lines = at === undefined ? null : text.slice(0, Number(at)).split('\n');
    throw new EditionJsonError([`文件不是 JSON${lines ? `，第 ${lines.length} 行第 ${lines.at(-1)!.length + 1} 个字符处无法识别` : ''}。请用导出的公开稿数据文件，或改正后重试`]);
  }
}

function contentOf(template: Template, given: Record<string, Record<string, unknown>>): DisclosureContent {
  const problems: string[] = [];
  const content: DisclosureContent = {};
  for (const [id, held] of Object.entries(given)) {
    const section = sectionOf(template, id);
    if (!section) {
      problems.push(`content/${id}：${template.label}没有这个部分，可以是：${template.sections.map((one) => one.id).join('、')}`);
      continue;
    }
    const completed = completeSection(section, held);
    problems.push(...completed.unknown.map((path) => `content/${id}/${path}：${template.label}没有这个字段，请删除或核对拼写`));
    const read = draftSchemaOf(section).safeParse(completed.content, inChinese);
    if (read.success) content[id] = read.data;
    else problems.push(...read.error.issues.map((issue) => `content/${id}/${fieldPathOf(completed.content, issue.path)}：${issue.message}`));
  }
  if (problems.length > 0) throw refusal(problems);
  return content;
}

/** The edition as the checks read it; the year before comes from a file of the same kind. */
export function contextOfEdition(edition: EditionJson, previous: EditionJson | null): DisclosureContext {
  if (previous && previous.kind !== edition.kind) {
    throw new EditionJsonError([`上年文件是${KIND_WORDS[previous.kind].document}，${KIND_WORDS[edition.kind].document}应与上年的${KIND_WORDS[edition.kind].document}比较`]);
  }
  if (previous && previous.fiscalYear !== edition.fiscalYear - 1) {
    throw new EditionJsonError([`上年文件是 ${previous.fiscalYear} 年的，${edition.fiscalYear} 年的公开稿应与 ${edition.fiscalYear - 1} 年的比较`]);
  }
  const { department, fiscalYear, templateVersion, content } = edition;
  return {
    department: { name: department.name, shortName: department.shortName },
    fiscalYear,
    templateVersion,
    content,
    previous: previous && { fiscalYear: previous.fiscalYear, templateVersion: previous.templateVersion, content: previous.content },
  };
}
