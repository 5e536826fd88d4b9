import { appendFile, cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../../src/model/article.js';

/** Articles on disk that a service is measured with. */
export interface ServiceCorpus {
  readonly path: string;
  /** Writes a paragraph more into an article, always the same one. */
  addParagraph(n: number): Promise<void>;
}

/** Puts articles into a folder that is there already. */
export type LayOutCorpus = (folder: string) => Promise<ServiceCorpus>;

function paragraph(n: number): string {
  return `\nThe delegations met again in Doha, ${n + 2} days after the last time.\n`;
}

/** A copy of the shipped articles. */
export function shippedArticles(root: string): LayOutCorpus {
  return async (folder) => {
    const path = join(folder, 'articles');
    await cp(join(root, 'data/articles'), path, { recursive: true });
    const [article = ''] = (await readdir(path)).filter((name) => name.endsWith('.md')).sort();
    return { path, addParagraph: (n) => appendFile(join(path, article), paragraph(n)) };
  };
}

/** These articles, each as a file of JSON. */
export function writtenArticles(articles: readonly Article[]): LayOutCorpus {
  return async (folder) => {
    const path = join(folder, 'articles');
    await mkdir(path);
    const write = (article: Article, n: number, more = ''): Promise<void> => {
      const { title, published, language, text } = article;
      const content = { id: `a${n}`, title, published, language, text: text + more };
      return writeFile(join(path, `a${n}.json`), JSON.stringify(content));
    };
    for (const [n, article] of articles.entries()) await write(article, n);
    let added = '';
    return {
      path,
      async addParagraph(n) {
        const [first] = articles;
        if (first === undefined) throw new Error('there is no article to change');
        added += `\n${paragraph(n)}`;
        await write(first, 0, added);
      },
    };
  };
}
