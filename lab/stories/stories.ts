import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod';
import { processTerminal, runCli, write, type Terminal } from '../../src/cli/run.js';
import { AppError } from '../../src/errors.js';
import { createStoryIndex } from '../../src/sources/stories/story-index.js';
import { seeded } from '../parse/random.js';
import { measureStories, renderStories } from './measure-stories.js';
import type { NewsText } from './make-variants.js';

const USAGE = `Usage:
  npm run --silent stories -- --dir PATH [--among 100000]

Makes copies and follow-ups of the news texts in the folder PATH/news, 1,000 of each half of them, and tells how well the copies
are found. What counts as a copy was set on the first half. --among times an article that is added to so many others.
`;

/** Variants of each half, and the chance that all of it rests on. */
const MADE = { variants: 1000, seed: 7 };
/** Articles that are timed. */
const TIMED = 200;

const rowSchema = z.object({ id: z.string(), title: z.string().nullish(), text: z.string() });

/** Measures how well copies of a story are found. */
export async function stories({ args, stdout }: Terminal): Promise<void> {
  const { dir = '', among, help = false } = parse(args);
  if (help) return write(stdout, USAGE);
  if (dir === '')
    throw new AppError('bad-usage', 'Where are the sets? Give --dir PATH, such as ../shared/eval.');
  const articles = await readNews(join(dir, 'news', 'articles.jsonl.gz'));
  for (const half of ['tuned on', 'held out'] as const) {
    const figures = measureStories(articles, half, MADE.variants, MADE.seed);
    await write(stdout, `${renderStories(half, figures)}\n`);
  }
  const size = Number(among ?? 0);
  if (size > 0) await write(stdout, timeAdding(articles, size));
}

/** Adds texts of sentences that others have too to an index, and times the last. */
function timeAdding(articles: readonly NewsText[], size: number): string {
  const sentences = articles.flatMap(({ text }) => text.split(/(?<=[.!?])\s+/)).filter((each) => each !== '');
  const textOf = (id: string): string => {
    const random = seeded(Number(id));
    return Array.from({ length: 30 }, () => sentences[Math.floor(random() * sentences.length)] ?? '').join(
      ' ',
    );
  };
  const index = createStoryIndex(textOf);
  for (let at = 0; at < size; at += 1) index.add(String(at), textOf(String(at)));
  const times = Array.from({ length: TIMED }, (_, at) => {
    const [id, text] = [String(size + at), textOf(String(at))];
    const began = performance.now();
    const copies = index.add(id, text);
    return { ms: performance.now() - began, isFound: copies.includes(String(at)) };
  });
  const sorted = times.map(({ ms }) => ms).toSorted((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(2);
  const found = times.filter(({ isFound }) => isFound).length;
  const memory = Math.round(process.memoryUsage().rss / 1024 ** 2);
  return `added to ${size} articles: median ${at(0.5)} ms, 99 of 100 within ${at(0.99)} ms; copies found ${found} of ${TIMED}; ${memory} MiB in all\n`;
}

async function readNews(path: string): Promise<NewsText[]> {
  try {
    const lines = gunzipSync(await fs.readFile(path))
      .toString('utf8')
      .trim()
      .split('\n');
    return lines.map((line) => {
      const { id, title, text } = rowSchema.parse(JSON.parse(line));
      return { id, title: title ?? '', text };
    });
  } catch (cause) {
    throw new AppError('bad-usage', `The news set "${path}" cannot be read: \`npm run sets\` lays it out.`, {
      cause,
    });
  }
}

function parse(args: readonly string[]): {
  dir?: string | undefined;
  among?: string | undefined;
  help?: boolean | undefined;
} {
  try {
    const options = {
      dir: { type: 'string' },
      among: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    } as const;
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    const message = error instanceof Error ? error.message : 'unreadable arguments';
    throw new AppError('bad-usage', `${message.split('. ')[0]}. See --help.`, { cause: error });
  }
}

/** Runs the door in this process. */
export async function main(): Promise<void> {
  process.exitCode = await runCli(processTerminal(), stories);
}
