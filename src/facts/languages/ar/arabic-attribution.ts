import { arabic } from '../../../language/packs/ar/pack.js';
import { nameFrom, restOf, type SimpleClause } from '../../attribution/simple-clause.js';
import type { Word } from '../../attribution/speech-words.js';
import { calendarPlaces } from '../../../language/dates/calendar-words.js';
import { wordSet } from '../folded-words.js';

/** Verbs of saying. */
const VERBS = wordSet(
  'قال قالت قالوا اعلن اعلنت اكد اكدت اوضح اوضحت ذكر ذكرت افاد افادت اضاف اضافت صرح صرحت شدد شددت حذر حذرت نقلت كشف كشفت',
);
/** What begins the thing said. */
const THAT = wordSet('ان بان انه انها انهم بانه بانها');
/** When and where it was said: the name ends before it. "On" is missing, for folded it is the name Ali. */
const ENDS_NAME: ReadonlySet<string> = new Set([
  ...wordSet('أيضا كذلك في اليوم امس يوم خلال مساء صباح عن بعد قبل من لوكاله لصحيفه'),
  ...calendarPlaces(arabic.calendar.weekdays).keys(),
]);
const ACCORDING = wordSet('وفق بحسب حسب');
const NO_NAME = wordSet(
  'هو هي هم ذلك هذا هذه ما خطة الخطة جدول قانون القانون اتفاق الاتفاق اتفاقية مزاعم مزاعمهم ادعائهم رأيه رأيهم قوله قولها قولهم تقديرات',
);
/** Whom somebody speaks to, written onto the next word: the name ends before it. */
const HEARERS = /^(?:لل|لصح|لوكال|لاذاع|لقنا|لشبك|لراديو|لتلفز|لبي|لفران|لـ|ل$)/u;

/** "قال X إن …", "وفقا لـ X", "بحسب X". */
export function arabicAttribution(words: readonly Word[]): SimpleClause | null {
  return verbFirst(words) ?? accordingTo(words);
}

function verbFirst(words: readonly Word[]): SimpleClause | null {
  const at = words.findIndex(
    ({ folded, gap, quotation }, index) =>
      quotation < 0 && (index === 0 || gap !== 'none') && VERBS.has(folded.replace(/^[وف](?=.{3})/u, '')),
  );
  if (at < 0) return null;
  if (words[at + 1]?.gap !== 'none') return null;
  const source = nameFrom(words, at + 1, ({ folded }, place) => endsName(folded, place > at + 1));
  if (source === null || NO_NAME.has(words[source.first]?.folded ?? '')) return null;
  const behind = words.findIndex(
    ({ folded, gap }, index) =>
      index > source.last &&
      index <= source.last + 8 &&
      (THAT.has(folded) || gap === 'colon' || gap === 'quote'),
  );
  if (behind < 0 || behind >= words.length) return null;
  const first = THAT.has(words[behind]?.folded ?? '') ? behind + 1 : behind;
  if (first >= words.length) return null;
  const verb = baseOf(words[at]?.folded.replace(/^[وف](?=.{3})/u, '') ?? '');
  return { source, cue: { first: at, last: at }, verb, content: { first, last: words.length - 1 } };
}

function accordingTo(words: readonly Word[]): SimpleClause | null {
  const at = words.findIndex(({ folded }) => ACCORDING.has(folded) || folded === 'وفقا');
  const cue = words[at];
  const next = words[at + 1];
  if (cue === undefined || next === undefined || next.gap !== 'none') return null;
  const attached = cue.folded === 'وفقا';
  if (attached && !next.folded.startsWith('ل')) return null;
  // "وفقا ل وزارة": the preposition by itself.
  const alone = attached && next.folded === 'ل';
  const source = nameFrom(words, alone ? at + 2 : at + 1, ({ folded }, place) =>
    endsName(folded, place > at + 1),
  );
  if (source === null || NO_NAME.has(words[source.first]?.folded ?? '')) return null;
  const content = restOf(words, { first: at, last: source.last });
  if (content === null) return null;
  const start = words[source.first]?.start ?? 0;
  const end = words[source.last]?.end ?? 0;
  // "لوزارة" is "ل" and the name; in "للوزارة" the article has lost its first letter, so the word stays whole.
  const prefix = attached && !alone && !next.folded.startsWith('لل') ? 1 : 0;
  return {
    source,
    named: { start: start + prefix, end },
    cue: { first: at, last: at },
    verb: cue.folded,
    content,
  };
}

function endsName(folded: string, isLater: boolean): boolean {
  return THAT.has(folded) || ENDS_NAME.has(folded) || (isLater && HEARERS.test(folded));
}

/** "قالت", she said, is a form of "قال". */
function baseOf(verb: string): string {
  const bare = verb.replace(/(?:ت|وا)$/u, '');
  return bare.length > 2 && VERBS.has(bare) ? bare : verb;
}
