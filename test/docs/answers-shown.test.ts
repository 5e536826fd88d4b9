import { describe, expect, it } from 'vitest';
import { askDoor } from '../../src/cli/ask-door.js';
import { atTerminal } from '../cli/terminal.js';
import { documents } from './documents.js';

const CALL = /^\$ npm run --silent ask -- "([^"\n]+)"\n([\s\S]*?)(?=^\$ |$(?![\s\S]))/gm;

/** Questions that a page shows with what comes back. */
const shown = documents.flatMap(({ path, text }) =>
  [...text.matchAll(/^```console\n([\s\S]*?)^```$/gm)].flatMap(([, block = '']) =>
    [...block.matchAll(CALL)].map(([, question = '', answer = '']) => ({ path, question, answer })),
  ),
);

describe('answers that are shown in documents', () => {
  it('are there', () => {
    expect(shown.length).toBeGreaterThan(1);
  });

  it.each(shown)('$path: "$question" is answered as it says', async ({ question, answer }) => {
    const { out } = await atTerminal(askDoor, [question]);
    expect(withoutEndingSpaces(out)).toBe(withoutEndingSpaces(answer));
  });
});

/** Pages have none. */
function withoutEndingSpaces(text: string): string {
  return text.replace(/ +$/gm, '').trim();
}
