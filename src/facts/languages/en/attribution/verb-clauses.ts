import { type AttributingClause, behindAdjuncts, behindHearer, clausePlace, TOLD } from './clause.js';
import { CUE_VERBS, type CueVerb } from './cue-verbs.js';
import type { Word } from '../../../attribution/speech-words.js';
import type { SourceRun } from './noun-phrase.js';
import { phraseAfter } from './phrase-after.js';
import { speakerBefore } from './speaker-before.js';
import {
  agrees,
  hasContent,
  isAnybody,
  isCall,
  isNounAt,
  isObjectBefore,
  isSupposed,
  isThing,
  isTitleCase,
} from './verb-context.js';
import { speechVerbGroupAt, type SpeechVerbGroup } from './speech-verb-group.js';
import {
  SPOKEN_AUXILIARIES,
  NOUN_OPENER,
  IRREGULAR_PAST,
  RELATIVE,
  SPEECH_PREPOSITION,
  TIME_WORD,
} from './word-classes.js';
import { wordSet } from '../../folded-words.js';

/** Verbs whose "by X" names who says it ("threatened by" does not). */
const SAID_BY = wordSet(
  'report announce confirm disclose reveal estimate claim state describe write note cite quote suggest propose find call',
);
/** What a verb says when it says nothing ("said no more"). */
const NOTHING = wordSet('nothing little so goodbye farewell');
/** Words from its start in which a sentence's first verb is looked for. */
const FIRST_VERB_WITHIN = 60;
/** Behind a quotation these have their subject behind them ("…," added X). */
const INVERTS = wordSet('say add write explain note ask continue tweet report recall warn argue quip');

/** The clause whose verb is the word at `at`; null where that attributes nothing, or nobody is named. */
export function verbClauseAt(
  words: readonly Word[],
  at: number,
  earlier: readonly AttributingClause[],
): AttributingClause | null {
  const word = words[at];
  // What others say inside a direct quotation is told by its speaker.
  if (word === undefined || word.quotation >= 0 || word.joined) return null;
  if (word.capital && at > 0 && !isTitleCase(words)) return null;
  const group = speechVerbGroupAt(words, at);
  if (group.infinitive || group.modality === 'denied' || group.modality === 'conditional') return null;
  // One written form may be several of the verb's ("put"), and the shorter of two phrases.
  for (const cue of CUE_VERBS.get(word.folded) ?? []) {
    if (!follow(words, at, cue.particles) || isNounAt(words, at, cue)) continue;
    const found = clauseOf(words, cue, group, earlier);
    if (found !== null) return found;
  }
  return null;
}

function clauseOf(
  words: readonly Word[],
  cue: CueVerb,
  group: SpeechVerbGroup,
  earlier: readonly AttributingClause[],
): AttributingClause | null {
  const at = group.verb;
  const last = at + cue.particles.filter((particle) => particle !== 'the' && particle !== 'it').length;
  const next = words[last + 1];
  const by = next?.folded === 'by' && next.gap === 'none';
  if (cue.form === 'past' && (group.passive || by)) return passive(words, cue, group, last);
  if (NOTHING.has(next?.folded ?? '') || (next?.folded === 'no' && words[last + 2]?.folded === 'more'))
    return null;
  const inverted = isInverted(words, at, cue) ? invertedSubject(words, last + 1) : null;
  const quoted = inverted !== null && words[at]?.gap === 'quote';
  const source = quoted ? null : speakerOf(words, cue, group, earlier);
  if (source === null) return inverted === null ? null : clause(words, cue, group, inverted, last);
  const speaks =
    agrees(words, cue, group, source) &&
    !isAnybody(words, source) &&
    !isSupposed(words, source, group) &&
    !isCall(words, cue, last) &&
    !isThing(words, cue, source) &&
    !isObjectBefore(words, cue, source) &&
    hasContent(words, cue, source, group, last);
  return speaks ? clause(words, cue, group, source, last) : null;
}

function follow(words: readonly Word[], at: number, particles: readonly string[]): boolean {
  return particles.every((particle, index) => {
    const word = words[at + 1 + index];
    return word !== undefined && word.gap === 'none' && word.folded === particle;
  });
}

/** What follows "said" is its subject only where no verb of its own follows ("said the talks went on"). */
function invertedSubject(words: readonly Word[], first: number): SourceRun | null {
  const found = phraseAfter(words, first);
  const next = found === null ? undefined : words[found.source.last + 1];
  if (next === undefined || next.gap !== 'none') return found;
  return SPOKEN_AUXILIARIES.has(next.folded) ||
    IRREGULAR_PAST.has(next.folded) ||
    next.folded === 'to' ||
    next.folded.endsWith('ed')
    ? null
    : found;
}

