import { describe, expect, it } from 'vitest';
import type { SourceDefinition, SourceResult } from '../../../src/model/source-definition.js';
import { feedOf, followedWeb, pageOf, sourceOf, type FollowedWeb } from './a-web.js';

/** Puts a source and checks it. */
async function checked(web: FollowedWeb, more: Partial<SourceDefinition> = {}): Promise<SourceResult> {
  await web.store.sources.put(sourceOf('a', more), { kind: 'file' });
  return checkedAgain(web);
}

async function checkedAgain(web: FollowedWeb): Promise<SourceResult> {
  const outcome = await web.time.until(web.following.check('a'));
  if (outcome.kind !== 'checked') throw new Error(outcome.kind);
  return outcome.result;
}

describe('a source with very many entries', () => {
  it('lets others have their turn, also where all of them are known', async () => {
    let turns = 0;
    const web = followedWeb({ yieldTurn: async () => void (turns += 1) });
    const entries = Array.from({ length: 5000 }, (_, at): [string, string] => [
      String(at),
      '<pubDate>Wed, 08 Oct 2015 05:00:00 +0300</pubDate>',
    ]);
    web.pages.set('https://a.example/feed', feedOf('a.example', entries));
    await checked(web, { keep: 30 });
    const first = turns;
    await checkedAgain(web);
    expect([first, turns - first]).toEqual([20, 20]);
  });
});

describe('an article that is longer than any is', () => {
  it('is passed over, with the reason', async () => {
    const web = followedWeb();
    web.pages.set('https://a.example/feed', feedOf('a.example', [['1']]));
    web.pages.set('https://a.example/1', pageOf('The talks go on. '.repeat(30_000)));
    expect(await checked(web)).toMatchObject({
      added: 0,
      skipped: 1,
      reason: expect.stringContaining('they are longer than 500000 characters or 10000 paragraphs'),
    });
  });
});
