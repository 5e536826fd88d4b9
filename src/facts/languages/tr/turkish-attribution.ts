import { turkish } from '../../../language/packs/tr/pack.js';
import { nameFrom, restOf, type SimpleClause } from '../../attribution/simple-clause.js';
import type { SpanOffsets } from '../../../language/sentences.js';
import type { Word, WordRun } from '../../attribution/speech-words.js';
import { calendarPlaces } from '../../../language/dates/calendar-words.js';
import { wordSet, wordsTo } from '../folded-words.js';
import { movedClause, saidInARow } from './turkish-chains.js';

/** Past tenses at the end of a sentence → the verb's dictionary form. */
const VERBS: ReadonlyMap<string, string> = new Map([
  ...wordsTo('demek', 'dedi'),
  ...wordsTo('söylemek', 'soyledi soylemisti'),
  ...wordsTo('açıklamak', 'acikladi aciklamisti'),
  ...wordsTo('belirtmek', 'belirtti belirtmisti'),
  ...wordsTo('bildirmek', 'bildirdi bildirmisti'),
  ...wordsTo('kaydetmek', 'kaydetti kaydetmisti'),
  ...wordsTo('vurgulamak', 'vurguladi'),
  ...wordsTo('duyurmak', 'duyurdu duyurmustu'),
  ...wordsTo('aktarmak', 'aktardi'),
  ...wordsTo('savunmak', 'savundu'),
  ...wordsTo('yalanlamak', 'yalanladi'),
  ...wordsTo('doğrulamak', 'dogruladi dogrulamisti'),
  ...wordsTo('eklemek', 'ekledi'),
  ...wordsTo('yinelemek', 'yineledi'),
  ...wordsTo('yazmak', 'yazdi yazmisti'),
  ...wordsTo('hatırlatmak', 'hatirlatti'),
  ...wordsTo('öne sürmek', 'surdu'),
  ...wordsTo('uyarmak', 'uyardi'),
]);
/** What such a verb says: a clause of its own ("sürdüğünü", "çekilmesini"). */
const SAID =
  /(?:[dt][iu]g[iu]n[iu]|[dt][iu]klar[iu]n[iu]|ac[ae]g[iu]n[iu]|ecegini|acaklarini|eceklerini|m[ae]s[iu]n[iu]|m[ae]ler[iu]n[iu]|malarini|oldugunu)$/u;
/** These may have no more than a thing behind them ("kararı açıkladı"). */
const OF_THINGS = wordSet(
  'açıkladı duyurdu doğruladı yalanladı dedi savundu açıklamıştı duyurmuştu doğrulamıştı',
);
/** What else closes a sentence that tells what somebody said: the words before the last, and the last. */
const CLOSINGS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['kullandi', wordSet('ifadesini ifadelerini sözlerini')],
  ['konustu', wordSet('şeklinde diye')],
  ['getirdi', wordSet('dile')],
  ['verdi', wordSet('yer yanıtını cevabını karşılığını')],
  ['etti', wordSet('ifade iddia ilan teyit')],
]);
/** Where somebody says it, before what is said: "… görüşmede, …". */
const ASIDE_END = /(?:[dt][ae]|[dt][ae]ki|beri|sonra|once|ken|ar[ae]k|er[ae]k|[iu]p)$/u;
/** Behind a name that is not who acts. */
const BESIDE = wordSet('ile ve için gibi ya veya üzerine hakkında adına');
/** What a report is: whose it is stands before it ("X'in haberine göre"). */
const REPORTS =
  /^(?:haber|aktardi|bildirdi|acikladi|yazdi|hatirlatti|verdi|soyledi|acikla|veri|rapor|yazi|iddia|ifade|anlatim|duyuru|paylasim|mesaj)/u;
/** The case of an owner. */
const OWNERS = /(?:n[iu]n|[iu]n)$/u;
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
/** The same, of a verb as short as "eden". */
const DOING = /^(?!neden$|yeniden$|hemen$)\p{L}{2,}(?:an|en)$/u;
/** Last words of a source that is no name: "güvenlik kaynakları", "Dışişleri Bakanlığı". */
const BODY = /^(?:yetkili|kaynak|sozcu|bakanlig|bakan|baskan|ordu|ajans|diplomat|hukumet|orgut|ofis)/u;

