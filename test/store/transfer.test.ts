import { cp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { exportStored } from '../../src/cli/export-door.js';
import { importStored } from '../../src/cli/import-door.js';
import type { Store } from '../../src/app/ports.js';
import type { ArticleContent } from '../../src/model/kept-article.js';
import type { SourceDefinition } from '../../src/model/source-definition.js';
import { readFileItems } from '../../src/sources/read-file.js';
import { exportStore } from '../../src/store/transfer/export-store.js';
import { importStore } from '../../src/store/transfer/import-store.js';
import { atTerminal } from '../cli/terminal.js';
import { anUnanswered, aWatch } from './contract-community.js';
import { aComplaint } from './contract-feedback.js';
import { newSchema, newSqlite, POSTGRES, temporaryFolder, type NewDatabase } from './sql-stores.js';

const clock = (): Date => new Date('2025-10-13T12:00:00Z');
const DATABASES: [string, NewDatabase][] = [
  ['SQLite', newSqlite],
  ...(POSTGRES === undefined ? [] : [['PostgreSQL', newSchema] satisfies [string, NewDatabase]]),
];

const content: ArticleContent = {
  title: 'Talks in Doha',
  publisher: 'The Wire',
  url: 'https://wire.example/talks',
  published: '2025-10-08',
  updated: '2025-10-09T08:00:00Z',
  language: 'en',
  authors: ['Ada'],
  sources: [{ publisher: 'An Agency', title: null, url: null, published: null }],
  text: 'Talks in Doha\n\nThe “talks” went on. \u{1F54A}',
  blocks: [{ kind: 'heading', start: 0, end: 13 }],
};
const definition: SourceDefinition = {
  id: 'wire',
  kind: 'feed',
  url: 'https://wire.example/feed',
  language: 'en',
  publisher: null,
  every: 15,
  include: [],
  exclude: ['sport'],
  keep: null,
  enabled: true,
};

async function fill(store: Store): Promise<void> {
  const { articles, sources, settings, audit, events, actionStates, subscriptions } = store;
  const { gaps, watches, feedback } = store;
  await articles.keep('wire/talks', { kind: 'source', source: 'wire' }, content);
  await articles.keep(
    'wire/talks',
    { kind: 'administrator' },
    { ...content, text: 'The talks broke off. It is over.' },
  );
  const copy = { publisher: 'The Post', title: null, url: 'https://post.example/1', published: null };
  await articles.addCopy('wire/talks', copy);
  const bare = { ...content, title: null, url: null, published: null, authors: [], sources: [] };
  await articles.keep('removed', { kind: 'moderator', member: '1' }, bare);
  await articles.setStanding('removed', 'removed');
  await articles.keep('bare', { kind: 'administrator' }, { ...bare, language: null });
  const { state } = await sources.put(definition, { kind: 'member', id: '1' });
  const failed = { kind: 'failed', reason: 'It said 503.' } as const;
  await sources.saveState(
    'wire',
    { ...state, failures: 1, result: failed },
    { at: 'earlier', result: failed },
  );
  await sources.saveState('wire', state, { at: 'later', result: { kind: 'unchanged' } });
  await settings.set({ kind: 'guild', id: '1' }, { name: 'language', schema: z.string() }, 'tr');
  // Of this service alone: it goes nowhere.
  await settings.set({ kind: 'session', id: 'one' }, { name: 'session-ended', schema: z.number() }, 9);
  const entry = { action: 'source.add', subject: 'wire', outcome: 'done', detail: null } as const;
  await audit.append({ ...entry, actor: { kind: 'member', id: '1', guild: null } });
  for (const outcome of ['answered', 'abstained', 'answered'] as const) {
    await events.append({ kind: 'question', outcome });
  }
  await actionStates.put('a state\n of its own');
  const target = { kind: 'member', id: '1' } as const;
  const about = { target, member: '1', guild: null, about: 'qatar', name: 'Qatar', language: 'en' };
  const { subscription } = z
    .object({ subscription: z.object({ id: z.string() }) })
    .parse(await subscriptions.add(about, 9));
  await subscriptions.note(['known', 'told'], [{ subscription: subscription.id, article: 'told' }]);
  await subscriptions.claim(0);
  for (const guild of ['2', null, null])
    await gaps.note(anUnanswered({ key: `of ${guild}`, guild }), 'a code');
  await watches.add(aWatch());
  const [watch] = await watches.of('7');
  await watches.claim(watch?.id ?? '');
  await feedback.give({ answer: 'a', voter: 'right', guild: null, complaint: null });
  await feedback.give({ answer: 'a', voter: 'wrong', guild: '2', complaint: aComplaint() });
  const [complaint] = await feedback.newest({ limit: 1 });
  await feedback.settle(complaint?.id ?? '', '2', 'Thank you.');
}

async function filesIn(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).filter((name) => name !== 'export.json').sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return Object.fromEntries(names.map((name, at) => [name, texts[at] ?? '']));
}

