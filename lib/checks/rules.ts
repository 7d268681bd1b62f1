import type { DisclosureKind } from '@/lib/disclosure/kinds';
import { assetRules } from './assets';
import { codeRules } from './codes';
import { departmentIndicatorRules } from './department-indicators';
import { finalAccountsRules } from './final-accounts';
import { finalAccountsPartRules } from './final-accounts-parts';
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

const budgetRules: readonly Rule[] = [...tableRules, ...totalRules, ...projectRules, ...procurementRules, ...procurementTotalRules, ...assetRules, ...goalRules, ...departmentIndicatorRules, ...indicatorKindRules, ...indicatorLevelRules, ...indicatorRules, ...indicatorStyleRules, ...causeRules];
const sharedRules: readonly Rule[] = [...yearOverYearRules, ...codeRules, ...rowRules, ...textRules, ...namingRules, ...punctuationRules, ...termRules, ...unitRules, ...yearRules];

const GROUPS = ['F', 'D', 'T'];

/** Every rule in the order of the published list: F before D before T, by number. */
export const allRules: readonly Rule[] = [...budgetRules.map((rule): Rule => ({ ...rule, kind: 'BUDGET' })), ...[...finalAccountsRules, ...finalAccountsPartRules].map((rule): Rule => ({ ...rule, kind: 'FINAL_ACCOUNTS' })), ...sharedRules]
  .map(readingOwnWords)
  .sort((a, b) => GROUPS.indexOf(a.id[0]!) - GROUPS.indexOf(b.id[0]!) || Number(a.id.slice(1)) - Number(b.id.slice(1)));

/** The rules that are asked of a budget, or of final accounts. */
export const rulesFor = (kind: DisclosureKind): readonly Rule[] => allRules.filter((rule) => rule.kind === undefined || rule.kind === kind);