const NAMED_BODY = /^(?:ordusu|hukumeti|yonetimi)$/u;

/** "X'e göre, …", "X, … dedi", "Hakan Fidan … söyledi", and "X, Y'nin haberine göre …". */
export function turkishAttribution(words: readonly Word[]): readonly SimpleClause[] {
  const first = accordingTo(words);
  // "According to a paper, X said …": who said it stands behind.
  const chain = first === null ? saidInARow(words, verbLast) : null;
  if (chain !== null) return chain;
  const said = first === null ? verbLast(words) : behind(words, first);
  return [first, said, first === null ? aside(words) : null].filter((clause) => clause !== null);
}

/** Who said it, of what stands behind "according to". */
function behind(words: readonly Word[], { content }: SimpleClause): SimpleClause | null {
  if (content.first === 0) return null;
  const found = verbLast(words.slice(content.first));
  return movedClause(found, content.first);
}

/** "X, Y'nin haberine göre …" and "…, güvenlik kaynaklarına göre …": who tells of the clause around it. */
function aside(words: readonly Word[]): SimpleClause | null {
  const at = words.findIndex(({ folded, gap }, index) => folded === 'gore' && gap === 'none' && index > 2);
  let first = at - 1;
  while (first > 0 && words[first]?.gap === 'none' && at - first < 9) first -= 1;
  const end = words.length - 1;
  if (at < 0 || first < 1 || words[first]?.gap !== 'comma' || at >= end) return null;
  const told = sourceBefore(words, first, at);
  if (told === null) return null;
  return {
    ...told,
    cue: { first: at, last: at },
    verb: 'göre',
    content: { first: at + 1, last: end },
    isAside: true,
  };
}

/** Who it is according to: whose report it is, where it is one; the name without its case. */
function sourceBefore(
  words: readonly Word[],
  first: number,
  at: number,
): (Pick<SimpleClause, 'source'> & { readonly named: SpanOffsets }) | null {
  const before = words[at - 1];
  const start = words[first]?.start;
  if (before === undefined || start === undefined || NO_NAME.has(before.folded)) return null;
  if (REPORTS.test(before.folded)) {
    for (let owner = first; owner < at - 1; owner += 1) {
      const word = words[owner];
      if (word === undefined) continue;
      if (word.suffixed) return { source: { first, last: owner }, named: { start, end: word.end } };
      const isOwner = OWNERS.test(word.folded) && !word.capital && BODY.test(word.folded);
      if (isOwner) return { source: { first, last: owner }, named: { start, end: word.end - OWNER_LENGTH } };
    }
    return null;
  }
  const isNamed = words
    .slice(first, at)
    .some(({ capital, folded }, index) => (capital && index + first > 0) || BODY.test(folded));
  // A name that opens the sentence is told by its apostrophe: "Hamas'a göre".
  if (!isNamed && !before.suffixed) return null;
  // "kaynaklarına göre" is said of "kaynakları", "kaynaklara" of "kaynaklar".
  const ending = /(?:larina|lerine|sina|sine|gina|gine)$/u.test(before.folded)
    ? 2
    : !before.suffixed && /(?:lara|lere)$/u.test(before.folded)
      ? 1
      : 0;
  return { source: { first, last: at - 1 }, named: { start, end: before.end - ending } };
}

/** Behind a name: what is spoken of. */
const MATTERS = /^(?:konusunda|meselesinde|sorununda|krizinde|hakkinda|konusundaki|meselesi|sorunu|krizi)$/u;
/** Words of a report with what it was published in, and when. */
const LONGEST_REPORT = 18;
/** "-nın", in letters. */
const OWNER_LENGTH = 3;

function accordingTo(words: readonly Word[]): SimpleClause | null {
  const at = words.findIndex(({ folded, gap }) => folded === 'gore' && gap === 'none');
  const before = words[at - 1];
  if (at < 1 || before === undefined || NO_NAME.has(before.folded) || OPENERS.has(bareOf(before.folded)))
    return null;
  let first = at - 1;
  const reach = REPORTS.test(before.folded) ? LONGEST_REPORT : 9;
  while (first > 0 && words[first]?.gap === 'none' && at - first < reach) first -= 1;
  // Within a sentence it is not told what of it is theirs.
  if (first > 0) return null;
  const content = restOf(words, { first, last: at });
  if (content === null || OPENERS.has(words[first]?.folded ?? '')) return null;
  const told = sourceBefore(words, first, at);
  return told === null ? null : { ...told, cue: { first: at, last: at }, verb: 'göre', content };
}

