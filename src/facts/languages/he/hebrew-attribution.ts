import { nameFrom, type SimpleClause } from '../../attribution/simple-clause.js';
import type { Word, WordRun } from '../../attribution/speech-words.js';
import { foldWord, wordSet } from '../folded-words.js';

const VERBS = wordSet(
  'אמר אמרה אמרו הודיע הודיעה הודיעו מסר מסרה מסרו טען טענה טענו הדגיש הדגישה ציינ ציינה הבהיר הבהירה הזהיר הזהירה הוסיפ הוסיפה דיווח דיווחה דיווחו אישר אישרה הכחיש הכחישה כתב כתבה סיפר סיפרה סיפרו הכריז הכריזה הצהיר הצהירה השיב השיבה הגיב הגיבה התבטא התבטאה גרס',
);
const DENIES = wordSet('הכחיש הכחישה הכחישו');
/** "So", before a verb of saying behind what was said. */
const THUS = foldWord('כך');
/** Who speaks for somebody, and is not them. */
const OF_ANOTHER = wordSet(
  'לשכת לשכתו לשכתה הלשכה דובר דוברת דוברו עורך פרקליט פרקליטו יועץ יועצו בנו אשתו אחיו משרדו סגנו',
);
/** "According to". */
const ACCORDING = wordSet('לדברי לפי');
/** "Answered the words of X": whom somebody answers. */
const ANSWERS = wordSet('הגיב הגיבה הגיבו השיב השיבה השיבו התייחס התייחסה התייחסו בתגובה בניגוד');
/** Words of times, which no name holds. */
const TIMES = wordSet('לאחר אחרי לפני בעת במהלך מאז');
/** Most words between a verb of saying and "that": a day, a place and a hearer may stand there. */
const REACH = 12;
const NO_NAME = wordSet(
  'הדיווח דיווח הדיווחים דיווחים הידיעה פרסומים הפרסומים הסכם ההסכם הנוסח נוסח ההערכה הערכה הערכות ההצעה הצעה המתווה מתווה שעה סעיף הערכת נתוני הנתונים הנתון ספירת תקנות הכללים עוד שהוא שהיא שהם שאין שלא שיש הוא היא הם הנ זה זאת יום השלב שלב העסקה עסקה הטיוטה טיוטה הסדר ההסדר תוכנית התוכנית החוק לוח',
);
/** These open a sentence, and are nobody: who speaks stands behind the verb. */
const OPENERS = wordSet(
  'למרות כזכור אמנם ההודעה לאור אבל אך ואולם ואילו וכי אולי בין לאחר לפני עם על אתמול היום אמש מאוחר גם כך עוד לכן כאשר מנגד ואולם אולם עם כן בהקשר בנוסף בתגובה במקביל בעקבות לפי על פי השבוע הבוקר הערב',
);
/** Between who speaks and the verb: "for his part". */
const ASIDES = wordSet('מצדו מצדה מצידו מצידה אף גם');
/** Names and bodies that begin as "in" does. */
const IN_NAMES =
  /^(?:בנימינ|בני|בצלאל|ברק|בית|בכיר|בנק|בגצ|בוש|בלייר|בלינקנ|ביידנ|בשאר|בנ|בריטני|ברזיל|בלגי|בלומברג|בוריס|בורר|ברית|בעל|בנט|בא|בחור|בת|בקר)/u;
/** When and where it was said: the name ends before it. */
const ENDS_NAME = wordSet(
  'לאחר אחרי לפני בעת בפני מצדו מצדה מצידו מצידה כי ב היום אמש אתמול הבוקר הערב ביום במהלכ בראיונ בריאיונ בהודעה בנאומ בשיחה במסיבת בכנס בתגובה',
);

/** "לדברי X, …", "לפי X", "X אמר כי …", "…, אמר X". */
export function hebrewAttribution(words: readonly Word[]): readonly SimpleClause[] {
  const spoken = said(words);
  return [spoken, accordingTo(words, spoken)].flatMap((clause) =>
    clause === null
      ? []
      : [{ ...clause, isOfAnother: OF_ANOTHER.has(words[clause.source.first]?.folded ?? '') }],
  );
}

