import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONFIDENCE } from '../../src/answer/confidence.js';
import { EVIDENCE_FEATURES } from '../../src/answer/evidence.js';
import { projectRoot } from '../../src/project-root.js';
import type { AnyFeature } from '../../src/search/feature.js';
import { RANKING_FEATURES, WEIGHTS } from '../../src/search/ranking/weights.js';

/** The rows below a heading of docs/ranking.md, as it should have them. */
function rowsOf(features: readonly AnyFeature[], weights: Readonly<Record<string, number>>): string[] {
  return features.map(({ name, doc, sign, byHand }) =>
    [`\`${name}\``, doc, sign > 0 ? '+' : '−', `${weights[name]}${byHand === true ? ' by hand' : ''}`].join(
      ' | ',
    ),
  );
}

async function rowsBelow(heading: string): Promise<string[]> {
  const text = await fs.readFile(join(projectRoot(), 'docs/ranking.md'), 'utf8');
  const lines = (text.split(`## ${heading}\n`)[1] ?? '').split('\n## ')[0]?.split('\n') ?? [];
  const rows = lines.filter((line) => line.startsWith('|')).slice(2);
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim())
      .join(' | '),
  );
}

describe('docs/ranking.md', () => {
  it.each([
    ['Features of a hit', RANKING_FEATURES, WEIGHTS],
    ['Evidence for an answer', EVIDENCE_FEATURES, CONFIDENCE.weights],
  ] as const)(
    'has each feature with its meaning, sign and weight: %s',
    async (heading, features, weights) => {
      expect(await rowsBelow(heading)).toEqual(rowsOf(features, weights));
    },
  );
});
