import { wholeWordsOfAll } from '../language/all-languages.js';
import { tokenize } from '../language/tokenize.js';
import { SPEECH } from '../search/query/question-signs.js';
import { ROLE_NOUNS } from '../search/answer-words.js';
import type { AskedUnits } from '../search/query/asked-units.js';
import type { Query } from '../search/query/query.js';
import type { Hit } from '../search/ranking/rank.js';
import type { ReadSentence } from '../search/read-passage.js';
import { sourceOf } from './citation-attribution.js';
import { namesOf } from './marking.js';

/** A unit matched more weakly than this is not there. */
const LEAST_STRENGTH = 0.5;

/** "Would not comment." */
const SILENCE = wholeWordsOfAll(({ answers }) => answers.silences);

/** Somebody's words are asked for. */
export function asksForSpeech({ units }: Query): boolean {
  return units.some(({ words, isName }) => !isName && SPEECH.test(words));
}

/**
 * Whether all that a quotation says of what somebody is asked about is said by others: "What did X say about Y?", and the
 * sentences with Y have a speaker each, who is not X, or tell that nothing was said.
 */
export function isSaidByOthers(
  query: Query,
  asked: Pick<AskedUnits, 'agents' | 'speakers'> | null,
  hit: Hit,
): boolean {
  if (!asksForSpeech(query)) return false;
  const names = speakersOf(query, asked);
  const topic = query.units.flatMap(({ isName, isNamePart, words }, unit) =>
    isName || names.includes(unit) || isNamePart === true || SPEECH.test(words) ? [] : [unit],
  );
  const { passage, reading, sentences, window } = hit;
  const { text } = passage.article;
  const about = sentences
    .slice(window.first, window.last + 1)
    .filter((sentence) => topic.some((unit) => wordsFor(sentence, unit).length > 0));
  if (names.length === 0 || about.length === 0) return false;
  const own = new Set(sentences.flatMap((sentence) => names.flatMap((name) => wordsFor(sentence, name))));
  return about.every((sentence) => {
    const source = sourceOf(text, reading, [sentence], []);
    if (source === null) return SILENCE.test(text.slice(sentence.start, sentence.end));
    return !tokenize(source).some(({ folded }) => own.has(folded));
  });
}

/**
 * Units of whoever is asked about as speaking: the question's names; where it has none, since a script without capitals shows no
 * name that nobody listed, who stands behind its verb of saying and holds no office. Of "who said that X …" X is none.
 */
function speakersOf(query: Query, asked: Pick<AskedUnits, 'agents' | 'speakers'> | null): readonly number[] {
  const names = namesOf(query);
  if (query.kind === 'who') return names.filter((unit) => asked?.agents.includes(unit) === true);
  if (names.length > 0) return names;
  const speakers = asked?.speakers ?? [];
  const isOffice = (unit: number): boolean =>
    (query.units[unit]?.words ?? '').split(' ').some((word) => ROLE_NOUNS.has(word));
  return speakers.some(isOffice) ? [] : speakers;
}

/** The words of a sentence that stand for a unit, folded. */
function wordsFor({ tokens }: ReadSentence, wanted: number): string[] {
  return tokens.flatMap(({ folded, matches }) =>
    matches.some(({ unit, strength }) => unit === wanted && strength >= LEAST_STRENGTH) ? [folded] : [],
  );
}
