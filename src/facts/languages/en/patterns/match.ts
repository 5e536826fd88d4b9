import type { EntityRef } from '../../../../model/entity.js';
import type { Modality } from '../../../../model/fact.js';
import { clauseText, type ClauseWords } from '../grammar/clause-words.js';
import type { ActorPhrase } from '../grammar/actor-phrase.js';
import { phraseUpTo, type Actors, type ClauseContext } from '../grammar/coordination.js';
import { nounPhraseBefore, withNouns } from '../grammar/noun-subject.js';
import { subjectOf, type ClauseSubject } from '../grammar/clause-subject.js';
import { verbGroup } from '../grammar/verb-group.js';
import type { VerbShape } from '../grammar/verb-lexicon.js';
import { AUXILIARIES, DETERMINERS, HAVE, isAdverb, PREPOSITIONS } from '../grammar/word-lists.js';
import { clauseModality, isCalledOff, wasToCome, weaker } from '../grammar/modality.js';
import { skipAdjunct } from './adjuncts.js';
import type { FactWording } from './compile.js';
import { isSomebody, isSure, isTraveller, matchAll, type Tail } from './match-tail.js';

/** A wording found in a sentence; token positions. */
export interface Match {
  readonly at: number;
  /** The verb whose place and time are the fact's. */
  readonly anchor: number;
  readonly subject: Actors;
  readonly object: Actors | null;
  readonly what: string | null;
  readonly where: EntityRef | null;
  /** Place and time are its own only right beside its last word: the verb is of something else ("the call … failed to"). */
  readonly beside?: boolean;
  /** Told in the present ("gather in June"): its day may lie behind or ahead. */
  readonly present?: boolean;
  /** It was to come ("was to meet"): its day may be over, or not. */
  readonly wasToCome?: boolean;
  /** Whether what hangs on the verb is part of what is demanded ("demanded … in Doha"). */
  readonly matter: boolean;
  /** The last word that the wording took. */
  readonly end: number;
  readonly modality: Modality;
}

/** Finds a wording at its verb. */
export function matchVerb(
  context: ClauseContext,
  wording: FactWording,
  at: number,
  shape: VerbShape,
): Match | null {
  const { words } = context;
  const group = verbGroup(words, at, shape);
  // "…, calling for an end to the war": told of a demand alone, for other gerunds often tell of what did not happen.
  if (group === null || (group.form === 'gerund' && wording.pattern.kind !== 'demand')) return null;
  if (wording.subject === 'noun' && !hasNoun(words, wording.nouns, at)) return null;
  if (group.passive !== wording.passive)
    return wording.passive ? matchReduced(context, wording, at, shape) : null;
  if (isAuxiliary(context, at)) return null;
  if (wording.unless.some((other) => matchAll(context, other, at + 1) !== null)) return null;
  // "a meeting hosted by Egypt": no subject hosts anything.
  if (!group.passive && words.word(at + 1) === 'by' && shape === 'past-or-participle') return null;
  if (wording.subject === 'pair' && wording.after.length === 0 && !standsAlone(context, at + 1)) return null;
  const tail = matchAll(context, wording.after, at + 1);
  const clause = wording.subject === 'noun' ? withNouns(context, wording.nouns) : context;
  const found = tail !== null || takesMatter(wording) ? subjectOf(clause, group) : null;
  const whole = tail ?? (found === null ? null : relativeMatter(context, wording, at, found));
  if (found === null || whole === null || !fits(words, wording, found, whole)) return null;
  // "X and Y spoke by phone with Z", whoever Z is: not with one another.
  if (wording.subject === 'pair' && isWithAnother(context, whole.end + 1)) return null;
  if (group.barePresent && isNounLike(context, at, found, shape)) return null;
  const modality = weaker(found.modality, clauseModality(words, found.group, found.actors.first));
  const { noun } = whole;
  const isState = wording.subject === 'noun' || (wording.heads.includes('be') && !wording.passive);
  const what = whole.what ?? (noun === null || isState ? null : clauseText(words, noun.first, noun.last));
  return {
    at,
    anchor: at,
    subject: found.actors,
    ...whole,
    what,
    matter: whole.what !== null,
    present: group.barePresent || shape === 'present',
    wasToCome: wasToCome(words, group),
    modality: whole.none || isCalledOff(words, group) ? 'denied' : modality,
  };
}

/** "the hostages seized on 7 October": a participle behind its noun, with a time or a doer to show that it is one. */
function matchReduced(
  context: ClauseContext,
  wording: FactWording,
  at: number,
  shape: VerbShape,
): Match | null {
  const { words } = context;
  if (shape !== 'participle' && shape !== 'past-or-participle') return null;
  const byWhom = words.word(at + 1) === 'by';
  const timed = /^(?:on|in|during|since)$/u.test(words.word(at + 1)) && words.dateAt(at + 2) !== undefined;
  if ((!byWhom && !timed) || words.joint(at) !== 'space') return null;
  const ofNoun = wording.subject === 'noun';
  const clause = ofNoun ? withNouns(context, wording.nouns) : context;
  const phrase = phraseUpTo(clause, at - 1);
  const told = ofNoun
    ? wording.nouns.has(words.word(phrase?.head ?? -1))
    : phrase?.plural === true && !phrase.named;
  const tail = told ? matchAll(context, wording.after, at + 1) : null;
  if (phrase === undefined || tail === null) return null;
  return {
    at,
    anchor: at,
    subject: { ...phrase, phrases: [phrase] },
    ...tail,
    matter: false,
    modality: 'stated',
  };
}

