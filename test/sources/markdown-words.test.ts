import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readableText } from '../../src/sources/markdown.js';
import { articleIn, itemsOf } from './read-items.js';

/** "kind: words" of every block. */
function layOut(markdown: string): string[] {
  const { text, blocks } = readableText(markdown);
  return blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
}

const textOf = (markdown: string): string => readableText(markdown).text;

describe('a number and a full stop in Markdown', () => {
  it.each([
    ['3. gün görüşmeleri Kahire’de sürdü.', '3. gün görüşmeleri Kahire’de sürdü.'],
    [
      'Die Gespräche begannen.\n\n13. Oktober 2025 war der Tag.',
      'Die Gespräche begannen.\n\n13. Oktober 2025 war der Tag.',
    ],
    ['Sie trafen sich am\n1. Oktober in Kairo.', 'Sie trafen sich am 1. Oktober in Kairo.'],
    ['2. gün sürdü.\n\n3. gün bitti.', '2. gün sürdü.\n\n3. gün bitti.'],
    ['7. Kapitel\n9. Kapitel', '7. Kapitel\n\n9. Kapitel'],
    ['- Ankara\n- 8. Cumhurbaşkanı geldi.', 'Ankara\n\n8. Cumhurbaşkanı geldi.'],
  ])('is an ordinal where it counts no list (%j)', (markdown, text) => {
    expect(textOf(markdown)).toBe(text);
  });

  it.each(['1. Release of hostages\n2. More aid', '3) Guarantees', '1. release of hostages\n2. more aid'])(
    'is the mark of a list where it counts one (%j)',
    (markdown) => {
      expect(layOut(markdown).every((block) => /^item: [^\d]+$/.test(block))).toBe(true);
    },
  );
});

describe('HTML in Markdown', () => {
  it.each([
    ['Burns<br>went to Doha.', 'Burns went to Doha.'],
    ['Burns<br/>\nwent to Doha.', 'Burns went to Doha.'],
    ['By A. Writer<br>Burns went to Doha.', 'By A. Writer\n\nBurns went to Doha.'],
    ['<p>Burns went to Doha.</p>\n\nThen he left.', 'Burns went to Doha.\n\nThen he left.'],
    ['<div><h2>Arrival</h2><p>Burns <b>went</b>\nto Doha.</p></div>', 'Arrival\n\nBurns went to Doha.'],
    ['<ul><li>One<li>Two</ul>', 'One\n\nTwo'],
    ['<p>Talks &amp; aid&nbsp;– &#x201c;now&#x201d;</p>', 'Talks & aid – “now”'],
    ['He left.<p>She came.', 'He left.\n\nShe came.'],
    ['<details>\n\n*Burns* left.\n\n</details>', 'Burns left.'],
    ['One <script>let two;</script>three.', 'One three.'],
    ['<style>p { color: red }</style>\n\nOne.<!-- two -->', 'One.'],
    ['<p>Burns &lt;left&gt;', 'Burns <left>'],
  ])('gives the words that a reader sees (%j)', (markdown, text) => {
    expect(textOf(markdown)).toBe(text);
  });

  it('has tables whose rows stand with what heads them', () => {
    const table =
      '<table><caption>Freed</caption><tr><th>Country</th><th>Freed</th></tr>\n<tr><td>Egypt</td><td><p>20</p></td></tr>\n\n<tr><td>Qatar</td><td><table><tr><td>30</td></tr></table></td></tr></table>';
    expect(layOut(table)).toEqual([
      'paragraph: Freed',
      'row: Country: Egypt | Freed: 20',
      'row: Country: Qatar | Freed: 30',
    ]);
  });
});

describe('a table in Markdown', () => {
  it('is a row a block, each with what heads its columns', () => {
    expect(
      layOut(
        'One.\n\n| Country | | Freed |\n| --- | --- | --- |\n| Egypt | x | **20** |\n| Qatar | | |\n\nTwo.',
      ),
    ).toEqual([
      'paragraph: One.',
      'row: Country: Egypt | x | Freed: 20',
      'row: Country: Qatar',
      'paragraph: Two.',
    ]);
  });

  it('is its heading where it has no row', () => {
    expect(layOut('| Country | Freed |\n| --- | --- |')).toEqual(['row: Country | Freed']);
  });
});

