import { turkish } from '../../../language/packs/tr/pack.js';
import { nameFrom, restOf, type SimpleClause } from '../../attribution/simple-clause.js';
import type { Word, WordRun } from '../../attribution/speech-words.js';
import { calendarPlaces } from '../../../language/dates/calendar-words.js';
import { wordSet, wordsTo } from '../folded-words.js';

/** Past tenses at the end of a sentence → the verb's dictionary form. */
const VERBS: ReadonlyMap<string, string> = new Map([
  ...wordsTo('demek', 'dedi'),
  ...wordsTo('söylemek', 'soyledi'),
  ...wordsTo('açıklamak', 'acikladi'),
  ...wordsTo('belirtmek', 'belirtti'),
  ...wordsTo('bildirmek', 'bildirdi'),
  ...wordsTo('kaydetmek', 'kaydetti'),
  ...wordsTo('vurgulamak', 'vurguladi'),
  ...wordsTo('duyurmak', 'duyurdu'),
  ...wordsTo('aktarmak', 'aktardi'),
  ...wordsTo('savunmak', 'savundu'),
  ...wordsTo('yalanlamak', 'yalanladi'),
  ...wordsTo('doğrulamak', 'dogruladi'),
]);
/** First words of "ifade etti" and the like → their dictionary form. */
const WITH_ETTI: ReadonlyMap<string, string> = new Map([
  ...wordsTo('ifade etmek', 'ifade'),
  ...wordsTo('iddia etmek', 'iddia'),
  ...wordsTo('ilan etmek', 'ilan'),
  ...wordsTo('teyit etmek', 'teyit'),
]);
/** "Buna göre", "plana göre": nobody says it. */
const NO_NAME = wordSet(
  'buna ona şuna bana bize kime planlara plana duruma bunlara takvime programa yasaya kanuna anlaşmaya kurallara maddeye sözleşmeye bilgilere aşamaya',
);
/** Words that open a sentence and are no subject. */
const OPENERS: ReadonlySet<string> = new Set([
  ...wordSet(
    'zaten belki kuşkusuz elbette nitekim üstelik hatta yani kısacası özetle ayrica ancak ote bugun dun fakat ama boylece sonuc bunun oysa yine ardindan daha sonra once ilk son bu o su ve',
  ),
  ...calendarPlaces(turkish.calendar.weekdays).keys(),
]);
/** "konuşan", who speaks: what stands before the name tells of it. */
const PARTICIPLE = /\p{L}{3,}(?:an|en)$/u;
/** Last words of a source that is no name: "güvenlik kaynakları", "Dışişleri Bakanlığı". */
const BODY = /^(?:yetkili|kaynak|sozcu|bakanlig|bakan|baskan|ordu|ajans|diplomat|hukumet|orgut|ofis)/u;

/** "X'e göre, …", "X, … dedi", "Hakan Fidan … söyledi". */
export function turkishAttribution(words: readonly Word[]): SimpleClause | null {
  return accordingTo(words) ?? verbLast(words);
}

function accordingTo(words: readonly Word[]): SimpleClause | null {
  const at = words.findIndex(({ folded, gap }) => folded === 'gore' && gap === 'none');
  const before = words[at - 1];
  if (at < 1 || before === undefined || NO_NAME.has(before.folded) || OPENERS.has(bareOf(before.folded)))
    return null;
  let first = at - 1;
  while (first > 0 && words[first]?.gap === 'none' && at - first < 7) first -= 1;
  // Within a sentence it is not told what of it is theirs.
  if (first > 0) return null;
  const content = restOf(words, { first, last: at });
  if (content === null || OPENERS.has(words[first]?.folded ?? '')) return null;
  if (
    !words
      .slice(first, at)
      .some(({ capital, folded }, index) => (capital && index + first > 0) || BODY.test(folded))
  ) {
    // A name that opens the sentence is told by its apostrophe: "Hamas'a göre".
    if (!before.suffixed) return null;
  }
  const source = { first, last: at - 1 };
  const start = words[first]?.start ?? 0;
  // "kaynaklarına göre" is said of "kaynakları".
  const ending = /(?:larina|lerine|sina|sine)$/u.test(before.folded) ? 2 : 0;
  return {
    source,
    named: { start, end: before.end - ending },
    cue: { first: at, last: at },
    verb: 'göre',
    content,
  };
}

function verbLast(words: readonly Word[]): SimpleClause | null {
  const last = words.length - 1;
  const end = words[last];
  if (end === undefined) return null;
  const compound = end.folded === 'etti' ? WITH_ETTI.get(words[last - 1]?.folded ?? '') : undefined;
  const verb = compound ?? VERBS.get(end.folded);
  if (verb === undefined) return null;
  const cue = { first: compound === undefined ? last : last - 1, last };
  const found = turkishSpeakerOf(words, cue.first);
  const source = found === null ? null : withoutAside(words, found);
  if (source === null || source.last + 1 > cue.first - 1 || isOfAnother(words, source, cue.first))
    return null;
  return { source, cue, verb, content: { first: source.last + 1, last: cue.first - 1 } };
}

/** What stands before the first comma or mark; without one, a name of two words or more. */
function turkishSpeakerOf(words: readonly Word[], verb: number): WordRun | null {
  const first = words[0];
  if (first === undefined || OPENERS.has(first.folded) || !first.capital || first.quotation >= 0) return null;
  const segment = nameFrom(words, 0, (_, at) => at >= verb);
  const tail = segment === null ? undefined : words[segment.last];
  const next = segment === null ? undefined : words[segment.last + 1];
  if (
    segment !== null &&
    tail !== undefined &&
    !tail.suffixed &&
    (next?.gap === 'comma' || next?.gap === 'quote')
  ) {
    return segment.last === 0 || tail.capital || BODY.test(tail.folded) ? segment : null;
  }
  const name = nameFrom(words, 0, ({ capital, folded }) => !capital || OPENERS.has(folded));
  if (name === null || name.last === 0 || words[0]?.suffixed === true) return null;
  return words.slice(0, name.last + 1).some(({ suffixed }, at) => suffixed && at === name.last) ? null : name;
}

/** A day of the week in the case of "according to" ("perşembeye"). */
function bareOf(folded: string): string {
  return folded.replace(/y?[ae]$/u, '');
}

/** "New York'ta konuşan Solana": who spoke, without what is told of them. */
function withoutAside(words: readonly Word[], { first, last }: WordRun): WordRun {
  for (let at = last - 1; at > first; at -= 1) {
    const word = words[at];
    if (word !== undefined && !word.capital && PARTICIPLE.test(word.folded)) return { first: at + 1, last };
  }
  return { first, last };
}

/**
 * Who is named first need not have said it: "X Cenevre'deki toplantıya Y, …" goes on, and of "X …-ken, Y de … dedi" the
 * second did.
 */
function isOfAnother(words: readonly Word[], { first, last }: WordRun, verb: number): boolean {
  for (let at = first; at < last; at += 1)
    if (words[at]?.suffixed === true && words[at + 1]?.capital === false) return true;
  for (let at = last + 1; at + 1 < verb; at += 1) {
    const next = words[at + 1];
    if (words[at]?.folded.endsWith('ken') === true && next?.gap === 'comma' && next.capital) return true;
  }
  return false;
}
