import { harmFigures } from '../../clauses/harm-figures.js';
import { wordSet, wordsTo } from '../folded-words.js';

const VERBS = new Map([
  ...wordsTo('kill', 'נהרג נהרגה נהרגו נרצחו הרגו הרג הרגה'),
  ...wordsTo('die', 'מתו נספו מת טבעו'),
  ...wordsTo('injure', 'נפצע נפצעה נפצעו'),
  ...wordsTo('arrest', 'נעצרו נעצר עצרו עצר עצרה'),
  ...wordsTo('kidnap', 'נחטפו חטפו'),
  ...wordsTo('release', 'שוחררו שוחרר שחררו שחררה'),
  ...wordsTo('flee', 'נמלטו ברחו'),
  ...wordsTo('evacuate', 'פונו'),
]);

const TIMES = wordSet('יום ימים שבועות חודשים שנים שעות ימי');
const COUNTED: ReadonlySet<string> = new Set([
  ...TIMES,
  ...wordSet(
    'שלבים נקודות סעיפים חטופים חללים אסירים מדינות חברים משאיות חיילים גופות שוטרים חברי עצורים ישראלים',
  ),
]);

/** "12 בני אדם נהרגו". */
export const hebrewFigures = harmFigures({
  people: wordSet(
    'בני איש אנשים אזרחים חיילים ילדים נשים פלסטינים ישראלים חטופים אסירים עצורים שוטרים מחבלים לוחמים פליטים תושבים מפגינים עובדים חשודים',
  ),
  harmed: new Map([
    ...wordsTo('kill', 'הרוגים נרצחים'),
    ...wordsTo('injure', 'פצועים'),
    ...wordsTo('die', 'מתים'),
  ]),
  verbAt: ({ tokens }, at) => {
    const base = VERBS.get((tokens[at]?.folded ?? '').replace(/^(?:ו|ש)(?=.{4})/u, ''));
    return base === undefined ? null : { base, modality: 'stated' };
  },
  nouns: new Map(),
  atLeast: wordSet('לפחות כ'),
  denies: wordSet('לא טרם'),
  verbSide: 'behind',
  multipliers: new Map([...wordsTo(1000, 'אלף אלפי אלפים'), ...wordsTo(1_000_000, 'מיליון מיליוני')]),
  bounds: wordSet('מאז עד לפני אחרי לאחר'),
  twoWords: wordSet('בני'),
  counted: {
    baseOf: (folded) => {
      const bare = folded.replace(/^ה(?=.{4})/u, '');
      return COUNTED.has(folded) ? folded : COUNTED.has(bare) ? bare : null;
    },
    times: TIMES,
    isLasting: (before) => before === 'ל' || before === 'למשך' || before === 'בת' || before === 'של',
    known: wordSet(''),
    fewest: 2,
    laidDown: /^(?:לפי|על פי|במסגרת) (?:\S+ ){0,2}ה?(?:תוכנית|תכנית|הסכמ|עסקה|הצעה|מתווה|שלב)/u,
    shifts: wordSet('לפני לאחר אחרי מאז תוך בתוך כעבור גיל'),
  },
  ofLand: /^$/u,
});
