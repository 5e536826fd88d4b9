import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { linksDoor } from '../../../lab/links/links.js';
import { landingOf } from '../../../lab/links/measure-links.js';
import type { MarkingBrowser } from '../../../lab/links/marking-browser.js';
import { habitsOf, newsPage } from '../../../lab/links/news-page.js';
import { atTerminal, type Run } from '../../cli/terminal.js';
import { temporaryFolder } from '../../support/corpus.js';

const TEXT = 'The delegations met by the lake. They left on Tuesday.';

/** A browser that marks what each link names whole, and nothing else. */
function browserThatFindsWholes(closed: () => void): MarkingBrowser {
  return {
    marked: async (links) =>
      links.map((link) => {
        const words = /:~:text=(?:[^&]*-,)?([^,&]+)(?:,-[^&]*)?$/.exec(link)?.[1];
        return words === undefined ? [] : [{ text: decodeURIComponent(words), isBeside: false }];
      }),
    visibleText: async () => TEXT,
    close: async () => closed(),
  };
}

async function run(args: readonly string[]): Promise<Run & { readonly closed: number }> {
  const root = await temporaryFolder();
  await fs.mkdir(join(root, 'data/articles'), { recursive: true });
  await fs.writeFile(join(root, 'data/articles/lake.md'), `---\ntitle: Lake\n---\n\n${TEXT}\n`);
  await fs.mkdir(join(root, 'sets/html/pages'), { recursive: true });
  await fs.writeFile(join(root, 'sets/html/ground-truth.json'), JSON.stringify({ a: { articleBody: TEXT } }));
  await fs.writeFile(join(root, 'sets/html/pages/a.html.gz'), gzipSync(`<p>${TEXT}</p>`));
  let closed = 0;
  const browse = async (): Promise<MarkingBrowser> => browserThatFindsWholes(() => void (closed += 1));
  const door = (terminal: Parameters<typeof linksDoor>[0]): Promise<void> =>
    linksDoor(terminal, { fs, browse, root });
  return { ...(await atTerminal(door, [...args, '--dir', join(root, 'sets')])), closed };
}

describe('npm run links', () => {
  it('tells how links to quotations of made and of saved pages land, and which sets are not there', async () => {
    const { code, out, err, closed } = await run([]);
    expect(out).toMatch(/^\| own +\| +1 \| +3 \|/m);
    expect(out).toMatch(/^\| html +\| +1 \| +3 \|/m);
    expect(err).toContain('the set "news" is not in ');
    expect(err).toContain('the set "news-pages" is not in ');
    expect([code, closed]).toEqual([0, 1]);
  });

  it('lists those that do not, with what is marked', async () => {
    const { out } = await run(['--set', 'own', '--list', '--each', '3']);
    expect(out).toContain(`- ${TEXT}\n  https://news.example/0#:~:text=`);
  });

  it.each([
    [['--set', 'other'], 'There is no set "other"'],
    [['--each', '0'], '--each takes a whole number above 0, not "0".'],
    [['--nothing'], '--help'],
  ])('refuses %j and says why', async (args, message) => {
    const { code, err } = await run(args);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});

describe('how a link lands', () => {
  const stretch = (text: string, isBeside = false): { text: string; isBeside: boolean } => ({
    text,
    isBeside,
  });

  it.each([
    ['exact', 'on the words, marks at their ends and spaces left aside', [stretch('“a  real\u00A0chance”')]],
    ['elsewhere', 'on the same words beside the article', [stretch('a real chance', true)]],
    ['other', 'on more', [stretch('a real chance for all')]],
    ['other', 'on them and on something else', [stretch('a real chance'), stretch('chance')]],
    ['nothing', 'nowhere', []],
  ] as const)('is %s: %s', (landing, _, marked) => {
    expect(landingOf('"a real chance"', marked)).toBe(landing);
  });
});

describe('a made page', () => {
  it('has the whole article, with what a site puts around it', () => {
    const article = {
      title: 'A & B',
      language: 'he',
      text: 'One.\n\nTwo "x" <3.\n\nThree.',
      blocks: [
        { kind: 'heading', start: 0, end: 4 },
        { kind: 'paragraph', start: 6, end: 17 },
        { kind: 'item', start: 19, end: 25 },
      ],
    } as const;
    const html = newsPage(article, {
      ...habitsOf(0),
      inlineMarkup: false,
      doubleSpaces: true,
      curlyMarks: true,
    });
    expect(html).toContain('dir="rtl"');
    expect(html).toContain('<h2>One.</h2>');
    expect(html).toContain('Two “x” &lt;3.');
    expect(html).toContain('<ul><li>Three.</li></ul>');
    expect(html).toContain('<h1>A &amp; B</h1>');
  });
});
