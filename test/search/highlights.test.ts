import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highlightsOf } from '../../src/search/highlights.js';
import { scoreWindows, type ScoredWindow } from '../../src/search/ranking/window-features.js';
import { windowsOf } from '../../src/search/ranking/windows.js';
import { readAgainst } from './a-snapshot.js';

/** Windows of a text, each with its highlights as words. */
async function highlighted(question: string, text: string) {
  const { query, sentences, text: read } = await readAgainst(question, text);
  return scoreWindows(query, sentences, windowsOf(read, sentences), read).map((window) => ({
    quote: read.slice(window.start, window.end),
    words: highlightsOf(window, sentences, read).map(({ start, end }) => read.slice(start, end)),
  }));
}

describe('highlights', () => {
  it('are the words that answer', async () => {
    const [first] = await highlighted(
      'Where was it signed?',
      'It was signed in Sharm el-Sheikh by the sponsors.',
    );
    expect(first?.words).toEqual(['Sharm el-Sheikh']);
  });

  it('are in reading order where several answer', async () => {
    const [first] = await highlighted(
      'Who was due to attend?',
      'Kalin, Steve Witkoff and Jared Kushner were due.',
    );
    expect(first?.words).toEqual(['Kalin', 'Steve Witkoff', 'Jared Kushner']);
  });

  it('are an office with all that belongs to it, somebody else’s name too', async () => {
    const text = 'Jared Kushner, the son-in-law of US President Donald Trump, joined the talks.';
    const [first] = await highlighted('Who is Jared Kushner?', text);
    expect(first?.words).toEqual(['the son-in-law of US President Donald Trump']);
  });

  it('are none where nothing is of the kind asked for', async () => {
    expect(await highlighted('When did they meet?', 'They met in Cairo.')).toEqual([
      { quote: 'They met in Cairo.', words: [] },
    ]);
  });

  it('are not who says it, nor people of another sentence', async () => {
    const [said] = await highlighted('Who mediated?', 'Qatar and Egypt mediated, according to Hakan Fidan.');
    expect(said?.words).toEqual(['Qatar', 'Egypt']);
    const windows = await highlighted(
      'Who announced it?',
      'Al Thani announced it in Doha. Witkoff thanked Burns.',
    );
    expect(windows.map(({ words }) => words)[1]).toEqual(['Al Thani']);
  });

  it('are of the sentence that speaks of what was asked', async () => {
    const windows = await highlighted(
      'How many people were killed in Gaza?',
      'In Paris 12 people were killed. In Gaza 40 people were killed.',
    );
    expect(windows.map(({ words }) => words)[1]).toEqual(['40']);
  });

  it('are no titles of people where a place is asked for', async () => {
    const [first] = await highlighted(
      'Where did they meet?',
      'They met Turkish Foreign Minister Hakan Fidan at noon.',
    );
    expect(first?.words).toEqual([]);
  });

  it('are one country or group, with those in a row with it', async () => {
    const [first] = await highlighted(
      'Who mediated?',
      'Egypt and Qatar mediated, which the ministry of Spain said in a post on X about Israel.',
    );
    expect(first?.words).toEqual(['Egypt', 'Qatar']);
  });

  it('are those of the sentences quoted alone', async () => {
    const windows = await highlighted(
      'Where did they meet?',
      'Burns met them in Cairo. Others were in Paris.',
    );
    for (const { quote, words } of windows) for (const word of words) expect(quote).toContain(word);
    expect(windows.map(({ words }) => words)).toContainEqual(['Cairo']);
  });

  it('are ascending, apart and of the given stretches, whichever these are', async () => {
    const { query, sentences, text } = await readAgainst('Who?', 'They met in Cairo.');
    const [window] = scoreWindows(query, sentences, windowsOf(text, sentences), text);
    expect(window).toBeDefined();
    const span = fc
      .tuple(
        fc.nat({ max: 300 }),
        fc.integer({ min: 1, max: 40 }),
        fc.double({ min: 0.1, max: 1, noNaN: true }),
      )
      .map(([start, length, strength]) => ({ start, end: start + length, strength }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), (spans) => {
        if (window === undefined) return;
        const scored: ScoredWindow = { ...window, spans };
        const chosen = highlightsOf(scored, sentences, text);
        expect(chosen.length > 0).toBe(spans.some(({ strength }) => strength > 0.5));
        let free = 0;
        for (const { start, end } of chosen) {
          expect(start).toBeGreaterThanOrEqual(free);
          expect(spans.some((one) => one.start === start && one.end === end)).toBe(true);
          free = end;
        }
      }),
    );
  });
});