describe('lines of a paragraph in Markdown', () => {
  it.each([
    [
      'Talks resume in Cairo\nBy A. Writer\nDOHA\nBurns went to Doha.',
      'Talks resume in Cairo\n\nBy A. Writer\n\nDOHA\n\nBurns went to Doha.',
    ],
    [
      'Burns went to Doha.\nBackground\nThe talks began.',
      'Burns went to Doha.\n\nBackground\n\nThe talks began.',
    ],
    [
      'استؤنفت المحادثات في القاهرة\nبقلم أحمد علي\nوصل الوفد إلى القاهرة يوم الاثنين.',
      'استؤنفت المحادثات في القاهرة\n\nبقلم أحمد علي\n\nوصل الوفد إلى القاهرة يوم الاثنين.',
    ],
    ['DOHA, Oct 7 (Reuters) -\nBurns went to Doha.', 'DOHA, Oct 7 (Reuters) - Burns went to Doha.'],
    ['He said:\nBurns went to Doha.', 'He said: Burns went to Doha.'],
    ['The delegation met\nmediators in Cairo.', 'The delegation met mediators in Cairo.'],
  ])('stand apart where each says its own, and together where a sentence goes on (%j)', (markdown, text) => {
    expect(textOf(markdown)).toBe(text);
  });

  it('are joined where an editor broke them, but for a heading among them', () => {
    const wrapped = [
      'Talks Resume',
      'The delegation arrived in Cairo on Monday for another round of talks with',
      'Egyptian mediators. Nothing was said in public about what had been offered',
      'by either side. The foreign ministry of Qatar had invited Hakan Fidan and',
      'Ibrahim Kalin as well.',
      '',
      'In the evening they met the head of the Egyptian intelligence service, whom',
      'Burns had known for years.',
    ].join('\n');
    expect(textOf(wrapped).split('\n\n')).toEqual([
      'Talks Resume',
      expect.stringMatching(/^The delegation .* with Egyptian .* Fidan and Ibrahim Kalin as well\.$/),
      expect.stringMatching(/^In the evening .* whom Burns had known for years\.$/),
    ]);
  });
});

describe('what else Markdown has', () => {
  it('is read where it stands behind four spaces', () => {
    expect(textOf('One.\n\n    Burns went to Doha.\n\nTwo.')).toBe('One.\n\nBurns went to Doha.\n\nTwo.');
  });

  it('has notes as paragraphs of their own, and no marks of them', () => {
    const markdown = 'Burns left.[^1] Fidan came.[^b][^c]\n\n[^1]: A note.\n[^b]: Note.\n\nMore.';
    expect(textOf(markdown)).toBe('Burns left. Fidan came.\n\nA note.\n\nNote.\n\nMore.');
  });

  it('keeps soft hyphens and letters without width as they are', () => {
    expect(textOf('Hak\u00ADan Fi\u200Bdan')).toBe('Hak\u00ADan Fi\u200Bdan');
  });
});

describe('the title of Markdown', () => {
  it.each([
    ['Home\n\nLeft Menu\n\n# Talks Resume\n\nBurns went to Doha.', 'Talks Resume'],
    ['DOHA\n\nBy A. Writer\n\nBurns went to Doha. He left.', 'Burns went to Doha.'],
    ['13 October 2025\n\nTalks Resume in Cairo\n\nBurns went to Doha.', 'Talks Resume in Cairo'],
  ])('is no line of a page (%j)', async (markdown, title) => {
    expect((await articleIn('a.md', markdown)).title).toBe(title);
  });
});

describe('words that are left out', () => {
  it('are told by number and place', async () => {
    const [item] = await itemsOf('a.md', 'One.\n\n![A map of Doha](m.png)\n\n```\nlet it = be;\n```\n');
    expect(item).toMatchObject({
      warnings: [
        {
          about: 'left-out',
          file: 'a.md',
          line: null,
          reason: 'left out: 3 words of code, 4 words that describe pictures',
        },
        { about: 'undated' },
      ],
    });
  });

  it('are none where all is read', async () => {
    const [item] = await itemsOf(
      'a.md',
      '---\npublished: 2025-10-07\n---\n<p>One.</p>\n\n    Two.\n\n3. gün sürdü.',
    );
    expect(item).toMatchObject({ warnings: [] });
  });
});

