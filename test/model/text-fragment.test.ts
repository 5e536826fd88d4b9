import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkToQuote } from '../../src/model/text-fragment.js';
import { layOutPlainText } from '../../src/sources/plain-text.js';
import { anyText, oddText } from '../support/odd-text.js';

const PAGE = 'https://example.org/talks';

interface Given {
  readonly url?: string | null;
  readonly title?: string | null;
  /** What is quoted, the last time it stands in the text; all of it unless given. */
  readonly quote?: string;
  /** The sentences that it is of; one unless given. */
  readonly sentences?: readonly string[];
}

/** The address of a quotation of a text. */
function link(
  text: string,
  { url = PAGE, title = null, quote = text, sentences = [quote] }: Given = {},
): string | null {
  const start = text.lastIndexOf(quote);
  let from = start;
  const spans = sentences.map((sentence) => {
    const at = text.indexOf(sentence, from);
    from = at + sentence.length;
    return { start: at, end: from };
  });
  const article = { url, title, text, blocks: layOutPlainText(text) };
  return linkToQuote(article, { start, end: start + quote.length }, spans);
}

/** What a link's directives name: each with its prefix, first words, last words and suffix, as it writes them. */
function named(address: string | null): string[][] {
  const [, directives = ''] = (address ?? '').split(':~:');
  return directives
    .split('&')
    .filter((directive) => directive !== '')
    .map((directive) =>
      directive
        .replace(/^text=/, '')
        .split(',')
        .map(decodeURIComponent),
    );
}

