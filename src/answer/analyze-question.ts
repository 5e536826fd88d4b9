import type { Entity } from '../model/entity.js';
import type { PassageIndex } from '../search/passage-index.js';
import { toQuery, weightOf, type Query, type QueryUnit, type UnitTerm } from '../search/query.js';
import { entityTerm } from '../search/term-stream.js';
import { languageOfQuestion } from '../text/language.js';
import { tokenize, type Token } from '../text/tokenize.js';
import { answerKindOf } from './answer-kind.js';

/** A question of more units than this is cut: nobody asks for so many things at once, and work must stay bounded. */
const MAX_UNITS = 32;
/** Longest part of a question that is read, in characters. */
const MAX_QUESTION = 1000;
/** Words that name the kind of answer ("what year"): their absence from a passage says little. */
const KIND_NOUNS =
  /^(?:year|date|day|time|month|number|name|people|person|place|kind|type|term|word|yil|tarih|zaman|isim|kisi)s?$/;
/** A name's single words count beside the name itself, so that "Hamas politburo" also finds "Hamas". */
const NAME_PART = 0.3;
const KIND_NOUN = 0.3;
/** Another form of a word counts less than the word. */
const FAMILY_STRENGTH = 0.7;

/** The query, and what of it shows whether it can be answered. */
export interface AnalyzedQuestion {
  readonly query: Query;
  /** It is put as a question: a question word or mark. */
  readonly isQuestion: boolean;
}

/** Reads a question into the form that is looked up: kind of answer, names, words weighted by rarity. */
export function analyzeQuestion(
  index: PassageIndex,
  question: string,
  asOf: string | null,
): AnalyzedQuestion {
  const text = question.slice(0, MAX_QUESTION).normalize('NFC');
  const language = languageOfQuestion(text);
  const kind = answerKindOf(text, language);
  const tokens = mendSpelling(index, tokenize(text), language);
  const units = unitsOf(index, text, tokens, language).slice(0, MAX_UNITS);
  return {
    query: toQuery({
      language,
      kind: kind ?? 'what',
      units,
      ownTerms: ownTermsOf(index, tokens, language),
      asOf,
    }),
    isQuestion: kind !== null || /[?؟]/u.test(text),
  };
}

/** Words that the articles and the gazetteer do not know, replaced by the nearest they do. Known words stay. */
function mendSpelling(index: PassageIndex, tokens: readonly Token[], language: string): readonly Token[] {
  const analyzer = index.analyzerOf(language);
  return tokens.map((token) => {
    const { folded } = token;
    if (index.spelling.knows(folded) || analyzer.isStopWord(folded)) return token;
    if (termsOf(index, folded, language).length > 0) return token;
    const mended = index.spelling.mend(folded);
    return mended === null ? token : { ...token, folded: mended };
  });
}

function unitsOf(index: PassageIndex, text: string, tokens: readonly Token[], language: string): QueryUnit[] {
  const units: QueryUnit[] = [];
  const taken = new Set<string>();
  const add = (key: string, unit: QueryUnit): void => {
    if (taken.has(key)) return;
    taken.add(key);
    units.push(unit);
  };
  const mentions = new Map(index.matchEntities(text, tokens).map((mention) => [mention.firstToken, mention]));
  const shouted = text === text.toUpperCase();
  for (let position = 0; position < tokens.length; position += 1) {
    const mention = mentions.get(position);
    const last = mention?.lastToken ?? position;
    const words = tokens.slice(position, last + 1);
    if (mention !== undefined)
      add(entityTerm(mention.entity.id), entityUnit(index, mention.entity, text, words));
    if (mention === undefined || words.length > 1) {
      for (const token of words) {
        const unit = wordUnit(index, token, text, language, position > 0 && !shouted);
        if (unit === null) continue;
        const weight = mention === undefined ? unit.weight : unit.weight * NAME_PART;
        // Inside a known name a word that the articles lack is another spelling, not something missing.
        if (mention === undefined || unit.terms.length > 0) add(unit.words, { ...unit, weight });
      }
    }
    position = last;
  }
  return units;
}

function entityUnit(index: PassageIndex, entity: Entity, text: string, words: readonly Token[]): QueryUnit {
  const number = index.vocabulary.numberOf(entityTerm(entity.id));
  const terms = number === undefined ? [] : [{ number, strength: 1 }];
  const written = text.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0);
  return { words: written, terms, weight: weightOf(index, numbersOf(terms)), entity, isName: true };
}

function wordUnit(
  index: PassageIndex,
  token: Token,
  text: string,
  language: string,
  capitalsTell: boolean,
): QueryUnit | null {
  if (index.analyzerOf(language).isStopWord(token.folded)) return null;
  const numbers = termsOf(index, token.folded, language);
  const share = KIND_NOUNS.test(token.folded) ? KIND_NOUN : 1;
  return {
    words: token.folded,
    terms: withFamily(index, numbers, token.folded, language),
    weight: weightOf(index, numbers) * share,
    entity: null,
    isName: capitalsTell && /^\p{Lu}/u.test(text.slice(token.start, token.end)),
  };
}

/** The word's own terms and, less strong, other forms of it that the stemmer left apart. */
function withFamily(
  index: PassageIndex,
  own: readonly number[],
  folded: string,
  language: string,
): UnitTerm[] {
  const family = index.vocabulary.familyOf(index.analyzerOf(language).stem(folded));
  return [
    ...own.map((number) => ({ number, strength: 1 })),
    ...family
      .filter((number) => !own.includes(number))
      .map((number) => ({ number, strength: FAMILY_STRENGTH })),
  ];
}

/** Terms of a word by its own language's analyzer and by those of the articles' languages. */
function termsOf(index: PassageIndex, folded: string, language: string): number[] {
  const languages = new Set([language, ...index.languages]);
  const numbers = [...languages].map((tag) => index.vocabulary.numberOf(index.analyzerOf(tag).stem(folded)));
  return [...new Set(numbers.filter((number) => number !== undefined))];
}

function numbersOf(terms: readonly UnitTerm[]): number[] {
  return terms.map(({ number }) => number);
}

/** Terms of all the question's words and names. */
function ownTermsOf(index: PassageIndex, tokens: readonly Token[], language: string): ReadonlySet<number> {
  const words = tokens.filter(({ folded }) => !index.analyzerOf(language).isStopWord(folded));
  const own = new Set(words.flatMap(({ folded }) => termsOf(index, folded, language)));
  for (const { entity } of index.matchEntities('', tokens)) {
    const number = index.vocabulary.numberOf(entityTerm(entity.id));
    if (number !== undefined) own.add(number);
  }
  return own;
}
