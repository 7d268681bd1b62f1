import { indicatorRules } from './indicators';
import { projectRules } from './projects';
import type { Rule } from './rule';
import { textRules } from './text';
import { totalRules } from './totals';
import { yearOverYearRules } from './year-over-year';

/** Every rule in the order of the published list: F before T, by number. */
export const allRules: readonly Rule[] = [...totalRules, ...yearOverYearRules, ...projectRules, ...indicatorRules, ...textRules].sort(
  (a, b) => a.id.charCodeAt(0) - b.id.charCodeAt(0) || Number(a.id.slice(1)) - Number(b.id.slice(1)),
);
