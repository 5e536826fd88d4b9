import { createStoryIndex } from '../../sources/stories/story-index.js';
import { wordChanges } from '../../sources/stories/word-changes.js';
import type { ArticleContent } from '../../model/kept-article.js';
import type { KeptArticles } from '../article-ports.js';
import type { StoryLikeness } from './following-effects.js';

/** What likeness among the kept articles needs. */
export interface KeptStoriesOptions {
  readonly articles: Pick<KeptArticles, 'get'>;
  /** Resolves after other work had its turn: all that is kept is remembered at a start. */
  readonly yieldTurn: () => Promise<void>;
}

/** The id under which an article is only looked for; no article has an empty one. */
const PROBE = '';
/** Characters of a text that are compared: no longer one is told from another by what stands behind. */
const MOST_COMPARED = 50_000;

/**
 * Finds copies among the kept articles by the words they share. It holds the texts of all that it was told of, since two that
 * look alike by their sketches are compared word by word. What a person removed is no story that is kept.
 */
export function createKeptStories({ articles, yieldTurn }: KeptStoriesOptions): StoryLikeness {
  const texts = new Map<string, string>();
  const index = createStoryIndex((id) => texts.get(id) ?? '');

  async function isKept(id: string): Promise<boolean> {
    const article = await articles.get(id);
    if (article !== null && article.standing !== 'removed') return true;
    index.remove(id);
    texts.delete(id);
    return false;
  }

  return {
    async find({ text }) {
      const alike = index.add(PROBE, text.slice(0, MOST_COMPARED));
      index.remove(PROBE);
      for (const id of alike) if (await isKept(id)) return id;
      return null;
    },
    async remember(id, { text: whole }) {
      await yieldTurn();
      const text = whole.slice(0, MOST_COMPARED);
      if (texts.get(id) === text) return;
      texts.set(id, text);
      index.add(id, text);
    },
  };
}

/** Whether two versions have the same words, whatever marks, white space and capitals are: a reader notices none of these. */
export function hasSameWords(before: ArticleContent, after: ArticleContent): boolean {
  return before.text === after.text || wordChanges(before.text, after.text).length === 0;
}
