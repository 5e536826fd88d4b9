import { createStoryIndex } from '../../sources/stories/story-index.js';
import { inTurns } from '../../steps.js';
import type { ArticleContent } from '../../model/kept-article.js';
import type { KeptArticles } from '../article-ports.js';
import type { CompareTexts } from '../editing/editing-effects.js';
import type { StoryLikeness } from './following-effects.js';

/** What likeness among the kept articles needs. */
export interface KeptStoriesOptions {
  readonly articles: Pick<KeptArticles, 'get'>;
  /** Resolves after other work had its turn: all that is kept is remembered at a start, and many may look alike. */
  readonly yieldTurn: () => Promise<void>;
}

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
      const alike = await inTurns(index.alike(text.slice(0, MOST_COMPARED)), yieldTurn);
      for (const id of alike) if (await isKept(id)) return id;
      return null;
    },
    async remember(id, { text: whole }) {
      await yieldTurn();
      const text = whole.slice(0, MOST_COMPARED);
      if (texts.get(id) === text) return;
      texts.set(id, text);
      index.put(id, text);
    },
  };
}

/**
 * Tells whether two versions say the same: the same words in text and headline, whatever marks, white space and capitals are,
 * which a reader does not notice, the same days, and the same terms of use. Of two that could not be compared that is not
 * known: they do not.
 */
export function sameWordsBy(compare: CompareTexts) {
  return async (before: ArticleContent, after: ArticleContent): Promise<boolean> =>
    isSameAbout(before, after) &&
    (before.text === after.text || (await compare(before.text, after.text))?.length === 0);
}

/** A headline turned round, or another day, is another article, whatever stands below. */
function isSameAbout(before: ArticleContent, after: ArticleContent): boolean {
  return (
    bareWords(before.title) === bareWords(after.title) &&
    before.published === after.published &&
    before.updated === after.updated &&
    isSameList(before.reservations, after.reservations) &&
    isSameList(before.licenses, after.licenses)
  );
}

function bareWords(title: string | null): string {
  return (title ?? '')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ');
}

function isSameList(one: readonly string[] = [], other: readonly string[] = []): boolean {
  return one.length === other.length && one.every((each) => other.includes(each));
}
