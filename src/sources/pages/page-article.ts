import type { ArticleContent } from '../../model/kept-article.js';
import type { LeftOutBlock } from './choose-blocks.js';
import { LEFT_OUT_WORDS } from './furniture.js';

/** Words of a page that are not of its article, and why they were left out. */
export interface LeftOutWords {
  readonly reason: string;
  readonly words: string;
}

/** An article of a page. */
export interface PageArticle {
  readonly content: ArticleContent;
  /** Of a live report: which entry it is, by its anchor or else its place. Null: the page's own article. */
  readonly entry: string | null;
  readonly leftOut: readonly LeftOutWords[];
  /** What to look at: undated and why, an encoding that was guessed. */
  readonly warnings: readonly string[];
}

/** Words that are left out and told, in characters each and in number: beyond that a person learns nothing more. */
const TOLD = { characters: 200, parts: 200 };

/** The words that were left out, in the order of the page, with the reason as a person reads it. */
export function told(left: readonly LeftOutBlock[]): LeftOutWords[] {
  return left
    .filter(({ reason, block }) => reason !== 'title' && /[\p{L}\p{N}]/u.test(block.text))
    .slice(0, TOLD.parts)
    .map(({ reason, block }) => ({
      reason: LEFT_OUT_WORDS[reason],
      words: block.text.length <= TOLD.characters ? block.text : `${block.text.slice(0, TOLD.characters)}…`,
    }));
}