describe.each(DATABASES)('an export from %s', (_, newDatabase) => {
  it.each(DATABASES)('read into %s gives the same export again', async (_, another) => {
    const folder = await temporaryFolder();
    const from = await (await newDatabase())({ clock }).open({ create: true });
    await fill(from.store);
    const first = { db: from.db, folder: join(folder, 'first'), version: '1.2.3', clock };
    const counts = await exportStore(first);
    expect(counts).toMatchObject({ 'kept-articles.jsonl': 3, 'articles.jsonl': 2, 'events.jsonl': 3 });

    const to = await (await another())({ clock }).open({ create: true });
    await importStore({ db: to.db, folder: first.folder });
    await exportStore({ ...first, db: to.db, folder: join(folder, 'second') });
    expect(await filesIn(join(folder, 'second'))).toEqual(await filesIn(first.folder));
    expect(await to.store.articles.findByAddress('https://post.example/1')).toBe('wire/talks');
    expect(await to.store.articles.findByAddress('https://wire.example/talks')).toBe('wire/talks');
    expect(await to.store.articles.changedSince(0)).toHaveLength(3);
    expect(await to.store.events.count('question')).toEqual(await from.store.events.count('question'));
    // It goes on from there.
    const changed = await to.store.articles.keep('wire/talks', { kind: 'administrator' }, content);
    expect(changed.article.current.version).toBe(3);
    await to.store.audit.append({
      actor: { kind: 'service' },
      action: 'reload',
      subject: null,
      outcome: 'done',
      detail: null,
    });
    expect(await to.store.audit.newest({ limit: 9 })).toMatchObject([
      { action: 'reload' },
      { subject: 'wire' },
    ]);

    await expect(importStore({ db: to.db, folder: first.folder })).rejects.toThrow(/not empty/);
    await Promise.all([from.close(), to.close()]);
  });

  it('of an earlier layout, without what members leave behind, is read too', async () => {
    const folder = join(await temporaryFolder(), 'out');
    const from = await (await newDatabase())({ clock }).open({ create: true });
    await fill(from.store);
    await exportStore({ db: from.db, folder, version: '1.2.3', clock });
    const manifest = join(folder, 'export.json');
    await writeFile(manifest, (await readFile(manifest, 'utf8')).replace('"format": 2', '"format": 1'));
    for (const name of ['gaps', 'watches', 'feedback']) await rm(join(folder, `${name}.jsonl`));
    const to = await (await newDatabase())({ clock }).open({ create: true });
    await importStore({ db: to.db, folder });
    expect(await to.store.articles.findByAddress('https://post.example/1')).toBe('wire/talks');
    await Promise.all([from.close(), to.close()]);
  });

  it('holds the articles as a corpus and the sources as a file of sources', async () => {
    const folder = await temporaryFolder();
    const { store, db, close } = await (await newDatabase())({ clock }).open({ create: true });
    await fill(store);
    await exportStore({ db, folder: join(folder, 'out'), version: '1.2.3', clock });
    await close();
    const read = [];
    for await (const item of readFileItems(
      'articles.jsonl',
      await readFile(join(folder, 'out/articles.jsonl')),
    )) {
      read.push(item.kind === 'article' ? item.article : item);
    }
    const { title, publisher, url, published, language, authors, sources } = content;
    const expected = { id: 'wire/talks', title, publisher, url, published, language, authors };
    expect(read).toMatchObject([
      { id: 'bare', title: 'Talks in Doha', published: null, url: null, text: content.text },
      { ...expected, sources, text: 'The talks broke off. It is over.' },
    ]);
    expect(JSON.parse(await readFile(join(folder, 'out/sources.json'), 'utf8'))).toEqual({
      sources: [
        {
          id: 'wire',
          kind: 'feed',
          url: 'https://wire.example/feed',
          language: 'en',
          every: 15,
          exclude: ['sport'],
        },
      ],
    });
  });
});

