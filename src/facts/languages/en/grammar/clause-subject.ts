import type { Modality } from '../../../../model/fact.js';
import { weaker } from './modality.js';
import { phraseUpTo, type Actors, type ClauseContext } from './coordination.js';
import { BEFORE_INFINITIVE, GOING, OBJECT_CONTROL } from './governors.js';
import { subjectBefore } from './subject-before.js';
import { verbGroup, type VerbGroup } from './verb-group.js';
import type { VerbShape } from './verb-lexicon.js';
import { BE, isAdverb, DENYING } from './word-lists.js';

/** The subject of a verb, and the group (its own, or that of the verb governing it) whose subject it is. */
export interface ClauseSubject {
  readonly actors: Actors;
  readonly group: VerbGroup;
  /** What the verbs between the subject and the verb make of it ("refused to meet"). */
  readonly modality: Modality;
}

/** Verbs passed on the way to a subject, at most. */
const DEPTH = 3;
/** Words looked back over for an opening comma, a preposition or the verb before. */
const SUBJECT_REACH = 30;

/** Finds who is the subject of a verb group; null where the sentence does not say it plainly. */
export function subjectOf(context: ClauseContext, group: VerbGroup, depth = 0): ClauseSubject | null {
  const { words } = context;
  if (depth > DEPTH) return null;
  if (group.form === 'infinitive') return ofInfinitive(context, group, depth);
  if (group.form === 'gerund' && words.joint(group.first) === 'comma')
    return ofVerbBefore(context, group, depth);
  if (group.form === 'gerund') return ofJoinedVerb(context, group, depth);
  if (group.form !== 'finite') return null;
  const actors = subjectBefore(context, group.first - 1);
  if (actors !== null) return { actors, group, modality: group.modality };
  return ofJoinedVerb(context, group, depth);
}

/** "X arrived in Cairo and met Y": the verb before the "and" has the subject. */
function ofJoinedVerb(context: ClauseContext, group: VerbGroup, depth: number): ClauseSubject | null {
  const { words } = context;
  let at = group.first - 1;
  while (isAdverb(words.word(at)) && words.joint(at + 1) !== 'stop') at -= 1;
  if (!/^(?:and|but|then)$/u.test(words.word(at))) return null;
  const verb = verbBefore(context, at);
  return verb === null ? null : sharedSubject(context, group, verb, depth);
}

/** "X spoke in Cairo, calling for …" */
function ofVerbBefore(context: ClauseContext, group: VerbGroup, depth: number): ClauseSubject | null {
  const verb = verbBefore(context, group.first);
  return verb === null ? null : sharedSubject(context, group, verb, depth);
}

function sharedSubject(
  context: ClauseContext,
  group: VerbGroup,
  verb: VerbGroup,
  depth: number,
): ClauseSubject | null {
  const found = subjectOf(context, verb, depth + 1);
  if (found === null) return null;
  const inherits = group.first === group.at && group.barePresent;
  return {
    ...found,
    group: { ...group, barePresent: false },
    // "will travel and meet": the second verb shares the auxiliaries of the first.
    modality:
      inherits || (verb.form === 'infinitive' && group.barePresent)
        ? weaker(group.modality, found.modality)
        : group.modality,
  };
}

/** The nearest verb before a position in the same stretch of the sentence. */
function verbBefore(context: ClauseContext, from: number): VerbGroup | null {
  const { words, lexicon } = context;
  for (let at = from - 1; at > Math.max(-1, from - SUBJECT_REACH); at -= 1) {
    const joint = words.joint(at + 1);
    if (joint === 'stop' || joint === 'quote') return null;
    if (words.isCapital(at)) continue;
    const reading = lexicon.get(words.word(at));
    if (reading === undefined || reading.shape === 'gerund') continue;
    const group = verbGroup(words, at, reading.shape);
    if (
      group !== null &&
      (group.form === 'finite' || group.form === 'infinitive') &&
      !isNoun(context, at, group, reading.shape)
    )
      return group;
  }
  return null;
}

/** "the attack", "for talks": a word that could be a verb but is not. */
function isNoun({ words }: ClauseContext, at: number, group: VerbGroup, shape: VerbShape): boolean {
  if (shape !== 'base' && shape !== 'present') return false;
  return group.first === at && !words.mentionAt(at - 1) && !words.word(at - 1).endsWith('s');
}

function ofInfinitive(context: ClauseContext, group: VerbGroup, depth: number): ClauseSubject | null {
  const { words, lexicon } = context;
  let at = group.first - 1;
  let denied = false;
  while (DENYING.has(words.word(at)) || isAdverb(words.word(at))) {
    denied ||= DENYING.has(words.word(at));
    at -= 1;
  }
  if (words.joint(at + 1) !== 'space') return null;
  const own: Modality = denied ? 'denied' : group.modality;
  const word = words.word(at);
  if (BE.has(word)) return governed(context, at, 'past', weaker(own, 'planned'), depth);
  const effect = BEFORE_INFINITIVE.get(word);
  if (effect !== undefined) {
    const shape = lexicon.get(word)?.shape ?? 'participle';
    return governed(context, at, shape, weaker(own, effect), depth);
  }
  // "urged Hamas to accept": what is wanted of somebody is a demand, no deed.
  const object = phraseUpTo(context, at);
  const controller = lexicon.get(words.word((object?.first ?? 0) - 1));
  if (controller !== undefined && OBJECT_CONTROL.has(controller.base)) return null;
  const going = verbBefore(context, group.first);
  if (going === null || !GOING.has(lexicon.get(words.word(going.at))?.base ?? '')) return null;
  const found = subjectOf(context, going, depth + 1);
  return found === null ? null : { ...found, modality: weaker(weaker(own, 'planned'), found.modality) };
}

function governed(
  context: ClauseContext,
  at: number,
  shape: VerbShape,
  modality: Modality,
  depth: number,
): ClauseSubject | null {
  const group = verbGroup(context.words, at, shape);
  if (group === null) return null;
  const asFinite: VerbGroup = group.form === 'participle' ? { ...group, form: 'finite' } : group;
  const found = subjectOf(context, asFinite, depth + 1);
  return found === null ? null : { ...found, modality: weaker(modality, found.modality) };
}
