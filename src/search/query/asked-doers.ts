import { wordsOf } from '../../language/all-languages.js';
import { fold } from '../../language/fold.js';
import { codeOf, packOf, perLanguage } from '../../language/languages.js';
import type { AskedEvent } from '../../reading/asked-role.js';
import type { ParsedToken } from '../../reading/parsed-sentence.js';
import type { SentenceReading } from '../../reading/sentence-reader.js';
import { tokenize } from '../../language/tokenize.js';
import type { QueryUnit } from './query.js';
import { KIND_NOUNS } from './question-signs.js';

/** Units of whoever a question says does something, by place and form. */
export interface AskedDoers {
  readonly alone: readonly number[];
  /** With whom they do it. */
  readonly beside: readonly number[];
}

/** What doers are looked for by. */
export interface DoerSource {
  readonly asked: AskedEvent;
  /** Unit of what happened, or -1. */
  readonly event: number;
  readonly unitOf: (token: ParsedToken) => number;
}

/** Parts of speech that end whoever stands behind a verb. */
const BEHIND_DOER: ReadonlySet<string> = new Set(['ADP', 'SCONJ', 'VERB', 'PUNCT', 'AUX', 'CCONJ']);
/** A mark within a name. */
const WITHIN_NAME = /^[\p{Pd}'’]$/u;
const CAPITAL = /^\p{Lu}/u;
const APOSTROPHE = /['’ʼ]/u;
const NOBODY: AskedDoers = { alone: [], beside: [] };
const SIGNS = perLanguage(({ voice }) => ({
  otherParts: new Set(wordsOf(voice.otherParts)),
  beside: new RegExp(`['’ʼ](?:${voice.companionEndings || '(?!)'})$`, 'u'),
}));

/**
 * Units of whoever a question says does something: a bare name where names have capitals and endings; else what stands right behind the verb. Where
 * trees tell it as well, nobody.
 */
export function doersOf(
  language: string,
  reading: SentenceReading,
  units: readonly QueryUnit[],
  { asked, event, unitOf }: DoerSource,
): AskedDoers {
  const { names, verbsLast, readsRolesWell } = packOf(language);
  if (readsRolesWell || (names.capitals && !verbsLast)) return NOBODY;
  const nameOf = (token: ParsedToken): number => {
    const unit = unitOf(token);
    return unit >= 0 ? unit : units.findIndex(({ entity }) => isWordOf(entity, fold(token.form)));
  };
  const mayDoIt = (unit: number): boolean => {
    const { entity = null, words = '', isCountry, isName, isNamePart } = units[unit] ?? {};
    const mayBePerson = entity === null ? isCountry !== true : entity.type === 'person';
    return (
      unit >= 0 &&
      unit !== event &&
      mayBePerson &&
      isNamePart !== true &&
      (isName === true || !names.capitals) &&
      !KIND_NOUNS.test(words)
    );
  };
  const unitsOf = (tokens: readonly ParsedToken[]): readonly number[] =>
    [...new Set(tokens.map(nameOf))].filter(mayDoIt);
  if (names.capitals) {
    const { otherParts, beside } = SIGNS[codeOf(language)];
    const next = (at: number): string => reading.words.fold(reading.tokens[at + 1]?.form ?? '');
    const isWith = (_: ParsedToken, at: number): boolean => {
      const last = lastOfName(reading.tokens, at);
      return reading.words.companions.has(next(last)) || beside.test(reading.tokens[last]?.form ?? '');
    };
    const isBare = (token: ParsedToken, at: number): boolean => {
      const last = lastOfName(reading.tokens, at);
      return (
        !APOSTROPHE.test(reading.tokens[last]?.form ?? '') &&
        !otherParts.has(next(last)) &&
        (asked.agents.includes(token) || CAPITAL.test(token.form))
      );
    };
    return {
      alone: unitsOf(reading.tokens.filter(isBare)),
      beside: unitsOf(reading.tokens.filter(isWith)),
    };
  }
  const { tokens, words } = reading;
  const verb = tokens.findIndex((token) => event >= 0 && unitOf(token) === event);
  // A verb that says little by itself tells of nobody.
  if (verb < 0 || words.light.has(words.fold(tokens[verb]?.form ?? ''))) return NOBODY;
  const companion = tokens.findIndex(({ form }, at) => at > verb && words.companions.has(words.fold(form)));
  return {
    alone: unitsOf(upTo(tokens, verb + 1)),
    beside: companion < 0 ? [] : unitsOf(upTo(tokens, companion + 1)),
  };
}

/** The place of the last word of a name, which has its ending. */
export function lastOfName(tokens: readonly ParsedToken[], at: number): number {
  let last = at;
  while (
    CAPITAL.test(tokens[at]?.form ?? '') &&
    !APOSTROPHE.test(tokens[last]?.form ?? '') &&
    CAPITAL.test(tokens[last + 1]?.form ?? '')
  )
    last += 1;
  return last;
}

/** The words from a place on, up to one that opens another part. */
function upTo(tokens: readonly ParsedToken[], from: number): readonly ParsedToken[] {
  const behind = tokens.slice(from);
  const until = behind.findIndex(({ upos, form }) => BEHIND_DOER.has(upos) && !WITHIN_NAME.test(form));
  return (until < 0 ? behind : behind.slice(0, until)).filter(
    ({ upos }) => upos !== 'DET' && upos !== 'PUNCT',
  );
}

/** Whether a folded word is one of a listed name, in any spelling. */
function isWordOf(entity: QueryUnit['entity'], folded: string): boolean {
  return (
    entity !== null &&
    [entity.name, ...entity.aliases].some((name) => tokenize(name).some((word) => word.folded === folded))
  );
}
