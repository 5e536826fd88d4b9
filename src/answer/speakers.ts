import { wholeWordsOfAll, wordsOf } from '../language/all-languages.js';
import { tokenize } from '../language/tokenize.js';
import { SPEECH } from '../search/query/question-signs.js';
import { ROLE_NOUNS } from '../search/answer-words.js';
import type { AskedUnits } from '../search/query/asked-units.js';
import type { Query } from '../search/query/query.js';
import type { Hit } from '../search/ranking/rank.js';
import type { ReadSentence } from '../search/read-passage.js';
import { codeOf, packOf, perLanguage, primaryOf } from '../language/languages.js';
import { leadsBack, sourcesIn } from './citation-attribution.js';
import { namesOf } from './marking.js';
import { partOf, tellsOfOthers } from './other-pair.js';

/** A unit matched more weakly than this is not there. */
const LEAST_STRENGTH = 0.5;

/** "Would not comment." */
const SILENCE = wholeWordsOfAll(({ answers }) => answers.silences);

const STAND_INS = perLanguage(({ voice }) => new Set(wordsOf(voice.standIns)));
const SAYS = perLanguage(({ clauses }) => new Set(wordsOf(clauses.says)));

type Speaking = Pick<AskedUnits, 'agents' | 'speakers'>;

/** Somebody's words are asked for. */
export function asksForSpeech({ units }: Query): boolean {
  return units.some(({ words, isName }) => !isName && SPEECH.test(words));
}

/**
 * Whether all that a quotation says of what somebody is asked about is said by others: "What did X say about Y?", and the
 * sentences with Y, or where nothing is named all of them, have speakers, of whom none is X, or tell that nothing was said.
 */
export function isSaidByOthers(query: Query, asked: Speaking | null, hit: Hit): boolean {
  if (!asksForSpeech(query)) return false;
  const speakers = speakersOf(query, asked);
  const topic = topicOf(query, speakers);
  const { passage, reading, sentences, window } = hit;
  const { text } = passage.article;
  const quoted = sentences.slice(window.first, window.last + 1);
  const about =
    topic.length === 0
      ? quoted
      : quoted.filter((sentence) => topic.some((unit) => wordsFor(sentence, unit).length > 0));
  if (speakers.length === 0 || about.length === 0) return false;
  // In another language whoever speaks may be matched by a word that is nobody's name.
  const isAcross = primaryOf(passage.article.language) !== query.language;
  const own = new Set(
    sentences.flatMap((sentence) => speakers.flatMap((speaker) => wordsFor(sentence, speaker))),
  );
  const isOwnSource = (source: string | null): boolean =>
    source !== null && tokenize(source).some(({ folded }) => own.has(folded));
  const isSilent = sentences.some(
    (sentence) => isOf(sentence, own) && SILENCE.test(text.slice(sentence.start, sentence.end)),
  );
  // Who is told to have said nothing said nothing of the matter, unless something else is said to be theirs.
  if (isSilent && !sentences.some((sentence) => sourcesIn(text, reading, sentence).some(isOwnSource)))
    return true;
  return about.every((sentence) => {
    const sources = sourcesIn(text, reading, sentence);
    const written = text.slice(sentence.start, sentence.end);
    if (sources.length === 0)
      return (
        SILENCE.test(written) ||
        (!isOf(sentence, own) &&
          !leadsBack(written) &&
          (tellsOfOthers(sentence, text) || hasOtherSayer(sentence)))
      );
    return (
      sources.every((source) => source !== null && !isOwnSource(source)) &&
      (isAcross || !hasOwnSpeech(sentence, own, text))
    );
  });
}

/** What parts the speakers of a sentence. */
const PARTING = /[;:–—]\s|,\s/gu;

/** Whether a piece of a sentence between pauses has one of some words, a verb of saying, and nobody else. */
function hasOwnSpeech(sentence: ReadSentence, own: ReadonlySet<string>, text: string): boolean {
  const says = SAYS[codeOf(sentence.language)];
  const written = text.slice(sentence.start, sentence.end);
  const cuts = [...written.matchAll(PARTING)].map(({ index }) => sentence.start + index);
  return [sentence.start, ...cuts].some((start, at) => {
    const end = cuts[at] ?? sentence.end;
    const piece = partOf(sentence, start, end);
    return (
      piece.tokens.some(({ folded }) => own.has(folded) && !says.has(folded)) &&
      piece.tokens.some(({ folded }) => says.has(folded)) &&
      !tellsOfOthers(piece, text)
    );
  });
}

/** Where names have no capitals and nobody is left out who does something: a verb of saying has somebody before it, and no pronoun. */
function hasOtherSayer({ tokens, language }: ReadSentence): boolean {
  const { voice, names } = packOf(language);
  if (names.capitals || voice.definite === '') return false;
  const says = SAYS[codeOf(language)];
  const at = tokens.findIndex(({ folded }) => says.has(folded));
  return at > 1 && !tokens.some(({ folded }) => STAND_INS[codeOf(language)].has(folded));
}

function isOf({ tokens }: ReadSentence, words: ReadonlySet<string>): boolean {
  return tokens.some(({ folded }) => words.has(folded));
}

/**
 * Whether whoever is asked to have said something stands nowhere in the passage, or nothing in the quotation of what it was about, where no
 * capitals tell their name.
 */
export function isSpeechOfElse(query: Query, asked: Speaking | null, hit: Hit): boolean {
  const speakers = behindVerb(query, asked);
  if (speakers.length === 0 || !asksForSpeech(query)) return false;
  // In another language a word may stand there in one that is not known for it.
  if (primaryOf(hit.passage.article.language) !== query.language) return false;
  const lacks = (strengths: readonly number[], unit: number): boolean =>
    (strengths[unit] ?? 0) < LEAST_STRENGTH;
  const topic = topicOf(query, speakers);
  return (
    speakers.every((unit) => lacks(hit.strengths, unit)) ||
    (topic.length > 0 && topic.every((unit) => lacks(hit.window.strengths, unit)))
  );
}

/**
 * Units of whoever is asked about as speaking: who stands behind the verb of saying, else the question's names. Of "who said that X …" X is
 * none.
 */
function speakersOf(query: Query, asked: Speaking | null): readonly number[] {
  const names = namesOf(query);
  if (query.kind === 'who') return names.filter((unit) => asked?.agents.includes(unit) === true);
  const speakers = behindVerb(query, asked);
  return speakers.length > 0 ? speakers : names;
}

/** Who stands right behind the verb of saying, unless by an office, which may be told in other words. */
function behindVerb({ units }: Query, asked: Speaking | null): readonly number[] {
  const speakers = asked?.speakers ?? [];
  const isOffice = (unit: number): boolean =>
    (units[unit]?.words ?? '').split(' ').some((word) => ROLE_NOUNS.has(word));
  return speakers.some(isOffice) ? [] : speakers;
}

/** What is left of a question beside who said it and that it was said. */
function topicOf({ units }: Query, speakers: readonly number[]): readonly number[] {
  return units.flatMap(({ isName, isNamePart, words }, unit) =>
    isName || isNamePart === true || speakers.includes(unit) || SPEECH.test(words) ? [] : [unit],
  );
}

/** The words of a sentence that stand for a unit, folded. */
function wordsFor({ tokens }: ReadSentence, wanted: number): string[] {
  return tokens.flatMap(({ folded, matches }) =>
    matches.some(({ unit, strength }) => unit === wanted && strength >= LEAST_STRENGTH) ? [folded] : [],
  );
}
