import type { FactKind, Modality } from '../../../../model/fact.js';
import { clauseModality, weaker } from '../grammar/modality.js';
import type { ActorPhrase } from '../grammar/actor-phrase.js';
import { clauseText } from '../grammar/clause-words.js';
import { actorsFrom, isFinite, type ClauseContext } from '../grammar/coordination.js';
import { verbGroup } from '../grammar/verb-group.js';
import { nounPhrase } from '../grammar/noun-subject.js';
import { DETERMINERS, isAdverb, isFunctionWord, PREPOSITIONS } from '../grammar/word-lists.js';
import { skipAdjunct } from './adjuncts.js';
import type { FactWording } from './compile.js';
import { fateOf, isPastBehind } from './noun-fate.js';
import { isTraveller, matchAll, type Tail } from './match-tail.js';
import type { Match } from './match.js';

/** Prepositions before a meeting that took or takes place ("after talks between", "during the meeting of"). */
const GIVEN = /^(?:after|during|following|at|since|amid|from|throughout|in)$/u;
const PLANNED_EVENT =
  /^(?:planned|upcoming|expected|next|future|forthcoming|scheduled|coming|further|new|fresh|more|resumed|renewed)$/u;
const POSSIBLE_EVENT = /^(?:possible|potential|proposed|any|likely|hypothetical|eventual)$/u;
const HOLDING =
  /^(?:hold|host|have|mediate|broker|lead|convene|facilitate|chair|begin|start|launch|attend|involve|include|see|describe|confirm|mention|announce|reach|sign|negotiate|conclude|strike|secure)$/u;
/** Of these the time and place are those of the talks themselves. */
const HAPPENING =
  /^(?:hold|host|take|begin|enter|start|resume|convene|launch|open|end|conclude|continue|happen|occur|reach|sign|plan|schedule|expect|set|arrange|cancel|postpone|last|break|collapse)$/u;
const TO_COME = /^(?:plan|schedule|expect|arrange|set|propose)$/u;
const CALLED_OFF = /^(?:cancel|postpone|dismiss|deny|scrap|shelve|abandon|drop|suspend)$/u;
/** Who asks for talks, or is against them, holds none. */
const ASKED_FOR = /^(?:request|propos|offer|seek|sought|want|demand|reject|oppos|suggest|urg|refus|propose)/u;
const BEFORE = 6;
/** Words behind a journey to the verb of the sentence. */
const AHEAD_REACH = 12;
/** Told of those between whom it is. */
const TOLD_OF_SEVERAL: ReadonlySet<FactKind> = new Set(['meeting', 'contact', 'talks', 'agreement']);
const NO_DEMAND =
  /^(?:no|any|without|if|whether|drop|drops|dropped|dropping|abandon|abandoned|withdrew|withdraw|waive|waived|relinquish|relinquished|gave|soften|softened)$/u;

/** Finds a wording that begins with a noun ("talks between WHO and WHO"), where the sentence tells of it as given. */
export function matchNounWording(context: ClauseContext, wording: FactWording, at: number): Match | null {
  const tail = matchAll(context, wording.after, at + 1);
  if (tail === null) return null;
  if (!TOLD_OF_SEVERAL.has(wording.pattern.kind)) return matchDeed(context, wording, at, tail);
  const others = tail.object;
  if (others === null) return null;
  const before = isOwned(wording) ? ownerOf(context, at) : undefined;
  const owner = before === null ? whoFollows(context, at, tail.end) : before;
  if (owner === null) return null;
  const subject =
    owner === undefined ? others : { ...others, first: owner.first, phrases: [owner, ...others.phrases] };
  if (subject.phrases.length < 2 && subject.phrases[0]?.plural !== true) return null;
  const verb = verbAfter(context, tail.end + 1);
  const modality = modalityOfNoun(context, at, verb, before?.first);
  const anchor = verb?.group.at ?? tail.end;
  return modality === null
    ? null
    : {
        ...tail,
        what: nounPhrase(context, at).ref.name,
        matter: false,
        beside: !(verb !== null && HAPPENING.test(verb.base)) && !isHeld(context, at),
        at,
        anchor,
        subject,
        object: null,
        modality,
      };
}

/**
 * A noun for what somebody did ("X's visit to Cairo", "the killing of X", "a call by X for Y"): told of whose it is, or of
 * whom "of" and "by" name.
 */
