import type { Modality } from '../../../model/fact.js';
import type { FactFrame } from '../../clauses/frame.js';
import type { Placed } from '../../clauses/frame-reader.js';
import { happeningAt, type FitsNoun } from '../../clauses/happening-nouns.js';
import { mayAct, type Party } from '../../clauses/party.js';
import { gapBefore } from '../../clauses/prepositional-parties.js';
import { PARTING } from '../../clauses/marks.js';
import type { SentenceLook } from '../../clauses/sentence-look.js';
import { isCapital, isSpaced } from '../../sentence-words.js';
import { slugOf } from '../../slug.js';
import { wordSet } from '../folded-words.js';

/** Words between a noun and its verb; between those of whom it is and the noun. */
const REACH = { verb: 10, noun: 8 } as const;
/** Words of the name of a meeting, at most. */
const LONGEST_NAME = 6;
const NUMBER_AND_OWNER = '(?:l[ae]r)?(?:s?[iu])?';
const AS_SUBJECT = new RegExp(`^${NUMBER_AND_OWNER}$`, 'u');
const AS_NOUN = new RegExp(
  `^${NUMBER_AND_OWNER}(?:n?[dt][ae](?:n|ki)?|n[iu]n?|n[ae]|y?[iu]|y?[ae]|n?[iu]n|y?l[ae])?$`,
  'u',
);
/** "Görüşmesi", "yaptığı görüşme": of somebody. */
const POSSESSED = /(?:m[ae]s|t[iu]s|v[ei]s|l[ae]r)[iu]/u;
const DONE = /(?:[dt][iu]g[iu]|[dt][iu]kl[ae]r[iu])$/u;
const AMONG = /^arasinda(?:ki)?$/u;
/** Verbs of a noun that say when and where it was. */
const HELD = /^(?:yapil|gerceklesti|gercekles|duzenlen|basla|sur|ol|sona)/u;
/** Of what was asked for, planned or called off nobody knows that it was. */
const OPEN =
  /^(?:iptal|ertele\p{L}*|iste(?:di|yor|nen|gini)\p{L}*|oner\p{L}*|cagri\p{L}*|talep|bekle\p{L}*|umut\p{L}*|umit\p{L}*|planla\p{L}*|ongor\p{L}*|olasi|muhtemel|gerek\p{L}*|\p{L}+(?:acagi|ecegi|acaklari|ecekleri)\p{L}*|\p{L}+(?:acak|ecek)(?:ti|tir)?|\p{L}+m[ae](?:di|yacak|yecek)\p{L}*|yok|yoktu|degil\p{L}*)$/u;
/** Words that stand between a noun and its verb. */
const BESIDE = wordSet(
  'da de birlikte yeniden tekrar resmen ise bugün dün bu sabah akşam dolaylı ilk ikinci üçüncü',
);

const fitsWith =
  (ending: RegExp): FitsNoun =>
  (folded, noun, _first, isLast) =>
    isLast
      ? folded.startsWith(noun) && ending.test(folded.slice(noun.length))
        ? 1
        : 0
      : Number(folded === noun);

/** How a noun that tells by itself is put, by the words of its sentence. */
export function aroundTurkishNoun({
  sentence,
  isQuestion,
  isRefuted,
  condition,
}: SentenceLook): Modality | null {
  if (isQuestion || isRefuted || condition < Infinity) return null;
  return sentence.tokens.some(({ folded }) => OPEN.test(folded)) ? null : 'stated';
}

/** Whether a word is a noun that tells by itself, in any case. */
export function isTurkishNoun(folded: string, nouns: FactFrame['nouns']): boolean {
  const fits = fitsWith(AS_NOUN);
  return nouns.some((noun) => fits(folded, noun.at(-1) ?? '', true, true) > 0);
}

/** What happens: a noun before its verb, or between whom it is. */
export function placeTurkishHappening(look: SentenceLook, frame: FactFrame, verb: number): Placed | null {
  if (frame.isNoun) return placeNoun(look, frame, verb);
  const { sentence } = look;
  const end = verb - frame.light.length;
  if (frame.light.some((words, at) => !words.has(sentence.tokens[end + at]?.folded ?? ''))) return null;
  const thing = subjectBefore(look, frame, end);
  if (thing === null) return null;
  if (!frame.between) return { who: [thing], others: [], what: null };
  const who = among(look, thing.first);
  return who.length < 2 ? null : { who, others: [], what: null };
}

