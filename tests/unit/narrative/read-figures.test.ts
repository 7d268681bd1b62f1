import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceDisagreements } from '@/lib/checks/own-words';
import type { DisclosureContext } from '@/lib/disclosure/context';
import type { WordingField } from '@/lib/disclosure/field';
import { allTemplates, type Template } from '@/lib/disclosure/templates/templates';
import { readStatements } from '@/lib/narrative/read-figures';
import { filledContent } from '@/tests/support/filled-content';
import { figuresChanged, finalFiguresChanged } from '@/tests/support/figures-changed';
import { finalEdition } from '@/tests/support/final-accounts';

interface Figures {
  now: number[];
  before: number[];
  reason: string;
}

const accounts = finalEdition('市委网信办 2020');
const contentWith = (template: Template, figures: Figures) => (template.kind === 'BUDGET' ? figuresChanged(filledContent(), figures) : finalFiguresChanged(template, accounts.content, figures));

const contextOf = (template: Template, content: Record<string, unknown>): DisclosureContext => ({
  department: { name: '某某市水务局', shortName: '市水务局' },
  fiscalYear: template.version.endsWith('2020') ? 2020 : 2021,
  templateVersion: template.version,
  content,
  previous: null,
});

/** Every sentence of every section in every wording. */
const sentences = allTemplates().flatMap((template) =>
  template.sections.flatMap((section) =>
    Object.values(section.fields).flatMap((field) =>
      field.kind === 'wording'
        ? Object.entries((field as WordingField).sentences).flatMap(([key, sentence]) => Object.entries(sentence.variants).map(([variant, { say }]) => ({ name: `${template.version} ${section.id} ${key} ${variant}`, template, section, sentence, say })))
        : [],
    ),
  ),
);

/** 分: nothing, whole 万元, 100元 steps, 元, single 分. */
const amount = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 9_000 }).map((wan) => wan * 1_000_000), fc.integer({ min: 1, max: 900_000 }).map((step) => step * 10_000), fc.integer({ min: 1, max: 2_000_000_000 }));
const seed = fc.array(amount, { minLength: 24, maxLength: 24 });
const reason = fc.constantFrom('', '办公用房维修增加3万元', '主要原因是人员调出2人，减少12.5万元', '2019年新成立');

describe('a generated sentence read back agrees with its figures', () => {
  it.each(sentences)('$name', ({ template, section, sentence, say }) => {
    fc.assert(
      fc.property(seed, seed, reason, (now, before, why) => {
        const context = contextOf(template, contentWith(template, { now, before, reason: why }));
        const content = context.content[section.id];
        const text = say(content, context);
        const figures = sentence.figures(content, context);
        expect(sentenceDisagreements(text, figures, context.fiscalYear), text).toEqual([]);
        // It isn't silent because it read nothing.
        if (text !== '') expect(readStatements(text, figures, context.fiscalYear).length, text).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });

  it.each(sentences)('and a figure changed by 0.01 万元 is noticed: $name', ({ template, section, sentence, say }) => {
    const context = contextOf(template, contentWith(template, { now: Array(24).fill(3_120_000), before: Array(24).fill(2_050_000), reason: '' }));
    const content = context.content[section.id];
    const text = say(content, context);
    const printed = [...text.matchAll(/\d+\.\d\d(?=万元)/gu)];
    for (const one of printed) {
      const wrong = `${text.slice(0, one.index)}${(Number(one[0]) + 0.01).toFixed(2)}${text.slice(one.index + one[0].length)}`;
      expect(sentenceDisagreements(wrong, sentence.figures(content, context), context.fiscalYear), wrong).not.toEqual([]);
    }
  });
});

describe('sentences as departments write them', () => {
  const figures = [
    { key: 'total', names: ['“三公”经费'], thisYear: 76_400_00 * 10, lastYear: 0, parts: ['car', 'guests'], rule: 'F17' },
    { key: 'car', names: ['公务用车运维费'], thisYear: 7_210_000, lastYear: 0, rule: 'F17' },
    { key: 'guests', names: ['公务接待费'], thisYear: 430_000, lastYear: 0, rule: 'F17' },
  ];
  const read = (text: string) => readStatements(text, figures, 2020).map(({ figure, kind }) => `${figure} ${kind}`);

  it('takes amounts, changes and rates apart', () => expect(read('“三公”经费7.64万元，较2019年增加7.64万元，增长12.5%，2019年为0万元。')).toEqual(['total thisYear', 'total change', 'total rate', 'total lastYear']));
  it('follows names', () => expect(read('公务用车运维费7.21万元；公务接待费0.43万元增加0.43万元。')).toEqual(['car thisYear', 'guests thisYear', 'guests change']));
  it('goes back to the whole after a full stop', () => expect(read('公务接待费0.43万元。与2019年相比增加7.64万元。')).toEqual(['guests thisYear', 'total change']));
  it('takes parts of a change for either', () => expect(read('与2019年相比增加7.64万元，其中公务用车运维费7.21万元。')).toEqual(['total change', 'car part']));
  it('reads full-width digits and separators', () => expect(read('公务接待费１，０００．４３万元')).toEqual(['guests thisYear']));
  it('passes over reasons', () => expect(read('公务接待费0.43万元，主要原因是接待增加3万元，其中住宿2万元。')).toEqual(['guests thisYear']));
  it('passes over what is of something else', () => expect(read('公务接待费中用餐支出0.2万元，另有设备购置9万元。')).toEqual([]));
  it('passes over other years', () => expect(read('公务接待费2018年为3万元。')).toEqual([]));
  it('hears that nothing is planned and that nothing changed', () => expect(read('未安排公务接待费，与上年持平。')).toEqual(['guests none', 'guests unchanged']));
});
