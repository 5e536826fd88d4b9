import { nameAt, phraseAt } from '../reading/noun-phrases.js';
import { baseRelation, type ParsedToken } from '../reading/parsed-sentence.js';
import type { SpanOffsets } from '../language/sentences.js';
import type { AnswerSpan } from '../search/answer-spans.js';
import type { ReadSentence, ReadToken } from '../search/read-passage.js';
import { isOfOffice, runsOfCapitals } from '../search/spans/name-spans.js';
import { STOP } from '../search/term.js';
import type { Anchor } from './anchors.js';

/*
 * The words by which a sentence names whom a word of its tree stands for.
 */

/** A stretch with all of the listed names that it is part of: "States" is who only as "United States". */
function wholeName({ tokens, mentions }: ReadSentence, { start, end }: SpanOffsets): SpanOffsets {
  const names = mentions.flatMap(({ firstToken, lastToken }) => {
    const [first, last] = [tokens[firstToken], tokens[lastToken]];
    const isPart = first !== undefined && last !== undefined && first.start < end && start < last.end;
    return isPart ? [{ start: first.start, end: last.end }] : [];
  });
  return {
    start: Math.min(start, ...names.map((name) => name.start)),
    end: Math.max(end, ...names.map((name) => name.end)),
  };
}

/** Of "X, the envoy who drafted it" X, whom the noun only describes; else the word itself. */
function describedBy(tokens: readonly ParsedToken[], word: number): number {
  const { upos, relation = '', head = -1 } = tokens[word] ?? {};
  return upos === 'NOUN' && baseRelation(relation) === 'appos' && tokens[head]?.upos === 'PROPN'
    ? head
    : word;
}

/** Of an office with a name right behind it ("its Foreign Minister, Sheikh Mohammed"), the name. */
function behindOffice<Span extends SpanOffsets>(sentence: ReadSentence, span: Span, text: string): Span {
  const { tokens } = sentence;
  const words = tokens.filter(({ start, end }) => start >= span.start && end <= span.end);
  // "His sister, X": whose it is stands before it.
  const isSmall = ({ term }: ReadToken): boolean => term === STOP;
  if (!words.every((word) => isOfOffice(word.folded) || isSmall(word)) || words.every(isSmall)) return span;
  const name = runsOfCapitals(sentence, text).find(({ first }) =>
    [' ', ', '].includes(text.slice(span.end, tokens[first]?.start ?? span.end)),
  );
  const [start, end] = [tokens[name?.first ?? -1]?.start, tokens[name?.last ?? -1]?.end];
  return start === undefined || end === undefined ? span : { ...span, start, end };
}

/**
 * The name of whom a word stands for; nothing where that is a pronoun, or the question's own.
 * @param text the article's
 */
export function nameOfHead({ sentence, reading, units }: Anchor, word: number, text: string): AnswerSpan[] {
  const { tokens, children } = reading;
  const head = describedBy(tokens, word);
  const token = tokens[head];
  if (token === undefined || token.upos === 'PRON') return [];
  const name = nameAt(tokens, children, head, reading.text);
  // "Aleksandar Vucic" is nobody else than the question's Vucic.
  const isOfName = (children[head] ?? []).some(
    (child) => baseRelation(tokens[child]?.relation ?? '') === 'flat' && (units[child]?.size ?? 0) > 0,
  );
  if (isOfName && token.upos === 'PROPN') return [];
  const isOwn = tokens.some(
    (each, at) => each.start >= name.start && each.end <= name.end && (units[at]?.size ?? 0) > 0,
  );
  if (isOwn && (units[head]?.size ?? 0) > 0) return [];
  const { start, end } = isOwn ? phraseAt(tokens, children, head) : name;
  const read = { start: start + sentence.start, end: end + sentence.start, strength: 1, isRead: true };
  const span = isOwn ? read : behindOffice(sentence, { ...read, ...wholeName(sentence, read) }, text);
  // "X's aide": it is the aide, whatever the tree says.
  const isOwner = /^['’ʼ]s(?![\p{L}])/u.test(text.slice(span.end, span.end + 3));
  return isOwner || text.slice(span.start, span.end).trim() === '' ? [] : [span];
}
