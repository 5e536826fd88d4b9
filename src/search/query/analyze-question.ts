import { ROLE_NOUNS } from '../answer-words.js';
import { readAskedEvent } from '../../reading/asked-role.js';
import type { SentenceReading } from '../../reading/sentence-reader.js';
import type { Mention } from '../../knowledge/entity-matcher.js';
import type { QueryContext } from './query-context.js';
import { fold } from '../../language/fold.js';
import { packOf } from '../../language/languages.js';
import { toQuery, type AnswerKind, type Query, type QueryUnit } from './query.js';
import { tokenize, type Token } from '../../language/tokenize.js';
import { timeWordsOf } from '../spans/time-words.js';
import { answerKindOf } from './answer-kind.js';
import { askedMembersOf } from './asked-members.js';
import { askedOrdinalsOf } from './asked-ordinals.js';
import { askedTimeOf } from './asked-time.js';
import { asksForHolder, isAside, MAX_NAME } from './asks-for-holder.js';
import { askedUnitsOf, type AskedUnits } from './asked-units.js';
import { cleanQuestion } from './clean-question.js';
import { countedUnitOf } from './counted-unit.js';
import { exceptedPartOf, markExcepted, withoutPart, withoutSigns } from './excepted-part.js';
import { grainOf, readSigns, type QuestionSigns } from './read-signs.js';
import { listedCountOf } from './listed-count.js';
import { mendNames, mendSpelling } from './mend-spelling.js';
import {
  ASKS_AHEAD,
  ASKS_CHANGE,
  ASKS_OF_THEN,
  ASKS_SO_FAR,
  ASKS_CITY,
  ASKS_COUNTRY,
  ASKS_FROM,
  ASKS_DISTANCE,
  ASKS_LENGTH,
  asksForNow,
  ASKS_NOW,
  ASKS_RATE,
  ASKS_SHARE,
  ASKS_SUM,
  ASKS_TO,
  FORMER,
  LATEST,
  OFFICE_WORDS,
  PLEASANTRY,
  SEVERAL,
  WHO_IS,
} from './question-signs.js';
import { addEntity, addWord, UnitTerms } from './query-terms.js';
import { readUnits } from './query-units.js';

/** A question of more units than this is cut: nobody asks for so many things at once, and work must stay bounded. */
const MAX_UNITS = 32;

/** The query, and what of it shows whether it can be answered. */
export interface AnalyzedQuestion {
  readonly query: Query;
  /** It is put as a question: a question word or mark. */
  readonly isQuestion: boolean;
  /** A greeting, thanks or a sum: nothing that an article is asked for. */
  readonly isPleasantry: boolean;
  /** A second question behind the first, which is not read; else null. */
  readonly rest: string | null;
  /** What of its wording tells a changed question from an answered one. */
  readonly signs: QuestionSigns;
  /** Who does what in it; null where it could not be read. */
  readonly asked: AskedUnits | null;
}

/** Reads a question into the form that is looked up: kind of answer, names, words weighted by rarity. */
export function analyzeQuestion(
  context: QueryContext,
  question: string,
  asOf: string | null,
): AnalyzedQuestion {
  const { text, language, asks, rest, isSum } = cleanQuestion(question, context.analyzerOf);
  const kind = answerKindOf(text, language);
  const written = { text, tokens: tokenize(text) };
  const tokens = mendNames(context, text, mendSpelling(context, written, language));
  const nowWords = new Set(tokenize(ASKS_NOW.exec(text)?.[0] ?? '').map(({ folded }) => folded));
  const now = nowWords.size > 0;
  const latest = kind === 'latest' || LATEST.test(text);
  const mentions = context.matchEntities(text, tokens);
  const excepted = exceptedPartOf({ text, language, tokens, mentions });
  const {
    units: all,
    expected,
    former,
  } = readUnits(context, {
    text,
    tokens: withoutSigns(tokens, excepted),
    language,
    kind: kind ?? 'what',
  });
  const read = markExcepted(all.slice(0, MAX_UNITS), { tokens, mentions }, excepted);
  const meant = withoutPart({ text, tokens }, excepted);
  const reading = context.readSentence(
    language,
    withCapitals(asMended(meant.text, meant.tokens), read, namedIn(tokens, mentions)),
  );
  const whoIs =
    kind === 'who' &&
    ((WHO_IS.test(text) && asksForName(context, read, language)) ||
      (reading !== null && packOf(language).readsRolesWell && readAskedEvent(reading).isWhoIs));
  const definition =
    asksForDefinition(kind ?? 'what', read) || (whoIs && read.length > 0 && read.length <= MAX_NAME);
  const office =
    (kind === 'who' || definition) &&
    expected.size === 0 &&
    (definition || asksOnlyBe(reading)) &&
    asksForHolder(read, reading);
  const measure = kind === 'how-many' || kind === 'how-much' ? measureOf(text) : null;
  // "Latest" says which article is wanted, "job" what is wanted of it: neither is looked for in it.
  const units = read.filter(
    ({ words, isName }) =>
      isName ||
      !(
        (latest && LATEST.test(words)) ||
        ((latest || now) && asksForNow(words)) ||
        nowWords.has(words) ||
        (definition && OFFICE_WORDS.test(words)) ||
        (expected.size > 0 && FORMER.has(words)) ||
        (measure === 'share' && ASKS_SHARE.test(words))
      ),
  );
  const { unit: counted, isDeed } =
    kind === 'how-many' && measure === null
      ? countedUnitOf(units, reading, language, context.matchEntities)
      : { unit: -1, isDeed: false };
  const members = askedMembersOf(text, language, units, reading);
  const ownTerms = ownTermsOf(context, text, tokens, language);
  return {
    query: toQuery({
      language,
      kind: kind ?? 'what',
      units,
      ownTerms,
      asOf,
      latest,
      newestDay: context.newestDay,
      soFar: ASKS_SO_FAR.test(text),
      was: ASKS_OF_THEN.test(text),
      ahead: ASKS_AHEAD.test(text),
      several: asksForSeveral(kind, text),
      listed: listedCountOf({ text, language, kind, tokens }, context.analyzerOf(language)),
      definition: definition || office || members.length > 0,
      members,
      office,
      former,
      askedTime: askedTimeOf(text, language),
      now,
      placeKind: kind === 'where' ? placeKindOf(text) : null,
      placePart: ASKS_FROM.test(text) ? 'from' : ASKS_TO.test(text) ? 'to' : 'at',
      grain: kind === 'when' ? grainOf(tokens.map(({ folded }) => folded)) : null,
      measure,
      asksLength: kind === 'how-long' && ASKS_LENGTH.test(text),
      between: tokens.some(({ folded }) => timeWordsOf(language).apart.has(folded)),
      ordinals: askedOrdinalsOf({ text, tokens, start: 0, end: text.length }, units, reading, language),
      counted,
      countsDeed: isDeed,
      sides: sidesOf(units),
      expected,
    }),
    isQuestion: kind !== null || asks,
    isPleasantry: isSum || PLEASANTRY.test(text),
    rest,
    asked:
      reading && askedUnitsOf(reading, units, { counted, language, matchEntities: context.matchEntities }),
    signs: readSigns(context, tokens, language, mentions),
  };
}