/** Words of a paragraph, and how they may be written with marks that give none. */
const word = fc.constantFrom(
  'Burns',
  'Fidan',
  'geldi',
  'Kahire',
  'וביקר',
  'القاهرة',
  'talks',
  '1,950',
  'U.S.',
  'aid',
);
const written = fc.oneof(
  word.map((each) => [each, each] as const),
  word.map((each) => [`**${each}**`, each] as const),
  word.map((each) => [`<b>${each}</b>`, each] as const),
  word.map((each) => [`[${each}](https://example.org)`, each] as const),
  word.map((each) => [`${each}[^9]`, each] as const),
);
const sentence = fc.array(written, { minLength: 1, maxLength: 8 });
const joint = fc.constantFrom(' ', '\n', '<br>', '  \n');
const around = fc.constantFrom(
  ['', ''],
  ['<p>', '</p>'],
  ['<div>\n', '\n</div>'],
  ['    ', ''],
  ['> ', ''],
  ['- ', ''],
  ['3. ', ''],
  ['## ', ''],
  ['| ', ' |'],
);

it('gives every word of Markdown in its order, none joined to another', () => {
  const paragraph = fc.tuple(sentence, joint, around);
  fc.assert(
    fc.property(fc.array(paragraph, { minLength: 1, maxLength: 5 }), (paragraphs) => {
      const markdown = paragraphs.map(([words, between, [before = '', behind = '']]) => {
        // A heading ends with its line, and HTML knows no marks of Markdown.
        const isHtml = before.startsWith('<');
        const parts = words.map(([marked, plain]) => (isHtml ? plain : marked));
        return `${before}${parts.join(before === '## ' || isHtml ? ' ' : between)}${behind}`;
      });
      const expected = paragraphs.flatMap(([words, , [before = '']]) => [
        ...(before === '3. ' ? ['3.'] : []),
        ...(before === '| ' ? ['|'] : []),
        ...words.map(([, plain]) => plain),
        ...(before === '| ' ? ['|'] : []),
      ]);
      expect(textOf(markdown.join('\n\n')).split(/\s+/u)).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

it('gives every word in its order, whatever marks and tags stand between', () => {
  const between = fc.constantFrom(
    ' ',
    '\n',
    '  \n',
    '\n\n',
    '\n- ',
    '\n1. ',
    '\n\n7. ',
    '\n> ',
    '\n\n> - ',
    '\n## ',
    '\n\n    ',
    '\n\n\t',
    '\n===\n',
    '\n---\n',
    '\n\n***\n\n',
    '<br>',
    ' <b> ',
    ' </b> ',
    '\n<p>',
    '</p>\n',
    '\n\n<div>\n',
    '\n</div>\n\n',
    '\n<ul><li>',
    '</li></ul>\n',
    '\n<table><tr><td>',
    '</td><td>',
    '</td></tr></table>\n\n',
    ' **',
    '** ',
    ' _',
    '_ ',
    ' [',
    '](https://example.org) ',
    ' &amp; ',
    ' \\* ',
    '[^1] ',
    ' | ',
    '\n\n| x | y |\n| --- | --- |\n| ',
    ' |\n| ',
    ' < ',
    ' <3 ',
    ' ~~',
  );
  const parts = fc.array(fc.array(between, { minLength: 1, maxLength: 2 }), { maxLength: 25 });
  fc.assert(
    fc.property(parts, (separators) => {
      const markdown = separators.map((marks, at) => `word${at}${marks.join('')}`).join('');
      const found = [...textOf(markdown).matchAll(/(?<![\p{L}\p{N}])word(\d+)(?![\p{L}\p{N}])/gu)].map(
        ([, at]) => Number(at),
      );
      expect(found).toEqual(separators.map((_, at) => at));
    }),
    { numRuns: 500 },
  );
});
