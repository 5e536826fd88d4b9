import { describe, expect, it } from 'vitest';
import { attributionAt, claimedAttributions } from '../../../src/facts/attribution/attribution-at.js';
import { attributionsIn } from '../../support/attributions.js';

function sourceAt(text: string, words: string) {
  const { article, attributions } = attributionsIn(text);
  return attributionAt(article.text, claimedAttributions(attributions), article.text.indexOf(words));
}

describe('whom a claim comes from', () => {
  it('is who says it', () => {
    expect(sourceAt('The two met in Doha, diplomatic sources said.', 'met')).toEqual({
      source: 'diplomatic sources',
      verb: 'say',
    });
  });

  it('is told with who tells of it in turn', () => {
    const text = 'Kalin stressed that aid should flow, Anadolu reported.';
    expect(sourceAt(text, 'flow')).toEqual({
      source: 'Kalin',
      verb: 'stress',
      via: { source: 'Anadolu', verb: 'report' },
    });
    expect(sourceAt(text, 'stressed')).toEqual({ source: 'Anadolu', verb: 'report' });
  });

  it('is nobody outside what was said', () => {
    const text = 'Kalin went to Doha. The talks went on, Kalin said. The pause holds.';
    expect(sourceAt(text, 'went to')).toBeNull();
    expect(sourceAt(text, 'holds')).toBeNull();
  });

  it('is nobody where “he” could be two', () => {
    expect(sourceAt('Kalin said it holds. Fidan said it broke. Aid came, he said.', 'Aid')).toBeNull();
  });

  it('is nobody for what is only wanted or praised', () => {
    expect(sourceAt('Hamas wants the army to withdraw.', 'withdraw')).toBeNull();
    expect(sourceAt('Hamas praised the mediators for the pause.', 'pause')).toBeNull();
  });

  it('is who introduced the list', () => {
    const text =
      'Points of the deal, according to Al Thani:\n\n- aid to the north\n- an exchange\n\nThe end.';
    expect(sourceAt(text, 'exchange')).toEqual({ source: 'Al Thani', verb: 'according to' });
    expect(sourceAt(text, 'The end')).toBeNull();
  });
});
