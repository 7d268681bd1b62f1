import type { DisclosureContext } from '@/lib/disclosure/context';
import { plainName } from '@/lib/disclosure/names';
import { sectionsOf } from './disclosure-content';
import { notRun, type Rule, type RuleFinding } from './rule';
import { writtenProse, type WrittenText } from './written-texts';

const CONSISTENT = '《地方预决算公开操作规程》：公开内容规范，前后一致';

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** 某市市委某办 beside 中共某市委某委员会办公室: the short name, with or without the city before it. Null where the full name holds it. */
function otherName({ department }: DisclosureContext): RegExp | null {
  const { name, shortName } = department;
  return shortName.trim() === '' || shortName === name ? null : new RegExp(`(?:中共)?(?:\\p{Script=Han}{2,3}[市州盟县区])?${escaped(shortName)}`, 'u');
}

/** "（以下简称市委网信办）" makes the short name a name. */
function introduced(texts: readonly WrittenText[], shortName: string): boolean {
  const introduction = new RegExp(`简称[：:为]?[“"]?${escaped(shortName)}`, 'u');
  return texts.some(({ text }) => text.includes('简称') && introduction.test(text));
}

const OWN_UNIT = /(?<![\p{Script=Han}]个)(我|本)单位(?!职工|人员)/u;

const oneWayOfNaming: Rule = {
  id: 'T3',
  severity: 'W',
  title: '部门名称用全称，自称统一为“部门”',
  formula: '正文中的部门名称 = 公开稿的部门全称；“我部门、本部门”与“我单位、本单位”不混用',
  basis: CONSISTENT,
  sections: [],
  run: (context) => {
    const { name, shortName } = context.department;
    // A definition speaks of any unit, not of this one.
    const texts = writtenProse(context).filter(({ sectionId }) => sectionId !== 'glossary');
    const pattern = introduced(texts, shortName) ? null : otherName(context);
    return texts.flatMap(({ sectionId, path, text }): RuleFinding[] => {
      const other = pattern && text.includes(shortName) ? pattern.exec(text.replaceAll(name, ''))?.[0] : undefined;
      if (other) {
        return [{ sectionId, path, message: `这里写作“${other}”，公开稿的部门名称是“${name}”。请统一用全称。`, expected: name, actual: other, repair: { label: '改为全称', value: text.replace(other, name) } }];
      }
      const own = OWN_UNIT.exec(text);
      if (!own) return [];
      const mended = `${own[1]!}部门`;
      return [{ sectionId, path, message: `这里自称“${own[0]}”，其他处自称“我部门”。请统一。`, expected: mended, actual: own[0], repair: { label: `改为“${mended}”`, value: text.replace(new RegExp(own[0], 'gu'), mended) } }];
    });
  },
};

const BELONGING = /(?:所属|下属|直属)(?:的)?(?:各)?(?:全部)?(?:事业|预算|二级预算|行政)?单位/u;
const NAMED = /(?:所属|下属|直属)(?:的)?(\p{Script=Han}{2,24}?(?:中心|支队|大队|总队|服务站|管理站|监测站|研究所|研究院|学校|医院|管理处|事务所|图书馆|博物馆|档案馆|文化馆))/gu;
/** Nobody's unit: 所属各县区文化馆, 所属社区服务中心. */
const OF_OTHERS = /县|区|乡|镇|村|社区|街道|企业|各|基层/u;
/** "无所属单位" names none. */
const DENIED = /(?:无|没有|未设|不含)(?:其他)?$/u;

/** With the city or the department before the name or without. */
const sameUnit = (a: string, b: string): boolean => a.endsWith(b) || b.endsWith(a);

const unitsInTable: Rule = {
  id: 'F18',
  severity: 'W',
  title: '正文和应公开清单中的单位列在机构设置表中',
  formula: '正文中的所属单位、财政局应公开清单中的单位 ⊆ 机构设置表；写“所属事业单位”的，表中不止一个单位',
  basis: '《预算法》第十四条；《地方预决算公开操作规程》：公开机构设置情况',
  sections: ['responsibilities'],
  run: (context) => {
    const units = sectionsOf(context).responsibilities.institutions.map((row) => plainName(row.name)).filter((name) => name !== '');
    if (units.length === 0) return notRun('机构设置表还没有列出单位');
    const listed = (unit: string) => units.some((name) => name.includes(plainName(unit)) || plainName(unit).includes(name));
    const inProse = writtenProse(context).flatMap(({ sectionId, path, text }): RuleFinding[] => {
      // Definitions and targets speak of units in general.
      if (sectionId === 'glossary' || !text.includes('属')) return [];
      const missing = [...text.matchAll(NAMED)].map(([, unit]) => unit!).find((unit) => !OF_OTHERS.test(unit) && !listed(unit));
      if (missing) return [{ sectionId, path, message: `这里提到所属单位“${missing}”，第一部分机构设置表没有这个单位。请补列，或核对名称。`, actual: missing }];
      const belonging = BELONGING.exec(text);
      if (!belonging || units.length > 1 || sectionId === 'performance' || DENIED.test(text.slice(0, belonging.index))) return [];
      return [{ sectionId, path, message: `这里写有“${belonging[0]}”，第一部分机构设置表只列了一个单位。请补列所属单位，或删除这几个字。`, actual: belonging[0] }];
    });
    const onList = (context.listedUnits ?? []).filter((unit) => !units.some((name) => sameUnit(name, plainName(unit)))).map((unit): RuleFinding => ({ sectionId: 'responsibilities', path: 'institutions', message: `财政局应公开清单中的单位“${unit}”没有列在机构设置表中。请补列；清单有误的，请联系财政局更正。`, expected: unit }));
    return [...onList, ...inProse];
  },
};

export const namingRules: readonly Rule[] = [oneWayOfNaming, unitsInTable];