function matchDeed(context: ClauseContext, wording: FactWording, at: number, tail: Tail): Match | null {
  const { kind } = wording.pattern;
  const owner = tail.object === null ? ownerOf(context, at) : null;
  const subject = owner === null ? tail.object : { first: owner.first, last: owner.last, phrases: [owner] };
  if (subject === null || subject.phrases.length === 0) return null;
  if (kind === 'travel' && !subject.phrases.every((phrase) => isTraveller(context.words, phrase)))
    return null;
  const verb = verbAfter(context, tail.end + 1);
  const modality =
    kind === 'demand'
      ? modalityOfDemand(context, owner?.first ?? at)
      : modalityOfNoun(context, at, verb, owner?.first);
  if (modality === null) return null;
  const isAhead = kind === 'travel' && modality === 'stated' && isAheadOf(context, tail.end + 1);
  return {
    ...tail,
    what: kind === 'demand' ? wantedIn(context, tail) : tail.what,
    object: null,
    matter: kind === 'demand',
    beside: !(verb !== null && HAPPENING.test(verb.base)),
    at,
    anchor: tail.end,
    subject,
    modality: isAhead ? 'planned' : modality,
  };
}

/** "During X's visit to Y, the talks will …": the visit is to come as well. */
function isAheadOf({ words }: ClauseContext, from: number): boolean {
  for (let at = from; at < from + AHEAD_REACH && words.joint(at) !== 'stop'; at += 1)
    if (/^(?:will|shall|would)$/u.test(words.word(at))) return true;
  return false;
}

/** What is demanded, as far as the verb whose subject the demand is ("… was rejected"). */
function wantedIn(context: ClauseContext, { what, end }: Tail): string | null {
  if (what === null) return null;
  const { words } = context;
  const tokens = words.sentence.tokens;
  const first = tokens.findIndex(
    ({ start }, at) => at <= end && words.sentence.article.text.startsWith(what, start),
  );
  for (let at = first + 1; at <= end; at += 1)
    if (isFinite(context, at)) return clauseText(words, first, at - 1);
  return what;
}

/** What somebody demands is demanded, whatever comes of it; unless nobody does, or no longer. */
function modalityOfDemand({ words }: ClauseContext, first: number): Modality | null {
  for (let at = first - 1; at >= Math.max(0, first - BEFORE) && words.joint(at + 1) === 'space'; at -= 1)
    if (NO_DEMAND.test(words.word(at))) return null;
  return 'stated';
}

/** "In a call with X on Friday, Y said": the other one is the subject of the clause that follows. */
function whoFollows(context: ClauseContext, noun: number, end: number): ActorPhrase | null {
  const { words } = context;
  let first = noun;
  while (first > 0 && isModifier(context, first - 1, first)) first -= 1;
  if (first !== 1 || !/^(?:in|during|after|at|following)$/u.test(words.word(0))) return null;
  let at = end + 1;
  for (let skipped = skipAdjunct(words, at); skipped !== null; skipped = skipAdjunct(words, at)) at = skipped;
  if (words.joint(at) !== 'comma') return null;
  const actors = actorsFrom(context, at);
  const [only] = actors?.phrases ?? [];
  if (actors === null || only === undefined || actors.phrases.length > 1 || !only.named) return null;
  // What is to come at a meeting to come is not told of one that was.
  const verb = words.word(actors.last + 1);
  return words.joint(actors.last + 1) === 'space' &&
    /(?:ed|said|told|made|gave|spoke|put|set|raised)$/u.test(verb)
    ? only
    : null;
}

/** "X's meeting with Y": one of the two stands before it. */
function isOwned({ after: [link] }: FactWording): boolean {
  return link !== undefined && 'words' in link && link.words.has('with');
}

/** Whose a noun is, before it and its adjectives; null for nobody who is named. */
function ownerOf(context: ClauseContext, noun: number): ActorPhrase | null {
  const { words } = context;
  let first = noun;
  while (first > Math.max(0, noun - BEFORE) && isModifier(context, first - 1, first)) first -= 1;
  const isPossessive = words.joint(first) === 'possessive';
  const at = isPossessive ? first - 1 : first;
  const mention = words.mentionAt(at);
  if (mention === undefined || mention.ref.type === 'place') return null;
  if (!isPossessive && mention.how !== 'pronoun') return null;
  const { ref, firstToken, lastToken } = mention;
  return {
    first: firstToken,
    last: lastToken,
    head: lastToken,
    ref,
    plural: false,
    named: true,
    certain: true,
  };
}

