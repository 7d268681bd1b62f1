import { normalisedName } from '@/lib/disclosure/names';
import type { DisclosureContext } from '@/lib/disclosure/context';
import { sectionsOf } from './disclosure-content';
import { nearlySame } from './near-names';
import { notRun, type Rule, type RuleFinding } from './rule';

const CONSISTENT = '《地方预决算公开操作规程》：公开内容前后一致；同一项目在各部分使用同一名称和数额';
const PERFORMANCE_LAW = '《中共中央 国务院关于全面实施预算绩效管理的意见》：项目支出全部设定绩效目标并随预算公开';

interface Mention {
  sectionId: string;
  path: string;
  name: string;
  part: string;
  /** Listed with a budget of 0: nothing that a target could be set for. */
  unfunded?: boolean;
}

/** Every place in which a project is named. */
function mentions(context: DisclosureContext): Mention[] {
  const { overview, performance, procurement } = sectionsOf(context);
  return [
    ...overview.projects.map((row) => ({ sectionId: 'overview', path: `projects/${row.id}/name`, name: row.name, part: '第二部分项目清单', unfunded: row.amount === 0 })),
    ...performance.projectTargets.map((row) => ({ sectionId: 'performance', path: `projectTargets/${row.id}/name`, name: row.name, part: '第五部分绩效目标表' })),
    ...procurement.items.map((row) => ({ sectionId: 'procurement', path: `items/${row.id}/project`, name: row.project, part: '第六部分采购表' })),
  ].filter((mention) => mention.name.trim() !== '');
}

const otherSpelling = (mention: Mention, known: Mention, what: string): RuleFinding => ({
  sectionId: mention.sectionId,
  path: mention.path,
  message: `这里写作“${mention.name}”，${known.part}写作“${known.name}”。${what}。`,
  expected: known.name,
  actual: mention.name,
  repair: { label: `改为“${known.name}”`, value: known.name },
});

/** The names as compared: where each stands first, and in which parts it stands. */
interface Named {
  first: Mention;
  parts: Set<string>;
}

function namesOf(all: readonly Mention[]): Map<string, Named> {
  const names = new Map<string, Named>();
  for (const mention of all) {
    const key = normalisedName(mention.name);
    const named = names.get(key);
    if (named) named.parts.add(mention.sectionId);
    else names.set(key, { first: mention, parts: new Set([mention.sectionId]) });
  }
  return names;
}

/** The one name of another part that this one could be a slip of; a part that has a target table by that name has no slip of it. */
function slipOf(key: string, names: ReadonlyMap<string, Named>): Mention | null {
  const { first, parts } = names.get(key)!;
  if (parts.size > 1) return null;
  const alike = [...names].filter(([other, named]) => named.first.sectionId !== first.sectionId && nearlySame(other, key) && !(first.sectionId === 'performance' && named.parts.has('performance')));
  return alike.length === 1 ? alike[0]![1].first : null;
}

const oneNameEverywhere: Rule = {
  id: 'F21',
  severity: 'W',
  title: '同一项目各处名称一致',
  formula: '去掉空格、全半角、年份和结尾的“经费、资金、项目、工作”后相同的名称写法一致；只差一两个字的也请核对',
  basis: CONSISTENT,
  sections: ['overview', 'performance', 'procurement'],
  run: (context) => {
    const all = mentions(context);
    if (new Set(all.map((mention) => mention.sectionId)).size < 2) return notRun('列有项目的部分不足两个，没有可以比较的名称');
    const names = namesOf(all);
    // Names that the list tells apart are different projects, however alike: last year's part of a project and this year's.
    const listed = new Set(sectionsOf(context).overview.projects.map((row) => row.name));
    return all.flatMap((mention): RuleFinding[] => {
      if (listed.has(mention.name)) return [];
      const key = normalisedName(mention.name);
      const { first } = names.get(key)!;
      if (first.name !== mention.name) return [otherSpelling(mention, first, '是同一项目的，请统一名称')];
      const meant = slipOf(key, names);
      // The part that comes first is taken for right.
      return meant && all.indexOf(meant) < all.indexOf(mention) ? [otherSpelling(mention, meant, '两个名称只差一两个字，是同一项目的，请统一名称')] : [];
    });
  },
};

const everyProjectHasTargets: Rule = {
  id: 'F40',
  severity: 'E',
  title: '有预算或采购的项目都有绩效目标表',
  formula: '第二部分和第六部分的项目（预算为 0 和涉密的除外）＝第五部分有绩效目标表的项目',
  basis: PERFORMANCE_LAW,
  sections: ['overview', 'performance', 'procurement'],
  run: (context) => {
    const named = mentions(context);
    if (named.length === 0) return notRun('各部分都没有列出项目');
    const isTarget = (mention: Mention) => mention.sectionId === 'performance';
    const keysOf = (list: Mention[]) => new Set(list.map((mention) => normalisedName(mention.name)));
    const [targets, budgeted] = [keysOf(named.filter(isTarget)), keysOf(named.filter((mention) => !isTarget(mention)))];
    const needTargets = keysOf(named.filter((mention) => !isTarget(mention) && !mention.unfunded));
    // One sentence says that the section is not begun; one a project would bury everything else.
    if (sectionsOf(context).performance.projectTargets.length === 0) {
      return needTargets.size === 0 ? [] : [{ sectionId: 'performance', path: 'projectTargets', message: `第二部分项目清单和第六部分采购表共有 ${needTargets.size} 个项目，这里还没有绩效目标表。请为每个项目添加一张（涉密项目除外）。` }];
    }
    if (budgeted.size === 0 && targets.size > 0) {
      return [{ sectionId: 'overview', path: 'projects', message: `第五部分有 ${targets.size} 张项目绩效目标表，这里还没有列出项目。请逐个列出项目及预算。` }];
    }
    const told = new Set<string>();
    return named.flatMap((mention): RuleFinding[] => {
      const key = normalisedName(mention.name);
      if (told.has(key) || (isTarget(mention) ? budgeted.has(key) : mention.unfunded || targets.has(key))) return [];
      told.add(key);
      const message = isTarget(mention) ? `“${mention.name}”有绩效目标表，而第二部分项目清单和第六部分采购表都没有这个项目。` : `“${mention.name}”列在${mention.part}，而第五部分没有它的绩效目标表（涉密项目除外）。`;
      return [{ sectionId: mention.sectionId, path: mention.path, message }];
    });
  },
};

export const projectRules: readonly Rule[] = [oneNameEverywhere, everyProjectHasTargets];
