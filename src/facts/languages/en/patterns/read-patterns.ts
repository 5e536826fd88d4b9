import type { EntityRef } from '../../../../model/entity.js';
import type { FactKind } from '../../../../model/fact.js';
import type { FactPattern } from '../../../../model/fact-pattern.js';
import { eachInSteps } from '../../../../steps.js';
import type { AnnotatedSentence, DateMention } from '../../../annotated.js';
import { dateOfFact } from '../../../dates/date-of-fact.js';
import { clauseText, clauseWords } from '../grammar/clause-words.js';
import type { DraftFact, SentenceReader } from '../../../draft-fact.js';
import { actorPhrases } from '../grammar/actor-phrase.js';
import { actorsFrom, clauseContext, type ClauseContext } from '../grammar/coordination.js';
import { partiesOf } from '../grammar/noun-subject.js';
import { inflect } from '../grammar/inflect.js';
import { verbLexicon, type VerbLexicon, type VerbShape } from '../grammar/verb-lexicon.js';
import { doersAgree } from '../../../doers-agree.js';
import { adjunctDate, adjunctPlace } from './adjuncts.js';
import { compilePattern, type FactWording } from './compile.js';
import { matchVerb, type Match } from './match.js';
import { matchNounWording } from './match-noun.js';
import { neededWords, type NeededWords } from './needed-words.js';
import { isTelling } from './telling.js';
import { introducedTopics, topicsAfter } from './topics.js';

/** Kinds whose facts list who takes part. */
const SHARED: ReadonlySet<FactKind> = new Set(['meeting', 'contact', 'talks', 'agreement']);
const WITH_TOPICS: ReadonlySet<FactKind> = new Set(['meeting', 'contact', 'talks']);
/** Kinds that need no noun to say what was done. */
const PLAIN: ReadonlySet<FactKind> = new Set(['meeting', 'contact', 'travel']);
const BE_FORMS = ['is', 'are', 'was', 'were', 'be', 'been', 'am'];
const NONE: readonly never[] = [];

/** What a word may set off. */
interface Trigger {
  readonly wording: FactWording;
  /** Null for a noun. */
  readonly shape: VerbShape | null;
  /** Sets of words of which one each stands behind it. */
  readonly needs: readonly number[];
}

/** Makes a reader of sentences by English wordings. */
export function createPatternReader(patterns: readonly FactPattern[]): SentenceReader {
  const wordings = patterns.flatMap(compilePattern);
  const verbs = wordings.filter(({ subject }) => subject !== null);
  const lexicon = verbLexicon(verbs.flatMap(({ heads }) => heads));
  const needed = neededWords(wordings);
  const triggers = triggersOf(wordings, lexicon, needed);
  return (sentences) => {
    const introduced = introducedTopics(sentences);
    return eachInSteps(sentences, (sentence) =>
      readSentence(sentence, triggers, needed, lexicon, introduced.get(sentence.start) ?? NONE),
    );
  };
}

function triggersOf(
  wordings: readonly FactWording[],
  lexicon: VerbLexicon,
  needed: NeededWords,
): ReadonlyMap<string, readonly Trigger[]> {
  const triggers = new Map<string, Trigger[]>();
  const add = (word: string, { wording, shape }: Omit<Trigger, 'needs'>): void => {
    const trigger: Trigger = { wording, shape, needs: needed.of(wording) };
    const known = triggers.get(word);
    if (known === undefined) triggers.set(word, [trigger]);
    else if (!known.some((other) => other.wording === wording)) known.push(trigger);
  };
  for (const wording of wordings) {
    for (const head of wording.heads) {
      if (wording.subject === null) {
        add(head, { wording, shape: null });
        add(`${head}s`, { wording, shape: null });
      } else if (head === 'be') {
        for (const form of BE_FORMS)
          add(form, { wording, shape: form === 'be' ? 'base' : form === 'been' ? 'participle' : 'past' });
      } else {
        const { base, present, past, participle, gerund } = inflect(head);
        for (const word of [base, present, ...past, ...participle, gerund]) {
          const reading = lexicon.get(word);
          if (reading !== undefined && reading.base === head) add(word, { wording, shape: reading.shape });
        }
      }
    }
  }
  return triggers;
}

function readSentence(
  sentence: AnnotatedSentence,
  triggers: ReadonlyMap<string, readonly Trigger[]>,
  needed: NeededWords,
  lexicon: VerbLexicon,
  introduced: readonly string[],
): readonly DraftFact[] {
  let context: ClauseContext | null = null;
  let places: Uint32Array | null = null;
  const drafts: DraftFact[] = [];
  for (let at = 0; at < sentence.tokens.length; at += 1) {
    const set = triggers.get(sentence.tokens[at]?.folded ?? '');
    if (set === undefined) continue;
    context ??= contextOf(sentence, lexicon);
    places ??= needed.places(sentence.tokens);
    if (context.words.mentionAt(at) !== undefined) continue;
    for (const { wording, shape, needs } of set) {
      if (!needs.every((number) => (places?.[number] ?? 0) > at + 1)) continue;
      const match =
        shape === null ? matchNounWording(context, wording, at) : matchVerb(context, wording, at, shape);
      if (match === null || (shape !== null && isDoneByOthers(sentence, match, wording.passive))) continue;
      if (!isTelling(context.words, wording, match)) continue;
      drafts.push(...draftsOf(context, wording, match, introduced));
    }
  }
  return drafts.length < 2 ? drafts : drafts.filter((draft) => !isRetold(draft, drafts));
}

