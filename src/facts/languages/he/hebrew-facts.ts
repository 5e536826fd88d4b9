import { wordSet } from '../folded-words.js';
import { simpleAttributions } from '../../attribution/simple-clause.js';
import { hebrewAttribution } from './hebrew-attribution.js';
import { ownDatesOf } from '../../../language/dates/own-dates.js';
import { hebrewNames } from './hebrew-offices.js';
import { readRoles } from '../../names/read-roles.js';
import { hebrewClauses } from './hebrew-clauses.js';
import { hebrewFigures } from './hebrew-figures.js';
import { noFacts, type FactLanguage } from '../fact-language.js';

/** Who says what, once a sentence. */
export const hebrewFacts: FactLanguage = {
  ...noFacts,
  names: hebrewNames,
  get dates() {
    return ownDatesOf('he');
  },
  attributions: simpleAttributions(hebrewAttribution),
  saying: {
    beside: new Set(),
    bounds: wordSet('מאז עד לפני אחרי לאחר כי אשר לפי לדברי'),
    passesOn: wordSet('דיווח דיווחה דיווחו'),
    relatives: /,\sש\p{L}{3,}/u,
    citing: {
      cites: /(?:בהסתמך על|בציטוט)/u,
      ends: /\s(?:כי)\s.*$/u,
      behindNoun: /\s(?:של|מ\p{L}+|ב\p{L}+)(?:\s.*)?$/u,
      speaks: /^(?:מקורות|מקור|גורם|גורמים|בכיר|בכירים|דיפלומטים|דיפלומט)(?:\s|$)/u,
    },
  },
  leading: {
    before: wordSet('בראשות בראשותו בהובלת'),
    behind: new Set(),
    delegations: ['משלחת', 'המשלחת', 'למשלחת', 'במשלחת', 'ומשלחת'],
  },
  refutesBefore:
    /^(?:אך |אבל |אולם )?ה?(?:טענה|טענות|דיווח|דיווחים|ידיעה|ידיעות|שמועה|שמועות|פרסום|פרסומים|הודעה)(?: (?:הזאת|הזו|הזה|האלה|זו|זה|אלה))? (?:(?:לא )?(?:היה|הייתה|היו) )?(?:(?:אינו|אינה|אינם|אינן|לא) )?(?:שקרי|כוזב|נכונ|נכון|מדויק|הופרכ|הוכחש|מופרכ|שגוי|חסר|חסרת|חסרי|התבר)/u,
  readers: (patterns) => [readRoles, hebrewClauses(patterns), hebrewFigures],
  corrects: /^(?:תיקון|הבהרה)|בגרסה (?:קודמת|הקודמת|ראשונה)|בטעות/u,
};
