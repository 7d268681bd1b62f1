import { expect, it } from 'vitest';
import { splitParagraphs } from '@/lib/editing/paragraphs';

it('splits pasted text into paragraphs without their numbers', () => {
  expect(splitParagraphs('一、负责日常事务。\r\n\r\n十二、组织培训。\n（二）监督检查。\n3．协调。\n4. 指导。\n⑤宣传。')).toEqual(['负责日常事务。', '组织培训。', '监督检查。', '协调。', '指导。', '宣传。']);
  expect(splitParagraphs('3.5万元用于维修\n2020年完成\n一级指标')).toEqual(['3.5万元用于维修', '2020年完成', '一级指标']);
});
