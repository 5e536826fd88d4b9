import { behindAdjuncts, isSetOff } from './clause.js';
import { CUE_VERBS, type CueVerb } from './cue-verbs.js';
import type { Word } from '../../../attribution/speech-words.js';
import type { SourceRun } from './noun-phrase.js';
import type { SpeechVerbGroup } from './speech-verb-group.js';
import {
  ANY_PRONOUN,
  CLAUSE_OPENER,
  IRREGULAR_PAST,
  namesThing,
  NOUN_OPENER,
  SPEECH_PREPOSITION,
  TIME_WORD,
  SPOKEN_AUXILIARIES,
} from './word-classes.js';
import { wordSet } from '../../folded-words.js';

/** Verbs whose object is a thing. */
const TAKES_THINGS = wordSet('call describe dub brand label quote cite deny');
const NOBODY = wordSet(
  'i we you anyone anybody everyone everybody nobody something anything nothing someone somebody',
);
/** In words. */
const LONGEST_HEADLINE = 30;

/** Headlines write every word with a capital; elsewhere a capital makes a name ("the United States"). */
export function isTitleCase(words: readonly Word[]): boolean {
  return (
    words.length <= LONGEST_HEADLINE && words.filter(({ capital }) => capital).length * 3 >= words.length * 2
  );
}

/** A word behind an article, a possessive or a preposition is a noun ("the report", "Israel's demand"). */
export function isNounAt(words: readonly Word[], at: number, { form }: CueVerb): boolean {
  const before = words[at - 1];
  if (before === undefined || words[at]?.gap !== 'none') return form === 'base' && at === 0;
  if (before.possessive && !ANY_PRONOUN.has(before.folded)) return true;
  if (form === 'ing') return NOUN_OPENER.has(before.folded);
  // "Resolution 2735 states that" says something, "48 states" are counted.
  const isThat = words[at + 1]?.folded === 'that' && words[at + 1]?.gap === 'none';
  if (form !== 'past' && /^\d/u.test(before.folded) && !isThat) return true;
  // "received reports", "outlined plans": the object of the verb before.
  if (form !== 'past' && !before.capital && isPast(before.folded)) return true;
  if (before.folded === 'that' || before.folded === 'this' || before.folded === 'some')
    return form === 'base';
  return (
    NOUN_OPENER.has(before.folded) ||
    (SPEECH_PREPOSITION.has(before.folded) && !(form === 'past' && before.capital))
  );
}

/** "officials say", "the ministry says": a base form wants a plural, a present one a singular. */
export function agrees(
  words: readonly Word[],
  { form }: CueVerb,
  group: SpeechVerbGroup,
  { source, named }: SourceRun,
): boolean {
  if (form === 'past') return true;
  if (form === 'ing')
    return (
      group.first < group.verb ||
      isDefinite(words[source.first]?.folded ?? '') ||
      words[source.first]?.capital === true ||
      isPlural(words, source)
    );
  const auxiliary = words.slice(group.first, group.verb).some(({ folded }) => SPOKEN_AUXILIARIES.has(folded));
  const run = named ?? source;
  if (form === 'base') return auxiliary || isPlural(words, run);
  const opener = words[run.first];
  return opener !== undefined && (opener.capital || opener.possessive || isDefinite(opener.folded));
}

function isDefinite(folded: string): boolean {
  return NOUN_OPENER.has(folded) || ANY_PRONOUN.has(folded) || /^\d/u.test(folded);
}

function isPlural(words: readonly Word[], { first, last }: { first: number; last: number }): boolean {
  const run = words.slice(first, last + 1);
  const of = run.findIndex(({ folded }) => SPEECH_PREPOSITION.has(folded));
  // "eight of ten voters": the number is theirs.
  const counted =
    run[of]?.folded === 'of' &&
    /^(?:\d.*|one|two|three|four|five|six|seven|eight|nine|ten|majority|number|percent|group|most|many|some|all)$/u.test(
      run[of - 1]?.folded ?? '',
    );
  const head = (of > 0 && !counted ? run[of - 1] : run.at(-1))?.folded ?? '';
  return (
    /^(?:they|we|i|you|who|people|police|media|men|women|many|some|most|both|others|all|several|few|those|democrats|republicans)$/u.test(
      head,
    ) ||
    (head.endsWith('s') && !head.endsWith('ss')) ||
    (of < 0 && run.some(({ folded }) => folded === 'and'))
  );
}

