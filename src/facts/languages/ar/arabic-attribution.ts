import { arabic } from '../../../language/packs/ar/pack.js';
import { nameFrom, restOf, type SimpleClause } from '../../attribution/simple-clause.js';
import type { Word, WordRun } from '../../attribution/speech-words.js';
import { calendarPlaces } from '../../../language/dates/calendar-words.js';
import { wordSet } from '../folded-words.js';
import { baseOfSpeech, ARABIC_SPEECH, THAT } from './arabic-speech-verbs.js';
import { withNames } from './arabic-spellings.js';

/** Of these what is said may be a thing as well ("أعلنت اختيار …"). */
const ANNOUNCING = wordSet('اعلن اعلنت');
const DENYING = wordSet('نفى نفت');
/** What is denied: nouns that are no part of a name. */
const DENIED = wordSet('صحة تقارير التقارير أنباء الأنباء مزاعم ادعاءات وجود معلومات ما شائعات أفادت ذكرت');
/** What may be announced right behind whoever does: nouns that are no part of a name. */
const ANNOUNCED = wordSet(
  'التوصل تعليق وقف بدء انتهاء استئناف تمديد تشكيل الانسحاب انسحاب قبول قبوله قبولها رفض رفضه رفضها موافقة موافقته موافقتها الموافقة اختيار تعيين مقتل اغتيال إطلاق الإفراج افتتاح إغلاق إنشاء هدنة اتفاق حالة نهاية التزامه التزامها استعداده استعدادها دعمه دعمها تأييده تأييدها',
);
/** Who speaks for somebody, and is not them. */
const OF_ANOTHER = wordSet('مكتب ديوان محامي محامية مستشار نجل شقيق زوجة متحدث');
/** Verbs of telling somebody: only with "that". */
const INFORMING = wordSet('ابلغ ابلغت اخبر اخبرت');
/** Verbs of passing on what others say. */
const PASSING = wordSet('نقل نقلت');
/** These may stand before a verb that opens a sentence. */
const BEFORE_VERB = wordSet('كما وكان وكانت كان كانت فيما بينما فقد وقد لقد قد');
/** These open a sentence with when something was said: its verb follows without a mark. */
const WHEN = wordSet('بعد وبعد عقب وعقب قبل وقبل خلال وخلال اثر واثر');
/** Before the verb of another speaker. */
const WHILE = wordSet('حين فيما بينما كما');
/** Who speaks without a name: what they are of may follow. */
const OFFICIALS = wordSet(
  'مسؤول مسؤولون مسؤولين مسؤولان مصدر مصادر متحدث ناطق قيادي قياديون دبلوماسي دبلوماسيون عضو نائب وزير ضابط خبراء',
);
/** Words of days and hours that may stand between who announces and what. */
const TIMES: ReadonlySet<string> = new Set([
  ...wordSet('في يوم مساء صباح امس اليوم عام شهر من فجر ليل ظهر'),
  ...calendarPlaces(arabic.calendar.weekdays).keys(),
  ...calendarPlaces(arabic.calendar.months).keys(),
]);
/** Most words between who speaks and what they say: an hour, a day, a hearer and a place may stand there. */
const REACH = 18;
/** When and where it was said: the name ends before it. "On" is missing, for folded it is the name Ali. */
const ENDS_NAME: ReadonlySet<string> = new Set([
  ...wordSet(
    'إلى أيضا كذلك في اليوم امس يوم خلال مساء صباح عن بعد قبل من لوكاله لصحيفه قوله قولها قولهم قولهما نقلا نقل الذي التي الذين منذ ضمن قائلا قائلة قائلين بالقول لما وفقا وفق بحسب حسب',
  ),
  ...calendarPlaces(arabic.calendar.weekdays).keys(),
]);
/** Before who speaks, where the verb stands behind them. */
const AS_FOR = wordSet('أما وأما');
const LONGEST_SPEAKER = 8;
const ACCORDING = wordSet('وفق بحسب حسب');
const NO_NAME = wordSet(
  'هو هي هم ذلك هذا هذه ما يوم المرحلة مرحلة الصفقة صفقة المقترح مقترح مسودة المسودة بند بنود خطة الخطة جدول قانون القانون اتفاق الاتفاق اتفاقية مزاعم مزاعمهم ادعائهم رأيه رأيهم قوله قولها قولهم تقديرات صيغة الصيغة رواية شروط قائمة المعلومات معلومات الخطة جدول التقرير',
);
/** Behind an office, whose it is bears the same letter ("الأمين العام للأمم المتحدة"). */
const OFFICE_ADJECTIVES = wordSet(
  'العام العامة الخاص الخاصة السامي السامية التنفيذي التنفيذية الأعلى الدائم الدائمة الإقليمي المقيم المقيمة الإنساني الإنسانية الرسمي الرسمية الأول الأولى',
);
/** Whom somebody speaks to, written onto the next word: the name ends before it. */
const HEARERS = /^(?:لل|ل[a-z]|لصح|لوكال|لاذاع|لقنا|لشبك|لراديو|لتلفز|لبي|لفران|لـ|ل$)/u;