/** Wordings and tree have different doers: one of them is wrong. */
function isDoneByOthers(sentence: AnnotatedSentence, { at, subject }: Match, isPassive: boolean): boolean {
  const { tokens } = sentence;
  const start = tokens[subject.first]?.start ?? sentence.start;
  const end = tokens[subject.last]?.end ?? start;
  return doersAgree(sentence, tokens[at]?.start ?? sentence.start, { start, end }, isPassive) === 'other';
}

/** "A deal between X and Y was signed" tells of signing; that there is a deal goes without saying. */
function isRetold(draft: DraftFact, all: readonly DraftFact[]): boolean {
  if (draft.predicate !== 'agree' || draft.participants === undefined) return false;
  return all.some(
    (other) =>
      other.kind === draft.kind &&
      ids(other) === ids(draft) &&
      (other.predicate !== draft.predicate || other.at > draft.at),
  );
}

function ids({ participants }: DraftFact): string {
  return (participants ?? []).map(({ id }) => id).join(' ');
}

function draftsOf(
  context: ClauseContext,
  { pattern, passive, subject: slot }: FactWording,
  match: Match,
  introduced: readonly string[],
): readonly DraftFact[] {
  const { kind, predicate } = pattern;
  const [only] = match.subject.phrases;
  const parties = SHARED.has(kind) && only !== undefined ? partiesOf(context, only) : null;
  const grammatical = (parties ?? match.subject).phrases.map(({ ref }) => ref);
  const others = match.object?.phrases.map(({ ref }) => ref) ?? [];
  const byAgent = passive && others.length > 0;
  const subjects = distinct(byAgent ? others : grammatical);
  // "The summit was attended by X": the summit takes no part in itself.
  const objects = distinct(byAgent ? (slot === 'noun' ? [] : grammatical) : others).filter(
    (ref) => !subjects.some(({ id }) => id === ref.id),
  );
  // "Discussed the truce on 3 May": the day is that of the talks, and no part of what was discussed.
  const closing = kind === 'talks' && match.matter ? closingDay(context, match.end) : undefined;
  const what =
    closing === undefined ? match.what : (match.what?.replace(/\son\s[^,]*(?:, [^,]*)?$/u, '') ?? null);
  const wanted = kind === 'demand' && match.what !== null && match.object !== null;
  // "urged Israel to open the crossings": what is demanded, and of whom.
  const object = wanted
    ? clauseText(context.words, match.object.first, match.end)
    : (objects[0] ??
      (kind === 'event' ? (what ?? match.where) : match.where) ??
      (PLAIN.has(kind) ? null : parties === null ? what : (only?.ref.name ?? null)));
  const place = match.where ?? adjunctPlace(context, match);
  const ofMatter = WITH_TOPICS.has(kind) || (kind === 'event' && object === null);
  const date =
    closing === undefined
      ? adjunctDate(context, { ...match, ofMatter })
      : dateOfFact(closing, match.present === true ? null : match.modality);
  const topics = WITH_TOPICS.has(kind) ? [...topicsAfter(context, match.end + 1), ...introduced] : NONE;
  const told = {
    kind,
    predicate,
    object,
    place: place === null ? null : { id: place.id, name: place.name },
    date,
    topics: topics.length === 0 ? NONE : topics,
    modality: match.modality,
    at: context.words.sentence.tokens[match.at]?.start ?? context.words.sentence.start,
  };
  const [first] = subjects;
  if (first === undefined) return NONE;
  // "The agreement was signed": by whom, its sentence need not say; nobody's is no party of itself.
  if (kind === 'agreement' && slot === 'noun' && parties === null)
    return [{ ...told, subject: first, participants: distinct(agentsBehind(context, match.end + 1)) }];
  if (SHARED.has(kind))
    return [{ ...told, subject: first, participants: withoutCompany(distinct([...subjects, ...objects])) }];
  return subjects.map((subject) => ({ ...told, subject }));
}

/** The day that ends what a wording took, behind "on". */
function closingDay({ words }: ClauseContext, end: number): DateMention | undefined {
  return words.sentence.dates.find(
    ({ firstToken, lastToken }) => lastToken === end && words.word(firstToken - 1) === 'on',
  );
}

/** "… was signed by A and B". */
function agentsBehind(context: ClauseContext, at: number): readonly EntityRef[] {
  if (context.words.word(at) !== 'by' || context.words.joint(at) !== 'space') return NONE;
  return (actorsFrom(context, at + 1)?.phrases ?? NONE).map(({ ref }) => ref);
}

/** "X and his delegation": who comes along is nobody without whom they are of. */
function withoutCompany(refs: readonly EntityRef[]): readonly EntityRef[] {
  const own = refs.filter(({ name, type }) => type !== 'group' || !/^(?:his|her|its|their)\s/iu.test(name));
  return own.length > 1 ? own : refs;
}

function distinct(refs: readonly EntityRef[]): readonly EntityRef[] {
  return refs.filter((ref, at) => refs.findIndex(({ id }) => id === ref.id) === at);
}

function contextOf(sentence: AnnotatedSentence, lexicon: VerbLexicon): ClauseContext {
  const words = clauseWords(sentence);
  return clauseContext(words, lexicon, () => actorPhrases(words, lexicon));
}
