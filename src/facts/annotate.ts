import type { Article } from '../model/article.js';
import type { Entity } from '../model/entity.js';
import { createEntityMatcher } from '../text/entity-matcher.js';
import { sentenceSegmenter, sentencesOfBlock, type SpanOffsets } from '../text/sentences.js';
import { tokenize } from '../text/tokenize.js';
import type { AnnotatedSentence } from './annotated.js';

/** Reads the sentences of an article, headings left out, with the names, dates and offices in them. */
export type Annotator = (article: Article) => readonly AnnotatedSentence[];

/** Makes an annotator that knows the gazetteer's entities and finds the article's own. */
export function createAnnotator(entities: readonly Entity[]): Annotator {
  const matchEntities = createEntityMatcher(entities);
  const segmenters = new Map<string, Intl.Segmenter>();
  const segmenterOf = (language: string): Intl.Segmenter => {
    const made = segmenters.get(language) ?? sentenceSegmenter(language);
    segmenters.set(language, made);
    return made;
  };
  return (article) => {
    const sentences: AnnotatedSentence[] = [];
    let section: string | null = null;
    let introducedBy: SpanOffsets | null = null;
    for (const block of article.blocks) {
      if (block.kind === 'heading') section = article.text.slice(block.start, block.end);
      if (block.kind !== 'item') introducedBy = null;
      if (block.kind === 'heading') continue;
      for (const span of sentencesOfBlock(segmenterOf(article.language), article.text, block)) {
        const text = article.text.slice(span.start, span.end);
        const tokens = tokenize(text).map((token) => ({
          ...token,
          start: token.start + span.start,
          end: token.end + span.start,
        }));
        const mentions = matchEntities(text, tokens).map(({ entity, firstToken, lastToken }) => ({
          ref: { id: entity.id, name: entity.name, type: entity.type },
          firstToken,
          lastToken,
          start: tokens[firstToken]?.start ?? span.start,
          end: tokens[lastToken]?.end ?? span.end,
          how: 'name' as const,
        }));
        const intro = block.kind === 'item' ? introducedBy : null;
        const known = { article, block, section, introducedBy: intro, tokens, mentions };
        sentences.push({ ...span, ...known, dates: [], roles: [] });
        if (block.kind === 'paragraph') introducedBy = text.endsWith(':') ? span : null;
      }
    }
    return sentences;
  };
}