function isInverted(words: readonly Word[], at: number, { verb, frame, form }: CueVerb): boolean {
  if (form !== 'past' && !(form === 'present' && verb === 'say')) return false;
  const word = words[at];
  const next = words[at + 1];
  if (word === undefined || next === undefined || next.gap !== 'none') return false;
  if (TIME_WORD.has(next.folded) || next.folded === 'that' || SPEECH_PREPOSITION.has(next.folded))
    return false;
  if (word.gap === 'quote') return INVERTS.has(verb) && next.quotation === word.quotation;
  return (
    word.gap === 'comma' && frame === 'free' && verb === 'say' && !/^(?:it|they|he|she)$/u.test(next.folded)
  );
}

function speakerOf(
  words: readonly Word[],
  cue: CueVerb,
  group: SpeechVerbGroup,
  earlier: readonly AttributingClause[],
): SourceRun | null {
  const first = words[group.first];
  const before = words[group.first - 1];
  if (first === undefined || before === undefined) return null;
  const alone = cue.form === 'ing' && group.first === group.verb;
  if (
    alone &&
    (first.gap === 'comma' || SPEECH_PREPOSITION.has(before.folded) || before.folded === 'while')
  ) {
    return leadingSubject(words, group.first, earlier);
  }
  if (/^(?:and|but|or|then)$/u.test(before.folded)) {
    return first.gap === 'none' || first.gap === 'comma' ? leadingSubject(words, group.first, earlier) : null;
  }
  return speakerBefore(words, group.first);
}

/** Of "X did this, saying that": the subject of the clause before. */
function leadingSubject(
  words: readonly Word[],
  at: number,
  earlier: readonly AttributingClause[],
): SourceRun | null {
  const quotation = words[at]?.quotation;
  const previous = earlier.findLast((clause) => words[clause.cue.first]?.quotation === quotation);
  if (previous !== undefined) return { source: previous.source, named: previous.named };
  for (let verb = 1; verb < Math.min(at, FIRST_VERB_WITHIN); verb += 1) {
    const word = words[verb];
    if (word === undefined || word.quotation !== quotation) continue;
    if (!isFiniteVerb(words, verb)) continue;
    return speakerBefore(words, speechVerbGroupAt(words, verb).first);
  }
  return null;
}

function isFiniteVerb(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || word.capital) return false;
  const { folded } = word;
  if (SPOKEN_AUXILIARIES.has(folded) || IRREGULAR_PAST.has(folded)) return true;
  const next = words[at + 1]?.folded ?? '';
  return (
    folded.length > 4 &&
    folded.endsWith('ed') &&
    (NOUN_OPENER.has(next) ||
      SPEECH_PREPOSITION.has(next) ||
      next === 'to' ||
      words[at + 1]?.capital === true)
  );
}

function passive(
  words: readonly Word[],
  cue: CueVerb,
  group: SpeechVerbGroup,
  last: number,
): AttributingClause | null {
  const next = words[last + 1];
  if (next === undefined || next.gap !== 'none') return null;
  if (next.folded === 'as' && words[last + 2]?.folded === 'saying' && cue.verb === 'quote') {
    const source = speakerBefore(words, group.first);
    return source === null ? null : clause(words, { ...cue, verb: 'say' }, group, source, last + 2);
  }
  if (next.folded !== 'by' || !SAID_BY.has(cue.verb)) return null;
  const source = phraseAfter(words, last + 2);
  if (source === null) return null;
  return {
    ...source,
    kind: cue.kind,
    verb: cue.verb,
    modality: group.modality,
    cue: { first: group.first, last: last + 1 },
    clause: { first: group.first, last: source.source.last },
    place: 'behind',
  };
}

function clause(
  words: readonly Word[],
  cue: CueVerb,
  group: SpeechVerbGroup,
  source: SourceRun,
  last: number,
): AttributingClause {
  const inverted = source.source.first > group.verb;
  const beside = !inverted && source.source.last === group.first - 1;
  const first = beside ? source.source.first : group.first;
  const end = inverted ? source.source.last : last;
  const next = behindAdjuncts(words, TOLD.has(cue.verb) ? behindHearer(words, end + 1) : end + 1);
  const place = inverted
    ? clausePlace(words, first, next) === 'middle'
      ? 'middle'
      : 'behind'
    : clausePlace(words, first, next);
  return {
    source: source.source,
    named: source.named,
    kind: cue.kind,
    verb: cue.verb,
    modality: group.modality,
    cue: { first: group.first, last },
    clause: { first, last: end },
    // "…, who thanked Y": what stands before tells of who speaks.
    place: (beside || inverted) && !RELATIVE.has(words[first]?.folded ?? '') ? place : 'before',
  };
}
