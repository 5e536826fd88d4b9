import { introducedNames } from '../../names/introduced-people.js';
import type { OfficeGrammar } from '../../names/office-grammar.js';
import { wordSet } from '../folded-words.js';

const BARE_HEADS = wordSet(`
  שר שרת נשיא נשיאת ראש ראשת מזכיר מזכירת מזכל מנכל דובר דוברת יור שגריר שגרירת קנצלר קנצלרית מלך מלכת נסיך אמיר מפקד מפקדת סגן סגנית
  רמטכל חכ אלוף ניצב מפכל שליח שליחת נציג נציגת יועץ יועצת מנהיג מנהיגת עמיתו מקבילו מקבילתו עמיתתו פרופ פרקליט`);
const COUNTERPARTS = wordSet('עמיתו מקבילו מקבילתו עמיתתו');
const TITLE_WORDS = wordSet(
  'ממשלת חוץ ביטחון אוצר פנים משפטים עיריית מועצת ועדת כללי כללית שירות שירותי מחלקת רשות ארגון צוות משרד לעניינים אסטרטגיים ביון מודיעין משלחת נציגות מפלגת סיעת תנועת לענייני לביטחון אגף מטה שר ראש לשעבר בפועל האום',
);
/** First names that news often have, for letters tell no name. */
const FIRST_NAMES = wordSet(`
  עבאס קיריל יורי סטיב ג'ארד מסעוד בדר ניקול אילהם בנימין יאיר בני אביגדור נפתלי גדעון ישראל משה אהוד אריאל שמעון יצחק יוסי דוד דן דני איתמר בצלאל אבי אלי אריה גבי גלעד זאב חיים יואב יולי
  יורם יעקב ישי מיכאל מיקי מירי מרב עמיר עמוס ציפי רון רוני רות שאול שלי שלמה תמר אורית אופיר אמיר אסף ארז בועז גיא עופר עידן עמית
  דונלד ברק ביל הילרי גון גו גורג אנתוני אנטוני אנטוניו מייק מרקו לויד מחמוד מוחמד מוחמאר אחמד עבד בשאר חסן חוסיין סאמח איימן רגפ ולדימיר סרגיי דמיטרי
  וולודימיר עמנואל אנגלה אולף אולאף בוריס תרזה דייוויד דיוויד קונדוליזה סוזן ניקי אורסולה ג'ו ג'ורג' ג'ון ג'יימס ג'ייק סלאם מרואן סאיב יאסר איסמעיל
  ח'אלד יחיא סלמאן תמים הקאן נבי עלי חאמד אשרף עומר פואד נביל ריאד רמי`);
/** Bodies, and what is of a land, which trees take for names. */
const NO_PERSON =
  /^(?:איגוד|איחוד|ארגונ|חטיב|אוגד|גדוד|מועצ|ועד|מפלג|תנוע|משרד|אגפ|יחיד|צבא|קבוצ|רשות|חבר)|(?:אי|אית|ני|נית)$/u;
const INNER = wordSet('בן אבו אל דה עבד');
const NO_NAME = wordSet(`
  אמר אמרה אמרו כי של את עם על אל לא גם היום אתמול אמש הוא היא הם הן זה זאת זו אשר לפני אחרי לאחר בין או אך אבל כאשר הודיע הודיעה נפגש נפגשה הגיע
  הגיעה טען טענה ציין מסר מסרה הוסיף כבר עוד רק יותר היה הייתה שעבר כדי מול נגד`);

/** "שר החוץ המצרי סאמח שוכרי": what an office is of stands behind its noun, mostly with the article. */
export const hebrewOffices: OfficeGrammar = {
  headOf: (folded) => {
    const bare = [folded, folded.replace(/^[והלמבשכ]/u, ''), folded.replace(/^[ושכ]?[הלבמ]/u, '')];
    return bare.find((form) => BARE_HEADS.has(form)) ?? null;
  },
  titleSide: 'behind',
  isTitleWord: (words, at) => {
    const word = words.tokens[at]?.folded ?? '';
    return TITLE_WORDS.has(word) || (/^ה\p{L}{3,}/u.test(word) && !FIRST_NAMES.has(word));
  },
  isNamePart: (words, at, part, isProper) => {
    const word = words.tokens[at]?.folded ?? '';
    if (NO_NAME.has(word) || /^\p{N}/u.test(word) || word.length < 2 || BARE_HEADS.has(word)) return false;
    if (part === 0) return FIRST_NAMES.has(word) || (isProper() && !NO_PERSON.test(word));
    const before = words.tokens[at - 1]?.folded ?? '';
    if (part === 1) return FIRST_NAMES.has(before) || INNER.has(before) || isProper();
    return INNER.has(before) || (FIRST_NAMES.has(before) && isProper());
  },
  counterparts: COUNTERPARTS,
  tellsNames: false,
  wordlike: wordSet('שלום אור דגן רון שמש כהן לוי שלו גל טל'),
  fewestParts: 2,
  isEnd: (word) => NO_NAME.has(word),
  firstNames: FIRST_NAMES,
  isCharged: (before, word) => before === 'אל' || /^[בל]/u.test(word),
  inner: INNER,
  ofWords: wordSet('של'),
  bodyNoun: null,
  conjunction: 'ו',
  owning: null,
  // "ראש ממשלת ישראל" holds the same office as "ראש הממשלה".
  titleOf: (written, folded) => {
    const title = written.replace(/(^| )ממשלת$/u, '$1הממשלה');
    return BARE_HEADS.has(folded) || folded.startsWith('ה') ? title : title.slice(1);
  },
};

export const hebrewNames = introducedNames(hebrewOffices);
