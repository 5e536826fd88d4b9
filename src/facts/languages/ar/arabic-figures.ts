import { harmFigures } from '../../clauses/harm-figures.js';
import { wordSet, wordsTo } from '../folded-words.js';

const VERBS = new Map([
  ...wordsTo('kill', 'قتل قتلت قتلوا استشهد استشهدت لقي يقتل'),
  ...wordsTo('die', 'توفي توفوا مات غرق'),
  ...wordsTo('injure', 'أصيب أصيبت جرح جرحت أصيبوا'),
  ...wordsTo('arrest', 'اعتقل اعتقلت أوقف اعتقلوا احتجز احتجزت'),
  ...wordsTo('release', 'أفرج أطلق أطلقت أفرجت'),
  ...wordsTo('displace', 'نزح شرد فر هرب نزحوا'),
]);

const TIMES = wordSet('يوما يوم أيام أسابيع أسبوعا أشهر شهرا سنوات ساعات ساعة');
const COUNTED: ReadonlySet<string> = new Set([
  ...TIMES,
  ...wordSet(`
  مراحل مرحلة نقطة نقاط بندا بنود رهينة رهائن محتجز محتجزين محتجزا أسير أسيرا أسرى معتقلا جندي جنديا جنود دولة دول عضوا عضو أعضاء شاحنة شاحنات
  وحدة جثة جثث جثمانا صفحات بلدا`),
]);
/** Before how long something lasts. */
const LASTING = wordSet('لمدة مدة هدنة ستستمر تستمر يستمر مدتها مدته استمرت استمر');

/** "مقتل 12 شخصا", "أصيب 30 آخرون". */
export const arabicFigures = harmFigures({
  people: wordSet(
    'شخص شخصا أشخاص مدني مدنيا مدنيين جندي جنديا جنود طفل طفلا أطفال امرأة نساء فلسطيني فلسطينيا فلسطينيين مسلح مسلحا مسلحين عنصر عنصرا عناصر رهينة رهائن أسير أسيرا أسرى معتقل معتقلا معتقلين لاجئ لاجئا لاجئين عامل عاملا عمال شرطي شرطيا',
  ),
  harmed: new Map([
    ...wordsTo('kill', 'قتيل قتيلا قتلى شهيد شهيدا شهداء'),
    ...wordsTo('injure', 'جريح جريحا جرحى مصاب مصابا مصابين'),
    ...wordsTo('displace', 'نازح نازحا نازحين'),
  ]),
  verbAt: ({ tokens }, at) => {
    const folded = tokens[at]?.folded ?? '';
    const base = VERBS.get(folded) ?? VERBS.get(folded.replace(/^[وف]/u, ''));
    return base === undefined ? null : { base, modality: 'stated' };
  },
  nouns: new Map([
    ...wordsTo('kill', 'مقتل ومقتل بمقتل مصرع ومصرع استشهاد'),
    ...wordsTo('injure', 'إصابة وإصابة بإصابة جرح وجرح'),
    ...wordsTo('arrest', 'اعتقال واعتقال توقيف احتجاز'),
    ...wordsTo('release', 'سراح إطلاق'),
    ...wordsTo('displace', 'نزوح تشريد فرار'),
    ...wordsTo('die', 'وفاة غرق'),
  ]),
  atLeast: wordSet('نحو حوالي قرابة'),
  denies: wordSet('لم لن'),
  verbSide: 'before',
  multipliers: new Map([...wordsTo(1000, 'ألف آلاف ألفا'), ...wordsTo(1_000_000, 'مليون ملايين مليونا')]),
  bounds: wordSet('منذ حتى قبل بعد'),
  twoWords: wordSet(''),
  counted: {
    baseOf: (folded) => (COUNTED.has(folded) ? folded : null),
    times: TIMES,
    isLasting: (before) => LASTING.has(before),
    known: wordSet(''),
    laidDown: /^و?(?:وفق|وفقا|بحسب|حسب|بموجب|بمقتضي) (?:\S+ ){0,2}(?:ال|لل)?(?:خطه|اتفاق|صفقه|مقترح|مرحله)/u,
    fewest: 2,
    shifts: wordSet('قبل بعد منذ خلال غضون'),
  },
  ofLand: /^$/u,
});