/** "قال X إن …", "أعلنت X …", "نقلت X عن Y أن …", "وفقا لـ X", "بحسب X". */
export function arabicAttribution(given: readonly Word[]): readonly SimpleClause[] {
  const words = withNames(given);
  const passed = passedOn(words);
  const said = passed.length > 0 ? passed : [verbFirst(words)];
  return [...said, withinSaid(words, said[0] ?? null), accordingTo(words, said[0] ?? null)].flatMap(
    (clause) =>
      clause === null
        ? []
        : [{ ...clause, isOfAnother: OF_ANOTHER.has(words[clause.source.first]?.folded ?? '') }],
  );
}

/** "قال X إن Y أبلغت الأطراف أن …": what somebody else said, within what is said. */
function withinSaid(words: readonly Word[], said: SimpleClause | null): SimpleClause | null {
  if (said === null || !THAT.has(words[said.content.first - 1]?.folded ?? '')) return null;
  const { first } = said.content;
  const at = words.findIndex(
    ({ folded, gap, quotation }, index) =>
      index > first &&
      index <= first + LONGEST_SPEAKER &&
      gap === 'none' &&
      quotation < 0 &&
      isWithin(folded),
  );
  const that = words.findIndex(
    ({ folded }, index) => index > at + 1 && index <= at + REACH && THAT.has(folded),
  );
  const isBeside = words
    .slice(first + 1, at)
    .every(({ gap, folded }) => gap === 'none' && !ENDS_NAME.has(folded));
  if (at < 0 || that < 0 || that + 1 >= words.length || !isBeside || NO_NAME.has(words[first]?.folded ?? ''))
    return null;
  const source = { first, last: at - 1 };
  const verb = baseOfSpeech(words[at]?.folded ?? '');
  return {
    source,
    cue: { first: at, last: at },
    verb,
    content: { first: that + 1, last: said.content.last },
  };
}

function isWithin(folded: string): boolean {
  return ARABIC_SPEECH.has(folded) || INFORMING.has(folded);
}

/** Where a verb of saying opens a clause outside quotations. */
function verbAt(words: readonly Word[], isOne: (folded: string) => boolean): number {
  const at = words.findIndex(
    ({ folded, gap, quotation }, index) =>
      quotation < 0 && (index === 0 || gap !== 'none') && isOne(folded.replace(/^[وف](?=.{3})/u, '')),
  );
  if (at >= 0) return at;
  // "وكانت حماس قد …", "كما قال …": behind a word that opens the sentence.
  if (words[1]?.gap === 'none' && BEFORE_VERB.has(words[0]?.folded ?? '') && isOne(words[1].folded)) return 1;
  // "وبعد أن سلمت حماس ردها قال X إن …"
  if (!WHEN.has(words[0]?.folded ?? '')) return -1;
  return words.findIndex(
    ({ folded, quotation }, index) =>
      index > 2 &&
      quotation < 0 &&
      isOne(folded) &&
      words.slice(index + 2, index + REACH).some((word) => THAT.has(word.folded)),
  );
}

