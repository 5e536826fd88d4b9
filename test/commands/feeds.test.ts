import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reply, Update } from '../../src/chat/reply.js';
import { toMessage } from '../../src/discord/protocol/message.js';
import { arbitraryText } from '../chat/arbitrary-text.js';
import { checkMessage } from '../support/fake-discord/limits/message.js';
import { aSource, fakeFollowing, moderated, somethingRead } from './moderating.js';
import { wordsOf } from './run-command.js';

const by = { kind: 'member', id: '1', guild: '2' } as const;
const url = 'https://news.example/feed';
const labels = ({ actions = [] }: Reply | Update): string[] => actions.map(({ label }) => label);

function set(...given: Parameters<typeof fakeFollowing>) {
  const fake = fakeFollowing(...given);
  const noted = async () =>
    (await fake.audit.newest({ limit: 9 })).map(({ actor, action, subject, outcome }) => [
      actor,
      action,
      subject,
      outcome,
    ]);
  return { ...fake, noted, ...moderated({ following: fake.following }) };
}

describe('/feeds add', () => {
  it('follows what it is given, in the name of the member', async () => {
    const { sources, noted, run } = set();
    const reply = await run('feeds add', {
      kind: 'feed',
      url,
      id: 'Wire',
      publisher: 'Example Wire',
      'source-language': 'tr',
      every: 60,
      keep: 90,
      include: 'Gaza, cease fire،هدنة',
      exclude: 'sport',
    });
    expect([reply.visibility, wordsOf(reply)]).toEqual([
      'private',
      'Followed from now on as wire. It is checked within a minute.',
    ]);
    expect(await sources.get('wire')).toMatchObject({
      definition: aSource({
        publisher: 'Example Wire',
        language: 'tr',
        every: 60,
        keep: 90,
        include: ['Gaza', 'cease fire', 'هدنة'],
        exclude: ['sport'],
      }),
      owner: { kind: 'member', id: '1' },
    });
    expect(await noted()).toEqual([[by, 'source.add', 'wire', 'done']]);
  });

  it('makes an id of the address where none is given, and no one twice', async () => {
    const { sources, run } = set();
    await run('feeds add', { kind: 'feed', url: 'https://www.news.example/feed' });
    await run('feeds add', { kind: 'page', url: 'https://news.example/live' });
    expect((await sources.list()).map(({ definition }) => definition.id)).toEqual([
      'news-example',
      'news-example-2',
    ]);
  });

  it('names each option that is wrong, and follows nothing', async () => {
    const { sources, run } = set();
    const reply = await run('feeds add', {
      kind: 'blog',
      url: 'ftp://news.example/',
      id: 'no id!',
      every: 1,
      'source-language': '!!',
      include: 'x'.repeat(101),
    });
    expect(reply.tone).toBe('problem');
    const [, ...mistakes] = wordsOf(reply).split('\n');
    expect(mistakes.map((mistake) => mistake.split(' ')[0])).toEqual([
      'id',
      'kind',
      'url',
      'source-language',
      'every',
      'include.0',
    ]);
    expect(await sources.list()).toEqual([]);
  });

  it('says whose id or address it is already', async () => {
    const { noted, run } = set();
    await run('feeds add', { kind: 'feed', url });
    expect(wordsOf(await run('feeds add', { kind: 'feed', url, id: 'other' }))).toContain(
      'Nothing was added: news-example has this id',
    );
    expect((await noted())[0]).toEqual([by, 'source.add', 'other', 'refused']);
  });

  it('takes whatever it is given for what it is', async () => {
    const { run } = set();
    const value = fc.oneof(arbitraryText(5), fc.double(), fc.integer(), fc.boolean());
    const name = fc.constantFrom('kind', 'url', 'id', 'publisher', 'source-language', 'every', 'include');
    await fc.assert(
      fc.asyncProperty(fc.dictionary(name, value), async (options) => {
        expect(checkMessage(toMessage(await run('feeds add', options)))).toEqual([]);
      }),
    );
  });
});

