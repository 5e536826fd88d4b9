import * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { answer } from '../../src/answer/answer-question.js';
import { holdSnapshot, type SnapshotHolder } from '../support/hold-snapshot.js';
import { recordingLogger } from '../support/services.js';
import { shippedCorpus } from './shipped-corpus.js';

const folder = await fs.mkdtemp(join(tmpdir(), 'parley-reload-'));
afterAll(() => fs.rm(folder, { recursive: true, force: true }));
const corpus = join(folder, 'articles');
const gazetteer = join(folder, 'gazetteer.json');
await fs.mkdir(corpus);
for (const [file, content] of Object.entries({
  'a.md':
    '---\npublished: 2025-10-08\n---\nJared Kushner is an adviser at the third day of the talks in Egypt.\n',
  'b.md': '---\ntitle: The call\nlanguage: tr\n---\nFidan Haniye ile görüştü.\n',
  'c.md': '# The talks\n\nThe delegations came to Cairo. They left on Monday.\n',
  'd.md': '---\npublisher: Parley\n---\nQatar sent aid.\n',
  'e.md': 'התקיימה פגישה.\n',
}))
  await fs.writeFile(join(corpus, file), content);
await fs.cp(shippedCorpus.gazetteer, gazetteer);
const files = (await fs.readdir(corpus)).sort();
const good = new Map<string, Buffer>();
for (const file of files) good.set(file, await fs.readFile(join(corpus, file)));
const goodGazetteer = await fs.readFile(gazetteer);

const options = { ...shippedCorpus, corpus, gazetteer, now: () => 0, logger: recordingLogger() };

/** All that a reader can tell of a snapshot. */
function seen(holder: SnapshotHolder): unknown {
  const snapshot = holder.current();
  const { version, articles, passages } = snapshot;
  return {
    version,
    texts: articles.map(({ id, title, text }) => [id, title, text]),
    passages: passages.map(({ start, end }) => [start, end]),
    answer: answer('Who is Jared Kushner?', snapshot, { now: () => 0 }),
  };
}

const bytes = fc.uint8Array({ maxLength: 60 });
const text = fc.string({ maxLength: 60 }).map((content) => Buffer.from(content));
/** Contents that no article can have, around anything. */
const broken = fc.oneof(
  fc.tuple(bytes, bytes).map(([before, after]) => Buffer.from([...before, 0xff, ...after])),
  fc.tuple(text, text).map(([before, after]) => Buffer.concat([before, Buffer.from([0]), after])),
  fc
    .constantFrom(
      '',
      ' \n\t',
      '---\ntitle: never closed\n',
      '---\n- a list\n---\nText.',
      '---\ntitle: [\n---\nText.',
    )
    .map((content) => Buffer.from(content)),
  fc
    .constantFrom('2025-02-30', '2025-13-01', 'yesterday')
    .map((day) => Buffer.from(`---\npublished: ${day}\n---\nText of a day that never was.\n`)),
);
const someFiles = <T>(content: fc.Arbitrary<T>) =>
  fc
    .array(fc.tuple(fc.constantFrom(...files), content), { minLength: 1, maxLength: 4 })
    .map((pairs) => new Map(pairs));

async function write(contents: ReadonlyMap<string, Uint8Array>): Promise<void> {
  for (const [file, content] of contents) await fs.writeFile(join(corpus, file), content);
}

describe('a reload', () => {
  it('of broken files changes nothing that readers see, and names each of them', async () => {
    const holder = await holdSnapshot(options);
    const before = seen(holder);
    await fc.assert(
      fc.asyncProperty(someFiles(broken), async (contents) => {
        await write(contents);
        const result = await holder.reload();
        await write(good);
        expect(result).toMatchObject({ kind: 'done', report: { added: [], changed: [], removed: [] } });
        const rejected = result.kind === 'done' ? result.report.rejected.map(({ file }) => file) : [];
        expect(rejected).toEqual([...contents.keys()].sort());
        expect(seen(holder)).toEqual(before);
      }),
      { numRuns: 15 },
    );
  });

  it('of files with anything in them never throws, and loses no article whose file it rejects', async () => {
    const holder = await holdSnapshot(options);
    const texts = new Map(holder.current().articles.map((article) => [article.file, article.text]));
    await fc.assert(
      fc.asyncProperty(someFiles(fc.oneof(bytes, text)), async (contents) => {
        await write(contents);
        const result = await holder.reload();
        const now = new Map(holder.current().articles.map((article) => [article.file, article.text]));
        const { rejected } = holder.lastReport();
        await write(good);
        const repaired = await holder.reload();
        expect(result.kind).toBe('done');
        for (const { file } of rejected) expect(now.get(file)).toBe(texts.get(file));
        expect(repaired).toMatchObject({ kind: 'done', report: { rejected: [], articles: files.length } });
      }),
      { numRuns: 15 },
    );
  });

  it('that cannot read the corpus or the gazetteer changes nothing and says why', async () => {
    const holder = await holdSnapshot(options);
    const before = seen(holder);
    await fs.rename(corpus, `${corpus}-away`);
    expect(await holder.reload()).toMatchObject({ kind: 'failed', message: expect.stringContaining(corpus) });
    await fs.rename(`${corpus}-away`, corpus);
    expect(seen(holder)).toEqual(before);

    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          bytes,
          fc.json().map((json) => Buffer.from(json)),
        ),
        async (content) => {
          await fs.writeFile(gazetteer, content);
          const result = await holder.reload();
          await fs.writeFile(gazetteer, goodGazetteer);
          expect(result).toMatchObject({ kind: 'failed', message: expect.stringContaining('gazetteer') });
          expect(seen(holder)).toEqual(before);
        },
      ),
      { numRuns: 15 },
    );
  });
});