describe('a backup of a file of SQLite', () => {
  it('is taken while it is open, and is all there once it is put back', async () => {
    const place = (await newSqlite())({ clock });
    const path = place.name.replace('SQLite in ', '');
    const { store, db, close } = await place.open({ create: true });
    await fill(store);
    // As the shell of SQLite does it.
    await sql`vacuum into ${`${path}.backup`}`.execute(db);
    await store.articles.setStanding('bare', 'removed');
    await close();
    for (const beside of ['', '-wal', '-shm']) await rm(`${path}${beside}`, { force: true });
    await cp(`${path}.backup`, path);
    const again = await place.open({ create: false });
    expect(await again.store.articles.get('bare')).toMatchObject({ standing: 'live' });
    expect(await again.store.articles.versions('wire/talks')).toHaveLength(2);
    expect(await again.store.audit.newest({ limit: 9 })).toHaveLength(1);
    await again.close();
  });
});

describe('on the command line', () => {
  async function exported(): Promise<{ folder: string; env: Record<string, string>; out: string }> {
    const folder = await temporaryFolder();
    const env = { DATABASE_URL: `sqlite:${join(folder, 'stored.db')}` };
    await rm(join(folder, 'stored.db'), { force: true });
    const seeded = await atTerminal(importStored, [await seed(folder)], { env });
    expect(seeded).toMatchObject({ code: 0, err: '' });
    return { folder, env, out: join(folder, 'out') };
  }

  /** An export to begin with. */
  async function seed(folder: string): Promise<string> {
    const { store, db, close } = await (await newSqlite())({ clock }).open({ create: true });
    await fill(store);
    await exportStore({ db, folder: join(folder, 'seed'), version: '1.2.3', clock });
    await close();
    return join(folder, 'seed');
  }

  it('an export is written, replaces an earlier one, and prints its folder alone', async () => {
    const { folder, env, out } = await exported();
    for (let times = 0; times < 2; times += 1) {
      expect(await atTerminal(exportStored, ['--out', out], { env })).toMatchObject({
        code: 0,
        out: `${out}\n`,
        err: '',
      });
    }
    expect(await filesIn(out)).toEqual(await filesIn(join(folder, 'seed')));
    for (const path of [out, join(folder, 'stored.db')]) expect((await stat(path)).mode & 0o077).toBe(0);
    expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('nothing else is overwritten, and what is wrong is said with exit code 2', async () => {
    const { folder, env, out } = await exported();
    expect(await atTerminal(exportStored, ['--out', folder], { env })).toMatchObject({ code: 2, out: '' });
    expect(await atTerminal(exportStored, ['somewhere'], { env })).toMatchObject({ code: 2 });
    expect(await atTerminal(importStored, [folder], { env })).toMatchObject({ code: 2 });
    expect(await atTerminal(importStored, [], { env })).toMatchObject({ code: 2 });
    const wrong = { DATABASE_URL: 'mysql://root:hush@host/db' };
    const refused = await atTerminal(exportStored, ['--out', out], { env: wrong });
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).not.toContain('hush');
    const none = { DATABASE_URL: `sqlite:${join(folder, 'none.db')}` };
    expect(await atTerminal(exportStored, ['--out', out], { env: none })).toMatchObject({ code: 1, out: '' });
  });

  it('a damaged export is read not at all, and its line is named', async () => {
    const { folder } = await exported();
    const damaged = join(folder, 'damaged');
    await cp(join(folder, 'seed'), damaged, { recursive: true });
    await writeFile(join(damaged, 'audit.jsonl'), '{"at": "now"}\n');
    const env = { DATABASE_URL: `sqlite:${join(folder, 'another.db')}` };
    const refused = await atTerminal(importStored, [damaged], { env });
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toContain('audit.jsonl:1');
    expect(await atTerminal(importStored, [join(folder, 'seed')], { env })).toMatchObject({ code: 0 });
  });
});
