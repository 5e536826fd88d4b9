import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readableText } from '../../src/sources/markdown.js';
import { oddText } from '../support/odd-text.js';
import { articleIn, rejectionsIn, TEXT } from './read-items.js';

const withFrontMatter = (yaml: string, body = TEXT): string => `---\n${yaml}\n---\n${body}\n`;

describe('front matter', () => {
  it('gives all that is known about an article', async () => {
    const yaml = `
id: kalin-call
title: "Talks: a summary"
published: 2025-10-07
publisher: Parley
url: https://example.org/a
language: EN-gb
authors: [A. Writer, B. Writer]
sources:
  - publisher: Some Agency
    title: A report
    url: https://example.org/b
    published: 2025/10/6
  - title: Another report
unknown: is passed over`;
    expect(await articleIn('x.md', withFrontMatter(yaml))).toMatchObject({
      id: 'kalin-call',
      title: 'Talks: a summary',
      published: '2025-10-07',
      publisher: 'Parley',
      url: 'https://example.org/a',
      language: 'en-GB',
      authors: ['A. Writer', 'B. Writer'],
      sources: [
        {
          publisher: 'Some Agency',
          title: 'A report',
          url: 'https://example.org/b',
          published: '2025-10-06',
        },
        { publisher: null, title: 'Another report', url: null, published: null },
      ],
      text: TEXT,
    });
  });

  it.each(['', '# only a comment', 'title:\npublished: ~', 'title: ""\npublished: " "'])(
    'may leave all of it open (%j)',
    async (yaml) => {
      expect(await articleIn('below/x.md', withFrontMatter(yaml))).toMatchObject({
        id: 'below/x',
        title: TEXT,
        published: null,
        publisher: null,
        language: 'en',
        sources: [],
      });
    },
  );

  it('may be missing', async () => {
    expect((await articleIn('x.md', `# Talks\n\n${TEXT}`)).title).toBe('Talks');
  });

  it('may follow a byte order mark, have CRLF line ends and close with dots', async () => {
    const article = await articleIn('x.md', `\uFEFF---\r\ntitle: Talks\r\n...\r\n${TEXT}\r\n`);
    expect(article).toMatchObject({ title: 'Talks', text: TEXT });
  });

  it('may stand behind empty lines, and is no text then', async () => {
    const article = await articleIn('x.md', `\n \n---\ntitle: Talks\n---\n${TEXT}`);
    expect(article).toMatchObject({ title: 'Talks', text: TEXT });
    expect(await rejectionsIn('x.md', `\n---\ntitle: a\nurl: x\n---\n${TEXT}`)).toMatchObject([{ line: 4 }]);
    // A rule, and a heading.
    expect((await articleIn('x.md', `\n---\nTalks\n---\n${TEXT}`)).text).toBe(`Talks\n\n${TEXT}`);
  });

  it.each([
    ['English', 'en'],
    ['türkçe', 'tr'],
    ['Arapça', 'ar'],
    ['العبرية', 'he'],
    ['en_GB', 'en-GB'],
    ['Deutsch', 'de'],
  ])('may name its language (%s)', async (language, tag) => {
    expect((await articleIn('x.md', withFrontMatter(`language: ${language}`))).language).toBe(tag);
  });

  it('keeps figures as they are written', async () => {
    const yaml = 'id: 007\ntitle: 1_000.50\npublisher: 0x1F';
    expect(await articleIn('x.md', withFrontMatter(yaml))).toMatchObject({
      id: '007',
      title: '1_000.50',
      publisher: '0x1F',
    });
  });

  it.each(['title: |\n  Talks\n  resume', 'title: "Talks\\nresume"'])(
    'has no line break in a title (%j)',
    async (yaml) => {
      expect((await articleIn('x.md', withFrontMatter(yaml))).title).toBe('Talks resume');
    },
  );

  it('may give a number as a name and one author without a list', async () => {
    const article = await articleIn('x.md', withFrontMatter('title: 2025\nauthors: A. Writer'));
    expect(article).toMatchObject({ title: '2025', authors: ['A. Writer'] });
  });

  it.each([
    ['never closed', `---\ntitle: Talks\n\n${TEXT}`, 1, 'not closed'],
    ['no YAML', withFrontMatter('title: Talks\npublisher: [a'), 4, 'front matter:'],
    ['a key given twice', withFrontMatter('title: a\nurl: https://example.org\ntitle: b'), 4, 'unique'],
    ['a list', withFrontMatter('- title'), 2, '"key: value"'],
    ['an impossible date', withFrontMatter('title: Talks\npublished: 2025-02-30'), 3, '"2025-02-30"'],
    ['a date in words', withFrontMatter('published: last week'), 2, 'published "last week"'],
    ['an address of another kind', withFrontMatter('url: "javascript:alert(1)"'), 2, 'url is not an http'],
    ['a language that is none', withFrontMatter('title: a\nlanguage: not a tag'), 3, 'language "not a tag"'],
    [
      'a language that nobody knows',
      withFrontMatter('language: Dothraki'),
      2,
      'give its name or a BCP 47 tag',
    ],
    [
      'a title with a colon',
      withFrontMatter('title: Gaza: talks resume'),
      2,
      'put the value in quotation marks, as in title: "Gaza: talks resume"',
    ],
    [
      'a title that begins with a quotation',
      withFrontMatter('id: a\ntitle: @Cairo says "yes"'),
      3,
      `as in title: '@Cairo says "yes"'`,
    ],
    ['a title that is no text', withFrontMatter('title: {a: b}'), 2, 'title must be text'],
    ['a fullText that is none', withFrontMatter('fullText: "perhaps"'), 2, 'fullText must be true or false'],
    ['sources that are no list', withFrontMatter('title: a\nsources: Agency'), 3, 'sources must be a list'],
    [
      'an impossible date of a source',
      withFrontMatter('sources:\n  - title: a\n    published: 2025-06-31'),
      4,
      'sources.0.published',
    ],
  ])('that is %s rejects the file and names the line', async (_what, content, line, reason) => {
    expect(await rejectionsIn('x.md', content)).toEqual([
      { file: 'x.md', line, reason: expect.stringContaining(reason) },
    ]);
  });

  it('that unfolds without bound rejects the file', async () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      'b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]',
      'c: [*b,*b,*b,*b,*b,*b,*b,*b,*b]',
    ];
    expect(await rejectionsIn('x.md', withFrontMatter(bomb.join('\n')))).toMatchObject([
      { file: 'x.md', line: 2 },
    ]);
  });

  it('above nothing rejects the file', async () => {
    expect(await rejectionsIn('x.md', withFrontMatter('title: Talks', '\n<!-- soon -->'))).toMatchObject([
      { reason: 'text is empty' },
    ]);
  });
});

