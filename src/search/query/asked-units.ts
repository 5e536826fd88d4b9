import type { EntityMatcher } from '../../knowledge/entity-matcher.js';
import { fold } from '../../language/fold.js';
import { codeOf, perLanguage } from '../../language/languages.js';
import { readAskedEvent, type AskedEvent } from '../../reading/asked-role.js';
import type { ParsedToken } from '../../reading/parsed-sentence.js';
import type { SentenceReading } from '../../reading/sentence-reader.js';
import { ownedUnitsOf, type OwnedUnit } from './owned-units.js';
import type { QueryUnit } from './query.js';
import { doersOf, lastOfName, type AskedDoers } from './asked-doers.js';
import { KIND_NOUNS, SPEECH } from './question-signs.js';

/** What happened, as a question asks for it, with the units of the query that say so. */
export interface AskedUnits extends Pick<
  AskedEvent,
  'role' | 'isDenied' | 'isUnreal' | 'isPresent' | 'isWhoIs'
> {
  /** Unit of what happened, or -1. */
  readonly event: number;
  /** Unit of what somebody did who was to do it ("threatened" of "threatened to leave"), or -1. */
  readonly outer: number;
  /** It is a verb that says by itself what happened. */
  readonly isFirm: boolean;
  readonly agents: readonly number[];
  readonly patients: readonly number[];
  /** Names of whom it is done for. */
  readonly beneficiaries: readonly number[];
  /** Who stands right behind a verb of saying, up to what it is about: whose words are asked for, in a script without capitals. */
  readonly speakers: readonly number[];
  /** Whoever does it by place and form, which takes no tree. */
  readonly doers: AskedDoers;
  /** Listed names among those who do it or have it done to them, in whatever spelling the question has. */
  readonly named: readonly number[];
  /** Things that are of a country or an organisation there. */
  readonly owned: readonly OwnedUnit[];
}

/** What units are found by, beside a question's tree. */
interface AskedSource {
  /** Unit that a number asked for would count, or -1. */
  readonly counted: number;
  readonly language: string;
  readonly matchEntities: EntityMatcher;
}

/** Finds what a question's tree says among the units that are looked for. */
export function askedUnitsOf(
  reading: SentenceReading,
  units: readonly QueryUnit[],
  { counted, language, matchEntities }: AskedSource,
): AskedUnits {
  const asked = readAskedEvent(reading);
  const unitOf = (token: ParsedToken): number => unitOfToken(units, reading.text, token);
  // What happened is no name, and not what is counted.
  const eventOf = (token: ParsedToken | null): number => {
    const unit = token === null ? -1 : unitOf(token);
    const { isName = false, words = '' } = units[unit] ?? {};
    return unit === counted || isName || KIND_NOUNS.test(words) ? -1 : unit;
  };
  const verbs = reading.tokens.filter(({ upos }) => upos === 'VERB');
  const event = [asked.predicate, ...verbs.toReversed()].map(eventOf).find((unit) => unit >= 0) ?? -1;
  const unitsOf = (tokens: readonly ParsedToken[]): number[] =>
    tokens.map(unitOf).filter((unit) => unit >= 0);
  const isDoneTo = (token: ParsedToken): boolean => {
    const last = reading.tokens[lastOfName(reading.tokens, reading.tokens.indexOf(token))];
    return last !== undefined && DONE_TO[codeOf(language)].test(last.form);
  };
  return {
    role: asked.role,
    isDenied: asked.isDenied,
    // Whatever the tree takes for the verb, its form tells that it is to be.
    isUnreal: asked.isUnreal || reading.words.isUnrealForm(units[event]?.words.split(' ').at(-1) ?? ''),
    isPresent: asked.isPresent,
    isWhoIs: asked.isWhoIs,
    event,
    outer: eventOf(asked.outer),
    isFirm:
      (asked.isVerb && event >= 0 && eventOf(asked.predicate) === event) ||
      verbs.some(
        (verb) =>
          eventOf(verb) === event &&
          // A light verb with its noun ("ziyaret etti") says it.
          (!reading.words.light.has(fold(verb.form)) || units[event]?.words.includes(' ') === true),
      ),
    agents: unitsOf(asked.agents.filter((token) => !isDoneTo(token))),
    patients: unitsOf([...asked.agents.filter(isDoneTo), ...asked.patients]),
    beneficiaries: unitsOf(asked.purposes).filter((unit) => units[unit]?.isName === true),
    speakers: unitsOf(behindSpeech(reading)),
    doers: doersOf(language, reading, units, { asked, event, unitOf }),
    named: [...asked.agents, ...asked.patients].flatMap(({ form }) => {
      const unit = units.findIndex(({ entity }) => isOneWordFor(entity, fold(form)));
      return unit < 0 ? [] : [unit];
    }),
    owned: ownedUnitsOf(reading, units, unitOf, matchEntities),
  };
}

/** A name with an ending of those whom something is done to, whatever the tree says. */
const DONE_TO = perLanguage(({ voice }) => new RegExp(`['’ʼ](?:${voice.doneToEndings || '(?!)'})$`, 'u'));

/** Parts of speech that end whoever stands behind a verb of saying. */
const BEHIND_SPEAKER: ReadonlySet<string> = new Set(['ADP', 'SCONJ', 'VERB', 'PUNCT', 'AUX']);

/** The words behind the first verb of saying, up to what it is about, an adposition or another clause, where the verb comes first. */
function behindSpeech({ tokens, words }: SentenceReading): readonly ParsedToken[] {
  const verb = tokens.findIndex(({ form }) => SPEECH.test(fold(form)));
  if (verb < 0 || words.topics.size === 0) return [];
  const behind = tokens.slice(verb + 1);
  const until = behind.findIndex(
    ({ form, upos }) => BEHIND_SPEAKER.has(upos) || words.topics.has(words.fold(form)),
  );
  return until < 0 ? behind : behind.slice(0, until);
}

/** The unit of a question that a word of its tree is, or is part of; -1 where it is of none. @param text the question */
export function unitOfToken(units: readonly QueryUnit[], text: string, token: ParsedToken): number {
  const unit = unitOfWord(units, fold(token.form));
  // A letter that only looks like a particle may have been cut off.
  return unit >= 0 ? unit : unitOfWord(units, fold(writtenAround(text, token)));
}

/** The unit of a question that a folded word is, or is part of; -1 where it is of none. */
export function unitOfWord(units: readonly QueryUnit[], folded: string): number {
  const whole = units.findIndex(({ words }) => words === folded);
  return whole >= 0 ? whole : units.findIndex(({ words }) => fold(words).split(' ').includes(folded));
}

/** Whether a folded word is a whole name of something, which the question may write another way than the gazetteer. */
function isOneWordFor(entity: QueryUnit['entity'], folded: string): boolean {
  return entity !== null && [entity.name, ...entity.aliases].some((name) => fold(name) === folded);
}

/** The whole written word that a parsed one is part of. */
function writtenAround(text: string, { start, end }: ParsedToken): string {
  const before = /[\p{L}\p{N}\p{M}]*$/u.exec(text.slice(0, start))?.[0] ?? '';
  const behind = /^[\p{L}\p{N}\p{M}]*/u.exec(text.slice(end))?.[0] ?? '';
  return before + text.slice(start, end) + behind;
}