/** A question with its slips mended: a tree is made of whole words. */
function asMended(text: string, tokens: readonly Token[]): string {
  return tokens.toReversed().reduce((mended, { folded, start, end }) => {
    const written = text.slice(start, end);
    return fold(written) === folded ? mended : mended.slice(0, start) + folded + mended.slice(end);
  }, text);
}

/** Words of the names in a question, as it writes them. */
function namedIn(tokens: readonly Token[], mentions: readonly Mention[]): readonly string[] {
  return mentions.flatMap(({ firstToken, lastToken }) =>
    tokens.slice(firstToken, lastToken + 1).map(({ folded }) => folded),
  );
}

/** A question with its names as articles write them: members leave capitals out, and a tree is told by them. */
function withCapitals(text: string, units: readonly QueryUnit[], written: readonly string[]): string {
  const names = new Set([
    ...written,
    ...units.flatMap(({ isName, isNamePart, words }) =>
      isName || isNamePart === true ? words.split(/[ -]/u) : [],
    ),
  ]);
  return text.replaceAll(/\p{L}[\p{L}\p{M}]*/gu, (word) =>
    names.has(fold(word)) ? word.charAt(0).toUpperCase() + word.slice(1) : word,
  );
}

/** What a figure asked for must be. */
function measureOf(text: string): Query['measure'] {
  if (ASKS_CHANGE.test(text)) return 'change';
  if (ASKS_SHARE.test(text)) return 'share';
  if (ASKS_SUM.test(text)) return 'money';
  if (ASKS_DISTANCE.test(text)) return 'distance';
  return ASKS_RATE.test(text) ? 'rate' : null;
}

function placeKindOf(text: string): Query['placeKind'] {
  if (ASKS_COUNTRY.test(text)) return 'country';
  return ASKS_CITY.test(text) ? 'city' : null;
}

/** Things are asked for, not a person, a place, a date or a figure, and in words that ask for more than one. */
function asksForSeveral(kind: AnswerKind | null, text: string): boolean {
  return kind === 'list' || ((kind === 'what' || kind === null) && SEVERAL.test(text));
}

/** "Who is X?", "What is X's job?", "Who is Ankara's top diplomat?": names and offices, and nothing else that matters. */
function asksForDefinition(kind: AnswerKind, units: readonly QueryUnit[]): boolean {
  const names = units.filter(({ isName }) => isName);
  const others = units.filter((unit) => !unit.isName && unit.isOffice !== true && !isAside(unit));
  return (kind === 'who' || kind === 'what') && names.length > 0 && others.length === 0;
}

/** No office, and some word that is none of the language in general. */
function asksForName(context: QueryContext, units: readonly QueryUnit[], language: string): boolean {
  return (
    units.every(({ words, isName }) => isName || !ROLE_NOUNS.has(words)) &&
    units.some(({ words, isName }) => isName || !context.translations.isWord(words, language))
  );
}

/** "Who is …", with no verb beside it. */
function asksOnlyBe(reading: SentenceReading | null): boolean {
  return reading !== null && reading.tokens.every(({ upos }) => upos !== 'VERB');
}

function sidesOf(units: readonly QueryUnit[]): ReadonlySet<string> {
  const sides = units.flatMap(({ entity, isExcepted }) =>
    entity === null || entity.type === 'person' || isExcepted === true ? [] : [entity],
  );
  return new Set(
    sides.flatMap(({ id, roles }) => [id, ...roles.flatMap(({ of }) => (of === null ? [] : [of]))]),
  );
}

/** Terms of all the question's words and names. */
function ownTermsOf(
  context: QueryContext,
  text: string,
  tokens: readonly Token[],
  language: string,
): ReadonlySet<number> {
  const own = new UnitTerms();
  for (const { folded } of tokens) {
    if (!context.analyzerOf(language).isStopWord(folded)) addWord(context, own, folded, language);
  }
  for (const { entity } of context.matchEntities(text, tokens)) addEntity(context, own, entity.id);
  return new Set(own.list().map(({ number }) => number));
}