/** "أما X فقالت …": the verb behind who speaks; -1 where the sentence does not open so. */
function verbOfAsFor(words: readonly Word[]): number {
  if (!AS_FOR.has(words[0]?.folded ?? '')) return -1;
  const at = words.findIndex(
    ({ folded, gap }, index) =>
      index > 1 && gap === 'none' && folded.startsWith('ف') && ARABIC_SPEECH.has(folded.slice(1)),
  );
  const isBeside = words.slice(1, at).every(({ gap }) => gap === 'none');
  return at > LONGEST_SPEAKER || !isBeside ? -1 : at;
}

function verbFirst(words: readonly Word[]): SimpleClause | null {
  const asFor = verbOfAsFor(words);
  const at = asFor >= 0 ? asFor : verbAt(words, (folded) => ARABIC_SPEECH.has(folded));
  if (at < 0 || words[at + 1]?.gap !== 'none') return null;
  const isAnnounced = ANNOUNCING.has(words[at]?.folded.replace(/^[وف](?=.{3})/u, '') ?? '');
  const source = asFor >= 0 ? { first: 1, last: asFor - 1 } : sourceFrom(words, at + 1, isAnnounced);
  // "Denied the truth of reports that said …": what stands between is denied, and no part of a name.
  if (
    source !== null &&
    words.slice(source.first + 1, source.last + 1).some(({ folded }) => DENIED.has(folded))
  )
    return null;
  if (source === null || NO_NAME.has(words[source.first]?.folded ?? '')) return null;
  const folded = words[at]?.folded.replace(/^[وف](?=.{3})/u, '') ?? '';
  const clause = { source, cue: { first: at, last: at }, verb: baseOfSpeech(folded) };
  const behind = words.findIndex(
    ({ folded: word, gap, quotation }, index) =>
      index > Math.max(at, source.last) &&
      index <= Math.min(source.last + REACH, nextSpeaker(words, source.last) - 1) &&
      (quotation < 0 || gap === 'quote') &&
      (THAT.has(word) || gap === 'colon' || gap === 'quote'),
  );
  // "Denied false news that …": only what stands right behind who denies is denied.
  if (DENYING.has(folded) && behind !== source.last + 1) return null;
  const first = behind >= 0 && THAT.has(words[behind]?.folded ?? '') ? behind + 1 : behind;
  if (first >= words.length) return null;
  // The clause that is said ends where it is told according to whom ("…، بحسب X").
  if (first >= 0) return { ...clause, content: { first, last: endOf(words, first) } };
  if (!ANNOUNCING.has(folded)) return null;
  const thing = thingFrom(words, source.last + 1);
  return thing === null ? null : { ...clause, content: { first: thing, last: endOf(words, thing) } };
}

/** Where the clause of another verb of saying begins ("…، في حين قالت X إن …"): what it says is not the first's. */
function nextSpeaker(words: readonly Word[], from: number): number {
  const at = words.findIndex(({ folded, quotation }, index) => {
    const before = words[index - 1];
    const opens = words[index]?.gap === 'comma' || WHILE.has(before?.folded ?? '');
    return index > from && quotation < 0 && opens && ARABIC_SPEECH.has(folded.replace(/^[وف](?=.{3})/u, ''));
  });
  return at < 0 ? words.length : at;
}

/** "نقلت X عن Y أن …": Y said it, and X tells of it. */
function passedOn(words: readonly Word[]): readonly SimpleClause[] {
  const at = verbAt(words, (folded) => PASSING.has(folded));
  if (at < 0 || words[at + 1]?.gap !== 'none') return [];
  const teller = sourceFrom(words, at + 1);
  const from = words.findIndex(
    ({ folded }, index) => index > (teller?.last ?? at) && index <= at + REACH && folded === 'عن',
  );
  if (teller === null || from < 0) return [];
  const source = sourceFrom(words, from + 1);
  const that = words.findIndex(
    ({ folded, gap }, index) =>
      index > from + 1 && index <= from + REACH && (THAT.has(folded) || gap === 'colon' || gap === 'quote'),
  );
  if (source === null || that <= source.last || that + 1 >= words.length) return [];
  const last = words.length - 1;
  const first = THAT.has(words[that]?.folded ?? '') ? that + 1 : that;
  const verb = 'نقل';
  return [
    { source, cue: { first: from, last: from }, verb, content: { first, last: endOf(words, first) } },
    { source: teller, cue: { first: at, last: at }, verb, content: { first: from, last }, isAside: true },
  ];
}