function verbLast(words: readonly Word[]): SimpleClause | null {
  const last = words.length - 1;
  const end = words[last];
  if (end === undefined) return null;
  const before = words[last - 1]?.folded ?? '';
  const isClosing = CLOSINGS.get(end.folded)?.has(before) === true;
  const verb = isClosing ? (WITH_ETTI.get(before) ?? `${before} ${end.folded}`) : VERBS.get(end.folded);
  if (verb === undefined) return null;
  const cue = { first: isClosing ? last - 1 : last, last };
  const found = turkishSpeakerOf(words, cue.first) ?? speakerBehindAside(words, cue.first);
  const source = found === null ? null : withoutAside(words, found);
  if (source === null || source.last + 1 > cue.first - 1 || isOfAnother(words, source, cue.first))
    return null;
  const content = { first: contentFrom(words, source.last + 1, cue.first), last: cue.first - 1 };
  const isSaid =
    OF_THINGS.has(end.folded) ||
    words
      .slice(Math.max(content.first, content.last - 6), content.last + 1)
      .some(({ folded, quotation }) => quotation >= 0 || SAID.test(folded));
  return isSaid ? { source, cue, verb, content } : null;
}

/** "Heyete başkanlık eden X ise yaptığı açıklamada …": who stands behind what is told of them. */
function speakerBehindAside(words: readonly Word[], verb: number): WordRun | null {
  const at = words.findIndex(
    ({ folded, capital }, index) =>
      index > 0 && index < 14 && !capital && DOING.test(folded) && words[index + 1]?.capital === true,
  );
  if (at < 0 || words.slice(1, at + 2).some(({ gap }) => gap !== 'none')) return null;
  const name = nameFrom(words, at + 1, ({ capital }, place) => !capital || place >= verb);
  const next = name === null ? undefined : words[name.last + 1];
  if (name === null || next === undefined || words[name.last]?.suffixed === true) return null;
  return next.gap !== 'none' || next.folded === 'ise' || name.last > name.first ? name : null;
}

/** What is said stands behind the places, times and deeds that are told of saying it ("… görüşmede, …"). */
/** Words of where something was said, at most. */
const LONGEST_OCCASION = 10;
const OCCASION =
  /^(?:aciklama|konusma|demec|roportaj|paylasim|mesaj|soylesi|mulakat)(?:lar)?(?:[iu]?nda|[iu]?nde|s[iu]nda|s[iu]nde|da|de)$/u;

function contentFrom(words: readonly Word[], first: number, verb: number): number {
  let from = first;
  if (/^(?:ise|da|de)$/u.test(words[from]?.folded ?? '')) from += 1;
  // "10 Eylül'deki açıklamasında …": where it was said, with its day.
  for (let at = from; at < Math.min(verb - 2, from + LONGEST_OCCASION); at += 1) {
    if (words[at]?.quotation !== -1 || (at > from && words[at]?.gap !== 'none')) break;
    if (OCCASION.test(words[at]?.folded ?? '')) {
      from = at + 1;
      break;
    }
  }
  for (let at = from + 1; at < Math.min(verb - 2, from + 16); at += 1) {
    if (words[at]?.quotation !== -1) break;
    if (words[at]?.gap === 'comma' && ASIDE_END.test(words[at - 1]?.folded ?? '') && at - from < 14)
      from = at;
  }
  return from;
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
  if (name === null || words[0]?.suffixed === true) return null;
  // "Putin Suriye konusunda …": the land is what it is about, and no part of the name.
  if (name.last > 0 && MATTERS.test(words[name.last + 1]?.folded ?? ''))
    return { first: 0, last: name.last - 1 };
  // "İsrail ordusu …": a body of whoever is named.
  const body = words[name.last + 1];
  if (name.last === 0 && body?.gap === 'none' && NAMED_BODY.test(body.folded)) return { first: 0, last: 1 };
  if (name.last === 0) return null;
  // "X ile Y'nin görüşmesini …": what is told of them, and not who tells.
  if (BESIDE.has(words[name.last + 1]?.folded ?? '')) return null;
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
