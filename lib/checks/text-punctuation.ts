import { notRun, type Rule, type RuleFinding } from './rule';
import { textRule, writtenProse, type WrittenText } from './written-texts';

const PLAIN = '《地方预决算公开操作规程》：公开内容规范、清楚、便于阅读';

const CLOSES: Readonly<Record<string, string>> = { '（': '）', '(': ')', '《': '》', '〈': '〉', '“': '”', '‘': '’', '【': '】', '〔': '〕', '[': ']', '「': '」' };
const CLOSING = new Set(Object.values(CLOSES));
const OTHER_WIDTH: Readonly<Record<string, string>> = { '）': ')', ')': '）' };
/** "1）", "(一）" at the start of an item mark a list and pair with nothing; an apostrophe is no quotation mark. */
const LONE = /(?<=^|[。；;，,、：:\s])[\d一二三四五六七八九十]{1,3}[）)]|(?<=[A-Za-z])’/gu;
const DOUBLED = /[，、；：][，。、；：]|。[，、；：]/u;
const HALF_WIDTH = /(?<=\p{Script=Han})[,;](?=\p{Script=Han})/u;

const ANY_MARK = /[（）()《》〈〉“”‘’【】〔〕[\]「」]/u;

function unpaired(text: string): string | null {
  if (!ANY_MARK.test(text)) return null;
  const open: string[] = [];
  for (const mark of text.replace(LONE, '')) {
    if (CLOSES[mark]) open.push(mark);
    else if (CLOSING.has(mark)) {
      const opened = open.pop();
      if (opened === undefined) return `多了一个“${mark}”，前面没有与它配对的符号`;
      if (CLOSES[opened] === mark) continue;
      return OTHER_WIDTH[mark] === CLOSES[opened] ? `“${opened}”与“${mark}”全角、半角不配对` : `“${opened}”与“${mark}”不配对`;
    }
  }
  return open.length > 0 ? `“${open.at(-1)!}”没有配对的“${CLOSES[open.at(-1)!]!}”` : null;
}

function wrongPunctuation(text: string): string | null {
  const doubled = DOUBLED.exec(text)?.[0];
  if (doubled) return `标点“${doubled}”重复`;
  const half = HALF_WIDTH.exec(text)?.[0];
  return half ? `汉字之间用了半角的“${half}”，应为“${half === ',' ? '，' : '；'}”` : null;
}

const punctuationPairs = textRule({ id: 'T5', severity: 'I', title: '括号、引号和标点配对', formula: '括号、引号、书名号成对，全角、半角一致；标点不重复，汉字之间用全角标点', basis: PLAIN }, (text) => {
  const wrong = unpaired(text) ?? wrongPunctuation(text);
  return wrong === null ? null : { message: `${wrong}，请核对。` };
});

/** Amounts of money in 万元; thresholds (单价20万元以上) and standards (每人2万元) are not figures of the budget. */
const AMOUNT = /(?<![\d.,，])(\d{1,3}(?:[,，]\d{3})+|\d+)(\.\d+)?\s*万元(?!以上|以下|以内|及以|\/|／)/gu;
const THRESHOLD = /(?:超过|不足|不低于|不高于|达到|每[^，。；]{0,6}|标准[^，。；]{0,4})$/u;

interface WrittenAmount {
  at: WrittenText;
  figure: string;
}

/** The targets tell of results, not of the budget. */
const amountsIn = (at: WrittenText): WrittenAmount[] =>
  at.sectionId === 'performance' || !at.text.includes('万元') ? [] : [...at.text.matchAll(AMOUNT)].filter(({ index }) => !THRESHOLD.test(at.text.slice(Math.max(0, index - 8), index))).map(([, whole, fraction = '']) => ({ at, figure: whole! + fraction }));

const grouped = (figure: string) => /[,，]/u.test(figure);
const long = (figure: string) => figure.split('.')[0]!.replace(/[,，]/gu, '').length > 3;

const amountStyle: Rule = {
  id: 'T6',
  severity: 'I',
  title: '金额保留两位小数，千分位写法一致',
  formula: '正文中的“万元”金额有两位小数；千分位分隔符或者都用、或者都不用',
  basis: PLAIN,
  sections: [],
  run: (context) => {
    const amounts = writtenProse(context).flatMap(amountsIn);
    if (amounts.length === 0) return notRun('自行填写的文字中没有金额');
    const large = amounts.filter(({ figure }) => long(figure));
    // The generated sentences write no separators: a text that does is the odd one.
    const mixed = new Set(large.filter(({ figure }) => grouped(figure)));
    const texts = [...new Set(amounts.map(({ at }) => at))];
    return texts.flatMap((at): RuleFinding[] => {
      const own = amounts.filter((amount) => amount.at === at);
      const rough = own.filter(({ figure }) => (figure.split('.')[1]?.length ?? 0) !== 2).map(({ figure }) => `${figure}万元`);
      const separated = own.filter((amount) => mixed.has(amount)).map(({ figure }) => figure);
      const told = [rough.length > 0 ? `${rough.join('、')}不是两位小数` : '', separated.length > 0 ? `${separated.join('、')}用了千分位分隔符，其他处不用` : ''].filter((one) => one !== '');
      return told.length === 0 ? [] : [{ sectionId: at.sectionId, path: at.path, message: `${told.join('；')}，请统一写法。` }];
    });
  },
};

export const punctuationRules: readonly Rule[] = [punctuationPairs, amountStyle];
