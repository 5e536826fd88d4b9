import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serveSnapshot } from '../../src/app/serve-snapshot.js';
import type { CheckedClaim, CheckedText } from '../../src/app/checking.js';
import { indexForViews } from '../../src/views/view-index.js';
import { arbitraryQuestion } from '../properties/arbitrary-question.js';
import { shippedSnapshot as snapshot } from '../properties/shipped-snapshot.js';

const clock = (): Date => new Date('2026-01-01T12:00:00Z');
const { checking } = serveSnapshot(snapshot, { now: () => 0, clock });
const { names } = await indexForViews(snapshot);
const texts = new Map(snapshot.articles.map(({ id, text }) => [id, text]));

async function check(text: string): Promise<CheckedText> {
  const looked = await checking.check(text);
  if (looked.state !== 'ready') throw new Error('The facts are not read.');
  return looked.view;
}

async function only(text: string): Promise<CheckedClaim> {
  const { claims } = await check(text);
  const [claim, ...others] = claims;
  if (claim === undefined || others.length > 0) throw new Error(`${claims.length} claims: ${text}`);
  return claim;
}

/** Sentences of the articles that tell facts, one a line: every ninth. */
const sentences = [...new Set(snapshot.facts.map(({ citation }) => citation.quote))]
  .filter((quote, at) => at % 9 === 0 && !/[?؟]/u.test(quote))
  .map((quote) => quote.replaceAll(/\s+/gu, ' '));

/** How a sentence comes to say something else. */
const changes: Readonly<Record<string, (sentence: string) => string>> = {
  'another number': (sentence) => sentence.replaceAll(/\d+/gu, (digits) => String(Number(digits) + 3)),
  'two names in one another’s place'(sentence) {
    const [a, b] = namesIn(sentence);
    if (a === undefined || b === undefined) return sentence;
    return sentence.replaceAll(a, '\u0001').replaceAll(b, a).replaceAll('\u0001', b);
  },
  'somebody else’s name': (sentence) => sentence.replaceAll(namesIn(sentence)[0] ?? '\u0001', 'Norway'),
  'a denial': (sentence) =>
    sentence
      .replace(/ (was|were|had|has|have|is|are|would) /u, ' $1 not ')
      .replace(/ met /u, ' did not meet ')
      .replace(/ignored/u, 'did not ignore'),
  'another order in time': (sentence) =>
    sentence.replaceAll(/ (before|after) /gu, (_, word) => (word === 'before' ? ' after ' : ' before ')),
  'a plan': (sentence) => sentence.replace(/ (?:met|visited|signed|accepted|killed) /u, ' may have $& '),
};

/** Two of the names in a sentence, as it writes them, where neither is part of the other. */
function namesIn(sentence: string): string[] {
  const ids = new Set(names.namedIn(sentence).entities.map(({ id }) => id));
  const written = snapshot.entities
    .filter(({ id }) => ids.has(id))
    .flatMap(({ name, aliases }) => [name, ...aliases].find((each) => sentence.includes(each)) ?? []);
  const [a] = written;
  return a === undefined
    ? []
    : [a, ...written.filter((each) => !each.includes(a) && !a.includes(each))].slice(0, 2);
}

describe('claims of a message', () => {
  it.each([
    ['Ismail Haniyeh was killed in Tehran.', 'supported'],
    ['Ismail Haniyeh was killed in Doha.', 'absent'],
    ['Ismail Haniyeh was not killed.', 'absent'],
    ['İbrahim Kalın met Muhammad Darwish on 29 June 2025.', 'supported'],
    ['İbrahim Kalın spoke by phone with Khalil al-Hayya on 1 June 2025.', 'supported'],
    ['Hakan Fidan spoke by phone with Khalil al-Hayya on 1 June 2025.', 'absent'],
    ['Israel struck Doha in September 2025.', 'supported'],
    ['Qatar struck Israel in September 2025.', 'absent'],
    ['Hassan Rashad is Egypt’s intelligence chief.', 'supported'],
    ['Hassan Rashad is Qatar’s intelligence chief.', 'absent'],
    ['CIA Director William Burns did not meet Mossad chief David Barnea on 28 January 2024.', 'absent'],
  ] as const)('(%s) is %s', async (claim, standing) => {
    expect(await only(claim)).toMatchObject({ claim, standing });
  });

  it('differ where an article states what they deny, of the same people on the same day', async () => {
    const found = await only(
      "CIA Director William Burns did not meet Qatar's Prime Minister Mohammed bin Abdulrahman Al Thani, Mossad chief David Barnea and Egypt's intelligence chief Abbas Kamel in Paris on Sunday, 28 January 2024.",
    );
    expect(found.standing).toBe('differs');
    expect(found.citation?.quote).toContain('William Burns met');
  });

  it('are sentences that assert something about somebody, as a chat writes them', async () => {
    const { claims, left } = await check(
      [
        'Hello everyone 👋',
        '> quoted: Hamas said no.',
        'Who is Jared Kushner?',
        '- **Ismail Haniyeh** was killed in Tehran. <@4242> https://example.org/x',
        'Nice weather.',
      ].join('\n'),
    );
    expect(claims.map(({ claim }) => claim)).toEqual(['Ismail Haniyeh was killed in Tehran.']);
    expect(left).toBe(0);
  });

  it('are five of a message, and the others are counted', async () => {
    const { claims, left } = await check('Ismail Haniyeh was killed in Tehran.\n'.repeat(8));
    expect([claims.length, left]).toEqual([5, 3]);
  });

  it('are nothing where there are none', async () => {
    for (const text of ['', '  ', '👍', 'thanks!', '@everyone', '???'])
      expect(await check(text)).toMatchObject({ claims: [], left: 0 });
  });

  it('are supported by what an article says in these very words', async () => {
    const found = await Promise.all(sentences.map(async (sentence) => (await check(sentence)).claims));
    const claims = found.flat();
    expect(claims.length).toBeGreaterThan(40);
    expect(claims.filter(({ standing }) => standing === 'supported').length).toBeGreaterThan(
      claims.length * 0.9,
    );
  });

  it.each(Object.entries(changes))(
    'are never supported by a sentence that says it with %s',
    async (_, change) => {
      const wrong: string[] = [];
      for (const sentence of sentences) {
        const changed = change(sentence);
        if (changed === sentence) continue;
        for (const { claim, standing } of (await check(changed)).claims)
          if (standing === 'supported' && !sentences.includes(claim)) wrong.push(claim);
      }
      expect(wrong).toEqual([]);
    },
  );

  it('of any text are looked up without a fault, and every quotation is verbatim', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryQuestion(snapshot), async (text) => {
        for (const { citation } of (await check(text)).claims) {
          if (citation === null) continue;
          const { article, start, end, quote } = citation;
          expect(texts.get(article.id)?.slice(start, end)).toBe(quote);
        }
      }),
      { numRuns: 60 },
    );
  });
});

it('are not looked up before the facts are read', async () => {
  const without = serveSnapshot(snapshot, { now: () => 0, clock, factsState: 'reading' });
  expect(await without.checking.check('Ismail Haniyeh was killed in Tehran.')).toEqual({ state: 'reading' });
});
