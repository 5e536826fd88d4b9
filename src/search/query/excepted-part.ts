import { wordsOf } from '../../language/all-languages.js';
import { isLanguageCode, perLanguage } from '../../language/languages.js';
import type { SpanOffsets } from '../../language/sentences.js';
import type { Token } from '../../language/tokenize.js';
import type { Mention } from '../../knowledge/entity-matcher.js';
import { askingWordsOf } from './answer-kind.js';
import type { QueryUnit } from './query.js';

/** What of a question names whom or what its answer leaves out ("besides Spain"). Offsets are into the question. */
export interface ExceptedPart extends SpanOffsets {
  /** Whom or what is left out. */
  readonly named: SpanOffsets;
}

/** A question, as far as it is read here. */
export interface ExceptingQuestion {
  readonly text: string;
  readonly language: string;
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
}

/** Words before the word that asks that no list names, at most. */
const MOST = 4;
/** Between names in a row: a comma, or "and" in any language. */
const ROW = /^(?:,? |,? [\p{L}]{1,4} )$/u;

/** "besides" right before what is left out, and "dışında" right behind it. */
const SIGNS = perLanguage(({ questions: { besides }, names }) => ({
  before: new RegExp(
    String.raw`(?<![\p{L}\p{M}])(?:${besides.before || '(?!)'})\s+(?:(?:${wordsOf(names.articles).join('|') || '(?!)'})\s+)?`,
    'giu',
  ),
  behind: new RegExp(String.raw`^(?:${besides.behind || '(?!)'})(?![\p{L}\p{M}])`, 'iu'),
}));

/** Finds what a question leaves out of its answer: names, a few words before the word that asks, or the next word; else null. */
export function exceptedPartOf(question: ExceptingQuestion): ExceptedPart | null {
  const { text, language } = question;
  if (!isLanguageCode(language)) return null;
  const { before, behind } = SIGNS[language];
  const signs = [...text.matchAll(before)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  const names = namesIn(question);
  for (const [at, name] of names.entries()) {
    const named = inRow(text, names.slice(at));
    const sign = signs.find(({ end }) => end === name.start);
    if (sign !== undefined) return { start: sign.start, end: named.end, named };
    const ending = behind.exec(text.slice(named.end));
    if (ending !== null) return { start: named.start, end: named.end + ending[0].length, named };
  }
  const [sign] = signs;
  if (sign === undefined) return null;
  const asking = askingWordsOf(text, language)?.start ?? 0;
  const written = asking > sign.end ? text.slice(sign.end, asking).trimEnd().replace(/,$/u, '') : '';
  const isPart = written !== '' && written.split(/\s+/u).length <= MOST;
  const words = isPart ? written : (/^[\p{L}\p{M}\p{N}'’"\u05F4-]+/u.exec(text.slice(sign.end))?.[0] ?? '');
  const named = { start: sign.end, end: sign.end + words.length };
  return words === '' ? null : { start: sign.start, end: named.end, named };
}

/** Listed names, and runs of capitals. */
function namesIn({ text, tokens, mentions }: ExceptingQuestion): readonly SpanOffsets[] {
  const listed = mentions.map(({ firstToken, lastToken }) => ({
    start: tokens[firstToken]?.start ?? 0,
    end: tokens[lastToken]?.end ?? 0,
  }));
  const capitals = [
    ...text.matchAll(/(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}'’-]*(?: \p{Lu}[\p{L}\p{M}'’-]*)*/gu),
  ].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
  const others = capitals.filter(
    (run) => !listed.some(({ start, end }) => start < run.end && run.start < end),
  );
  return [...listed, ...others].toSorted((one, other) => one.start - other.start);
}

/** The first of some names with those in a row with it. */
function inRow(text: string, names: readonly SpanOffsets[]): SpanOffsets {
  const [first = { start: 0, end: 0 }, ...more] = names;
  let { end } = first;
  for (const name of more) {
    if (!ROW.test(text.slice(end, name.start))) break;
    end = name.end;
  }
  return { start: first.start, end };
}

/** What is left out still tells which article is meant, but less than what is asked. */
const SHARE = 0.3;

/** The words of a question without those that only say that something is left out. */
export function withoutSigns(tokens: readonly Token[], part: ExceptedPart | null): readonly Token[] {
  if (part === null) return tokens;
  return tokens.filter((token) => !isWithin(token, part) || isWithin(token, part.named));
}

/** A question without what it leaves out, blanks in its place, so that the offsets of the other words stay. */
export function withoutPart(
  { text, tokens }: Pick<ExceptingQuestion, 'text' | 'tokens'>,
  part: ExceptedPart | null,
): Pick<ExceptingQuestion, 'text' | 'tokens'> {
  if (part === null) return { text, tokens };
  const comma = /^\s*,/u.exec(text.slice(part.end))?.[0].length ?? 0;
  const length = part.end + comma - part.start;
  return {
    text: text.slice(0, part.start) + ' '.repeat(length) + text.slice(part.start + length),
    tokens: tokens.filter((token) => !isWithin(token, part)),
  };
}

/** Units with those marked that the answer leaves out: no names that have to be there. */
export function markExcepted(
  units: readonly QueryUnit[],
  { tokens, mentions }: Pick<ExceptingQuestion, 'tokens' | 'mentions'>,
  part: ExceptedPart | null,
): readonly QueryUnit[] {
  if (part === null) return units;
  const words = new Set(tokens.filter((token) => isWithin(token, part.named)).map(({ folded }) => folded));
  const entities = new Set(
    mentions.flatMap(({ entity, firstToken }) => {
      const first = tokens[firstToken];
      return first !== undefined && isWithin(first, part.named) ? [entity.id] : [];
    }),
  );
  return units.map((unit) =>
    (
      unit.entity === null
        ? unit.words.split(' ').every((word) => words.has(word))
        : entities.has(unit.entity.id)
    )
      ? { ...unit, weight: unit.weight * SHARE, isName: false, isExcepted: true }
      : unit,
  );
}

function isWithin(inner: SpanOffsets, outer: SpanOffsets): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
