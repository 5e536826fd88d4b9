import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { readPage } from '../../src/sources/pages/read-page.js';
import type { SetPage } from './page-sets.js';

/** What a reader makes of a page. */
export interface PageRead {
  readonly text: string;
  /** ISO day; null where it gives none. */
  readonly published: string | null;
  readonly updated: string | null;
}

/** A reader that is measured. */
export interface PageReader {
  readonly name: string;
  readonly read: (page: Pick<SetPage, 'bytes' | 'url'>) => Promise<PageRead>;
}

/** Parley, and what it builds on by itself. */
export const PAGE_READERS: readonly PageReader[] = [
  {
    name: 'Parley',
    async read({ bytes, url }) {
      const reading = await readPage({ bytes, url, contentType: null });
      if (!reading.ok) return { text: '', published: null, updated: null };
      const [first] = reading.value;
      return {
        text: reading.value.map(({ content }) => content.text).join('\n\n'),
        published: dayOf(first?.content.published),
        updated: dayOf(first?.content.updated),
      };
    },
  },
  {
    name: 'Readability',
    async read({ bytes }) {
      const { document } = parseHTML(new TextDecoder().decode(bytes));
      const article = new Readability(document).parse();
      return { text: article?.textContent ?? '', published: dayOf(article?.publishedTime), updated: null };
    },
  },
];

function dayOf(time: string | null | undefined): string | null {
  return /^\d{4}-\d{2}-\d{2}/.exec(time ?? '')?.[0] ?? null;
}
