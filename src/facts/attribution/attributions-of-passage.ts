import type { Mention } from '../../knowledge/entity-matcher.js';
import { sentencesOfBlock, type SegmenterOf, type SpanOffsets } from '../../language/sentences.js';
import { tokenize, type Token } from '../../language/tokenize.js';
import type { Article } from '../../model/article.js';
import type { Attribution } from '../../model/attribution.js';
import { attributionsOf } from './attributions-of.js';
import type { SpokenSentence } from './spoken-sentence.js';

/** A sentence of an article with its words and the names in it, as search reads it. */
export interface QuotableSentence extends SpanOffsets {
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
}

/** Characters before the sentences that are read too, where a quotation or "he" may lead back there. */
const READ_BEFORE = 500;

/**
 * Who the claims of sentences of an article come from.
 *
 * @param sentences in reading order
 * @param leadsBack a quotation may begin before them, or "he" be named there
 */
export function attributionsOfPassage(
  article: Article,
  sentences: readonly QuotableSentence[],
  leadsBack: boolean,
  segmenterOf: SegmenterOf,
): readonly Attribution[] {
  const { text, language } = article;
  return attributionsOf(language, text, inContext(article, sentences, leadsBack, segmenterOf));
}

/** The sentences with what stands before them, where that matters. */
function inContext(
  { text, blocks, language }: Article,
  sentences: readonly QuotableSentence[],
  leadsBack: boolean,
  segmenterOf: SegmenterOf,
): SpokenSentence[] {
  const start = sentences[0]?.start ?? 0;
  const end = sentences.at(-1)?.end ?? 0;
  const from = Math.max(0, start - READ_BEFORE);
  const near = blocks.filter((block) => block.kind !== 'heading' && block.end > from && block.start < end);
  const before = leadsBack ? near.filter((block) => block.start < start) : [];
  const earlier = before.flatMap((block) =>
    sentencesOfBlock(segmenterOf(language), text, block, { start: from, end: start }).map((span) => ({
      ...span,
      block,
      tokens: tokenize(text.slice(span.start, span.end), span.start),
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
