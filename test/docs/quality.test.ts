import { describe, expect, it } from 'vitest';
import { qualityFigures, renderQuality } from '../../lab/eval/quality-figures.js';
import { shareText } from '../../src/cli/table.js';
import { textOf } from '../house/the-house.js';
import { documentAt, documents, tableRows } from './documents.js';

const figures = qualityFigures.parse(JSON.parse(textOf('docs/quality/figures.json')));
const rawFigures = new Set(
  documents
    .filter(({ path }) => path.startsWith('docs/quality/'))
    .flatMap(({ text }) => tableRows(text).flat()),
);

describe('the overview of quality', () => {
  it('is what its figures make', () => {
    expect(documentAt('docs/quality.md').text).toBe(renderQuality(figures));
    expect(tableRows(documentAt('docs/quality.md').text)).toHaveLength(10);
  });

  it('has no figure that is not among the raw ones', () => {
    const shares = Object.values(figures.measured).flatMap(({ ours, peer }) => [
      ours,
      ...(peer ? [peer.share] : []),
    ]);
    expect(shares.map(shareText).filter((share) => !rawFigures.has(share))).toEqual([]);
  });
});
