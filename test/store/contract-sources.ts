import { describe, expect, it } from 'vitest';
import type { Actor } from '../../src/app/article-ports.js';
import type { SourceDefinition, SourceResult, SourceState } from '../../src/model/source-definition.js';
import type { StoreInTest } from './contract.js';

function sourceOf(id: string, more: Partial<SourceDefinition> = {}): SourceDefinition {
  return {
    id,
    kind: 'feed',
    url: `https://${id}.example/feed`,
    language: null,
    publisher: null,
    every: 15,
    include: ['Gaza', 'غزة'],
    exclude: [],
    keep: null,
    enabled: true,
    ...more,
  };
}

const unchecked: SourceState = {
  checkedAt: null,
  nextCheckAt: null,
  lastReadAt: null,
  result: null,
  failures: 0,
  switchedOff: null,
  etag: null,
  lastModified: null,
};
const at = (minute: number): string => new Date(Date.UTC(2025, 9, 8, 12, minute)).toISOString();
const failed: SourceResult = { kind: 'failed', reason: 'The server said “no”: 503.' };
const read: SourceResult = { kind: 'read', found: 9, added: 2, changed: 1, skipped: 6, reason: null };
const stateAt = (minute: number, result: SourceResult): SourceState => ({
  ...unchecked,
  checkedAt: at(minute),
  nextCheckAt: at(minute + 15),
  result,
  etag: 'W/"1"',
});

const file = { kind: 'file' } as const;
const member = { kind: 'member', id: '1' } as const;

/** What every adapter of followed sources and of the audit must do. */
export function describeSources(open: () => Promise<StoreInTest>): void {
  describe('the sources', () => {
    it('come back as they were put, in the order of their ids', async () => {
      const { sources } = (await open()).store;
      const definitions = [
        sourceOf('wire', { kind: 'sitemap', language: 'tr', publisher: 'Tel', keep: 30, enabled: false }),
        sourceOf('post', { kind: 'page', every: 60, exclude: ['sport'] }),
      ];
      const [wire, post] = definitions;
      for (const definition of definitions) {
        expect(await sources.put(definition, file)).toEqual({ definition, owner: file, state: unchecked });
      }
      expect((await sources.list()).map(({ definition }) => definition)).toEqual([post, wire]);
      expect(await sources.get('wire')).toEqual({ definition: wire, owner: file, state: unchecked });
      expect(await sources.get('none')).toBeNull();
    });

    it('keep how they stand where a definition is replaced, but not with another address', async () => {
      const { sources } = (await open()).store;
      await sources.put(sourceOf('wire'), file);
      await sources.saveState('wire', stateAt(0, read));
      const renamed = sourceOf('wire', { publisher: 'The Wire' });
      expect(await sources.put(renamed, member)).toEqual({
        definition: renamed,
        owner: member,
        state: stateAt(0, read),
      });
      expect((await sources.put(sourceOf('wire', { url: 'https://wire.example/2' }), member)).state).toEqual(
        unchecked,
      );
    });

    it('have a history of their checks, the newest first', async () => {
      const { sources } = (await open()).store;
      for (const id of ['wire', 'post']) await sources.put(sourceOf(id), file);
      for (const [minute, result] of [failed, { kind: 'unchanged' } as const, read].entries()) {
        await sources.saveState('wire', stateAt(minute, result), { at: at(minute), result });
      }
      await sources.saveState('wire', { ...stateAt(9, read), failures: 3, switchedOff: 'It failed.' });
      expect(await sources.history('wire', 2)).toEqual([
        { at: at(2), result: read },
        { at: at(1), result: { kind: 'unchanged' } },
      ]);
      expect(await sources.history('wire', 9)).toHaveLength(3);
      expect(await sources.history('post', 9)).toEqual([]);
      expect((await sources.get('wire'))?.state).toMatchObject({ failures: 3, switchedOff: 'It failed.' });
    });

    it('can be removed, with their history', async () => {
      const { sources } = (await open()).store;
      await sources.put(sourceOf('wire'), file);
      await sources.saveState('wire', stateAt(0, failed), { at: at(0), result: failed });
      expect(await sources.remove('wire')).toBe(true);
      expect(await sources.remove('wire')).toBe(false);
      await sources.saveState('wire', stateAt(1, failed), { at: at(1), result: failed });
      expect([await sources.get('wire'), await sources.history('wire', 9)]).toEqual([null, []]);
    });
  });

  describe('the audit', () => {
    it('is read of one server by itself', async () => {
      const { audit } = (await open()).store;
      const actors = [
        { kind: 'member', id: '1', guild: '2' },
        { kind: 'member', id: '1', guild: '3' },
        { kind: 'member', id: '1', guild: null },
        { kind: 'administrator' },
        { kind: 'member', id: '4', guild: '2' },
        { kind: 'service', guild: '2' },
        { kind: 'service', guild: '3' },
        { kind: 'service' },
      ] as const;
      for (const actor of actors)
        await audit.append({ actor, action: 'reload', subject: null, outcome: 'done', detail: null });
      const ofTwo = await audit.newest({ limit: 9, guild: '2' });
      expect(ofTwo.map(({ actor }) => actor)).toEqual([actors[5], actors[4], actors[0]]);
      expect(await audit.newest({ limit: 9, guild: '2', before: ofTwo[0]?.id ?? '' })).toEqual(
        ofTwo.slice(1),
      );
      expect(await audit.newest({ limit: 9, guild: '' })).toEqual([]);
    });

    it('tells who did what, newest first, page by page', async () => {
      const { store, pass } = await open();
      const actors: Actor[] = [
        { kind: 'member', id: '1', guild: '2' },
        { kind: 'member', id: '1', guild: null },
        { kind: 'administrator' },
        { kind: 'service' },
      ];
      for (const actor of actors) {
        await store.audit.append({
          actor,
          action: 'article.add',
          subject: null,
          outcome: 'done',
          detail: 'It’s “new”.',
        });
        pass(1000);
      }
      await store.audit.append({
        actor: { kind: 'administrator' },
        action: 'reload',
        subject: 'a',
        outcome: 'refused',
        detail: null,
      });
      const newest = await store.audit.newest({ limit: 2 });
      expect(newest).toMatchObject([
        {
          actor: { kind: 'administrator' },
          action: 'reload',
          subject: 'a',
          outcome: 'refused',
          detail: null,
        },
        { actor: { kind: 'service' }, action: 'article.add', subject: null, detail: 'It’s “new”.' },
      ]);
      const [second, first] = newest.map(({ at }) => Date.parse(at));
      expect((second ?? 0) - (first ?? 0)).toBe(1000);
      const before = newest[1]?.id ?? '';
      expect((await store.audit.newest({ limit: 9, before })).map(({ actor }) => actor)).toEqual(
        actors.slice(0, 3).toReversed(),
      );
      expect(await store.audit.newest({ limit: 9, before: 'of another store' })).toEqual([]);
    });
  });
}
