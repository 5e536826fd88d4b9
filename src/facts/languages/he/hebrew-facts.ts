import { nameFrom, restOf, simpleAttributions, type SimpleClause } from '../../attribution/simple-clause.js';
import type { Word } from '../../attribution/speech-words.js';
import { ownDatesOf } from '../../../language/dates/own-dates.js';
import { noFacts, type FactLanguage } from '../fact-language.js';
import { wordSet } from '../folded-words.js';

const VERBS = wordSet(
  'אמר אמרה אמרו הודיע הודיעה הודיעו מסר מסרה מסרו טען טענה טענו הדגיש הדגישה ציינ ציינה הבהיר הבהירה הזהיר הזהירה הוסיפ הוסיפה דיווח דיווחה דיווחו אישר אישרה הכחיש הכחישה',
);
const NO_NAME = wordSet('הוא היא הם הנ זה זאת');
/** When and where it was said: the name ends before it. */
const ENDS_NAME = wordSet('כי ב היום אמש אתמול הבוקר הערב ביום במהלכ בראיונ בהודעה');

/** Who says what, once a sentence. */
export const hebrewFacts: FactLanguage = {
  ...noFacts,
  dates: ownDatesOf('he'),
  attributions: simpleAttributions(hebrewAttribution),
  corrects: /^(?:תיקון|הבהרה)|בגרסה (?:קודמת|הקודמת|ראשונה)|בטעות/u,
};

/** "לדברי X, …", "X אמר כי …", "…, אמר X". */
function hebrewAttribution(words: readonly Word[]): SimpleClause | null {
  return accordingTo(words) ?? said(words);
}

function accordingTo(words: readonly Word[]): SimpleClause | null {
  const at = words.findIndex(({ folded }) => folded === 'לדברי');
  if (at < 0) return null;
  const source = nameFrom(words, at + 1, ({ folded }) => ENDS_NAME.has(folded));
  if (source === null) return null;
  const content = restOf(words, { first: at, last: source.last });
  // Without a comma the name cannot be told from what follows it.
  if (content === null || (at === 0 && words[content.first]?.gap !== 'comma')) return null;
  return { source, cue: { first: at, last: at }, verb: 'לדברי', content };
}

function said(words: readonly Word[]): SimpleClause | null {
  const at = words.findIndex(({ folded, quotation }) => quotation < 0 && VERBS.has(folded));
  const verb = words[at];
  if (verb === undefined) return null;
  const cue = { first: at, last: at };
  if (at > 0 && (verb.gap === 'quote' || verb.gap === 'comma')) {
    const source = nameFrom(words, at + 1, ({ folded }) => ENDS_NAME.has(folded));
    return source === null || source.last - source.first > 3 || NO_NAME.has(words[source.first]?.folded ?? '')
      ? null
      : { source, cue, verb: verb.folded, content: { first: 0, last: at - 1 } };
  }
  const source = at === 0 ? null : nameFrom(words, 0, (_, position) => position >= at);
  if (source === null || source.last !== at - 1 || source.last > 6 || NO_NAME.has(words[0]?.folded ?? ''))
    return null;
  const that = words.findIndex(
    ({ folded, gap }, index) =>
      index > at && index <= at + 6 && (folded === 'כי' || gap === 'quote' || gap === 'colon'),
  );
  const next = words[at + 1];
  const first = that >= 0 ? (words[that]?.folded === 'כי' ? that + 1 : that) : at + 1;
  // "שהמשלחת": the conjunction is written onto the word.
  if ((that < 0 && next?.folded.startsWith('ש') !== true) || first >= words.length) return null;
  return { source, cue, verb: verb.folded, content: { first, last: words.length - 1 } };
}
