import { describe, expect, it } from 'vitest';
import { manageSources } from '../../../src/app/following/managed-sources.js';
import { followedWeb, sourceOf } from './a-web.js';

const by = { kind: 'member', id: '7', guild: '2' } as const;

function managed() {
  const { following, store } = followedWeb();
  const { audit } = store;
  const noted = async () =>
    (await audit.newest({ limit: 9 })).map(({ actor, action, subject, outcome }) => [
      actor,
      action,
      subject,
      outcome,
    ]);
  return { store, sources: manageSources(following), noted };
}

describe('sources changed by people', () => {
  it('are noted with who changed them, and what was refused as well', async () => {
    const { sources, noted } = managed();
    expect(await sources.add(sourceOf('a'), by)).toMatchObject({ kind: 'added' });
    expect(await sources.add(sourceOf('a'), by)).toEqual({ kind: 'taken', by: 'a' });
    expect(await sources.remove('a', by)).toBe('removed');
    expect(await sources.remove('a', by)).toBe('unknown');
    expect(await noted()).toEqual([
      [by, 'source.remove', 'a', 'refused'],
      [by, 'source.remove', 'a', 'done'],
      [by, 'source.add', 'a', 'refused'],
      [by, 'source.add', 'a', 'done'],
    ]);
  });

  it('are not taken out where they stand in the file', async () => {
    const { store, sources, noted } = managed();
    await store.sources.put(sourceOf('a'), { kind: 'file' });
    expect(await sources.remove('a', by)).toBe('of-file');
    expect(await noted()).toEqual([[by, 'source.remove', 'a', 'refused']]);
    expect(await sources.list()).toMatchObject([{ definition: { id: 'a' } }]);
  });
});
