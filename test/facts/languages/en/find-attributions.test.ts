import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributionsIn, saidIn } from '../../../support/attributions.js';
import { growth, PROPORTION } from '../../../support/growth.js';
import { oddText } from '../../../support/odd-text.js';

describe('who says what', () => {
  it.each([
    ['Hamas said the talks would go on.', 'Hamas', 'say', 'the talks would go on'],
    [
      'The talks would go on, a senior Hamas official said.',
      'a senior Hamas official',
      'say',
      'The talks would go on',
    ],
    // Where it was written is no part of who said it; what a name is short for is left out.
    ['Mexico City (CNN) President Sisi said aid must come.', 'President Sisi', 'say', 'aid must come'],
    ['The ministry (MFA) said aid must come.', 'The ministry', 'say', 'aid must come'],
    ['According to Doha, the pause holds.', 'Doha', 'according to', 'the pause holds'],
    [
      'The pause, according to two diplomats, will hold.',
      'two diplomats',
      'according to',
      'The pause … will hold',
    ],
    ['“The pause holds,” said Al Thani.', 'Al Thani', 'say', '“The pause holds,”'],
    [
      'Fidan, who was in Doha on Monday, said that aid must come first.',
      'Fidan',
      'say',
      'aid must come first',
    ],
    ['Kalin, the head of the service, stressed that time was short.', 'Kalin', 'stress', 'time was short'],
    [
      'A Hamas official told reporters on Sunday that a reply was ready.',
      'A Hamas official',
      'tell',
      'a reply was ready',
    ],
    ['It was reported by Egyptian media.', 'Egyptian media', 'report', 'It'],
    [
      'Diplomats familiar with the matter said on Tuesday no date was set.',
      'Diplomats familiar with the matter',
      'say',
      'no date was set',
    ],
    [
      'In a statement, the foreign ministry said crossings were open.',
      'the foreign ministry',
      'say',
      'crossings were open',
    ],
    ['The ministry put the number of trucks at 120.', 'The ministry', 'put', 'the number of trucks at 120'],
    ['Israel rejected the claim by Hamas that the road was shut.', 'Hamas', 'claim', 'the road was shut'],
    [
      'The envoy repeated the ministry’s claim that the road was open.',
      'the ministry',
      'claim',
      'the road was open',
    ],
    ['Witkoff was quoted as saying that the gap was small.', 'Witkoff', 'say', 'the gap was small'],
    [
      'Officials briefed on the talks said a list was agreed.',
      'Officials briefed on the talks',
      'say',
      'a list was agreed',
    ],
    ['Hakan Fidan (second from left) said that aid came first.', 'Hakan Fidan', 'say', 'aid came first'],
    ['The road is open, a diplomat told AFP.', 'a diplomat', 'tell', 'The road is open'],
    ['The minister called for an end to the blockade.', 'The minister', 'call for', 'an end to the blockade'],
    ['Last month, Egypt, the host of the talks, announced a new round.', 'Egypt', 'announce', 'a new round'],
    ['He had a call with Hakan Fidan, who said that aid came first.', 'Hakan Fidan', 'say', 'aid came first'],
    [
      'Palestinian officials expressed gratitude for the aid.',
      'Palestinian officials',
      'express gratitude',
      'the aid',
    ],
    ['Analysts believe that a truce is near.', 'Analysts', 'believe', 'a truce is near'],
    ['A U.N. report shows that stocks are low.', 'A U.N. report', 'show', 'stocks are low'],
    [
      'On Tuesday the army confirmed that it had left the area.',
      'the army',
      'confirm',
      'it had left the area',
    ],
  ])('%s', (text, who, verb, what) => {
    expect(saidIn(text)).toContainEqual(
      expect.objectContaining({ who, verb, what: expect.stringContaining(what) }),
    );
  });

  it.each([
    ['nobody is named', 'A ceasefire was announced on Wednesday.'],
    ['they were told', 'The delegates were told to wait.'],
    ['it was not said', 'Hamas did not say when it would reply.'],
    ['it may be said', 'The ministry could say more next week.'],
    ['it is supposed', 'The talks end if Hamas says that it withdraws.'],
    ['nothing was said', 'The minister said no more.'],
    ['it is a noun', 'The report, the claims and their demands are on the table.'],
    ['it is a thing', 'The talks underscore the role of Doha, and their presence adds weight.'],
    ['it is an adjective', 'The well-known envoy met the Iran-backed groups.'],
    ['nothing is claimed by it', 'Kalin maintained close contact with the delegation.'],
    ['it is an object', 'The ministry received calls for service.'],
    ['it is a name', 'The United States sent an envoy.'],
    ['it is a telephone', 'Blinken called Fidan on Friday.'],
    ['anybody could say it', 'You say what you like.'],
    ['it is wished for', 'He wants to say that it is over.'],
  ])('is not told where %s', (_, text) => {
    expect(saidIn(text).filter(({ kind }) => kind !== 'stance')).toEqual([]);
  });

  it('is told of the future as planned', () => {
    expect(saidIn('Qatar will announce that the pause begins.')).toMatchObject([
      { who: 'Qatar', verb: 'announce', modality: 'planned' },
    ]);
  });

  it('parts two speakers of one sentence', () => {
    expect(saidIn('Hamas said the road was shut, but Israel said it was open.')).toMatchObject([
      { who: 'Hamas', what: 'the road was shut' },
      { who: 'Israel', what: 'it was open.' },
    ]);
  });

  it('leaves the subject of a second verb out, as the sentence does', () => {
    expect(saidIn('Fidan praised the mediators and said that the talks would go on.')).toMatchObject([
      { who: 'Fidan', verb: 'praise', kind: 'reaction' },
      { who: 'Fidan', verb: 'say', what: 'the talks would go on.' },
    ]);
    expect(saidIn('The envoy left Cairo on Monday, saying that he would be back.')).toMatchObject([
      { who: 'The envoy', what: 'he would be back.' },
    ]);
  });
});

