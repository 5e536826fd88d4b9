import type { EntityRef } from '../../model/entity.js';
import type { FactKind, Modality } from '../../model/fact.js';
import { eachInSteps } from '../../steps.js';
import type { AnnotatedSentence } from '../annotated.js';
import { dateOfFact } from '../dates/date-of-fact.js';
import type { DraftFact, SentenceReader } from '../draft-fact.js';
import { isMediaName } from '../media-names.js';
import type { FactFrame } from './frame.js';
import { isDoneByAnother } from './other-doer.js';
import { mayAct, type Party } from './party.js';
import type { SentenceLook } from './sentence-look.js';
import { dayOfVerb, placeOfVerb, withoutDay } from './where-and-when.js';

/** Where a wording's parts stand in a sentence; token positions. */
export interface Placed {
  readonly who: readonly Party[];
  readonly others: readonly Party[];
  /** What is wanted, rejected or agreed; first and last word. */
  readonly what: { readonly first: number; readonly last: number } | null;
  /** Words between which place and day stand, where it is told by a noun: others are of the sentence's verb. */
  readonly within?: { readonly first: number; readonly last: number };
}

/** How a language puts its sentences together. */
export interface FrameGrammar {
  readonly look: (sentence: AnnotatedSentence) => SentenceLook;
  /**
   * Finds who and what a verb at a position is about; null where the sentence does not say it plainly.
   *
   * @param before who did what a verb before it in the sentence tells
   */
  readonly place: (
    look: SentenceLook,
    frame: FactFrame,
    verb: number,
    before: readonly Party[],
  ) => Placed | null;
  /** What the words around a verb make of it ("لم", "לא", a condition); null where it is not told as a clause. */
  readonly around: (look: SentenceLook, verb: number, form: Modality) => Modality | null;
  /** The same of a noun that tells by itself; null where the sentence does not take it as given. */
  readonly aroundNoun: (look: SentenceLook, noun: number, form: Modality) => Modality | null;
  /** Markers of the place where something is. */
  readonly whereMarkers: ReadonlySet<string>;
  /** Words that only bound a time ("since", "until"), before or behind it. */
  readonly bounds: ReadonlySet<string>;
  /** Verbs of saying: the day on their side of a sentence is the day of the telling. */
  readonly says: ReadonlySet<string>;
  /** Words for agencies, papers and broadcasters: who speaks to one meets nobody. */
  readonly media: ReadonlySet<string>;
  /** Whether what a verb tells was a plan ("was to meet"): of a day of the week past or to come. */
  readonly wasPlanned: (look: SentenceLook, verb: number) => boolean;
  /** Whether a verb closes its clause, so that a day behind it is of another. */
  readonly verbCloses?: boolean;
  /** Words that end or begin another clause: the day and place on their other side are of that. */
  readonly parts?: RegExp;
  /** Whether a day is that of the thing named next, by the folded words between it and its verb; default: none is. */
  readonly isDayOfThing?: (behind: readonly string[]) => boolean;
  /** Words that begin what is said: the day on the other side of one is not of it. */
  readonly that: ReadonlySet<string>;
}

const SHARED: ReadonlySet<FactKind> = new Set(['meeting', 'contact', 'talks', 'agreement']);
const WITH_SOMEBODY: ReadonlySet<FactKind> = new Set(['meeting', 'contact', 'talks']);
const NONE: readonly never[] = [];
const LONGEST_WHAT = 30;

/** Makes a reader of sentences by wordings, in a language whose endings or prepositions tell who does what. */
export function frameReader(frames: readonly FactFrame[], grammar: FrameGrammar): SentenceReader {
  return (sentences) => eachInSteps(sentences, (sentence) => readFrames(sentence, frames, grammar));
}

function readFrames(
  sentence: AnnotatedSentence,
  frames: readonly FactFrame[],
  grammar: FrameGrammar,
): readonly DraftFact[] {
  if (sentence.mentions.length === 0 && sentence.dates.length === 0) return NONE;
  let look: SentenceLook | null = null;
  const drafts: DraftFact[] = [];
  let before: readonly Party[] = [];
  const { article } = sentence;
  for (const [at, { folded, start, end }] of sentence.tokens.entries()) {
    for (const frame of frames) {
      const form = frame.verb(folded, article.text.slice(start, end));
      if (form === null) continue;
      look ??= grammar.look(sentence);
      const modality = (frame.isNoun ? grammar.aroundNoun : grammar.around)(look, at, form);
      if (modality === null || (frame.nouns.length > 0 && modality === 'denied')) continue;
      const placed = grammar.place(look, frame, at, before);
      if (placed === null || !isWhole(frame, placed) || isInterview(frame, placed, grammar)) continue;
      if (isDoneByAnother(sentence, at, placed.who, look.parties)) continue;
      if (frame.nouns.length === 0) before = placed.who;
      drafts.push(...draftsOf(look, frame, placed, { at, modality, grammar }));
    }
  }
  return drafts.length < 2 ? drafts : mostToldOf(drafts);
}

/** What else is told where a wording tells more, by kind and predicate: of talks that began who holds them, of beginning anew no beginning. */
const TELLS_LESS: readonly (readonly [more: string, less: string])[] = [
  ['contact', 'meeting'],
  ['talks', 'event'],
  ['meeting', 'event'],
  ['resume', 'begin'],
  ['be elected', 'elect'],
  ['receive', 'accept'],
];