describe('/feeds list', () => {
  it('shows how each source stands, and why nothing came', async () => {
    const { sources, run } = set();
    expect(wordsOf(await run('feeds list'))).toBe('No source is followed yet. /feeds add adds one.');
    await sources.put(aSource({ publisher: 'Example Wire' }), { kind: 'file' });
    const { state } = await sources.put(aSource({ id: 'site', url: 'https://site.example/' }), {
      kind: 'member',
      id: '1',
    });
    await sources.saveState('wire', {
      ...state,
      checkedAt: '2025-10-13T11:30:00.000Z',
      result: somethingRead,
    });
    const reply = await run('feeds list');
    expect(reply.visibility).toBe('private');
    expect(wordsOf(reply)).toBe(
      [
        'Followed sources',
        'Sources: 2 · page 1 of 1',
        'site feed · site.example · not checked yet',
        'It was not checked yet.',
        'wire feed · Example Wire · well · of the sources file',
        'checked 13 October 2025, 11:30 UTC · found 20, new 3, changed 1, left out 9',
      ].join('\n'),
    );
  });

  it('has pages, with buttons', async () => {
    const { sources, run, press } = set();
    for (let at = 10; at < 30; at += 1) {
      await sources.put(aSource({ id: `s-${at}`, url: `https://s${at}.example/` }), { kind: 'file' });
    }
    const first = await run('feeds list');
    expect(wordsOf(first)).toContain('page 1 of 3');
    const next = await press(first, 'Next');
    expect([next.kind, wordsOf(next)]).toEqual(['update', expect.stringContaining('s-18')]);
    expect(wordsOf(await run('feeds list', { page: 99 }))).toContain('page 3 of 3');
  });

  it('fits into one message, whatever sources are called and say', async () => {
    const text = arbitraryText(30);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 12 }),
        fc.constantFrom('en-US', 'tr', 'he'),
        async (given, locale) => {
          const { sources, run } = set();
          for (const [at, [publisher, reason]] of given.entries()) {
            const definition = aSource({ id: `s${at}`, url: `https://s${at}.example/`, publisher });
            const { state } = await sources.put(definition, { kind: 'file' });
            await sources.saveState(`s${at}`, { ...state, failures: 1, result: { kind: 'failed', reason } });
          }
          expect(checkMessage(toMessage(await run('feeds list', {}, { locale })))).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('/feeds remove', () => {
  it('follows a source no longer, with a way back that has all of it', async () => {
    const { sources, noted, run, press } = set();
    const definition = aSource({ include: ['Gaza'], every: 60, keep: 30 });
    await sources.put(definition, { kind: 'member', id: '9' });
    const removed = await run('feeds remove', { id: 'wire · https://news.example/feed' });
    expect(wordsOf(removed)).toBe('wire is no longer followed. Its articles stay.');
    expect(await sources.list()).toEqual([]);
    const back = await press(removed, 'Undo');
    expect([back.kind, wordsOf(back), labels(back)]).toEqual([
      'update',
      expect.stringContaining('as wire'),
      [],
    ]);
    expect(await sources.get('wire')).toMatchObject({ definition });
    expect(await noted()).toEqual([
      [by, 'source.add', 'wire', 'done'],
      [by, 'source.remove', 'wire', 'done'],
    ]);
  });

  it('says why it does not', async () => {
    const { sources, run } = set();
    await sources.put(aSource(), { kind: 'file' });
    expect(wordsOf(await run('feeds remove', { id: 'wire' }))).toContain('stands in the sources file');
    expect(wordsOf(await run('feeds remove', { id: 'gone' }))).toContain('No source has the id gone');
  });

  it('offers the sources there are', async () => {
    const { sources, choices } = set();
    await sources.put(aSource(), { kind: 'file' });
    await sources.put(aSource({ id: 'other', url: 'https://other.example/' }), { kind: 'file' });
    expect(await choices('feeds remove', 'NEWS')).toEqual([
      { name: 'wire · https://news.example/feed', value: 'wire' },
    ]);
    expect(await choices('feeds check', '')).toHaveLength(2);
    expect(await choices('feeds check', '', { permissions: [] })).toEqual([]);
  });
});

describe('/feeds check', () => {
  it('tells what came, and why the rest did not', async () => {
    const { run } = set(async () => ({ kind: 'checked', result: somethingRead }));
    expect(wordsOf(await run('feeds check', { id: 'wire' }))).toBe(
      [
        'Checked: wire',
        'found 20, new 3, changed 1, left out 9',
        '9 of 20 left out: they hold none of the words that are wanted',
      ].join('\n'),
    );
  });

  it.each([
    [{ kind: 'checked', result: { kind: 'unchanged' } }, 'Nothing changed there'],
    [
      { kind: 'checked', result: { kind: 'failed', reason: 'it is a page' } },
      'could not be read: it is a page',
    ],
    [{ kind: 'busy' }, 'being checked already'],
    [{ kind: 'unknown' }, 'No source has the id wire'],
  ] as const)('tells of %j', async (outcome, said) => {
    const { run } = set(async () => outcome);
    expect(wordsOf(await run('feeds check', { id: 'wire' }))).toContain(said);
  });

  it('says that it goes on, before it can no longer say anything', async () => {
    const { following } = fakeFollowing(() => new Promise(() => undefined));
    const waited: number[] = [];
    const wait = async (ms: number) => waited.push(ms);
    const reply = await moderated({ following, wait }).run('feeds check', { id: 'wire' });
    expect(wordsOf(reply)).toContain('still being checked');
    expect(waited.every((ms) => ms < 15 * 60_000)).toBe(true);
  });
});

describe('/feeds', () => {
  it('is for moderators in a server', async () => {
    const { sources, noted, run, press } = set();
    await sources.put(aSource(), { kind: 'member', id: '9' });
    const nobody = { permissions: [] };
    for (const name of ['list', 'add', 'remove', 'check']) {
      const refused = await run(`feeds ${name}`, { id: 'wire', kind: 'feed', url }, nobody);
      expect([refused.visibility, wordsOf(refused)]).toEqual([
        'private',
        expect.stringContaining('Manage Server'),
      ]);
    }
    expect(await noted()).toEqual([]);
    const removed = await run('feeds remove', { id: 'wire' });
    expect(wordsOf(await press(removed, 'Undo', nobody))).toContain('Manage Server');
    expect(await sources.list()).toEqual([]);
  });
});