/** @param spoken what else the sentence says somebody said, of which this tells in turn */
function accordingTo(words: readonly Word[], spoken: SimpleClause | null): SimpleClause | null {
  const at = words.findIndex(
    ({ folded, gap, quotation }, index) =>
      quotation < 0 &&
      ACCORDING.has(folded) &&
      (index === 0 || gap !== 'none' || (folded === 'לדברי' && !ANSWERS.has(words[index - 1]?.folded ?? ''))),
  );
  const cue = words[at];
  if (cue === undefined || words[at + 1]?.gap !== 'none') return null;
  const source = nameFrom(words, at + 1, ({ folded }, place) => endsName(folded, place > at + 1));
  if (source === null || NO_NAME.has(words[source.first]?.folded ?? '')) return null;
  const clause = { source, cue: { first: at, last: at }, verb: cue.folded };
  const last = words.length - 1;
  if (spoken !== null) return { ...clause, content: { first: 0, last }, isAside: true };
  if (at > 0) {
    const goesOn = source.last < last && words[source.last + 1]?.gap === 'comma';
    // What stands behind a name without a mark may be part of it, or of what is said.
    if (source.last < last && !goesOn && !ENDS_NAME.has(words[source.last + 1]?.folded ?? '')) return null;
    return goesOn
      ? { ...clause, content: { first: 0, last }, isAside: true }
      : { ...clause, content: { first: 0, last: at - 1 } };
  }
  // Behind the day of it, without a comma the name cannot be told from what follows it.
  const comma = words.findIndex(
    ({ gap }, index) => index > source.last && index <= source.last + 5 && gap === 'comma',
  );
  return comma < 0 ? null : { ...clause, content: { first: comma, last } };
}

function said(words: readonly Word[]): SimpleClause | null {
  const at = words.findIndex(({ folded, quotation }) => quotation < 0 && VERBS.has(folded));
  const verb = words[at];
  if (verb === undefined) return null;
  const cue = { first: at, last: at };
  const isThat = startsThat(words, at + 1);
  if (at > 1 && words[at - 1]?.folded === THUS && words[at - 1]?.gap === 'comma')
    return inverted(words, at, verb, { first: 0, last: at - 2 });
  if (at > 0 && (verb.gap === 'quote' || (verb.gap === 'comma' && !isThat)))
    return inverted(words, at, verb, { first: 0, last: at - 1 });
  if (at > 0 && isOpener(words[0]?.folded ?? ''))
    return invertedSaid(words, at, verb.folded) ?? behindOpening(words, at, verb.folded);
  // "X, ראש הממשלה, אמר כי": who it is stands before what is told of them.
  const isAfterAside = verb.gap === 'comma' && isThat;
  const end = isAfterAside
    ? words.findIndex(({ gap }, index) => index > 0 && gap !== 'none')
    : ASIDES.has(words[at - 1]?.folded ?? '')
      ? at - 1
      : at;
  const source = end < 1 ? null : nameFrom(words, 0, (_, position) => position >= end);
  // "An hour after the statement …": a time speaks no more than a place.
  if (words.slice(0, end).some(({ folded }) => TIMES.has(folded))) return null;
  if (source === null || source.last !== end - 1 || source.last > 6 || NO_NAME.has(words[0]?.folded ?? ''))
    return null;
  const that = words.findIndex(
    ({ folded, gap }, index) =>
      index > at && index <= at + REACH && (folded === 'כי' || gap === 'quote' || gap === 'colon'),
  );
  const next = words[at + 1];
  // "X הכחיש את הדיווח": what is denied is a thing.
  if (that < 0 && DENIES.has(verb.folded) && next?.folded === 'את' && at + 2 < words.length)
    return { source, cue, verb: verb.folded, content: { first: at + 1, last: endOf(words, at + 1) } };
  const first = that >= 0 ? (words[that]?.folded === 'כי' ? that + 1 : that) : at + 1;
  // "שהמשלחת": the conjunction is written onto the word.
  if ((that < 0 && next?.folded.startsWith('ש') !== true) || first >= words.length) return null;
  return { source, cue, verb: verb.folded, content: { first, last: endOf(words, first) } };
}

