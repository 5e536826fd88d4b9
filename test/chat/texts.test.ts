import { describe, expect, it } from 'vitest';
import { textsFor } from '../../src/chat/texts/index.js';

const texts = textsFor('en');

describe('textsFor', () => {
  it('falls back to English for a language that has no texts yet', () => {
    expect(textsFor('tr')).toBe(texts);
    expect(textsFor('en-US')).toBe(texts);
    expect(textsFor('')).toBe(texts);
  });

  it.each([
    ['2025-10-08', '8 October 2025'],
    ['2024-02-29T22:00:00Z', '29 February 2024'],
    ['2023-02-31', '2023-02-31'],
    ['autumn', 'autumn'],
    [null, 'undated'],
  ])('writes the date %j as %j', (iso, written) => {
    expect(texts.date(iso)).toBe(written);
  });

  it.each([
    ['en', 'English'],
    ['tr', 'Turkish'],
    ['und', 'language unknown'],
    ['not a tag', 'not a tag'],
  ])('names the language %j %j', (tag, name) => {
    expect(texts.language(tag)).toBe(name);
  });

  it('knows one from many', () => {
    expect(texts.sources.total(1, 1, 1)).toContain('1 article,');
    expect(texts.sources.total(1200, 1, 150)).toContain('1,200 articles,');
  });
});
