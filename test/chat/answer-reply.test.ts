import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerReply } from '../../src/chat/answer-reply.js';
import { toMessage } from '../../src/discord/protocol/message.js';
import { textsFor } from '../../src/chat/texts/texts.js';
import type { Answer } from '../../src/model/answer.js';
import { aCitation, anAbstention, anAnswer } from '../support/answers.js';
import { arbitraryText } from './arbitrary-text.js';
import { seenInDiscord } from '../discord/protocol/markdown/discord-markdown.js';
import { runOf } from './quoted-run.js';

const texts = textsFor('en-GB');
const replyTo = (answer: Answer) => answerReply(answer, { visibility: 'public', texts });
const shown = (answer: Answer): string => toMessage(replyTo(answer)).embeds[0]?.description ?? '';
const seen = (answer: Answer): string => seenInDiscord(shown(answer)).text;

const long = 'The delegations met again in the morning and spoke at length about the exchange of prisoners. '
  .repeat(3)
  .trim();

describe('answerReply, answered', () => {
  it('shows the question, the quotation with its highlights, and where it stands', () => {
    const answer = anAnswer({
      citations: [
        aCitation({
          highlights: [[0, 13]],
          section: 'Third day',
          attribution: 'Turkish security sources',
          link: 'https://example.org/briefs/kalin-call#:~:text=Jared',
        }),
      ],
    });
    expect(shown(answer)).toBe(
      [
        '**Question:** Who is Jared Kushner?',
        '',
        '> **Jared Kushner** was due to attend the third day of the talks.',
        String.raw`\[1\] [Phone call about the talks](<https://example.org/briefs/kalin-call#:~:text=Jared>) · Parley · 8 October 2025 · Third day · according to Turkish security sources`,
        '-# Quoted word for word · articles a1b2c3d4e5f6',
      ].join('\n'),
    );
  });

  it('says what is unknown and invents nothing in its place', () => {
    const article = { title: null, publisher: null, url: null, published: null, id: '004_00dc' };
    expect(seen(anAnswer({ citations: [aCitation({ article })] }))).toContain('[1] 004_00dc · undated\n');
  });

  it('says that only the first of two questions is answered', () => {
    const leftOut = 'Where *was* it?';
    expect(seen(anAnswer({ leftOut }))).toContain(
      'This answers the first of your questions. Please ask the other by itself: Where *was* it?',
    );
    for (const locale of ['tr', 'ar', 'he']) {
      const { blocks } = answerReply(anAnswer({ leftOut }), {
        visibility: 'public',
        texts: textsFor(locale),
      });
      const notes = blocks.filter(({ kind, spans }) => kind === 'note' && runOf(spans).includes(leftOut));
      expect(notes).toHaveLength(1);
    }
  });

  it('takes the day of a date-time as it is written', () => {
    const article = { published: '2025-10-07T23:30:00-05:00' };
    expect(seen(anAnswer({ citations: [aCitation({ article })] }))).toContain('7 October 2025');
  });

  it('names what an article rests on', () => {
    const source = {
      publisher: 'Daily Sabah',
      title: 'Mediators meet',
      url: 'https://example.com/a',
      published: '2024-02-13',
    };
    const unnamed = { publisher: null, title: null, url: null, published: '2024-02-13' };
    const undated = { ...source, publisher: null, url: null, published: null };
    const sources = [source, unnamed, undated, source, source];
    expect(shown(anAnswer({ citations: [aCitation({ article: { sources } })] }))).toContain(
      '-# Rests on: [Daily Sabah](<https://example.com/a>) (13 February 2024), Mediators meet (undated), [Daily Sabah](<https://example.com/a>) (13 February 2024) and 1 more\n',
    );
  });

  it('shows the second and third quotation shorter and no more than three', () => {
    const citations = [1, 2, 3, 4].map((n) => aCitation({ n, quote: long }));
    const quotes = replyTo(anAnswer({ citations })).blocks.filter(({ kind }) => kind === 'quote');
    const runs = quotes.map(({ spans }) => runOf(spans));
    expect(runs[0]).toBe(long);
    expect(runs.slice(1).map((run) => run.length <= 180 && long.includes(run))).toEqual([true, true]);
  });

  it('shortens a long question visibly', () => {
    const text = seen(anAnswer({ question: `Who ${'really '.repeat(100)}met?` }));
    expect(text).toMatch(/^Question: Who (really )+really…\n/);
    expect(text.split('\n')[0]?.length).toBeLessThan(265);
  });

  it('says up to when it answers, and lists questions that can be answered', () => {
    const text = seen(anAnswer({ asOf: '2024-02-13', related: ['Who mediated the talks?', 'Who signed?'] }));
    expect(text).toContain('As of 13 February 2024: later articles were left out.');
    expect(text).toContain('Questions these articles do answer:\nWho mediated the talks?\nWho signed?\n');
  });

  it('pings nobody and styles nothing by what was asked or quoted', () => {
    const text = '@everyone **bold** <@1> https://example.org [x](https://evil.example) :smile:';
    const { marks, text: visible } = seenInDiscord(
      shown(anAnswer({ question: text, citations: [aCitation({ quote: text, article: { url: null } })] })),
    );
    expect(marks).toEqual(['quote', 'subtext', 'strong']);
    expect(visible.split(text)).toHaveLength(3);
  });

  it('keeps the first quotation and its source when a message is full', () => {
    const article = { title: '*'.repeat(500), publisher: '_'.repeat(500), sources: [] };
    const link = `https://example.org/${'x'.repeat(900)}`;
    const citations = [1, 2, 3].map((n) =>
      aCitation({
        n,
        quote: '*'.repeat(350),
        article,
        link,
        section: '~'.repeat(300),
        attribution: '|'.repeat(300),
      }),
    );
    const text = seen(anAnswer({ question: '_'.repeat(500), citations, related: ['#'.repeat(500)] }));
    expect(text).toContain('*'.repeat(350));
    expect(text).toContain('[1]');
    expect(text).toContain('Question:');
  });
});