/** The nearest noun before a verb; times, places and small words may stand between. */
function subjectBefore(
  { sentence, dated, placeByFirst, placeByLast, parties }: SentenceLook,
  frame: FactFrame,
  end: number,
): Party | null {
  const fits = fitsWith(frame.between ? AS_NOUN : AS_SUBJECT);
  for (let at = end - 1; at >= Math.max(0, end - REACH.verb); at -= 1) {
    const isSetOff = at + 1 < end && PARTING.test(gapBefore(sentence, at + 1));
    if (isSetOff && !dated.has(at) && !dated.has(at + 1) && gapBefore(sentence, at + 1).trim() !== ',')
      return null;
    const noun = happeningAt(sentence, frame.nouns, at, fits);
    if (noun !== null) return compound(sentence, frame, noun);
    const party = parties[placeByLast.get(at) ?? -1];
    if (party !== undefined) {
      if (party.marker === 'plain' && mayAct(party)) return null;
      at = party.first;
      continue;
    }
    const folded = sentence.tokens[at]?.folded ?? '';
    // An inflected word that is no name goes with the verb; anything else may be its subject.
    const isPassed =
      dated.has(at) ||
      placeByFirst.has(at) ||
      BESIDE.has(folded) ||
      /(?:[dt][ae]n?|[iu]yle|y?l[ae]|r?[ae]k)$/u.test(folded);
    if (!isPassed) return null;
  }
  return null;
}

/** "Ateşkes anlaşması": the first of two such nouns belongs to the second. */
function compound(sentence: SentenceLook['sentence'], { nouns }: FactFrame, noun: Party): Party | null {
  const { article, tokens } = sentence;
  if (tokens[noun.first - 1]?.folded === 'basin') return null;
  const words = { text: article.text, tokens, start: sentence.start, end: sentence.end };
  if (isCapital(words, noun.first)) {
    let first = noun.first;
    while (
      first > 0 &&
      noun.first - first < LONGEST_NAME &&
      isCapital(words, first - 1) &&
      isSpaced(words, first - 1)
    )
      first -= 1;
    const name = article.text.slice(tokens[first]?.start ?? 0, tokens[noun.last]?.end ?? 0);
    return { ...noun, ref: { id: slugOf(name), name, type: 'group' }, first };
  }
  const before = tokens[noun.first - 1];
  const last = tokens[noun.last];
  if (before === undefined || last === undefined || !/[iu]$/u.test(last.folded)) return noun;
  if (!nouns.some(([word = '']) => word === before.folded) && before.folded !== 'ateskes') return noun;
  const name = article.text.slice(before.start, last.end);
  return {
    ...noun,
    ref: { ...noun.ref, id: `${before.folded}-${noun.ref.id}`, name },
    first: noun.first - 1,
  };
}

/** "X ile Y arasındaki …": those before the word for "between". */
function among({ sentence, parties }: SentenceLook, noun: number): readonly Party[] {
  const last = parties.findLastIndex((party) => party.last < noun);
  const [one, other] = [parties[last - 1], parties[last]];
  if (one === undefined || other === undefined) return [];
  const word = other.last + 1;
  const isAmong = AMONG.test(sentence.tokens[word]?.folded ?? '') && noun - word <= REACH.noun;
  const isPair = other.joined || (one.marker === 'with' && other.first <= one.last + 2);
  return isAmong && isPair && mayAct(one) && mayAct(other) ? [one, other] : [];
}

/** "X ile Y'nin … görüşmesi", "X'in Y ile … görüşmesi", "X ile Y arasındaki görüşme". */
function placeNoun(look: SentenceLook, { nouns }: FactFrame, noun: number): Placed | null {
  const { sentence, parties, dated } = look;
  // "Bir görüşme için": one that may be.
  if (sentence.tokens[noun - 1]?.folded === 'bir' || sentence.tokens[noun + 1]?.folded === 'icin')
    return null;
  const isWhole = nouns.some(({ length }) =>
    happeningAt(sentence, nouns, noun - length + 1, fitsWith(AS_NOUN)),
  );
  if (!isWhole) return null;
  const between = among(look, noun);
  const acting = parties.filter((party) => party.last < noun && mayAct(party) && party.marker !== 'at');
  const pair = between.length > 0 ? between : acting.slice(-2);
  const [one, other] = pair;
  if (one === undefined || other === undefined || noun - other.last > REACH.noun) return null;
  const isOwned =
    (one.marker === 'with' && other.marker === 'of') ||
    (one.marker === 'of' && (other.marker === 'with' || other.joined));
  if (between.length === 0 && !(isOwned && other.first <= one.last + 2)) return null;
  // "X'in Y ile müzakerelerdeki rolü": whose the role is holds no talks by that.
  const isOfOne =
    POSSESSED.test(sentence.tokens[noun]?.folded ?? '') || DONE.test(sentence.tokens[noun - 1]?.folded ?? '');
  if (between.length === 0 && !isOfOne) return null;
  for (let at = other.last + 1; at <= noun; at += 1)
    if (
      PARTING.test(gapBefore(sentence, at).replace(/^['’]\p{L}*/u, '')) &&
      !dated.has(at) &&
      !dated.has(at - 1)
    )
      return null;
  const isHeld = sentence.tokens.slice(noun + 1).some(({ folded }) => HELD.test(folded));
  return {
    who: [one, other],
    others: [],
    what: null,
    within: { first: one.first, last: isHeld ? sentence.tokens.length : noun },
  };
}
