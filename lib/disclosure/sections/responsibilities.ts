import { cell, heading, paragraph, note, type DocumentNode } from '@/lib/document/tree';
import { defineSection } from '../define-section';
import { choice, table, text, textList, type ContentOf } from '../field';
import { sectionHeading } from './shared';

const fields = {
  dutiesBasis: text({ label: '职责依据', hint: '“三定”规定的全称，不加书名号', optional: true, maxLength: 200 }),
  duties: textList({ label: '部门职责', itemLabel: '职责', hint: '一条一段，序号自动生成' }),
  institutions: table({
    label: '机构设置',
    caption: '部门机构设置情况',
    nameColumn: 'name',
    columns: {
      name: text({ label: '单位名称', maxLength: 100 }),
      nature: choice({ label: '单位性质', options: ['行政', '参公事业', '财政补助事业', '经费自理事业', '社会团体'] }),
      rank: choice({ label: '单位规格', options: ['正厅级', '副厅级', '正处级', '副处级', '正科级', '副科级', '股级', '未定级'] }),
      funding: choice({ label: '经费保障形式', options: ['财政拨款', '财政性资金基本保证', '财政性资金定额或定项补助', '经费自理'] }),
    },
  }),
};

export type ResponsibilitiesContent = ContentOf<typeof fields>;

export const responsibilities = defineSection({
  id: 'responsibilities',
  part: 'explanation',
  numeral: '一',
  title: '部门职责及机构设置情况',
  shortTitle: '职责及机构',
  basis: '《预算法》第十四条；《地方预决算公开操作规程》：公开部门职责、机构设置情况。',
  fields,
  form: [
    { heading: '部门职责', fields: ['dutiesBasis', 'duties'] },
    { heading: '机构设置', hint: '列出部门本级和所属全部单位；正文提到的单位都应在表中。', fields: ['institutions'] },
  ],
  output: (content, { department }): DocumentNode[] => [
    sectionHeading({ part: 'explanation', id: 'responsibilities', numeral: '一', title: '部门职责及机构设置情况' }),
    heading(3, '（一）部门职责', { id: 'duties' }),
    paragraph(content.dutiesBasis.trim() ? `根据《${content.dutiesBasis.trim().replace(/[《》]/gu, '')}》，${department.name}的主要职责是：` : `${department.name}的主要职责是：`, 'dutiesBasis'),
    ...content.duties.map((duty, index) => paragraph(`${index + 1}．${duty.text}`, `duties/${duty.id}`)),
    heading(3, '（二）机构设置', { id: 'institutions' }),
    content.institutions.length === 0
      ? note('机构设置尚未填写。', 'institutions')
      : {
          type: 'table',
          caption: fields.institutions.caption,
          path: 'institutions',
          head: [Object.values(fields.institutions.columns).map((column) => cell(column.label))],
          rows: content.institutions.map((row) => ({
            path: `institutions/${row.id}`,
            cells: (['name', 'nature', 'rank', 'funding'] as const).map((column) => cell(row[column], { path: `institutions/${row.id}/${column}` })),
          })),
        },
  ],
});
