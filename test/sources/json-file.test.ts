import { describe, expect, it } from 'vitest';
import { READING_LIMITS } from '../../src/sources/reading-limits.js';
import { articleIn, gzipped, itemsOf, jsonLines, rejectionsIn, TEXT } from './read-items.js';

const METADATA = {
  id: 'kalin-call',
  title: 'Talks',
  published: '2025/10/7',
  publisher: 'Parley',
  url: 'https://example.org/a',
  language: 'en',
  authors: ['A. Writer'],
  sources: [{ publisher: 'Some Agency' }],
};
const READ = {
  ...METADATA,
  published: '2025-10-07',
  sources: [{ publisher: 'Some Agency', title: null, url: null, published: null }],
  text: TEXT,
};

/** "place: id" or "place: reason" of every item. */
async function outline(file: string, content: string | Uint8Array): Promise<string[]> {
  return (await itemsOf(file, content)).map((item) => {
    return item.kind === 'article'
      ? `${item.article.line}: ${item.article.id}`
      : `${item.rejection.line}: ${item.rejection.reason}`;
  });
}

describe('a .json file', () => {
  it('is one article with the keys of front matter and its text', async () => {
    const content = JSON.stringify({ ...METADATA, text: TEXT, views: 12 }, null, 2);
    expect(await articleIn('x.json', content)).toMatchObject({ ...READ, file: 'x.json', line: null });
    expect(await articleIn('x.json', `\uFEFF${content}\r\n`)).toMatchObject(READ);
  });

  it('needs nothing but text, and takes blank metadata for unknown', async () => {
    const unknown = { title: '', published: null, publisher: ' ', url: '' };
    expect(await articleIn('below/x.json', JSON.stringify({ ...unknown, text: TEXT }))).toMatchObject({
      id: 'below/x',
      title: TEXT,
      published: null,
      publisher: null,
      url: null,
    });
  });

  it('may have an @ in the path of its address', async () => {
    const url = 'https://example.org/@ministry?to=a@b#c@d';
    expect(await articleIn('x.json', JSON.stringify({ url, text: TEXT }))).toMatchObject({ url });
  });

  it('has its text in NFC with \\n line ends, after its escapes are read', async () => {
    const { text } = await articleIn('x.json', '{"text": "One\\r\\nCafe\\u0301\\n\u0303Two\\ufeff."}');
    expect(text).toBe('One\nCaf\u00E9\n\u0303Two\uFEFF.');
  });

  it.each([
    ['{"text": "a"', 'not valid JSON'],
    ['', 'not valid JSON'],
    ['[]', 'must be one JSON object'],
    ['null', 'must be one JSON object'],
    ['"text"', 'must be one JSON object'],
    ['{"title": "Talks"}', 'text is missing'],
    ['{"text": 5}', 'text must be text'],
    [`{"text": "a", "title": "${'t'.repeat(301)}"}`, 'title is longer than 300 characters'],
    [`{"text": "a", "id": "${'t'.repeat(201)}"}`, 'id is longer than 200 characters'],
    [`{"text": "a", "publisher": "${'t'.repeat(201)}"}`, 'publisher is longer than 200 characters'],
    ['{"text": "a", "title": "a\\u0007b"}', 'title holds a control character'],
    ['{"text": "a", "publisher": "a\\ud800"}', 'publisher has half a surrogate pair'],
    [
      `{"text": "a", "authors": ${JSON.stringify(Array(51).fill('A. Writer'))}}`,
      'authors has more than 50 entries',
    ],
    [
      `{"text": "a", "sources": ${JSON.stringify(Array.from({ length: 51 }, () => ({})))}}`,
      'sources has more than 50 entries',
    ],
    ['{"text": "a", "published": "2025-10-08T10:00:00+19:00"}', 'is no possible ISO date'],
    ['{"text": "a", "published": "2025-10-08T10:00:00+05:75"}', 'is no possible ISO date'],
    ['{"text": null}', 'text must be text'],
    ['{"text": " \\n"}', 'text is empty'],
    ['{"text": "a\\u0000b"}', 'text contains a NUL byte'],
    ['{"text": "a\\ud800b"}', 'text has half a surrogate pair'],
    ['{"text": "a", "published": "2025-02-30"}', 'published "2025-02-30" is no possible ISO date'],
    ['{"text": "a", "published": true}', 'published must be an ISO date'],
    ['{"text": "a", "url": "ftp://example.org"}', 'url is not an http or https address'],
    ['{"text": "a", "url": "https://ada@example.org/"}', 'url holds a user name or password'],
    ['{"text": "a", "url": "https://:hush@example.org/"}', 'url holds a user name or password'],
    ['{"text": "a", "url": "https:@example.org/"}', 'url holds a user name or password'],
    [
      '{"text": "a", "sources": [{"url": "https://example.org@example.net/"}]}',
      'sources.0.url holds a user name or password',
    ],
    ['{"text": "a", "sources": [{"url": "x"}]}', 'sources.0.url is not'],
    ['{"text": "a", "authors": [""]}', 'authors.0 is empty'],
  ])('is rejected for %s', async (content, reason) => {
    expect(await rejectionsIn('x.json', content)).toEqual([
      { file: 'x.json', line: null, reason: expect.stringContaining(reason) },
    ]);
  });
});

