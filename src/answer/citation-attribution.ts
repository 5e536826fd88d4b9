import type { Attribution, SpokenSentence } from '../facts/attribution/attribution.js';
import { claimedAttributions, wordsAt } from '../facts/attribution/attribution-at.js';
import { attributionsOf } from '../facts/attribution/attributions-of.js';
import type { Article } from '../model/article.js';
import type { Mention } from '../knowledge/entity-matcher.js';
import { sentencesOfBlock, type SegmenterOf, type SpanOffsets } from '../language/sentences.js';
import { tokenize, type Token } from '../language/tokenize.js';

/** A sentence of an article with its words and the names in it, as search reads it. */
export interface QuotableSentence extends SpanOffsets {
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
}

/** Characters before the sentences that are read too, where a quotation or "he" may lead back there. */
const READ_BEFORE = 500;
const LEADS_BACK = /["“”„«»]|\b(?:he|she|they|it|them)\b/iu;

/**
 * Who sentences of an article say it comes from, in its own words: those with the words that answer, else all of them.
 * Where somebody tells what another said it is the one who tells it. Null where nobody is named, and where they do not agree,
 * since one party's claim must not be shown as another's.
 *
 * @param sentences in reading order, those quoted among them
 * @param answering the spans that answer, possibly none
 */
export function sourceOf(
  article: Article,
  sentences: readonly QuotableSentence[],
  quoted: readonly SpanOffsets[],
  answering: readonly SpanOffsets[],
  segmenterOf: SegmenterOf,
): string | null {
  const { text, language } = article;
  const attributions = attributionsOf(language, text, inContext(article, sentences, quoted, segmenterOf));
  const inside = (sentence: SpanOffsets): SpanOffsets[] =>
    answering.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
  const speaking = quoted.filter((sentence) => inside(sentence).length > 0);
  const sources =
    speaking.length > 0
      ? speaking.flatMap((sentence) =>
          inside(sentence).map((span) => speakerAt(text, attributions, span.start)),
        )
      : quoted.map((sentence) => speakerOf(text, attributions, sentence));
  const [source = null, ...others] = new Set(sources);
  return others.length === 0 ? source : null;
}

/** Whom the claim at an offset comes from in the end, or the clause "X said" that the offset stands in. */
function speakerAt(text: string, attributions: readonly Attribution[], offset: number): string | null {
  const outer = claimedAttributions(attributions).at(offset).at(-1);
  if (outer !== undefined) return nameOf(text, outer);
  const clause = attributions.find((attribution) => {
    const { source, cue, contents } = attribution;
    const starts = [source.start, cue.start];
    const ends = [source.end, cue.end, ...contents.map(({ end }) => end)];
    return offset >= Math.min(...starts) && offset < Math.max(...ends) && conveysClaim(attribution);
  });
  return clause === undefined ? null : nameOf(text, clause);
}

/** The one source of a sentence; null where it has none or more than one. */
function speakerOf(text: string, attributions: readonly Attribution[], sentence: SpanOffsets): string | null {
  const claims = claimedAttributions(attributions);
  const speakers = attributions
    .filter(conveysClaim)
    .filter(({ contents }) => contents.some(({ start, end }) => start < sentence.end && end > sentence.start))
    .map((attribution) => nameOf(text, claims.at(attribution.cue.start).at(-1) ?? attribution));
  const [speaker = null, ...others] = new Set(speakers);
  return others.length === 0 ? speaker : null;
}

function conveysClaim({ kind }: Attribution): boolean {
  return kind === 'speech' || kind === 'finding' || kind === 'thought';
}

function nameOf(text: string, { named }: Attribution): string | null {
  const name = named === null ? '' : wordsAt(text, named);
  return name.length < 2 ? null : name;
}

/** The sentences with what stands before them, where that matters. */
function inContext(
  article: Article,
  sentences: readonly QuotableSentence[],
  quoted: readonly SpanOffsets[],
  segmenterOf: SegmenterOf,
): SpokenSentence[] {
  const start = sentences[0]?.start ?? 0;
  const end = sentences.at(-1)?.end ?? 0;
  const { text, blocks, language } = article;
  const from = Math.max(0, start - READ_BEFORE);
  const near = blocks.filter((block) => block.kind !== 'heading' && block.end > from && block.start < end);
  const leadsBack = LEADS_BACK.test(text.slice(start, quoted.at(-1)?.end ?? end));
  const before = leadsBack ? near.filter((block) => block.start < start) : [];
  const earlier = before.flatMap((block) =>
    sentencesOfBlock(segmenterOf(language), text, block, { start: from, end: start }).map((span) => ({
      ...span,
      block,
      tokens: tokensOf(text, span),
    })),
  );
  const own = sentences.map((sentence) => ({
    ...sentence,
    block: near.find((block) => block.start <= sentence.start && block.end >= sentence.end) ?? sentence,
    people: sentence.mentions
      .filter(({ entity }) => entity.type === 'person')
      .map(({ entity, firstToken, lastToken }) => ({
        id: entity.id,
        start: sentence.tokens[firstToken]?.start ?? sentence.start,
        end: sentence.tokens[lastToken]?.end ?? sentence.end,
      })),
  }));
  return [...earlier, ...own];
}

function tokensOf(text: string, { start, end }: SpanOffsets): Token[] {
  return tokenize(text.slice(start, end)).map((token) => ({
    ...token,
    start: token.start + start,
    end: token.end + start,
  }));
}
