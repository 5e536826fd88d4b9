import { toArticle } from '../../../src/sources/complete-article.js';
import { NO_METADATA } from '../../../src/sources/metadata.js';
import type { Article, Block } from '../../../src/model/article.js';
import type { SpanOffsets } from '../../../src/language/sentences.js';

/** An event as a set annotates it. */
export interface GoldEvent {
  /** The set's own name of the type. */
  readonly type: string;
  /** The word that tells it, or the whole text where the set does not say which; UTF-16 offsets. */
  readonly trigger: SpanOffsets;
  readonly participants: readonly string[];
  /** Null in a set that does not annotate places. */
  readonly places: readonly string[] | null;
}

/** A text with its annotated events. */
export interface EventDocument {
  readonly article: Article;
  readonly events: readonly GoldEvent[];
}

/** A sentence of a set: its text and where its tokens stand in it. */
export interface TokenizedSentence {
  readonly text: string;
  readonly tokens: readonly SpanOffsets[];
}

/** A text put together from sentences, with the place of every token. */
export interface AssembledText {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly tokens: readonly SpanOffsets[];
}

const ENDS_SENTENCE = /[.!?…]["'”’)\]]*$/u;

/**
 * Puts sentences together as running text. One that does not end as a sentence does (a headline, a caption) is a
 * paragraph of its own.
 */
export function assemble(sentences: readonly TokenizedSentence[]): AssembledText {
  let text = '';
  const blocks: { kind: 'paragraph'; start: number; end: number }[] = [];
  const tokens: SpanOffsets[] = [];
  for (const sentence of sentences) {
    const goesOn = text !== '' && ENDS_SENTENCE.test(text);
    if (text !== '') text += goesOn ? ' ' : '\n\n';
    const shift = text.length;
    text += sentence.text;
    const last = blocks.at(-1);
    if (goesOn && last !== undefined) last.end = text.length;
    else blocks.push({ kind: 'paragraph', start: shift, end: text.length });
    for (const { start, end } of sentence.tokens) tokens.push({ start: start + shift, end: end + shift });
  }
  return { text, blocks, tokens };
}

/** An English article without metadata; null where the text is blank. */
export function articleOf(
  id: string,
  { text, blocks }: Pick<AssembledText, 'text' | 'blocks'>,
): Article | null {
  const made = toArticle({ file: id, line: null, defaultId: id }, { ...NO_METADATA, language: 'en' }, text, {
    blocks,
  });
  return made.ok ? made.value : null;
}
