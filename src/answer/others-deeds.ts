import { wordsOf } from '../language/all-languages.js';
import { codeOf, packOf, perLanguage } from '../language/languages.js';
import type { AskedDoers } from '../search/query/asked-doers.js';
import type { AskedUnits } from '../search/query/asked-units.js';
import { isFor, type ReadSentence } from '../search/read-passage.js';
import { COMMAS, ROLE_NOUNS } from '../search/answer-words.js';
import { isOfOffice, runsOfCapitals } from '../search/spans/name-spans.js';
import type { Anchor } from './anchors.js';

/*
 * A text may tell of the same deed twice, of one by name and of another: "Crosland accepted it, Agustsson took a week". Whose deed a word
 * tells is shown by where names stand beside it and by their endings, which takes no tree and is all there is to go by where few trees are right.
 */

/** Words before and behind a verb among which whoever does it may be told by an office alone. */
const OF_OFFICE = 3;
/** Words behind a participle among which whoever does it stands. */
const BEHIND_PARTICIPLE = 5;
/** What parts the clauses of a sentence. */
const PAUSE = new RegExp(String.raw`^\s*[;,:–—${COMMAS}]|^\s+-\s`, 'u');
/** What parts clauses even where a comma only sets off who does it. */
const STOP = /^\s*[;:–—]|^\s+-\s/u;

const SIGNS = perLanguage(({ voice, answers, clauses }) => ({
  companions: new Set(wordsOf(clauses.companions)),
  beside: new RegExp(`['’ʼ](?:${voice.companionEndings || '(?!)'})$`, 'u'),
  standIns: new Set(wordsOf(voice.standIns)),
  otherParts: new Set(wordsOf(voice.otherParts)),
  topics: new Set(wordsOf(answers.topicMarks.replaceAll('|', ' '))),
  definite: new RegExp(`^(?:${voice.definite || '(?!)'})$`, 'u'),
}));

/**
 * The anchors without those whose deed is somebody else's than the question's by where the names stand. Where every tree is as good as these
 * signs, all of them.
 *
 * @param text the article's
 */
export function withoutOthersDeeds(
  anchors: readonly Anchor[],
  { doers, event }: Pick<AskedUnits, 'doers' | 'event'>,
  text: string,
): readonly Anchor[] {
  if (doers.alone.length + doers.beside.length === 0) return anchors;
  return anchors.filter((anchor) => {
    const { names, verbsLast, voice } = packOf(anchor.sentence.language);
    if (verbsLast && names.capitals) return !isOfOtherBefore(anchor, doers, text);
    const tells =
      anchor.reading.tokens[anchor.at]?.upos === 'VERB' || anchor.own[anchor.at]?.has(event) === true;
    return voice.definite === '' || !tells || !isOfOtherAround(anchor, doers, text);
  });
}

/**
 * Where verbs come last: in the clause up to the verb another name stands bare, and none of the doers; or some of those who did it together
 * are not there, and others are.
 */
function isOfOtherBefore(anchor: Anchor, { alone, beside }: AskedDoers, text: string): boolean {
  const { sentence, reading, at } = anchor;
  const { tokens } = sentence;
  // Of a noun it is told up to the verb of its clause.
  const until = reading.tokens[at]?.upos === 'VERB' ? at : Math.max(at, anchor.clause.predicate);
  const verb = sentence.start + (reading.tokens[until]?.start ?? 0);
  const place = tokens.findIndex(({ end }) => end > verb);
  const first = clauseStart(anchor, text);
  const isParticiple = reading.tokens[at]?.features.VerbForm === 'Part';
  const last = Math.min(tokens.length, place + 1 + (isParticiple ? BEHIND_PARTICIPLE : 0));
  const inside = tokens.slice(first, last);
  const { standIns } = SIGNS[codeOf(sentence.language)];
  const wanted = [...alone, ...beside];
  const absent = wanted.filter((unit) => !inside.some((token) => isFor(token, unit)));
  const isTogether = beside.length > 0;
  if (place < 0 || absent.length < (isTogether ? 1 : wanted.length)) return false;
  if (inside.some(({ folded }) => standIns.has(folded))) return false;
  return runsOfCapitals(sentence, text).some(
    (run) => run.first >= first && run.last < last && isBareName(sentence, run, { text, isTogether }),
  );
}

