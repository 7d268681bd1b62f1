import { paragraph, type DocumentNode } from '@/lib/document/tree';
import { defineSection } from '../define-section';
import { text } from '../field';
import { sectionHeading } from './shared';

export const otherMatters = defineSection({
  id: 'otherMatters',
  part: 'explanation',
  numeral: '九',
  title: '其他需要说明的事项',
  shortTitle: '其他事项',
  basis: '《地方预决算公开操作规程》：其他需要说明的事项。没有的也要写明。',
  fields: { body: text({ label: '其他需要说明的事项', long: true, maxLength: 5000, hint: '没有的写“我部门无其他需要说明的事项。”' }) },
  form: [{ fields: ['body'] }],
  output: (content): DocumentNode[] => [
    sectionHeading({ part: 'explanation', id: 'otherMatters', numeral: '九', title: '其他需要说明的事项' }),
    ...content.body
      .split(/\n+/u)
      .filter((line) => line.trim() !== '')
      .map((line) => paragraph(line.trim(), 'body')),
  ],
});
