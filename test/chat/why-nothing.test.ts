import { describe, expect, it } from 'vitest';
import { textsFor } from '../../src/chat/texts/texts.js';
import { whyNothingOf } from '../../src/chat/why-nothing.js';
import { whyNothing } from '../../src/app/following/source-schedule.js';
import { LANGUAGES } from '../../src/language/languages.js';
import type { SourceDefinition, SourceResult, SourceState } from '../../src/model/source-definition.js';
import { sourceOf } from '../app/following/a-web.js';

const read = (given: Partial<Extract<SourceResult, { kind: 'read' }>>): SourceResult => ({
  kind: 'read',
  found: 3,
  added: 0,
  changed: 0,
  skipped: 0,
  reason: null,
  ...given,
});
const stands = (result: SourceResult | null, more: Partial<SourceState> = {}): SourceState => ({
  checkedAt: null,
  nextCheckAt: null,
  lastReadAt: null,
  result,
  failures: 0,
  switchedOff: null,
  etag: null,
  lastModified: null,
  ...more,
});
const cases: readonly (readonly [SourceState, Partial<SourceDefinition>?])[] = [
  [stands(null), { enabled: false }],
  [stands(null, { switchedOff: 'the site asked not to be read' })],
  [stands(null)],
  [stands({ kind: 'failed', reason: 'the server says 500' })],
  [stands({ kind: 'unchanged' })],
  [stands(read({ found: 0 }))],
  [stands(read({}))],
  [stands(read({ reason: 'they are older than 30 days' }))],
  [stands(read({ added: 1 }))],
  [stands(read({ added: 1, reason: 'some were too long' }))],
];

describe('why nothing comes of a source', () => {
  it.each(LANGUAGES)('is said in %s, wherever the program says something of it', (language) => {
    const texts = textsFor(language);
    const told = cases.map(([state, more]) =>
      whyNothingOf({ definition: sourceOf('a', more), state }, texts),
    );
    const plain = cases.map(([state, more]) => whyNothing({ definition: sourceOf('a', more), state }));
    expect(told.map((words) => words === null)).toEqual(plain.map((words) => words === null));
    expect(told[1]).toContain('the site asked not to be read');
    expect(told[3]).toContain('the server says 500');
    const own = [0, 2, 4, 5, 6].filter((at) => told[at] !== plain[at]);
    expect(own).toEqual(language === 'en' ? [] : [0, 2, 4, 5, 6]);
  });
});