/** Characters between a noun and the verb that goes with it. */
const ONE_PHRASE = 40;

/** Of one verb the wording that tells most: "görüş-" within "telefonda görüş-"; of a meeting that noun and verb tell, one. */
function mostToldOf(drafts: readonly DraftFact[]): readonly DraftFact[] {
  const told = new Set(drafts.flatMap(({ kind, predicate, at }) => [`${at} ${kind}`, `${at} ${predicate}`]));
  const most = drafts.filter(
    ({ kind, predicate, at }) =>
      !TELLS_LESS.some(([more, less]) => (less === kind || less === predicate) && told.has(`${at} ${more}`)),
  );
  const seen = new Set<string>();
  const calls = most.filter(({ kind }) => kind === 'contact');
  return most.filter(({ kind, participants = NONE, at }) => {
    if (participants.length < 2) return true;
    const key = keyOf({ kind, participants });
    // "A telephone conversation of X and Y took place": no meeting as well.
    const isCall = (call: DraftFact): boolean =>
      Math.abs(call.at - at) <= ONE_PHRASE && keyOf({ ...call, kind }) === key;
    if (kind === 'meeting' && calls.some(isCall)) return false;
    const isAgain = most.some(
      (other) => other.at > at && (other.date ?? null) !== null && keyOf(other) === key,
    );
    return !seen.has(key) && !isAgain && seen.add(key);
  });
}

function keyOf({ kind, participants = NONE }: Pick<DraftFact, 'kind' | 'participants'>): string {
  return `${kind} ${participants
    .map(({ id }) => id)
    .toSorted()
    .join(' ')}`;
}

function isWhole(
  { pattern, pair, other, subject, nouns, between }: FactFrame,
  { who, others, what }: Placed,
): boolean {
  const [first] = who;
  if (first === undefined || !who.every(mayAct)) return false;
  if (nouns.length > 0 && !between) return true;
  if (between && who.length < 2) return false;
  const { type } = first.ref;
  if (subject === 'PERSON' && type !== 'person' && type !== 'group' && first.isDelegation !== true)
    return false;
  if (pair && who.length < 2) return false;
  if (other === null) return true;
  if (other.slot === 'WHAT')
    return what !== null && what.last - what.first < LONGEST_WHAT && others.every(mayAct);
  const own = new Set(who.map(({ ref }) => ref.id));
  if (others.length === 0 || others.some(({ ref }) => own.has(ref.id))) return false;
  const isPlace = others.every(({ ref }) => ref.type === 'place' || ref.type === 'country');
  if (other.slot === 'WHERE') return isPlace;
  return others.every(mayAct) && !(other.slot === 'PERSON' && isPlace) && pattern.kind !== 'travel';
}

/** "Spoke to Anadolu Agency": who gives an interview meets nobody. */
function isInterview(
  { pattern: { kind } }: FactFrame,
  { who, others }: Placed,
  { media }: FrameGrammar,
): boolean {
  return WITH_SOMEBODY.has(kind) && [...who, ...others].some(({ ref }) => isMediaName(ref, media));
}

interface Told {
  readonly at: number;
  readonly modality: Modality;
  readonly grammar: FrameGrammar;
}

function draftsOf(
  look: SentenceLook,
  { pattern: { kind, predicate }, other, nouns, between }: FactFrame,
  { who, others, what: given, within }: Placed,
  { at, modality, grammar }: Told,
): readonly DraftFact[] {
  const { sentence } = look;
  // Of what is demanded the day is part; what happened did so on it.
  const what = given === null || kind === 'demand' ? given : withoutDay(look, given, grammar);
  const { tokens, article } = sentence;
  const start = tokens[at]?.start ?? sentence.start;
  const [object] = others;
  const isMatter = (token: number): boolean =>
    (what !== null && what.first <= token && token <= what.last) ||
    (within !== undefined && (token < within.first || token > within.last));
  const where = other?.slot === 'WHERE' ? object : placeOfVerb(look, at, grammar, isMatter);
  const place = where === undefined ? null : { id: where.ref.id, name: where.ref.name };
  const matter =
    what === null
      ? null
      : article.text
          .slice(tokens[what.first]?.start ?? start, tokens[what.last]?.end ?? start)
          .replace(/\s+/gu, ' ');
  const told = {
    kind,
    predicate,
    object: matter ?? object?.ref ?? null,
    place,
    date: dateOfFact(dayOfVerb(look, at, grammar, isMatter), modality, grammar.wasPlanned(look, at)),
    modality,
    at: start,
  };
  const subjects = distinct(who);
  const [subject] = subjects;
  if (subject === undefined) return NONE;
  // "The agreement was signed": by whom, the sentence does not say.
  if (SHARED.has(kind) && nouns.length > 0 && !between) return [{ ...told, subject, participants: NONE }];
  if (SHARED.has(kind)) return [{ ...told, subject, participants: distinct([...who, ...others]) }];
  return subjects.map((one) => ({ ...told, subject: one }));
}

function distinct(parties: readonly Party[]): readonly EntityRef[] {
  return parties
    .map(({ ref }) => ref)
    .filter((ref, at, refs) => refs.findIndex(({ id }) => id === ref.id) === at);
}