/** "Despite the talks, X said that …": who speaks stands between the last comma and the verb. */
function behindOpening(words: readonly Word[], at: number, verb: string): SimpleClause | null {
  const comma = words.findLastIndex(({ gap }, index) => index < at && gap !== 'none');
  const that = words.findIndex(({ folded }, index) => index > at && index <= at + REACH && folded === 'כי');
  const isName = comma > 0 && words[comma]?.gap === 'comma' && at - comma <= LONGEST_NAME;
  const head = words[comma]?.folded ?? '';
  if (!isName || that < 0 || that + 1 >= words.length || NO_NAME.has(head) || isOpener(head)) return null;
  const source = { first: comma, last: at - 1 };
  return {
    source,
    cue: { first: at, last: at },
    verb,
    content: { first: that + 1, last: endOf(words, that + 1) },
  };
}

/** Most words of a name with its office. */
const LONGEST_NAME = 6;

/** "…, אמר X": behind what was said. */
function inverted(words: readonly Word[], at: number, verb: Word, before: WordRun): SimpleClause | null {
  const source = nameFrom(words, at + 1, ({ folded }, place) => endsName(folded, place > at + 1));
  if (source === null || source.last - source.first > 3 || NO_NAME.has(words[source.first]?.folded ?? ''))
    return null;
  // "When he was asked, he said: …": what was said stands behind.
  const next = words[source.last + 1];
  const isBehind = verb.gap === 'comma' && (next?.gap === 'colon' || next?.gap === 'quote');
  const content = isBehind ? { first: source.last + 1, last: words.length - 1 } : before;
  return { source, cue: { first: at, last: at }, verb: verb.folded, content };
}

/** Whether "that" begins what is said, right there or behind the day and place of saying it. */
function startsThat(words: readonly Word[], from: number): boolean {
  const next = words[from]?.folded ?? '';
  return words.slice(from, from + 5).some(({ folded }) => folded === 'כי') || /^ש\p{L}{2,}/u.test(next);
}

/** The last word of what is said, before a comma and "according to". */
function endOf(words: readonly Word[], first: number): number {
  const at = words.findIndex(
    ({ folded, gap }, index) => index > first && gap === 'comma' && ACCORDING.has(folded),
  );
  return at < 0 ? words.length - 1 : at - 1;
}

function isOpener(folded: string): boolean {
  return OPENERS.has(folded) || (/^ב\p{L}{3,}/u.test(folded) && !IN_NAMES.test(folded));
}

/** "בין היתר טען X כי …": behind an opening the subject stands behind its verb. */
function invertedSaid(words: readonly Word[], at: number, verb: string): SimpleClause | null {
  // "Still, X stressed that …": behind a comma the subject stands before its verb after all.
  if (words.slice(1, at).some(({ gap }) => gap !== 'none') || /^ש[הלב]/u.test(words[at + 1]?.folded ?? ''))
    return null;
  if (words.slice(0, at).some(({ folded }) => folded === 'כי') || isOpener(words[at + 1]?.folded ?? ''))
    return null;
  const source = nameFrom(words, at + 1, ({ folded }, place) => endsName(folded, place > at + 1));
  const next = source === null ? undefined : words[source.last + 1];
  if (
    source === null ||
    source.last - at > 6 ||
    words[at + 1]?.gap !== 'none' ||
    NO_NAME.has(words[at + 1]?.folded ?? '')
  )
    return null;
  // The day and place of saying it stand before "that".
  const that = ENDS_NAME.has(next?.folded ?? '')
    ? words.findIndex(
        ({ folded, gap }, index) =>
          index > source.last && index <= source.last + REACH && gap === 'none' && folded === 'כי',
      )
    : -1;
  const isThat = next?.folded === 'כי';
  if (!isThat && that < 0 && next?.gap !== 'quote' && next?.gap !== 'colon') return null;
  const first = that >= 0 ? that + 1 : source.last + (isThat ? 2 : 1);
  if (first >= words.length) return null;
  return { source, cue: { first: at, last: at }, verb, content: { first, last: words.length - 1 } };
}

/** Whom somebody speaks to, written onto the next word: the name ends before it. */
const HEARERS = /^ל(?:תחנת|כתב|עיתו|עתונ|עורכ|סוכנות|רשת|ערוצ|אתר|רדיו|מועצת|כתבי|חברי)/u;

function endsName(folded: string, isLater: boolean): boolean {
  return ENDS_NAME.has(folded) || (isLater && HEARERS.test(folded));
}