describe('answerReply, abstained', () => {
  it.each([
    ['nothing-relevant', 'None of the articles says anything about this.'],
    ['names-not-in-articles', 'None of the articles mentions who or what this question names.'],
    ['not-stated', 'The articles touch on this, but none of them states the answer.'],
    ['not-a-question', 'I could not find a question in this.'],
    ['empty-corpus', 'There are no articles to answer from yet.'],
  ] as const)('says plainly why: %s', (reason, sentence) => {
    const text = seen(anAbstention(reason));
    expect(text).toContain(sentence);
    expect(text).not.toContain('close');
  });

  it('shows what comes near, and says that it is no answer', () => {
    const answer = anAbstention('not-stated', {
      citations: [aCitation({ quote: long }), aCitation({ n: 2 })],
    });
    const lines = seen(answer).split('\n');
    expect(lines).toContain('Not an answer, but close:');
    expect(lines.findIndex((line) => line.includes('close'))).toBeLessThan(
      lines.findIndex((line) => line.startsWith('[1]')),
    );
    expect(replyTo(answer).tone).toBe('abstention');
  });

  it('is what an answer without a quotation comes to', () => {
    expect(seen(anAnswer({ citations: [] }))).toContain('none of them states the answer');
  });
});

describe('answerReply, whatever the answer', () => {
  const maybe = fc.option(arbitraryText(20), { nil: null });
  const citation = fc
    .record({
      quote: arbitraryText(60).map((text) => text.slice(0, 350)),
      highlight: fc.tuple(fc.nat(300), fc.nat(80)),
      section: maybe,
      attribution: maybe,
      link: maybe,
      article: fc.record({
        id: arbitraryText(),
        title: maybe,
        publisher: maybe,
        url: maybe,
        published: maybe,
      }),
    })
    .map(({ highlight: [from, length], ...rest }) =>
      aCitation({ ...rest, highlights: [[from, from + length]] }),
    );
  const answer = fc
    .record({ question: arbitraryText(), asOf: maybe, citations: fc.array(citation, { maxLength: 5 }) })
    .chain((given) => fc.constantFrom<Answer>(anAnswer(given), anAbstention('not-stated', given)));

  it('quotes only what stands in the citation, and stays within the limits', () => {
    fc.assert(
      fc.property(answer, (given) => {
        const reply = replyTo(given);
        const quotes = reply.blocks.filter(({ kind }) => kind === 'quote');
        for (const [index, { spans }] of quotes.entries()) {
          expect(given.citations[index]?.quote).toContain(runOf(spans));
        }
        expect(toMessage(reply).embeds[0]?.description?.length).toBeLessThanOrEqual(4096);
      }),
    );
  });
});
