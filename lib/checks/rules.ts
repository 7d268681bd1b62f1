import { assetRules } from './assets';
import { codeRules } from './codes';
import { departmentIndicatorRules } from './department-indicators';
import { goalRules } from './goals';
import { indicatorKindRules } from './indicator-kinds';
import { indicatorLevelRules } from './indicator-levels';
import { indicatorStyleRules } from './indicator-style';
import { indicatorRules } from './indicators';
import { readingOwnWords } from './own-words';
import { procurementRules } from './procurement';
import { procurementTotalRules } from './procurement-totals';
import { projectRules } from './projects';
import { rowRules } from './rows';
import type { Rule } from './rule';
import { tableRules } from './tables';
import { textRules } from './text';
import { causeRules } from './text-causes';
import { namingRules } from './text-names';
import { punctuationRules } from './text-punctuation';
import { termRules } from './text-terms';
import { unitRules } from './text-units';
import { yearRules } from './text-years';
import { totalRules } from './totals';
import { yearOverYearRules } from './year-over-year';

/** Every rule in the order of the published list: F before T, by number. */
export const allRules: readonly Rule[] = [...tableRules, ...totalRules, ...yearOverYearRules, ...projectRules, ...procurementRules, ...procurementTotalRules, ...assetRules, ...codeRules, ...goalRules, ...departmentIndicatorRules, ...indicatorKindRules, ...indicatorLevelRules, ...indicatorRules, ...rowRules, ...indicatorStyleRules, ...textRules, ...causeRules, ...namingRules, ...punctuationRules, ...termRules, ...unitRules, ...yearRules].map(readingOwnWords).sort(
  (a, b) => a.id.charCodeAt(0) - b.id.charCodeAt(0) || Number(a.id.slice(1)) - Number(b.id.slice(1)),
);
