import { flatInSteps, type Steps } from '../../../../steps.js';
import type { SpanOffsets } from '../../../../language/sentences.js';
import type { Attribution } from '../../../../model/attribution.js';
import type { SpokenSentence } from '../../../attribution/spoken-sentence.js';
import type { Quotation } from '../../../attribution/quotations.js';
import { firstSpanEndingAfter } from '../../../attribution/speech-words.js';

/**
 * Follows what is said beyond its own sentence, and leaves out who is left without anything said: a quotation that goes on behind "…," X said, that was introduced by a
 * colon, or that the next paragraph goes on with, and the items of a list that X's sentence introduces.
 */
export function* carryOn(
  text: string,
  sentences: readonly SpokenSentence[],
  quotations: readonly Quotation[],
  found: readonly Attribution[],
): Steps<Attribution[]> {
  const more = new Map<Attribution, SpanOffsets[]>();
  const add = (attribution: Attribution, span: SpanOffsets): void => {
    more.set(attribution, [...(more.get(attribution) ?? []), span]);
  };
  for (const attribution of found) {
    yield;
    const quotation =
      attribution.contents.length === 0 ? quotedBefore(sentences, quotations, attribution) : null;
    if (quotation !== null) add(attribution, quotation);
  }
  yield* followQuotations(text, sentences, quotations, found, more, add);
  yield* followLists(sentences, found, add);
  return yield* flatInSteps(found, (attribution) => {
    const spans = more.get(attribution) ?? [];
    if (spans.length === 0) return attribution.contents.length === 0 ? [] : [attribution];
    return [{ ...attribution, contents: [...attribution.contents, ...spans] }];
  });
}

/** The quotation that ends right before a sentence of nothing but "X said". */
function quotedBefore(
  sentences: readonly SpokenSentence[],
  quotations: readonly Quotation[],
  { cue }: Attribution,
): SpanOffsets | null {
  const sentence = sentences[firstSpanEndingAfter(sentences, cue.start)];
  if (sentence === undefined) return null;
  const quotation = quotations[firstSpanEndingAfter(quotations, sentence.start - 3)];
  return quotation === undefined || quotation.end > sentence.start || quotation.start < sentence.block.start
    ? null
    : { start: quotation.start, end: quotation.end };
}

type Add = (attribution: Attribution, span: SpanOffsets) => void;

function* followQuotations(
  text: string,
  sentences: readonly SpokenSentence[],
  quotations: readonly Quotation[],
  found: readonly Attribution[],
  more: ReadonlyMap<Attribution, readonly SpanOffsets[]>,
  add: Add,
): Steps<void> {
  const speakers = yield* speakersOf(quotations, found, more);
  let at = 0;
  for (const [index, quotation] of quotations.entries()) {
    yield;
    while ((sentences[at]?.end ?? Infinity) <= quotation.start) at += 1;
    if (speakers[index] !== null) continue;
    const sentence = sentences[at];
    const previous = sentences[at - 1];
    if (sentence?.start !== quotation.start || !endsSentence(text, sentences, quotation.end)) continue;
    const speaker = quotation.continues
      ? (speakers[index - 1] ?? null)
      : speakerCarriedOn(text, previous, sentence, quotations[index - 1], speakers[index - 1] ?? null, found);
    if (speaker === null) continue;
    speakers[index] = speaker;
    add(speaker, { start: quotation.start, end: quotation.end });
  }
}

/** Whose words each quotation is, as far as its own sentences tell. */
function* speakersOf(
  quotations: readonly Quotation[],
  found: readonly Attribution[],
  more: ReadonlyMap<Attribution, readonly SpanOffsets[]>,
): Steps<(Attribution | null)[]> {
  const speakers: (Attribution | null)[] = quotations.map(() => null);
  for (const attribution of found) {
    yield;
    for (const { start, end } of [...attribution.contents, ...(more.get(attribution) ?? [])]) {
      for (
        let at = firstSpanEndingAfter(quotations, start);
        (quotations[at]?.start ?? Infinity) < end;
        at += 1
      ) {
        speakers[at] ??= attribution;
      }
    }
  }
  return speakers;
}

/** Who spoke right before: in the sentence before of the same paragraph, or one that ends in a colon. */
function speakerCarriedOn(
  text: string,
  previous: SpokenSentence | undefined,
  sentence: SpokenSentence,
  quotation: Quotation | undefined,
  speaker: Attribution | null,
  found: readonly Attribution[],
): Attribution | null {
  if (previous === undefined) return null;
  const within = ({ cue }: Attribution): boolean => cue.start >= previous.start && cue.end <= previous.end;
  if (text.charAt(previous.end - 1) === ':')
    return found.findLast((one) => within(one) && one.kind === 'speech') ?? null;
  if (speaker === null || previous.block.start !== sentence.block.start) return null;
  const goesOn = quotation !== undefined && quotation.end > previous.start;
  return goesOn && (within(speaker) || quotation.end >= previous.end - 1) ? speaker : null;
}

/** Whether nothing but a mark stands between an offset and the end of a sentence. */
function endsSentence(text: string, sentences: readonly SpokenSentence[], offset: number): boolean {
  const next = sentences[firstSpanEndingAfter(sentences, offset - 1)];
  const end = next?.end ?? offset;
  return next === undefined || next.start >= offset || !/[\p{L}\p{N}]/u.test(text.slice(offset, end));
}

/** The items below "According to X, the deal includes:". */
function* followLists(
  sentences: readonly SpokenSentence[],
  found: readonly Attribution[],
  add: Add,
): Steps<void> {
  for (const { start, end, introducedBy } of sentences) {
    yield;
    if (introducedBy === undefined || introducedBy === null) continue;
    const speaker = cuesWithin(found, introducedBy).find(({ kind }) => kind === 'speech');
    if (speaker !== undefined) add(speaker, { start, end });
  }
}

/** The attributions whose cue stands in a span. @param found ascending by cue */
function cuesWithin(found: readonly Attribution[], { start, end }: SpanOffsets): Attribution[] {
  const within: Attribution[] = [];
  for (let at = firstCueAfter(found, start); at < found.length; at += 1) {
    const attribution = found[at];
    if (attribution === undefined || attribution.cue.start >= end) break;
    within.push(attribution);
  }
  return within;
}

function firstCueAfter(found: readonly Attribution[], offset: number): number {
  let low = 0;
  let high = found.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((found[middle]?.cue.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