describe('a direct quotation', () => {
  it('belongs to its speaker over several sentences', () => {
    expect(saidIn('“The gap is small. It can be closed,” Witkoff said. “We need two days.”')).toMatchObject([
      { who: 'Witkoff', what: '“The gap is small. It can be closed,” … “We need two days.”' },
    ]);
  });

  it('goes on in the next paragraph where it was not closed', () => {
    const text = 'Al Thani said: “The gap is small.\n\n“It can be closed.”\n\nThe talks go on.';
    expect(saidIn(text)).toMatchObject([
      { who: 'Al Thani', what: '“The gap is small. … “It can be closed.”' },
    ]);
  });

  it('may stand in a sentence of its own before its speaker', () => {
    expect(saidIn('“Can it be closed?” Witkoff said.')).toMatchObject([
      { who: 'Witkoff', what: '“Can it be closed?”' },
    ]);
  });

  it('may stand in the paragraph below a colon', () => {
    expect(saidIn('Witkoff said:\n\n“It can be closed.”\n\nThe talks go on.')).toMatchObject([
      { who: 'Witkoff', what: '“It can be closed.”' },
    ]);
  });

  it('is not another speaker’s for standing beside it', () => {
    expect(saidIn('“The gap is small,” Witkoff said. “No,” Fidan replied.')).toMatchObject([
      { who: 'Witkoff', what: '“The gap is small,”' },
      { who: 'Fidan', what: '“No,”' },
    ]);
  });

  it('keeps what it says that others said', () => {
    expect(saidIn('“Hamas said yes to us,” Witkoff said.')).toMatchObject([{ who: 'Witkoff' }]);
  });
});

describe('“he said”', () => {
  it('is told of the one who spoke before', () => {
    const text = 'Al Thani said the pause holds. Aid will come, he said.';
    expect(saidIn(text).map(({ who }) => who)).toEqual(['Al Thani', 'Al Thani']);
  });

  it('is told of nobody where two could be meant', () => {
    const text = 'Al Thani said he had met Hakan Fidan. Aid will come, he said.';
    expect(saidIn(text).map(({ who }) => who)).toEqual(['Al Thani', null]);
    expect(saidIn('Al Thani said it holds. Fidan said it breaks. It is late, he said.')[2]?.who).toBeNull();
  });

  it('is told of many for “they” and of a body for “it”', () => {
    expect(saidIn('Egyptian officials said it holds. They added that aid came.')[1]?.who).toBe(
      'Egyptian officials',
    );
    expect(saidIn('The army said it holds. It added that aid came.')[1]?.who).toBe('The army');
    expect(saidIn('The army said it holds. They added that aid came.')[1]?.who).toBeNull();
  });
});

describe('any text', () => {
  const cue = fc.constantFrom(
    ' said ',
    ' said that ',
    ', he said',
    ' according to ',
    '“',
    '”',
    '"',
    ' and ',
    ' who ',
    'Fidan',
  );

  it('gives spans inside it, and does not throw', () => {
    const texts = fc
      .array(fc.oneof(oddText(5), cue), { maxLength: 12 })
      .map((parts) => `x ${parts.join('')}`);
    fc.assert(
      fc.property(texts, (text) => {
        const { article, attributions } = attributionsIn(text);
        for (const { source, named, cue, contents } of attributions) {
          for (const span of [source, cue, ...contents, ...(named === null ? [] : [named])]) {
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeGreaterThan(span.start);
            expect(span.end).toBeLessThanOrEqual(article.text.length);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['cues', 'he said '],
    ['relatives', 'who '],
    ['quotations', '“a” he said. '],
    ['open marks', '"a '],
    ['commas', 'a, who, '],
    ['adverbs', 'really '],
    ['sources', 'according to X, '],
  ])('is read in proportion to its length, also one of nothing but %s', (_, piece) => {
    const read = (length: number): void =>
      void attributionsIn(`The ${piece.repeat(length / piece.length)} said.`);
    expect(growth(read, 5000)).toBeLessThanOrEqual(PROPORTION);
  });
});

it.each([
  'An officer who was hurt on Jan. 6, 2021 described it as a battle.',
  'A speaker just after 10 a.m. asked them to wait.',
  'A speaker just after 10 a.m. asked them to wait, saying that aid was near.',
  'It has more than 52 million confirmed cases.',
])('takes no number for somebody who speaks: %s', (sentence) => {
  const sources = saidIn(sentence).map(({ who }) => who ?? '');
  expect(sources.filter((who) => /^\d/u.test(who))).toEqual([]);
});