/** Whether the verb has something said behind it, or before it. */
export function hasContent(
  words: readonly Word[],
  { frame, form }: CueVerb,
  { source }: SourceRun,
  { first, verb }: SpeechVerbGroup,
  last: number,
): boolean {
  const start = Math.min(source.first, first);
  const next = words[last + 1];
  const ambiguous = form === 'present' || form === 'base';
  if (next === undefined)
    return frame === 'free' || frame === 'phrase' || (!ambiguous && isSetOff(words, start));
  if (frame === 'free' || frame === 'phrase') return true;
  if (next.gap === 'quote' || next.gap === 'colon') return true;
  const { folded } = next;
  if (folded === 'that' && next.gap === 'none') return true;
  if (frame === 'to') return folded === 'to' || NOUN_OPENER.has(folded);
  if (frame === 'clause')
    return (
      beginsClause(words, behindAdjuncts(words, last + 1)) ||
      (isSetOff(words, start) && words[behindAdjuncts(words, last + 1)]?.gap !== 'none')
    );
  if (form === 'ing' && SPEECH_PREPOSITION.has(words[first - 1]?.folded ?? '')) return false;
  if (next.gap !== 'none')
    return (!ambiguous && isSetOff(words, start)) || words[behindComma(words, last + 1)]?.folded === 'that';
  if (isSetOff(words, start) && behindAdjuncts(words, last + 1) > last + 1) return true;
  const behind = words[behindAdjuncts(words, last + 1)];
  if (behind?.folded === 'that' || behind?.gap === 'quote') return true;
  if (NOUN_OPENER.has(folded) || ANY_PRONOUN.has(folded) || next.capital || /^\d/u.test(folded)) return true;
  if (/^(?:what|why|how|when|where|whether|if|who|more|no)$/u.test(folded)) return true;
  if (SPEECH_PREPOSITION.has(folded) || CLAUSE_OPENER.has(folded) || folded === 'to') return false;
  // A bare noun behind it: present and base forms may be nouns themselves ("aid reports").
  return form === 'past' || form === 'ing' || verb > first;
}

/** "added it was", "suggested the talks would": a subject and a verb of its own before the next gap. */
function beginsClause(words: readonly Word[], first: number): boolean {
  for (let at = first; at < first + 12; at += 1) {
    const word = words[at];
    if (word === undefined || (at > first && word.gap !== 'none')) return false;
    if (word.folded === 'that' || word.gap === 'quote') return true;
    if (at > first && (SPOKEN_AUXILIARIES.has(word.folded) || IRREGULAR_PAST.has(word.folded))) return true;
  }
  return false;
}

function behindComma(words: readonly Word[], at: number): number {
  for (let next = at; next < Math.min(words.length, at + 8); next += 1)
    if (next > at && words[next]?.gap === 'comma') return next;
  return words.length;
}

/** "anyone says", "you say": nobody in particular. */
export function isAnybody(words: readonly Word[], { source }: SourceRun): boolean {
  return source.first === source.last && NOBODY.has(words[source.first]?.folded ?? '');
}

function isPast(folded: string): boolean {
  return IRREGULAR_PAST.has(folded) || (folded.length > 4 && folded.endsWith('ed'));
}

/** "called the minister on Friday" is a telephone's; "called it a step" is said. */
export function isCall(words: readonly Word[], { verb, particles }: CueVerb, last: number): boolean {
  if (verb !== 'call' || particles.length > 0) return false;
  for (let at = last + 1; at <= last + 9; at += 1) {
    const word = words[at];
    if (word === undefined) return true;
    if (word.gap === 'quote' || /^(?:a|an|for)$/u.test(word.folded)) return false;
    if (at === last + 1 && /^(?:it|them|him|her)$/u.test(word.folded)) return false;
    if (
      word.gap === 'none' &&
      SPEECH_PREPOSITION.has(word.folded) &&
      word.folded !== 'of' &&
      word.folded !== 'for'
    )
      return true;
    if (at > last + 1 && /^(?:the|his|her|their|its)$/u.test(word.folded) && word.gap === 'none')
      return false;
  }
  return false;
}

/** "the talks underscore", "its presence adds": a thing shows, but does not speak. */
export function isThing(words: readonly Word[], { kind }: CueVerb, { named }: SourceRun): boolean {
  if (kind !== 'speech' || named === null) return false;
  const run = words.slice(named.first, named.last + 1);
  if (run.every(({ folded }) => TIME_WORD.has(folded))) return true;
  const end = run.findIndex(({ folded }, at) => at > 0 && (SPEECH_PREPOSITION.has(folded) || isPast(folded)));
  const head = end > 0 ? run[end - 1] : run.at(-1);
  if (head === undefined || head.capital) return false;
  return namesThing(head.folded);
}

/** "Rejected US demands to halt": what somebody rejects, and no verb of the US. */
export function isObjectBefore(words: readonly Word[], { form }: CueVerb, { source }: SourceRun): boolean {
  const before = words[source.first - 1];
  if (form === 'past' || form === 'ing' || before?.cue !== true) return false;
  return (
    CUE_VERBS.get(before.folded)?.some(({ verb, kind }) => kind === 'reaction' || TAKES_THINGS.has(verb)) ===
    true
  );
}

/** "if Hamas says", "whether it said": nobody has said it yet. */
export function isSupposed(
  words: readonly Word[],
  { source }: SourceRun,
  { first }: SpeechVerbGroup,
): boolean {
  const before = words[Math.min(source.first, first) - 1];
  return before !== undefined && /^(?:if|unless|whether|until|what)$/u.test(before.folded);
}
