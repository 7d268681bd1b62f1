import { assetRules } from './assets';
import { codeRules } from './codes';
import { departmentIndicatorRules } from './department-indicators';
import { goalRules } from './goals';
import { indicatorKindRules } from './indicator-kinds';
import { indicatorLevelRules } from './indicator-levels';
import { indicatorStyleRules } from './indicator-style';
import { indicatorRules } from './indicators';
import { procurementRules } from './procurement';
import { projectRules } from './projects';
import { rowRules } from './rows';
import type { Rule } from './rule';
import { tableRules } from './tables';
import { textRules } from './text';
import { totalRules } from './totals';
import { yearOverYearRules } from './year-over-year';

/** Every rule in the order of the published list: F before T, by number. */
export const allRules: readonly Rule[] = [...tableRules, ...totalRules, ...yearOverYearRules, ...projectRules, ...procurementRules, ...assetRules, ...codeRules, ...goalRules, ...departmentIndicatorRules, ...indicatorKindRules, ...indicatorLevelRules, ...indicatorRules, ...rowRules, ...indicatorStyleRules, ...textRules].sort(
  (a, b) => a.id.charCodeAt(0) - b.id.charCodeAt(0) || Number(a.id.slice(1)) - Number(b.id.slice(1)),
);
