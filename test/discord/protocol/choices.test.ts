import { describe, expect, it } from 'vitest';
import type { Choice } from '../../../src/chat/reply.js';
import { fittingChoices } from '../../../src/discord/protocol/choices.js';

const choice = (name: string, value = name): Choice => ({ name, value });

describe('the choices offered', () => {
  it('are within Discord’s limits, whatever a command gives', () => {
    const many = Array.from({ length: 40 }, (_, at) => choice(`Name ${at}`));
    expect(fittingChoices(many)).toHaveLength(25);
    const offered = fittingChoices([
      choice('x'.repeat(150), 'long'),
      choice('long value', 'x'.repeat(101)),
      choice('', 'nameless'),
      choice('empty', ''),
      choice('a\nb', 'line'),
      choice('half', '\uD800'),
      choice('twice', 'same'),
      choice('again', 'same'),
    ]);
    expect(offered.map(({ value }) => value)).toEqual(['long', 'line', 'same']);
    expect(offered[0]?.name).toHaveLength(100);
    expect(offered[1]?.name).toBe('a b');
  });
});
