/** How far a section is, as the board shows it. */
export const SECTION_STATES = ['untouched', 'inWork', 'findings', 'coReview', 'signed', 'answered', 'complete', 'withheld'] as const;
export type SectionState = (typeof SECTION_STATES)[number];

/** One character stands in a cell, for 300 departments must fit on a page; the legend tells what it means. Problems are counted instead. */
export const SECTION_STATE_MARKS: Record<Exclude<SectionState, 'findings'>, string> = {
  untouched: '未',
  inWork: '填',
  coReview: '待',
  signed: '会',
  answered: '答',
  complete: '✓',
  withheld: '密',
};

export const SECTION_STATE_NAMES: Record<SectionState, string> = {
  untouched: '还没有填',
  inWork: '正在填写或修改',
  findings: '没有处理的问题和意见（处）',
  coReview: '等待会审',
  signed: '会审通过',
  answered: '有疑点，部门已说明',
  complete: '没有发现问题',
  withheld: '不予公开',
};

export interface SectionStand {
  /** Somebody saved it. */
  touched: boolean;
  /** The edition was submitted to the bureau: before that, how good a section is stays the department's own affair. */
  submitted: boolean;
  /** Saved anew since the last submission. */
  changedSince: boolean;
  /** Of the last submission: neither corrected nor answered. */
  openFindings: number;
  /** Of the last submission: doubts that the department answered. */
  answered: number;
  openComments: number;
  /** Whether divisions review it too, and whether all of them have. */
  coReview: 'none' | 'open' | 'done';
  withheld: boolean;
}

export interface SectionCell {
  state: SectionState;
  /** Open findings and open comments. */
  problems: number;
}

export const sectionMark = ({ state, problems }: SectionCell): string => (state === 'findings' ? String(problems) : SECTION_STATE_MARKS[state]);

export function sectionState(stand: SectionStand): SectionState {
  if (stand.withheld) return 'withheld';
  if (!stand.submitted) return stand.touched ? 'inWork' : 'untouched';
  if (stand.changedSince && stand.openComments === 0) return 'inWork';
  if (stand.openFindings + stand.openComments > 0) return 'findings';
  if (stand.coReview !== 'none') return stand.coReview === 'done' ? 'signed' : 'coReview';
  return stand.answered > 0 ? 'answered' : 'complete';
}
