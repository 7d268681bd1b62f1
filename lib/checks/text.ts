import type { Rule } from './rule';
import { textRule } from './written-texts';

/** Brackets come full and half width, and mixed; XX stands for a name or a number, unless it is part of a Latin word. */
const RESIDUE =
  /[（(]有则写[^）)]*[）)]|有则写|无则填|增加?[（(/]减少?[）)]?|(?<![A-Za-z])[XxＸ×]{2,}(?![A-Za-z])|主要原因(?:是|为)[：:]?(?:…+|\.{2,})?\s*(?:[。.；;]|$)|。{2,}/u;

const templateResidue = textRule(
  {
    id: 'T1',
    severity: 'E',
    title: '没有留下模板的提示文字',
    formula: '正文中没有“（有则写…）”“增加（减少）”“XX”“××”“主要原因是。”“。。”等模板文字',
    basis: '《地方预决算公开操作规程》：公开内容真实、准确、完整',
  },
  (text) => {
    const left = RESIDUE.exec(text)?.[0];
    return left ? { message: `留有模板的提示文字“${left}”，请改为实际内容或删除。` } : null;
  },
);

/**
 * The province's own plans and places may be named (省级平台, 省级以上), and so may what it pays (中央和省级资金, 省级财政下达的补助);
 * its budget and offices are not the city's.
 */
const PROVINCIAL = /(?<!中央[和、及与]?|争取|落实|上级[和、及]?|国家[和、及])省级(?=财政|部门|预算|单位|机关|行政|拨款|资金|决算)(?!(?:财政)?(?:专项)?资?金?(?:下达|转移支付|补助|奖补))|省本级|省直(?=部门|单位|机关)/u;

const wrongLevel = textRule(
  {
    id: 'T2',
    severity: 'W',
    title: '政府层级用语正确',
    formula: '正文中没有“省级财政、省级部门、省本级、省直单位”等上一级的用语；上级平台、上级资金和上级机关名称除外',
    basis: '本级部门预算只涉及本级财政；上级机关名称、上级平台除外',
  },
  (text) => {
    const found = text.includes('省') ? PROVINCIAL.exec(text) : null;
    if (!found) return null;
    const around = text.slice(found.index, found.index + 4);
    return { message: `写作“${around}”，本部门属市级，请核对是否应为“${around.replace('省', '市')}”。`, expected: around.replace('省', '市'), actual: around };
  },
);

/** 身份证号, 手机号, 银行卡号; longer digit runs around them are something else. */
const PERSONAL: readonly { kind: string; pattern: RegExp }[] = [
  { kind: '身份证号码', pattern: /(?<!\d)\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/u },
  { kind: '手机号码', pattern: /(?<!\d)1[3-9]\d{9}(?!\d)/u },
  { kind: '银行卡号', pattern: /(?<!\d)62\d{14,17}(?!\d)/u },
];

const personalData = textRule(
  {
    id: 'T13',
    severity: 'W',
    title: '没有个人信息',
    formula: '正文中没有身份证号码、手机号码、银行卡号',
    basis: '《政府信息公开条例》第十五条；《个人信息保护法》：公开前去除个人隐私',
  },
  (text) => {
    // No personal number is shorter; most texts have none, and folding costs.
    if (!/[\d０-９](?:[ -]?[\d０-９]){10}/u.test(text)) return null;
    // Numbers are also written in full width, or in groups; joined, two numbers side by side would hide each other.
    const folded = text.normalize('NFKC').replace(/\+86[ -]?(?=1)/gu, '');
    const joined = folded.replace(/(?<=\d)[ -](?=\d)/gu, '');
    const kinds = PERSONAL.filter(({ pattern }) => pattern.test(folded) || pattern.test(joined)).map(({ kind }) => kind);
    return kinds.length > 0 ? { message: `似乎含有${kinds.join('、')}，公开前请删除或确认不是个人信息。` } : null;
  },
);

export const textRules: readonly Rule[] = [templateResidue, wrongLevel, personalData];
