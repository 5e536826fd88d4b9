import { alternativesOfAll, marksOfAll, wordsOfAll } from '../language/all-languages.js';
import { BETWEEN_CELLS } from '../model/article.js';
import type { SpanOffsets } from '../language/sentences.js';
import type { AnswerSpan } from './answer-spans.js';
import type { ReadSentence, ReadToken } from './read-passage.js';
import type { ScoredWindow } from './ranking/window-features.js';

/** Most stretches that one quotation highlights. */
const MAX_HIGHLIGHTS = 4;
/** How much weaker than the strongest a stretch may be. */
const NEARLY = 0.15;
/** A stretch must be surer than this: a lone capital or a figure of something else claims nothing. */
const SURE = 0.5;
/** Characters over which a stretch's worth falls by half as it stands farther from the question's words. */
const HALF_LIFE = 30;
/** Names in a row: nothing but commas and "and" between them. */
const IN_A_ROW = inARowOf();
/** Behind these stands who says it, not who did it. */
const SAYS_SO = new RegExp(
  String.raw`(?:${alternativesOfAll(({ names }) => names.sourceBefore)})\s+(?:[\p{L}'’.]+\s+){0,3}$`,
  'iu',
);

function inARowOf(): RegExp {
  const commas = marksOfAll(({ orthography }) => orthography.comma);
  const and = alternativesOfAll(({ names }) => names.and);
  const written = alternativesOfAll(({ names }) => names.prefixedAnd);
  const article = [...wordsOfAll(({ names }) => names.articles)].join('|');
  return new RegExp(
    String.raw`^[\s,;${commas}]*(?:(?:${and})\s+(?:(?:${article})\s+)?|(?:${article})\s+|${written})?$`,
    'u',
  );
}

/** The stretches that may answer: those nearly as surely of the kind asked for as the surest. */
export function answeringSpans({ spans }: Pick<ScoredWindow, 'spans'>): readonly AnswerSpan[] {
  const strongest = spans.reduce((best, { strength }) => Math.max(best, strength), 0);
  return spans.filter(({ strength }) => strength >= strongest - NEARLY);
}

/**
 * The words of a window that answer, none where nothing is of the kind asked for, since a highlight is a claim that
 * these words answer: the stretch that is surest and nearest to the question's words, with those that stand in a row
 * with it, and the other people of its sentence. Ascending and apart; offsets into the article's text.
 */
export function highlightsOf(
  { spans, start, first, last }: ScoredWindow,
  sentences: readonly ReadSentence[],
  text: string,
): SpanOffsets[] {
  const quoted = sentences.slice(first, last + 1);
  const nearness = createNearness(quoted);
  const worth = (span: AnswerSpan): number => span.strength * nearness(span);
  const people = peopleIn(quoted);
  const isName = (span: SpanOffsets): boolean =>
    people.some((name) => span.start >= name.start && span.end <= name.end);
  // Capitals around somebody's name are part of it or of their title.
  const titles = people.flatMap((name) => [name, ...spans.filter((span) => overlaps(name, span))]);
  const sure = spans.filter(
    (span) =>
      span.strength > SURE &&
      (span.isRead === true || isName(span) || !titles.some((title) => overlaps(title, span))),
  );
  const speaking = sure.filter(
    (span) => !SAYS_SO.test(text.slice(Math.max(start, span.start - 60), span.start)),
  );
  const candidates = speaking.length > 0 ? speaking : sure;
  const best = candidates.reduce<AnswerSpan | undefined>(
    (a, b) => (a === undefined || worth(b) > worth(a) ? b : a),
    undefined,
  );
  if (best === undefined) return [];
  if (best.isRead === true)
    return apart(
      candidates.filter((span) => span.isRead === true && span.strength >= best.strength - NEARLY),
      text,
    ).slice(0, MAX_HIGHLIGHTS);
  const isBeside = (span: AnswerSpan): boolean => sentenceAt(quoted, span) === sentenceAt(quoted, best);
  const alike = candidates.filter((span) => span.strength >= best.strength - NEARLY && isBeside(span));
  const chosen =
    best.known === true ? alike.filter(({ known }) => known === true) : inARow(best, alike, text);
  return apart([best, ...chosen], text).slice(0, MAX_HIGHLIGHTS);
}

function peopleIn(sentences: readonly ReadSentence[]): SpanOffsets[] {
  return sentences.flatMap(({ mentions, tokens }) =>
    mentions.flatMap(({ entity, firstToken, lastToken }) => {
      const start = tokens[firstToken]?.start;
      const end = tokens[lastToken]?.end;
      return entity.type !== 'person' || start === undefined || end === undefined ? [] : [{ start, end }];
    }),
  );
}

function overlaps(a: SpanOffsets, b: SpanOffsets): boolean {
  return a.start < b.end && b.start < a.end;
}

/** How much of the question stands in a stretch's sentence, and how near to it; 0..1. */
function createNearness(sentences: readonly ReadSentence[]): (span: SpanOffsets) => number {
  const matched = sentences.map(({ tokens }) => tokens.filter(({ matches }) => matches.length > 0));
  const unitsOf = (tokens: readonly ReadToken[]): number =>
    new Set(tokens.flatMap(({ matches }) => matches.map(({ unit }) => unit))).size;
  const all = Math.max(1, unitsOf(matched.flat()));
  return (span) => {
    const beside = matched[sentenceAt(sentences, span)] ?? [];
    const distance = matched
      .flat()
      .reduce(
        (least, token) => Math.min(least, Math.max(0, token.start - span.end, span.start - token.end)),
        Infinity,
      );
    return 0.2 + (0.4 * unitsOf(beside)) / all + 0.4 / (1 + distance / HALF_LIFE);
  };
}

function sentenceAt(sentences: readonly ReadSentence[], { start }: SpanOffsets): number {
  return sentences.findIndex((sentence) => start < sentence.end);
}

/** The stretches that are joined to one by commas and "and" alone. */
function inARow(best: AnswerSpan, alike: readonly AnswerSpan[], text: string): AnswerSpan[] {
  const ordered = alike.toSorted((a, b) => a.start - b.start);
  const row = [best];
  let { start, end } = best;
  for (const span of ordered) {
    if (span.start < end || !IN_A_ROW.test(text.slice(end, span.start))) continue;
    row.push(span);
    end = span.end;
  }
  for (const span of ordered.toReversed()) {
    if (span.end > start || !IN_A_ROW.test(text.slice(span.end, start))) continue;
    row.push(span);
    start = span.start;
  }
  return row;
}

/** In reading order, the longer of two that overlap, the same words once. */
function apart(spans: readonly AnswerSpan[], text: string): SpanOffsets[] {
  const kept: SpanOffsets[] = [];
  const words = new Set<string>();
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const written = text.slice(start, end);
    // What stands in two cells is no answer of one piece.
    if (written.includes(BETWEEN_CELLS)) continue;
    if (start < (kept.at(-1)?.end ?? -1) || (written !== '' && words.has(written))) continue;
    words.add(written);
    kept.push({ start, end });
  }
  return kept;
}
