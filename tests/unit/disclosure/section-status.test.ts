import { describe, expect, it } from 'vitest';
import type { Finding } from '@/lib/checks/rule';
import { MISSING_FIELD } from '@/lib/checks/run-checks';
import { emptyContent } from '@/lib/disclosure/section-content';
import { sectionProgress } from '@/lib/disclosure/section-status';
import { sectionContent, template } from '@/tests/support/edition-content';

const overview = template.sections.find((section) => section.id === 'overview')!;
const finding = (id: string, severity: Finding['severity'], sectionId = 'overview'): Finding => ({ id, severity, sectionId, path: 'projects', message: '' });
const progress = (stand: Partial<Parameters<typeof sectionProgress>[1]>) => sectionProgress(overview, { content: sectionContent('overview'), findings: [], openComments: 0, saved: true, ...stand });

describe('how far a section is', () => {
  it('untouched while nobody has saved anything', () => {
    expect(progress({ content: emptyContent(overview), saved: false, findings: [finding(MISSING_FIELD, 'E')] })).toBe('untouched');
    expect(progress({ content: emptyContent(overview), saved: true, findings: [finding(MISSING_FIELD, 'E')] })).toBe('inProgress');
  });
  it('complete untouched, where all figures follow from other sections and are there', () => {
    const table = template.sections.find((section) => section.id === 'expenditure')!;
    const stand = { content: emptyContent(table), openComments: 0, saved: false };
    expect(sectionProgress(table, { ...stand, findings: [] })).toBe('complete');
    expect(sectionProgress(table, { ...stand, findings: [finding(MISSING_FIELD, 'E', 'expenditure')] })).toBe('untouched');
  });
  it('in progress while fields are blank', () => expect(progress({ findings: [finding(MISSING_FIELD, 'E')] })).toBe('inProgress'));
  it('has problems with a wrong figure or an open comment', () => {
    expect(progress({ findings: [finding(MISSING_FIELD, 'E'), finding('F22', 'E')] })).toBe('hasProblems');
    expect(progress({ openComments: 1 })).toBe('hasProblems');
  });
  it('complete in spite of warnings, and of what is wrong elsewhere', () => expect(progress({ findings: [finding('F21', 'W'), finding('F40', 'E', 'performance')] })).toBe('complete'));
});
