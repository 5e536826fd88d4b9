import { wordsOf } from '../../../language/all-languages.js';
import { hebrew } from '../../../language/packs/he/pack.js';
import type { Modality } from '../../../model/fact.js';
import type { FactPattern } from '../../../model/fact-pattern.js';
import { prepositionFrame } from '../../clauses/frame.js';
import { frameReader } from '../../clauses/frame-reader.js';
import { prepositionGrammar } from '../../clauses/prepositional-clauses.js';
import type { SentenceReader } from '../../draft-fact.js';
import { foldWord, phraseSet, wordSet } from '../folded-words.js';
import { hebrewOffices } from './hebrew-offices.js';

const grammar = prepositionGrammar(
  {
    offices: hebrewOffices,
    subject: 'before',
    prepositions: wordSet('עם את אל על של בין ליד לפי נגד מול אצל לבין ידי בידי לידי'),
    sources: wordSet(hebrew.clauses.sources),
    barriers: wordSet('עם את אל על בין כי אשר לאחר לפני נגד מול ליד'),
    between: wordSet('היום אתמול אמש הבוקר הערב מחר גם כבר שוב בבוקר בערב הלילה לראשונה'),
    openers: wordSet('כי ואילו בעוד כאשר אך אבל לפיו'),
    and: 'ו',
    wheres: wordSet('ב'),
    prefixes: wordSet('ב ל מ'),
    ownLetter: /^(?:ברית|משטר|משרד|ממשל|מפלג|מועצ|מקור|משלח)/u,
    standIns: wordSet('משלחת משלחות המשלחת נציגי שליחי'),
    ofDelegations: wordSet('של מטעם תנועת ארגון הנהגת בכירה'),
    leads: wordSet('בראשות בהובלת בראשותו'),
    bodies: wordSet(`
      צבא ממשלת משטרת כוחות רשויות הצבא הממשלה המשטרה הפרלמנט משרד מועצת מפלגת תנועת ארגון הרשות הליגה האיחוד בית ועדת
      הכוחות האופוזיציה`),
    peoples: wordSet('מתווכים המתווכים נציגים דיפלומטים בכירים שליחים גורמים פקידים מקורות'),
    ofPeoples: /^ו?\p{L}{3,}(?:יימ|יות)$/u,
    denies: wordSet('לא טרם אינו אינה'),
    plans: wordSet('צפוי צפויה צפויים אמור אמורה אמורים עתיד עתידה עתידים'),
    was: wordSet('היה הייתה היו'),
    but: /^ו?(?:אכ|אבל|אולמ)$/u,
    calledOff: wordSet('נדחה נדחתה נדחו בוטל בוטלה בוטלו התבטל התבטלה'),
    nearly: wordSet(hebrew.plans.nearly),
    nearlyReach: hebrew.plans.nearlyReach,
    subordinators: wordSet('כי אשר אם'),
    conditions: wordSet('אם אילו אולי'),
    mayBe: (before) => before === 'עשוי' || before === 'עשויה' || before === 'עלול',
    // "Tas" is no other word.
    isNounLike: (verb) => verb.length <= 2 && verb !== foldWord('טס'),
    refutes: new Set([
      ...wordSet('הכחיש הכחישה הכחישו שקרי שקר מופרך כוזב כוזבת כוזבים'),
      ...phraseSet(`
        לא נכון, לא נכונה, לא נכונים, אינו נכון, אינה נכונה, אינם נכונים, אינן נכונות, זה נכון, אין אמת, לא מדויק, אינו מדויק,
        אינם מדויקים, חסר יסוד, חסרת יסוד, חסרי יסוד, חסר שחר, חסרי שחר, חסרת שחר, הייתה נכונה, היה נכון, היו נכונים`),
    ]),
    futures: wordSet('צפוי צפויה צפויים אמור אמורה אמורים עתיד עתידה עתידים מתעתד מתוכנן'),
    happenings: {
      article: 'ה',
      and: 'ו',
      given: 'ב',
      givenBefore: wordSet('לאחר אחרי במהלך בתום בעקבות בסיום'),
      between: foldWord('בין'),
      and2: 'ל',
      withs: wordSet('עם'),
      takesObject: /^(?:פתח|ניהל|קיימ)/u,
    },
  },
  {
    whereMarkers: wordSet('ב ליד'),
    parts: /^(?:מאז|אשר|לאחר|אחרי|לפני|ואילו|בעוד|אכ|אבל|אולמ|ואולמ)$/u,
    media: wordSet('סוכנות סוכנויות עיתון ערוץ אתר רשת תחנת כתב כתבי עיתונאי עיתונאים'),
    bounds: wordSet('מאז עד לפני אחרי לאחר'),
    says: new Set(wordsOf(hebrew.clauses.says)),
    that: wordSet('כי'),
  },
);

/** Makes a reader of Hebrew sentences by wordings: "נפגש/נפגשה/+ייפגש/~להיפגש WHO עם WHO". */
export function hebrewClauses(patterns: readonly FactPattern[]): SentenceReader {
  return frameReader(
    patterns.flatMap((pattern) =>
      pattern.says.map((saying) =>
        prepositionFrame(pattern, saying, { conjunction: 'ו', between: 'בין' }, verbOf),
      ),
    ),
    grammar,
  );
}

/** `+` marks a form of time to come, `~` an infinitive. Conjunctions are written onto the verb. */
function verbOf(forms: readonly string[]): (folded: string) => Modality | null {
  const known = new Map(
    forms.map((form): [string, Modality] => [
      foldWord(form.replace(/^[+~]/u, '')),
      form.startsWith('+') ? 'planned' : form.startsWith('~') ? 'conditional' : 'stated',
    ]),
  );
  return (folded) => known.get(folded) ?? known.get(folded.replace(/^(?:ו|ש|כש)/u, '')) ?? null;
}
