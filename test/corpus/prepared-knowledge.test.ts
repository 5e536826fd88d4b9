import * as fs from 'node:fs/promises';
import { expect, it } from 'vitest';
import { createKnowledgeLoader, prepareKnowledge } from '../../src/corpus/prepared-knowledge.js';
import { AppError } from '../../src/errors.js';
import { loadOptions } from '../support/corpus.js';

it('knowledge is prepared once for files that say the same, and anew where one says something else', async () => {
  const { gazetteer, lexicon, patterns } = await loadOptions('/nowhere');
  const load = createKnowledgeLoader();
  const paths = { gazetteer, lexicon, patterns, parsers: null };
  const first = await load(fs, paths);
  expect(await load(fs, paths)).toBe(first);
  const cairo = { id: 'cairo', name: 'Cairo', type: 'place' };
  await fs.writeFile(gazetteer, JSON.stringify({ entities: [cairo] }));
  const second = await load(fs, paths);
  expect(second.entities).toMatchObject([cairo]);
  expect(second.query.matchEntities('Cairo', [{ start: 0, end: 5, folded: 'cairo' }])).toHaveLength(1);

  await fs.writeFile(lexicon, '{');
  await expect(load(fs, paths)).rejects.toThrow(AppError);
  await fs.writeFile(lexicon, '{"concepts": []}');
  expect(await load(fs, paths)).toBe(second);
});

it('knowledge that is prepared is not prepared again', () => {
  const prepared = prepareKnowledge({ entities: [], concepts: [], patterns: [] });
  expect(prepareKnowledge(prepared)).toBe(prepared);
});
