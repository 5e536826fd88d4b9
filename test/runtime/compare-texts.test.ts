import { afterEach, describe, expect, it } from 'vitest';
import { createTextComparer, type TextComparer } from '../../src/runtime/compare-texts.js';
import { built } from '../support/built.js';

const entry = built('compare-thread.js');
const comparers: TextComparer[] = [];

function comparer(options: Parameters<typeof createTextComparer>[0] = {}): TextComparer {
  const made = createTextComparer({ entry, ...options });
  comparers.push(made);
  return made;
}

afterEach(async () => {
  await Promise.all(comparers.splice(0).map((each) => each.close()));
});

describe('the thread that compares texts', () => {
  it('tells what changed, one pair after the other', async () => {
    const { compare } = comparer();
    const [freed, same, met] = await Promise.all([
      compare('They freed 20 people.', 'They freed 30 people.'),
      compare('They met.', 'THEY MET'),
      compare('They met.', 'They will not meet.'),
    ]);
    expect(freed).toMatchObject([{ kind: 'number', before: '20', after: '30' }]);
    expect(same).toEqual([]);
    expect(met).not.toEqual([]);
  });

  it('knows nothing where that takes too long, or it cannot start, and goes on with the next', async () => {
    const slow = comparer({ within: 0, starting: 0 });
    expect(await slow.compare('one', 'two')).toBeNull();
    expect(await slow.compare('one', 'two')).toBeNull();
    expect(await slow.compare('one', 'one')).toEqual([]);
    expect(await comparer({ entry: built('no-such-thread.js') }).compare('one', 'two')).toBeNull();
  });

  it('knows nothing once it is closed', async () => {
    const { compare, close } = comparer();
    await close();
    expect(await compare('one', 'two')).toBeNull();
  });
});
