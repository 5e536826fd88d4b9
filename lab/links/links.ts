import * as nodeFs from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { processTerminal, runCli, write, type Terminal } from '../../src/cli/run.js';
import { shareText, table } from '../../src/cli/table.js';
import { AppError } from '../../src/errors.js';
import type { Article } from '../../src/model/article.js';
import { projectRoot } from '../../src/project-root.js';
import { readCorpus, type FileSystem } from '../../src/sources/read-corpus.js';
import { PUBLIC_SETS } from '../eval/catalogue.js';
import { CHROMIUM, startChromium, type MarkingBrowser } from './marking-browser.js';
import { measureLinks, type LinksReport, type PageOfArticle } from './measure-links.js';
import { habitsOf, newsPage } from './news-page.js';
import { readSavedPages, SAVED_PAGES } from './saved-pages.js';

const USAGE = `Usage:
  npm run --silent links -- [--dir PATH] [--set NAME,NAME] [--pages N] [--each N] [--list] [--chromium PATH]
Opens the links to quotations in Chromium and tells how many mark just the quotation: on pages made of the shipped articles
("own") and of public news ("news") as news sites render them, and on pages that were saved ("html", "news-pages"), of which
at most --pages are looked at, with --each quotations of a page. --list shows those that do not.
`;

const NOTES = `exact: the link marks the words of the quotation, in their place, and nothing else. elsewhere: the same words, where the
page shows them once more beside the article. other: something else, or more, or less. nothing: the browser did not find
it. absent: not counted, since the page does not have the words.
`;

const OWN = 'own';
const NEWS = 'news';
const SETS: readonly string[] = [OWN, NEWS, ...SAVED_PAGES.map(({ name }) => name)];

/** What `links` works with. */
export interface LinksEffects {
  readonly fs: FileSystem;
  /** @param executablePath Chromium's program */
  readonly browse: (executablePath: string) => Promise<MarkingBrowser>;
  /** The project's folder. */
  readonly root: string;
}

interface LinksArguments {
  readonly folder: string;
  readonly sets: readonly string[];
  readonly pages: number;
  readonly each: number;
  readonly list: boolean;
  readonly chromium: string;
  readonly help: boolean;
}

/** Measures how the links to quotations land in a browser. */
export async function linksDoor(
  { args, stdout, stderr }: Terminal,
  effects: LinksEffects = { fs: nodeFs, browse: startChromium, root: projectRoot() },
): Promise<void> {
  const options = readArguments(args, effects.root);
  if (options.help) return write(stdout, USAGE);
  const browser = await effects.browse(options.chromium);
  try {
    const rows: string[][] = [];
    for (const name of options.sets) {
      const pages = await pagesOf(name, options, effects);
      if (pages === null) {
        stderr.write(`parley: the set "${name}" is not in ${options.folder} and is left out.\n`);
        continue;
      }
      const report = await measureLinks(pages, options.each, browser);
      rows.push(rowOf(name, report));
      if (options.list) await write(stdout, listOf(report));
    }
    const head = ['set', 'pages', 'quotations', 'exact', 'elsewhere', 'other', 'nothing', 'absent'];
    await write(stdout, `${table(head, rows)}${NOTES}`);
  } finally {
    await browser.close();
  }
}

function readArguments(args: readonly string[], root: string): LinksArguments {
  const values = parse(args);
  const sets = values.set?.split(',') ?? SETS;
  const unknown = sets.find((name) => !SETS.includes(name));
  if (unknown !== undefined)
    throw new AppError('bad-usage', `There is no set "${unknown}": name some of ${SETS.join(', ')}.`);
  return {
    folder: values.dir === undefined ? join(root, PUBLIC_SETS) : resolve(values.dir),
    sets,
    pages: numberOf('--pages', values.pages ?? '40'),
    each: numberOf('--each', values.each ?? '10'),
    list: values.list ?? false,
    chromium: values.chromium ?? CHROMIUM,
    help: values.help ?? false,
  };
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    return parseArgs({
      args: [...args],
      options: { dir: text, set: text, pages: text, each: text, chromium: text, list: flag, help: flag },
    }).values;
  } catch (error) {
    throw new AppError('bad-usage', `${error instanceof Error ? error.message : ''} See --help.`, {
      cause: error,
    });
  }
}

function numberOf(option: string, value: string): number {
  if (/^[1-9]\d{0,5}$/.test(value)) return Number(value);
  throw new AppError('bad-usage', `${option} takes a whole number above 0, not "${value}".`);
}

/** A set's pages; null where it is not there. */
async function pagesOf(
  name: string,
  { folder, pages }: LinksArguments,
  { fs, root }: LinksEffects,
): Promise<PageOfArticle[] | null> {
  if (name === OWN) return made((await readCorpus(fs, join(root, 'data/articles'))).articles, pages);
  const saved = SAVED_PAGES.find((set) => set.name === name);
  const file = join(folder, saved?.texts ?? 'news/articles.jsonl.gz');
  const isThere = await fs.stat(file).then(
    () => true,
    () => false,
  );
  if (!isThere) return null;
  if (saved !== undefined) return readSavedPages(saved, { folder, most: pages }, fs);
  return made((await readCorpus(fs, file)).articles, pages);
}

/** Articles, evenly taken, as pages of sites with different habits. */
function made(articles: readonly Article[], most: number): PageOfArticle[] {
  const step = Math.max(1, Math.floor(articles.length / most));
  return articles
    .filter((_, at) => at % step === 0)
    .slice(0, most)
    .map((article, n) => {
      const placed = { ...article, url: `https://news.example/${n}` };
      return { article: placed, html: newsPage(placed, habitsOf(n)) };
    });
}

function rowOf(name: string, { pages, absent, landings }: LinksReport): string[] {
  const counts = [landings.exact, landings.elsewhere, landings.other, landings.nothing];
  const all = counts.reduce((sum, count) => sum + count, 0);
  const share = (count: number): string => shareText(all === 0 ? null : count / all);
  return [name, String(pages), String(all), ...counts.map(share), String(absent)];
}

function listOf({ misses }: LinksReport): string {
  return misses
    .map(({ quote, link, marked }) => {
      const seen = marked.map(
        ({ text, isBeside }) => `  ${isBeside ? 'beside' : 'marked'}: ${text.replaceAll(/\s+/gu, ' ')}\n`,
      );
      return `- ${quote}\n  ${decodeURIComponent(link)}\n${seen.join('')}`;
    })
    .join('');
}

/** Runs the door in this process. */
export async function main(): Promise<void> {
  process.exitCode = await runCli(processTerminal(), linksDoor);
}