describe('the readable text of Markdown', () => {
  const layOut = (markdown: string): string[] => {
    const { text, blocks } = readableText(markdown);
    return blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
  };

  it('is the words of headings, paragraphs and items, a blank line between them', () => {
    const markdown =
      '# Talks *Resume*\n\nThe **delegation** met [mediators](https://example.org)\nin `Cairo`.\n\n- One\n- Two\n\n  Still two\n\n> Quoted.\n';
    expect(readableText(markdown).text).toBe(
      'Talks Resume\n\nThe delegation met mediators in Cairo.\n\nOne\n\nTwo\n\nStill two\n\nQuoted.',
    );
    expect(layOut(markdown)).toEqual([
      'heading: Talks Resume',
      'paragraph: The delegation met mediators in Cairo.',
      'item: One',
      'item: Two',
      'item: Still two',
      'paragraph: Quoted.',
    ]);
  });

  it('leaves out code, pictures, tags and rules', () => {
    const markdown =
      '![A map](map.png)\n\n```\nlet x;\n```\n\n<div>\nshown\n</div>\n\n---\n\nSeen <b>too</b>,  \nand next\n';
    expect(readableText(markdown).text).toBe('shown\n\nSeen too, and next');
  });

  it('reads character references and escapes, in NFC', () => {
    expect(readableText('Caf\u0065&#x301; \\*not bold\\* &amp; so on').text).toBe(
      'Caf\u00E9 *not bold* & so on',
    );
  });

  it('is refused where nesting would exhaust the parser, without failing the rest', async () => {
    const [rejection] = await rejectionsIn('x.md', `${'>'.repeat(10_000)} deep`);
    expect(rejection).toEqual({ file: 'x.md', line: null, reason: 'Markdown is nested too deeply' });
  });

  it.each([
    ['lists far within lists', `${' '.repeat(200)}- deep`, 'Markdown is nested too deeply'],
    ['one sign after another', `Talks ${'*'.repeat(501)}`, 'Markdown has over 500 times "*" in a row'],
  ])('is refused before it is parsed: %s', async (_, body, reason) => {
    expect(await rejectionsIn('x.md', body)).toEqual([{ file: 'x.md', line: null, reason }]);
  });

  it('is refused where its front matter is longer than any', async () => {
    const [rejection] = await rejectionsIn('x.md', `---\nnotes: ${'a'.repeat(65_536)}\n---\nText.`);
    expect(rejection).toMatchObject({ line: 1, reason: 'front matter is longer than 64 KiB' });
  });

  it('is covered by its blocks, but for the blank lines between, whatever the Markdown', () => {
    const marks = fc.constantFrom(
      '# ',
      '\n\n',
      '- ',
      '> ',
      '**',
      '[a](b)',
      '`',
      '    ',
      '1. ',
      '<i>',
      '---\n',
      '&#x301;',
    );
    const markdown = fc.array(fc.oneof(marks, oddText(5)), { maxLength: 20 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(markdown, (written) => {
        const { text, blocks } = readableText(written);
        const words = blocks.map(({ start, end }) => text.slice(start, end));
        expect(words.join('\n\n')).toBe(text);
        expect(words).toEqual(words.map((block) => block.replace(/\s+/gu, ' ').trim()));
        expect(text).toBe(text.normalize('NFC'));
      }),
    );
  });
});
