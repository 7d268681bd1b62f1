import type { Field, FieldMap, GridField, TextField, WordingField } from '@/lib/disclosure/field';
import { gridCells } from '@/lib/disclosure/field-kinds/composite';
import { KIND_WORDS } from '@/lib/disclosure/kinds';
import { numbered } from '@/lib/disclosure/section-name';
import type { Template } from '@/lib/disclosure/templates/templates';
import { EDITION_FORMAT } from '../edition-json';

type Schema = Record<string, unknown>;

const words = (title: string): Schema => ({ type: 'string', title, minLength: 1 });
/** Nothing else may stand in it; what is left out is blank. */
const closed = (properties: Record<string, Schema>, more: Schema = {}): Schema => ({ ...more, type: 'object', properties, additionalProperties: false });

const day = (title: string): Schema => ({ type: 'string', format: 'date', title });
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });

const SECRECY = orNull({
  ...closed({ basis: words('依据'), conclusion: { enum: ['PUBLIC', 'PARTLY_WITHHELD'], title: '结论', description: 'PUBLIC：可以公开；PARTLY_WITHHELD：部分内容不予公开' }, handler: words('承办人'), head: words('负责人'), reviewedOn: day('审查日期') }, { title: '保密审查' }),
  required: ['basis', 'conclusion', 'handler', 'head', 'reviewedOn'],
});
const SIGN_OFF = orNull({ ...closed({ name: words('姓名'), on: day('审签日期') }, { title: '负责人审签' }), required: ['name', 'on'] });

/** "budget-2021.json": the schema's file name. */
export const schemaName = (template: Pick<Template, 'version'>): string => `${template.version}.json`;

/** The JSON Schema (2020-12) of an edition's data file, as the definitions give it. `base` is the address of the folder of schemas. */
export function editionSchema(template: Template, base: string): object {
  const content = Object.fromEntries(template.sections.map((section) => [section.id, closed(propertiesOf(section.fields), { title: numbered(section.numeral, section.title), description: section.basis })]));
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${base.replace(/\/+$/u, '')}/${schemaName(template)}`,
    title: `${template.label}公开数据`,
    description: '一份部门预算或部门决算公开稿的全部内容。金额一律为整数，单位：分（1 万元 = 1000000 分）。未写出的字段视为空白；由其他数字得出的合计可以留空（null）。',
    ...closed(
      {
        format: { const: EDITION_FORMAT, title: '格式' },
        templateVersion: { const: template.version, title: '模板版本' },
        fiscalYear: { type: 'integer', title: '年度', minimum: 2000, maximum: 2100 },
        kind: { const: template.kind, title: '种类', description: `${template.kind}：${KIND_WORDS[template.kind].document}` },
        department: { ...closed({ code: words('部门代码'), name: words('部门全称'), shortName: words('部门简称') }, { title: '部门' }), required: ['code', 'name', 'shortName'] },
        withheld: { type: 'object', title: '不予公开的部分', description: '按部分的标识，写明不予公开的依据；全部公开时不写出', additionalProperties: { type: 'string' } },
        gates: { ...closed({ secrecy: SECRECY, signOff: SIGN_OFF }, { title: '公开前的审查', description: '公开稿才有；没有记录时不写出' }), required: ['secrecy', 'signOff'] },
        content: closed(content, { title: '内容', description: '按部分的标识；文件没有某一部分时不写出' }),
      },
    ),
    required: ['format', 'templateVersion', 'fiscalYear', 'kind', 'department', 'content'],
  };
}

/** Computed amounts are no part of the file. */
const propertiesOf = (fields: FieldMap): Record<string, Schema> =>
  Object.fromEntries(Object.entries(fields).filter(([, field]) => !(field.kind === 'amount' && field.compute)).map(([key, field]) => [key, schemaOf(field)]));

function schemaOf(field: Field): Schema {
  const named = (...notes: readonly (string | undefined)[]): Schema => {
    const description = [field.hint, ...notes].filter((note) => note !== undefined).join('；');
    return { title: field.label, ...(description !== '' && { description }) };
  };
  switch (field.kind) {
    case 'text':
      return { ...named(), ...textSchema(field) };
    case 'amount':
      // Drafts, and years taken over from documents, may hold the words that stood in the amount's place.
      return { ...named('单位：分（1 万元 = 1000000 分）；null 表示没有填写；未能识别为金额的，为原文文字'), ...AMOUNT };
    case 'number':
      return { ...named('十进制数，写作文字以免舍入，例如 "12.5"；"" 表示没有填写'), type: 'string', maxLength: MAX_TYPED };
    case 'choice':
      return { ...named(`可以是：${field.options.join('、')}`), type: 'string', maxLength: MAX_TYPED, examples: [...field.options] };
    case 'date':
      return { ...named('日期，例如 2019-12-31；"" 表示没有填写'), type: 'string', maxLength: MAX_TYPED };
    case 'textList':
      return { ...named(), ...rowsSchema({ text: { type: 'string', title: field.itemLabel, maxLength: 5_000 } }) };
    case 'table':
      return { ...named(), ...rowsSchema(propertiesOf(field.columns)) };
    case 'records':
      return { ...named(), ...rowsSchema(propertiesOf(field.fields)) };
    case 'grid':
      return gridSchema(field, named());
    case 'wording':
      return wordingSchema(field, named('各句采用的写法；没有写出的用通常写法'));
  }
}

const MAX_TYPED = 200;
const MAX_ROWS = 2_000;
const AMOUNT: Schema = { anyOf: [{ type: 'integer', minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER }, { type: 'null' }, { type: 'string', maxLength: MAX_TYPED }] };

const textSchema = (field: TextField): Schema => ({ type: 'string', maxLength: field.maxLength ?? 20_000 });

function rowsSchema(properties: Record<string, Schema>): Schema {
  const id = { type: 'string', pattern: '^[^/]{1,64}$', title: '行编号', description: '同一表中不重复' };
  return { type: 'array', maxItems: MAX_ROWS, items: closed({ id, ...properties }) };
}

const gridSchema = (field: GridField, named: Schema): Schema =>
  closed(Object.fromEntries(Object.entries(field.rows).map(([key, row]) => [key, closed(propertiesOf(gridCells(field, key)), { title: row.label })])), named);

function wordingSchema(field: WordingField, named: Schema): Schema {
  const sentences = Object.entries(field.sentences).map(([key, { label, variants }]) => {
    const variant = { type: 'string', maxLength: 40, title: '写法', description: Object.entries(variants).map(([name, one]) => `${name}：${one.label}`).join('；') };
    const own = { type: 'string', maxLength: 5_000, title: '自行撰写的句子', description: '"" 表示采用上面的写法' };
    return [key, { ...closed({ variant, own }, { title: label }), required: ['variant', 'own'] }];
  });
  return closed(Object.fromEntries(sentences) as Record<string, Schema>, named);
}