describe('a .jsonl file', () => {
  const content = jsonLines(
    { ...METADATA, text: TEXT },
    { text: TEXT },
    '',
    '{"text": ',
    { title: 'No text' },
    { text: TEXT, published: '2025-02-30' },
    '   ',
    { id: 'last', text: TEXT },
  );
  const lines = [
    '1: kalin-call',
    'x.jsonl#2',
    'not valid JSON',
    '5: text is missing',
    '6: published "2025-02-30" is no possible ISO date',
    '8: last',
  ];

  it('gives an article a line, and one bad line leaves the rest', async () => {
    const items = await outline('x.jsonl', content);
    expect(items).toEqual(lines.map((line) => expect.stringContaining(line)));
    expect(items[2]).toMatch(/^4: /);
  });

  it('may be packed', async () => {
    expect(await outline('x.jsonl.gz', gzipped(content))).toEqual(
      lines.map((line) => expect.stringContaining(line.replace('x.jsonl#', 'x.jsonl.gz#'))),
    );
  });

  it('may have CRLF line ends, a byte order mark and no line end at its end', async () => {
    const written = `\uFEFF${jsonLines({ text: TEXT }, { text: TEXT }).replaceAll('\n', '\r\n').trimEnd()}`;
    expect(await outline('x.jsonl', written)).toEqual(['1: x.jsonl#1', '2: x.jsonl#2']);
  });

  it('is not cut at line separators inside its strings', async () => {
    const written = jsonLines(`{"text": "One\u2028two\u2029three\u0085."}`);
    expect((await articleIn('x.jsonl', written)).text).toBe('One\u2028two\u2029three\u0085.');
  });

  it('loses only the line that is not UTF-8', async () => {
    const bytes = Buffer.concat([
      Buffer.from(jsonLines({ text: TEXT })),
      Buffer.from([0x22, 0xff, 0x22, 0x0a]),
      Buffer.from(jsonLines({ text: TEXT })),
    ]);
    expect(await outline('x.jsonl', bytes)).toEqual(['1: x.jsonl#1', '2: not valid UTF-8', '3: x.jsonl#3']);
  });

  it('loses only the line above 10 MiB', async () => {
    const long = jsonLines({ text: 'a'.repeat(10 * 1024 * 1024) }, { text: TEXT });
    expect(await outline('x.jsonl', long)).toEqual(['1: larger than 10 MiB', '2: x.jsonl#2']);
  });

  it('is rejected as a whole where it is packed and broken', async () => {
    const broken = gzipped(content).subarray(0, 40);
    expect(await rejectionsIn('x.jsonl.gz', broken)).toEqual([
      { file: 'x.jsonl.gz', line: null, reason: expect.stringContaining('not a whole gzip file') },
    ]);
    expect(await rejectionsIn('x.jsonl.gz', content)).toHaveLength(1);
  });

  it('has so many lines, and unpacked so many bytes, and no more', async () => {
    const lines = jsonLines({ text: TEXT }, { text: TEXT }, { text: TEXT });
    const [first, second, third] = await itemsOf('x.jsonl', lines, { ...READING_LIMITS, lines: 2 });
    expect([first?.kind, second?.kind]).toEqual(['article', 'article']);
    const reason = 'has more than 2 lines: split it into several files';
    expect(third).toEqual({ kind: 'rejected', rejection: { file: 'x.jsonl', line: 3, reason } });
    const [packed] = await itemsOf('x.jsonl.gz', gzipped(lines), { ...READING_LIMITS, unpackedBytes: 100 });
    expect(packed).toMatchObject({ rejection: { reason: expect.stringContaining('unpacked: split it') } });
  });

  it('gives nothing where it is empty', async () => {
    expect(await itemsOf('x.jsonl', '')).toEqual([]);
    expect(await itemsOf('x.jsonl', '\n\n')).toEqual([]);
  });
});

describe('other files', () => {
  it.each(['x.pdf', 'README', 'x.md.bak', 'x.gz', 'x.json.gz'])('are rejected (%s)', async (file) => {
    const [rejection] = await rejectionsIn(file, TEXT);
    expect(rejection).toEqual({
      file,
      line: null,
      reason: expect.stringMatching(/^not a kind of file.*\.jsonl\.gz/),
    });
  });

  it('are known by their ending in either case', async () => {
    expect((await articleIn('x.TXT', TEXT)).id).toBe('x');
    expect((await articleIn('x.Md', TEXT)).id).toBe('x');
  });
});
