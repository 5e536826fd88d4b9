import { describe, expect, it } from 'vitest';
import { auditedFollowing } from '../../../src/app/following/audited-following.js';
import { followedWeb, sourceOf } from './a-web.js';

const by = { kind: 'member', id: '7', guild: '2' } as const;

function audited() {
  const { following, store } = followedWeb();
  const { audit } = store;
  const noted = async () =>
    (await audit.newest({ limit: 9 })).map(({ actor, action, subject, outcome }) => [
      actor,
      action,
      subject,
      outcome,
    ]);
  return { store, sources: auditedFollowing(following, audit), noted };
}

describe('sources changed by people', () => {
  it('are noted with who changed them, and what was refused as well', async () => {
    const { sources, noted } = audited();
    expect(await sources.add(sourceOf('a'), by)).toMatchObject({ kind: 'added' });
    expect(await sources.add(sourceOf('a'), by)).toEqual({ kind: 'taken', by: 'a' });
    expect(await sources.remove('a', by)).toEqual({ kind: 'removed', definition: sourceOf('a') });
    expect(await sources.remove('a', by)).toEqual({ kind: 'unknown' });
    expect(await noted()).toEqual([
      [by, 'source.remove', 'a', 'done'],
      [by, 'source.add', 'a', 'refused'],
      [by, 'source.add', 'a', 'done'],
    ]);
  });

  it('are not taken out where they stand in the file', async () => {
    const { store, sources, noted } = audited();
    await store.sources.put(sourceOf('a'), { kind: 'file' });
    expect(await sources.remove('a', by)).toEqual({ kind: 'of-file' });
    expect(await noted()).toEqual([[by, 'source.remove', 'a', 'refused']]);
    expect(await sources.list()).toMatchObject([{ definition: { id: 'a' } }]);
  });
});