function takesMatter({ after }: FactWording): boolean {
  const [only] = after;
  return after.length === 1 && only !== undefined && 'slot' in only && only.slot === 'WHAT';
}

/** "a plan that Trump proposed": the matter stands before the subject. */
function relativeMatter(
  { words }: ClauseContext,
  wording: FactWording,
  at: number,
  { actors }: ClauseSubject,
): Tail | null {
  if (!takesMatter(wording) || !/^(?:that|which)$/u.test(words.word(actors.first - 1))) return null;
  const what = nounPhraseBefore(words, actors.first - 1);
  return what === null ? null : { object: null, what, where: null, end: at, none: false, noun: null };
}

function hasNoun(words: ClauseWords, nouns: ReadonlySet<string>, end: number): boolean {
  for (let at = 0; at < end; at += 1) if (nouns.has(words.word(at))) return true;
  return false;
}

/** "had heard", "has met": no having of anything. */
function isAuxiliary({ words, lexicon }: ClauseContext, at: number): boolean {
  const next = words.word(at + 1);
  return (
    HAVE.has(words.word(at)) && (/participle/u.test(lexicon.get(next)?.shape ?? '') || /[^e]ed$/u.test(next))
  );
}

function fits(
  words: ClauseWords,
  wording: FactWording,
  { actors, group }: ClauseSubject,
  { object }: Tail,
): boolean {
  const { subject, nouns, pattern } = wording;
  const [first] = actors.phrases;
  if (first === undefined) return false;
  if (subject === 'noun') return actors.phrases.length === 1 && nouns.has(words.word(first.head));
  const mayBe = pattern.kind === 'travel' ? (phrase: ActorPhrase) => isTraveller(words, phrase) : isSomebody;
  if (subject === 'PERSON' && !actors.phrases.every(mayBe)) return false;
  if (pattern.kind === 'event' && !actors.phrases.every(isSure)) return false;
  // "the president of A and B has …" is one.
  if (actors.phrases.length > 1 && /^(?:has|is|was|does)$/u.test(words.word(group.first))) return false;
  // "the cabinet met": of several by itself.
  const several = actors.phrases.length > 1 || first.plural || first.ref.type === 'organization';
  if (subject === 'pair' && !several) return false;
  const own = new Set(actors.phrases.map(({ ref }) => ref.id));
  return object === null || object.phrases.some(({ ref }) => !own.has(ref.id));
}

/** "Hamas demands were rejected", "the army visit": nouns that look like verbs. */
function isNounLike(
  { words }: ClauseContext,
  at: number,
  { actors, group }: ClauseSubject,
  shape: VerbShape,
): boolean {
  if (group.first !== at || AUXILIARIES.has(words.word(actors.first - 1))) return false;
  const plural = actors.phrases.length > 1 || actors.phrases[0]?.plural === true;
  const next = words.word(at + 1);
  if (shape === 'base' && !plural && !words.word(actors.last).endsWith('s')) return true;
  return AUXILIARIES.has(next);
}

/** Whether "with" or "to" follows, behind times and places. */
function isWithAnother({ words }: ClauseContext, from: number): boolean {
  let at = from;
  for (
    let next = skipAdjunct(words, at);
    next !== null && words.word(at) !== 'with';
    next = skipAdjunct(words, at)
  )
    at = next;
  return words.joint(at) === 'space' && /^(?:with|to)$/u.test(words.word(at)) && isNamed(words, at + 1);
}

/** Whether a phrase for somebody begins, and no verb ("to discuss"). */
function isNamed(words: ClauseWords, at: number): boolean {
  return words.isCapital(at) || DETERMINERS.has(words.word(at)) || words.mentionAt(at) !== undefined;
}

/** After "A and B met" no object follows. */
function standsAlone(context: ClauseContext, at: number): boolean {
  const { words } = context;
  const joint = words.joint(at);
  if (joint !== 'space' && joint !== 'hyphen') return true;
  const word = words.word(at);
  if (word === 'with' || word === 'by' || joint === 'hyphen') return false;
  if (words.dateAt(at) !== undefined || skipAdjunct(words, at) !== null) return true;
  return (
    !DETERMINERS.has(word) &&
    (PREPOSITIONS.has(word) ||
      isAdverb(word) ||
      /^(?:and|but|that|as|when|where|while|who|because)$/u.test(word))
  );
}
