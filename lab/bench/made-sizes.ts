import { createSnapshotBuilder } from '../../src/corpus/build.js';
import type { Knowledge } from '../../src/corpus/prepared-knowledge.js';
import type { Article } from '../../src/model/article.js';
import { readFileItems } from '../../src/sources/read-file.js';
import { percentile } from './percentiles.js';

/** How long a text of an unlikely shape takes at each of `EIGHTHS`, in ms: read, indexed, and its facts read. */
export interface MadeFigures {
  readonly name: string;
  readonly ms: readonly number[];
}

/** Eighths of the whole text: work that grows with it takes eight times as long at the last as at the first. */
export const EIGHTHS = [1, 2, 4, 8] as const;

const WHOLE = 8;
const READINGS = 3;

/** A text of so many eighths of its whole size. */
interface Made {
  readonly name: string;
  readonly file: string;
  readonly make: (eighths: number, prose: string) => string;
}

const ACUTE = String.fromCodePoint(0x301);

/** The texts, of which `prose` is what a line of words is made of. */
export const MADE_TEXTS: readonly Made[] = [
  {
    name: 'one line of 5 MB',
    file: 'line.txt',
    make: (eighths, prose) => {
      const length = (eighths * 5_000_000) / WHOLE;
      return prose.repeat(Math.ceil(length / prose.length)).slice(0, length);
    },
  },
  {
    name: '60 KB of figures in one paragraph',
    file: 'figures.txt',
    make: (eighths) =>
      Array.from(
        { length: (eighths * 7500) / WHOLE },
        (_, n) => `${(n * 7919) % 1000},${100 + (n % 900)}`,
      ).join(' '),
  },
  {
    name: '100,000 combining marks',
    file: 'marks.txt',
    make: (eighths) => `The delegations met. e${ACUTE.repeat((eighths * 100_000) / WHOLE)} was said.`,
  },
  {
    name: '10,000 headings',
    file: 'headings.md',
    make: (eighths) =>
      Array.from(
        { length: (eighths * 10_000) / WHOLE },
        (_, n) => `## Round ${n}\n\nThe delegations met in Doha.\n`,
      ).join('\n'),
  },
];

/** Reads each as the only article of a corpus, after a smaller one to warm up; medians of three. */
export async function measureMade(
  articles: readonly Article[],
  knowledge: Knowledge,
  now: () => number,
): Promise<MadeFigures[]> {
  const prose = articles.map(({ text }) => text.replaceAll(/\s+/gu, ' ')).join(' ');
  const figures: MadeFigures[] = [];
  for (const { name, file, make } of MADE_TEXTS) {
    await readWhole(file, make(1, prose), knowledge);
    const ms: number[] = [];
    for (const share of EIGHTHS) {
      const text = make(share, prose);
      const times: number[] = [];
      for (let n = 0; n < READINGS; n += 1) {
        const began = now();
        await readWhole(file, text, knowledge);
        times.push(now() - began);
      }
      ms.push(
        percentile(
          times.toSorted((a, b) => a - b),
          0.5,
        ),
      );
    }
    figures.push({ name, ms });
  }
  return figures;
}

/** All that a load does with an article. */
async function readWhole(file: string, text: string, knowledge: Knowledge): Promise<void> {
  const articles: Article[] = [];
  for await (const item of readFileItems(file, Buffer.from(text))) {
    if (item.kind === 'rejected') throw new Error(`${file} is rejected: ${item.rejection.reason}`);
    articles.push(item.article);
  }
  await createSnapshotBuilder(knowledge).build(articles, { clock: () => new Date(0) });
}