/** The first word of the clause that a verb at the end of it closes: behind another that does, or a stop. */
function clauseStart({ sentence, reading, at }: Anchor, text: string): number {
  const verb = reading.tokens.findLastIndex(
    ({ upos, features, head }, place) =>
      place < at && upos === 'VERB' && ['Fin', 'Conv', undefined].includes(features.VerbForm) && head !== at,
  );
  const from = sentence.start + (reading.tokens[verb]?.end ?? 0);
  const { tokens } = sentence;
  const end = sentence.start + (reading.tokens[at]?.start ?? 0);
  const stop = tokens.findLastIndex(
    (token) => token.end <= end && STOP.test(text.slice(token.end, token.end + 3)),
  );
  const behind = verb < 0 ? 0 : tokens.findIndex(({ start }) => start >= from);
  return Math.max(0, behind, stop + 1);
}

/** Somebody's or something's name without an ending or a word behind that gives it another part than doing it. */
function isBareName(
  { tokens, mentions, language }: ReadSentence,
  { first, last }: { readonly first: number; readonly last: number },
  { text, isTogether }: { readonly text: string; readonly isTogether: boolean },
): boolean {
  const { topics, otherParts, companions, beside } = SIGNS[codeOf(language)];
  const words = tokens.slice(first, last + 1);
  const end = words.at(-1)?.end ?? 0;
  const next = tokens[last + 1];
  const ending = /^[^\s,.;:]*/u.exec(text.slice(words.at(-1)?.start ?? 0))?.[0] ?? '';
  const isWith = isTogether && (companions.has(next?.folded ?? '') || beside.test(ending));
  const isSetOff = isWith || /^\s*,/u.test(text.slice(end, end + 3)) || topics.has(next?.folded ?? '');
  const isListedPlace = mentions.some(
    ({ entity, firstToken, lastToken }) =>
      entity.type !== 'person' && firstToken <= last && first <= lastToken && lastToken >= last,
  );
  return (
    (isWith || !/['’ʼ]/u.test(ending)) &&
    (words.length > 1 || isSetOff) &&
    !isListedPlace &&
    (isWith || !otherParts.has(next?.folded ?? '')) &&
    !ROLE_NOUNS.has(words.at(-1)?.folded ?? '') &&
    !words.every(({ folded }) => isOfOffice(folded)) &&
    words.some(({ matches }) => matches.length === 0) &&
    /\p{Ll}/u.test(text.slice(words[0]?.start ?? 0, end))
  );
}

/**
 * Where names have no capitals and nobody is left out who does it: the sentence of the verb has none of the doers up to the end of its clause,
 * no pronoun, and beside the verb nobody who is told by an office or as known; or nobody of those with whom they did it, and others.
 */
function isOfOtherAround(anchor: Anchor, { alone, beside }: AskedDoers, text: string): boolean {
  const { sentence, reading, at } = anchor;
  const { tokens, language } = sentence;
  const { definite, standIns, companions } = SIGNS[codeOf(language)];
  const verb = sentence.start + (reading.tokens[at]?.start ?? 0);
  const place = tokens.findIndex(({ end }) => end > verb);
  if (place < 0 || tokens.some(({ folded }) => standIns.has(folded))) return false;
  const close = tokens.findIndex(
    ({ end }, each) =>
      each >= place && PAUSE.test(text.slice(end, end + 3)) && hasVerbBehind(reading, end - sentence.start),
  );
  const upTo = tokens.slice(0, close < 0 ? tokens.length : close + 1);
  const isThere = (units: readonly number[]): boolean =>
    upTo.some((token) => units.some((unit) => isFor(token, unit)));
  if (beside.length > 0 && !isThere(beside) && upTo.some(({ folded }) => companions.has(folded))) return true;
  const near = tokens.slice(Math.max(0, place - OF_OFFICE), place + OF_OFFICE + 1);
  const isKnown = [tokens[place - 1], tokens[place + 1]].some(
    (token) => token !== undefined && definite.test(text.slice(token.start, token.end)),
  );
  return (
    alone.length > 0 && !isThere(alone) && !isKnown && !near.some(({ folded }) => ROLE_NOUNS.has(folded))
  );
}

function hasVerbBehind({ tokens }: Anchor['reading'], from: number): boolean {
  const behind = tokens.filter(({ start }) => start >= from);
  const pause = behind.findIndex(({ upos }, at) => at > 0 && upos === 'PUNCT');
  return (pause < 0 ? behind : behind.slice(0, pause)).some(({ upos }) => upos === 'VERB');
}