describe('the address of a quotation', () => {
  it('names a short quotation whole', () => {
    expect(link('Talks resumed.')).toMatch(/^https:\/\/example\.org\/talks#:~:text=Talks%20resumed\.$/);
  });

  it('names the start and end of a long one, so that it stays short', () => {
    const text = 'the talks were held in Cairo on Tuesday and went on for several more days in Doha.';
    expect(named(link(text))).toEqual([['the talks were held in', 'several more days in Doha.']]);
  });

  it.each([
    ['a hyphen', 'al-Hayya', 'al%2DHayya'],
    ['a comma', 'aid, fuel', 'aid%2C%20fuel'],
    ['an ampersand', 'aid & fuel', 'aid%20%26%20fuel'],
    ['another script', 'قطر', '%D9%82%D8%B7%D8%B1'],
  ])('writes %s so that it means nothing in the directive', (_what, quote, written) => {
    expect(link(quote)).toBe(`${PAGE}#:~:text=${written}`);
  });

  it('keeps a fragment that the address has', () => {
    expect(link('talks', { url: `${PAGE}#section-2` })).toBe(`${PAGE}#section-2:~:text=talks`);
    expect(link('talks', { url: `${PAGE}?p=21545#a#b` })).toBe(`${PAGE}?p=21545#a#b:~:text=talks`);
  });

  it('keeps letters as they stand, spaces that do not break among them, and writes others as one', () => {
    expect(named(link('İstanbul’da  Iğdır\u00A0görüşmesi'))).toEqual([['İstanbul’da Iğdır\u00A0görüşmesi']]);
  });

  it('is none where the article has none, and the page alone where nothing is named', () => {
    expect(link('Talks', { url: null })).toBeNull();
    expect(link('”')).toBe(PAGE);
  });

  it.each([
    ['“a real chance”', 'a real chance'],
    ['"a real chance."', 'a real chance.'],
    ['«فرصة حقيقية»', 'فرصة حقيقية'],
    ['״הזדמנות אמיתית״', 'הזדמנות אמיתית'],
    ['\u200Fהשיחות נמשכו.\u200F', 'השיחות נמשכו'],
  ])('names %s without its marks', (quote, words) => {
    expect(named(link(quote))).toEqual([[words]]);
  });
});

describe('the edges of a quotation', () => {
  it('stay inside a paragraph', () => {
    const text = 'he agreed.\n\nThe talks in Doha go on all week, and nobody knows for how much longer.';
    expect(named(link(text))[0]).toEqual(
      ['he agreed.', 'for how much longer.'].with(1, 'knows for how much longer.'),
    );
  });

  it('stay inside a sentence, at both ends', () => {
    const sentences = [
      'he agreed.',
      'The delegations of four countries then left for Cairo.',
      'It was late.',
    ];
    const text = sentences.join(' ');
    expect(named(link(text, { sentences }))[0]).toEqual(['he agreed.', 'It was late.']);
  });

  it('stay inside a line, since the page may break it there', () => {
    const text = 'he agreed\nto meet the others in Doha and Cairo, as he had said the day\nbefore';
    expect(named(link(text, { sentences: [text] }))[0]?.[0]).toBe('he agreed');
  });

  it('do not end behind what stands before a quotation mark', () => {
    const text = 'he said that “a real chance” was there for all who took part in talks on “the day after.”';
    expect(named(link(text))).toEqual([['he said that “a real', 'talks on “the day after.']]);
  });
});

describe('where its words stand twice', () => {
  const twice = 'the two sides met again in Doha';

  it('names what stands before them in their paragraph', () => {
    const text = `They left. On Monday ${twice} on time.\n\nThey came. On Tuesday ${twice} on time.`;
    const quote = `${twice} on time.`;
    expect(named(link(text, { quote }))).toEqual([['On Tuesday-', quote]]);
  });

  it('names what ends the paragraph before, and beside it what comes later, as a page may have more in between', () => {
    const words = 'the two sides met again in Doha for more talks';
    const text = `${words} today.\n\nNobody came.\n\n${words} about the release of all the hostages.`;
    const [first, second] = named(link(text, { quote: text.split('\n\n')[2] ?? '' }));
    expect(first).toEqual(['Nobody came.-', 'the two sides met again', 'release of all the hostages.']);
    expect(second?.at(-1)).toBe('release of all the hostages.');
    expect(second?.[0]).toContain('about');
  });

  it('names the mark that opens a paragraph with them, since nothing may stand between', () => {
    const words = '“We agree,” they said of the new talks in Doha';
    const text = `${words} today.\n\nNobody came.\n\n${words} about the release of all the hostages.`;
    expect(named(link(text, { quote: text.split('\n\n')[2] ?? '' }))[0]).toEqual([
      'Nobody came.-',
      '“We agree,” they said of',
      'release of all the hostages.',
    ]);
  });

  it('names more of them where that tells them apart', () => {
    const text = `${twice} today.\n\n${twice} for talks about the release of hostages and for nothing else.`;
    expect(named(link(text, { quote: text.split('\n\n')[1] ?? '' }))[0]?.[0]).toBe(`${twice} for`);
  });

  it('counts the title in', () => {
    const text = `${twice} for talks about the release of hostages and for nothing else.`;
    expect(named(link(text, { title: 'The two sides met again' }))[0]?.[0]).toBe(
      'the two sides met again in',
    );
    expect(named(link(text, { title: twice }))[0]?.[0]).toBe(`${twice} for`);
  });

  it('names what follows, where the last words stand between', () => {
    const sentences = [
      'on Monday all of them left at the end of the day.',
      'They came back.',
      'Then they left at the end of the day.',
    ];
    const text = `${sentences.join(' ')} Nobody knows why.`;
    const quote = sentences.join(' ');
    expect(named(link(text, { quote, sentences }))[0]?.at(-1)).toBe('they left at the end of the day.');
    const same = [
      sentences[0] ?? '',
      'They came back.',
      'They left at the end of the day.',
      'They left at the end of the day.',
    ];
    const again = named(link(`${same.join(' ')} Why?`, { quote: same.join(' '), sentences: same }))[0];
    expect(again?.at(-1)).toBe('-Why?');
  });
});

describe('an article’s opening', () => {
  const text = 'The talks in Cairo went on for several more days, the mediators said.';

  it('is also named without its first letter, and without its first word, which may be a drop capital', () => {
    const last = 'more days, the mediators said.';
    expect(named(link(text))).toEqual([
      ['The talks in Cairo went', last],
      ['T', last],
      ['talks in Cairo went on', last],
    ]);
  });

  it('is not named by a letter that stands alone elsewhere', () => {
    expect(named(link(text, { title: 'Plan T' }))).toHaveLength(2);
    expect(named(link(`A${text.slice(3)}`)).some(([first]) => first === 'A')).toBe(false);
  });
});

describe('an address', () => {
  it('names the quotation’s own words, whatever they are', () => {
    fc.assert(
      fc.property(fc.oneof(oddText(30), anyText()), (quote) => {
        const address = link(quote);
        expect(URL.canParse(address ?? '')).toBe(true);
        expect(address?.length).toBeLessThan(20_000);
        const spaced = quote.toWellFormed().replace(/[ \t\n\r\f]+/g, ' ');
        for (const words of named(address).flat()) expect(spaced).toContain(words);
        for (const directive of (address?.split(':~:')[1] ?? '').split('&'))
          expect(directive).toMatch(/^(?:text=[^-&]+)?$/);
      }),
    );
  });
});
