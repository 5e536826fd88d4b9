import type { Block } from '../../model/article.js';
import type { PageBlock } from './lay-out.js';

/** Blocks as the text of an article: paragraphs a blank line apart, lines of lists and tables one below the other. */
export function textOfBlocks(blocks: readonly Pick<PageBlock, 'kind' | 'text' | 'close'>[]): {
  readonly text: string;
  readonly blocks: readonly Block[];
} {
  const laid: Block[] = [];
  let text = '';
  for (const { kind, text: words, close } of blocks) {
    if (text !== '') text += close ? '\n' : '\n\n';
    laid.push({
      kind: kind === 'caption' ? 'paragraph' : kind,
      start: text.length,
      end: text.length + words.length,
    });
    text += words;
  }
  return { text, blocks: laid };
}
