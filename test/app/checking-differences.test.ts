import { describe, expect, it } from 'vitest';
import type { CheckedClaim } from '../../src/app/checking.js';
import { serveSnapshot } from '../../src/app/serve-snapshot.js';
import { buildSnapshot } from '../../src/corpus/build.js';
import { shippedCorpus } from '../properties/shipped-corpus.js';
import { articleOf } from '../support/corpus.js';

const articles = {
  release: 'Hamas released 20 hostages on 13 October 2025, Israel said.\n',
  strike:
    'At least 40 people were killed in Gaza on 2 May 2025.\n\nHakan Fidan did not meet Steve Witkoff on 4 May 2025.\n',
};

const knowledge = await shippedCorpus.loadKnowledge(shippedCorpus.fs, shippedCorpus);
const snapshot = await buildSnapshot(
  Object.entries(articles).map(([id, text]) => articleOf(text, { id, publisher: id })),
  knowledge,
  { clock: shippedCorpus.clock },
);
const { checking } = serveSnapshot(snapshot, { now: () => 0, clock: shippedCorpus.clock });

async function check(text: string): Promise<CheckedClaim | undefined> {
  const looked = await checking.check(text);
  return looked.state === 'ready' ? looked.view.claims[0] : undefined;
}

describe('a claim', () => {
  it.each([
    [
      'of the same figure on the same day is supported',
      'Hamas released 20 hostages on 13 October 2025.',
      'supported',
    ],
    [
      'of another figure on the same day differs',
      'Hamas released 13 hostages on 13 October 2025.',
      'differs',
    ],
    ['of another figure on another day does not', 'Hamas released 13 hostages on 14 October 2025.', 'absent'],
    ['of another figure on no day does not', 'Hamas released 13 hostages.', 'absent'],
    ['of another thing does not', 'Hamas released 13 prisoners on 13 October 2025.', 'absent'],
    ['beside "at least" does not', 'Hamas released at least 13 hostages on 13 October 2025.', 'absent'],
    ['beside "at least" of an article does not', '50 people were killed in Gaza on 2 May 2025.', 'absent'],
    ['that states what is denied differs', 'Hakan Fidan met Steve Witkoff on 4 May 2025.', 'differs'],
    [
      'that denies what is denied is supported',
      'Hakan Fidan did not meet Steve Witkoff on 4 May 2025.',
      'supported',
    ],
  ] as const)('%s', async (_, claim, standing) => {
    expect(await check(claim)).toMatchObject({ claim, standing });
  });

  it('is shown beside who says otherwise', async () => {
    const found = await check('Hamas released 13 hostages on 13 October 2025.');
    expect(found?.citation).toMatchObject({
      quote: 'Hamas released 20 hostages on 13 October 2025, Israel said.',
    });
  });
});