/** Who speaks, from a position on: of an official also where they are of ("مسؤول في حماس"). */
function sourceFrom(words: readonly Word[], first: number, isAnnounced = false): WordRun | null {
  const name = nameFrom(
    words,
    first,
    ({ folded }, place) =>
      endsName(folded, place > first, words[place - 1]?.folded) ||
      (isAnnounced && place > first && ANNOUNCED.has(folded)),
  );
  const next = name === null ? undefined : words[name.last + 1];
  if (name === null || next?.folded !== 'في' || next.gap !== 'none' || !isOfficial(words, name)) return name;
  const body = nameFrom(words, name.last + 2, ({ folded }, place) => endsName(folded, place > name.last + 2));
  return body === null || body.last - body.first > 3 ? name : { first: name.first, last: body.last };
}

function isOfficial(words: readonly Word[], { first }: WordRun): boolean {
  return OFFICIALS.has(words[first]?.folded ?? '');
}

/** What is announced without "that": behind the day and place of it; null where too little stands there. */
function thingFrom(words: readonly Word[], from: number): number | null {
  let first = from;
  for (let at = from; at < Math.min(words.length, from + REACH); at += 1) {
    const folded = words[at]?.folded ?? '';
    if (!/^[0-9]+$/u.test(folded) && !TIMES.has(folded) && words[at]?.gap !== 'comma') break;
    first = at + 1;
  }
  if (words[first]?.folded === 'عن') first += 1;
  return words.length - first >= 3 && words[first]?.gap === 'none' ? first : null;
}

/** The last word of what is said, before a comma and "according to". */
function endOf(words: readonly Word[], first: number): number {
  const at = words.findIndex(
    ({ folded, gap }, index) => index > first && gap === 'comma' && isAccording(folded),
  );
  return at < 0 ? words.length - 1 : at - 1;
}

function isAccording(folded: string): boolean {
  return ACCORDING.has(folded) || folded === 'وفقا';
}

/** @param said what else the sentence says somebody said, of which this tells in turn */
function accordingTo(words: readonly Word[], said: SimpleClause | null): SimpleClause | null {
  const at = words.findIndex(({ folded, quotation }) => quotation < 0 && isAccording(folded));
  const cue = words[at];
  const next = words[at + 1];
  if (cue === undefined || next === undefined || next.gap !== 'none') return null;
  const attached = cue.folded === 'وفقا';
  if (attached && !next.folded.startsWith('ل')) return null;
  // "وفقا ل وزارة": the preposition by itself; "وفق ما أوردته وكالة …": as it was told by.
  const isTold = (next.folded === 'ما' || next.folded === 'لما') && words[at + 2]?.gap === 'none';
  const first = isTold ? at + 3 : attached && next.folded === 'ل' ? at + 2 : at + 1;
  const source = nameFrom(words, first, ({ folded }, place) => endsName(folded, place > first));
  const head = source === null ? undefined : words[source.first];
  if (source === null || head === undefined || NO_NAME.has(head.folded)) return null;
  // "بحسب روايته": whose account it is, the sentence does not say.
  if (source.first === source.last && /(?:ته|تها|تهم|يه|يهم)$/u.test(head.folded)) return null;
  const content = restOf(words, { first: at, last: source.last });
  if (content === null) return null;
  const end = words[source.last]?.end ?? head.end;
  // "لوزارة" is "ل" and the name; in "للوزارة" the article has lost its first letter, so the word stays whole.
  const prefix = attached && first === at + 1 && !next.folded.startsWith('لل') ? 1 : 0;
  const goesOn = at > 0 && source.last < words.length - 1;
  const isAside = goesOn || said !== null;
  const clause = {
    source,
    named: { start: head.start + prefix, end },
    cue: { first: at, last: at },
    verb: cue.folded,
    isAside,
  };
  return { ...clause, content: goesOn || said !== null ? { first: 0, last: words.length - 1 } : content };
}

/** @param before the word of the name right before */
function endsName(folded: string, isLater: boolean, before = ''): boolean {
  return (
    THAT.has(folded) ||
    ENDS_NAME.has(folded) ||
    (isLater && HEARERS.test(folded) && !OFFICE_ADJECTIVES.has(before))
  );
}