function modalityOfNoun(
  context: ClauseContext,
  at: number,
  verb: ReturnType<typeof verbAfter>,
  owner?: number,
): Modality | null {
  const { words, lexicon } = context;
  let first = at;
  let modality: Modality = 'stated';
  let definite = false;
  while (first > Math.max(0, at - BEFORE) && isModifier(context, first - 1, first)) {
    first -= 1;
    const word = words.word(first);
    if (word === 'no') modality = weaker(modality, 'denied');
    if (PLANNED_EVENT.test(word)) modality = weaker(modality, 'planned');
    if (ASKED_FOR.test(word)) return null;
    if (POSSIBLE_EVENT.test(word)) modality = weaker(modality, 'conditional');
    definite ||= /^(?:the|this|these|those|his|her|their|its)$/u.test(word);
  }
  if (owner !== undefined) [first, definite] = [owner, false];
  const before = words.word(first - 1);
  if (ASKED_FOR.test(before)) return null;
  const reading = lexicon.get(before);
  if (reading !== undefined && HOLDING.test(reading.base)) {
    const group = verbGroup(words, first - 1, reading.shape);
    if (group === null || group.form !== 'finite') return null;
    return weaker(modality, clauseModality(words, group, group.first));
  }
  if (
    verb !== null &&
    first > 0 &&
    words.joint(first) === 'space' &&
    PREPOSITIONS.has(words.word(first - 1))
  ) {
    return GIVEN.test(words.word(first - 1)) ? modality : null;
  }
  if (verb !== null) {
    const own = clauseModality(words, verb.group, first);
    if (CALLED_OFF.test(verb.base)) return 'denied';
    const fate = TO_COME.test(verb.base) ? fateOf(words, verb.group.at + 1) : null;
    if (fate !== null) return weaker(modality, fate);
    return weaker(modality, TO_COME.test(verb.base) ? weaker('planned', own) : own);
  }
  if (first > 0 && GIVEN.test(before)) return modality;
  // "X's meeting with Y lasted two hours": a verb that no wording has.
  if (owner === 0 && isPastBehind(context, at)) return modality;
  // "it was the first contact between …"
  if (first > 0 && (before === 'was' || before === 'were' || before === 'is'))
    return weaker(modality, stateBefore(context, first - 1));
  return definite && first > 0 && before === 'of' && modality === 'stated' ? modality : null;
}

/** "Announced a ceasefire between …": what hangs on such a verb is of the noun as well. */
function isHeld({ lexicon, words }: ClauseContext, noun: number): boolean {
  for (let at = noun - 1; at >= Math.max(0, noun - BEFORE); at -= 1) {
    if (words.joint(at + 1) !== 'space' && words.joint(at + 1) !== 'hyphen') return false;
    if (HOLDING.test(lexicon.get(words.word(at))?.base ?? '')) return true;
  }
  return false;
}

function stateBefore({ words }: ClauseContext, at: number): Modality {
  return verbGroup(words, at, 'past')?.modality ?? 'stated';
}

function isModifier({ words, lexicon }: ClauseContext, at: number, next: number): boolean {
  const joint = words.joint(next);
  if (joint !== 'space' && joint !== 'hyphen') return false;
  const word = words.word(at);
  if (DETERMINERS.has(word) || words.joint(next) === 'hyphen') return true;
  if (/^(?:first|last|phone|telephone|video)$/u.test(word)) return true;
  if (isFunctionWord(word) || isAdverb(word)) return false;
  const reading = lexicon.get(word);
  return (
    PLANNED_EVENT.test(word) ||
    POSSIBLE_EVENT.test(word) ||
    reading === undefined ||
    reading.shape === 'participle'
  );
}

function verbAfter(
  context: ClauseContext,
  from: number,
): { readonly group: NonNullable<ReturnType<typeof verbGroup>>; readonly base: string } | null {
  const { words, lexicon } = context;
  let at = from;
  for (let skipped = skipAdjunct(words, at); skipped !== null; skipped = skipAdjunct(words, at)) at = skipped;
  if (/^(?:and|but|that|which|who|or)$/u.test(words.word(at))) return null;
  for (let ahead = at; ahead < at + BEFORE && ahead < words.count; ahead += 1) {
    if (words.joint(ahead) !== 'space') return null;
    const reading = lexicon.get(words.word(ahead));
    if (reading === undefined) {
      if (
        ahead > at &&
        !isAdverb(words.word(ahead)) &&
        !/^(?:be|been|was|were|is|are|to|not|has|have|had|will|would|could|may|might|did|due|set|expected)$/u.test(
          words.word(ahead),
        )
      )
        return null;
      continue;
    }
    const group = verbGroup(words, ahead, reading.shape);
    if (group === null) return null;
    return group.form === 'finite' || group.form === 'infinitive' ? { group, base: reading.base } : null;
  }
  return null;
}
