import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerReply } from '../../src/chat/answer-reply.js';
import { contained, directionOf, isolated } from '../../src/chat/direction.js';
import { toMessage } from '../../src/discord/protocol/message.js';
import { textsFor } from '../../src/chat/texts/texts.js';
import type { Answer } from '../../src/model/answer.js';
import type { ReplyBlock } from '../../src/chat/reply.js';
import { aCitation, anAbstention, anAnswer } from '../support/answers.js';
import { arbitraryText } from './arbitrary-text.js';
import { seenInDiscord } from '../discord/protocol/markdown/discord-markdown.js';

const [FSI, PDI, RLM] = ['\u2068', '\u2069', '\u200F'];

/** A text without the characters that only direct it. */
const bare = (text: string): string => text.replaceAll(/[\u200F\u2068\u2069]/g, '');

/** What of a line lies open at its end, and what it would close of a line around it. */
function leaks(line: string): boolean {
  let open = 0;
  for (const mark of line.match(/[\u2066-\u2069\u202A-\u202E]/g) ?? []) {
    if (/[\u2066-\u2068]/.test(mark)) open += 1;
    else if (mark === PDI) open -= 1;
    else if (open === 0) return true;
    if (open < 0) return true;
  }
  return open !== 0;
}

function shown(blocks: readonly ReplyBlock[]): string {
  return (
    toMessage({ kind: 'reply', visibility: 'public', tone: 'answer', blocks }).embeds[0]?.description ?? ''
  );
}
const shownAnswer = (answer: Answer): string =>
  shown(answerReply(answer, { visibility: 'public', texts: textsFor(answer.language) }).blocks);
const quote = (text: string): string => shown([{ kind: 'quote', spans: [{ text }] }]);

const anyControls = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\u2066',
        '\u2067',
        '\u2068',
        PDI,
        '\u202A',
        '\u202B',
        '\u202C',
        '\u202D',
        '\u202E',
        '\n',
      ),
      fc.constantFrom('talks', 'محادثات', 'שיחות', ' ', '12'),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe('directionOf', () => {
  it.each([
    ['ar', 'rtl'],
    ['he-IL', 'rtl'],
    ['en-GB', 'ltr'],
    ['tr', 'ltr'],
    ['', 'ltr'],
  ])('knows that %j runs %s', (tag, direction) => {
    expect(directionOf(tag)).toBe(direction);
  });
});

describe('isolated', () => {
  it('sets off only what runs the other way', () => {
    expect(isolated('Daily Sabah', 'ltr')).toBe('Daily Sabah');
    expect(isolated('Daily Sabah', 'rtl')).toBe(`${FSI}Daily Sabah${PDI}`);
    expect(isolated('القاهرة الإخبارية', 'ltr')).toBe(`${FSI}القاهرة الإخبارية${PDI}`);
    expect(isolated('القاهرة الإخبارية', 'rtl')).toBe('القاهرة الإخبارية');
    expect(isolated('2025-10-08', 'rtl')).toBe(`${FSI}2025-10-08${PDI}`);
  });

  it('closes each line, since none reaches past its end', () => {
    expect(isolated('one\ntwo', 'rtl')).toBe(`${FSI}one${PDI}\n${FSI}two${PDI}`);
  });

  it('lets no control of the text out, and changes nothing inside', () => {
    const around = fc.constantFrom('ltr' as const, 'rtl' as const);
    fc.assert(
      fc.property(anyControls, around, (text, direction) => {
        const result = isolated(text, direction);
        expect(result.split('\n').filter(leaks)).toEqual([]);
        expect(bare(result)).toBe(bare(text));
        for (const [index, line] of result.split('\n').entries()) {
          expect(line).toContain(text.split('\n')[index]);
        }
        expect(contained(result)).toBe(result);
      }),
    );
  });
});

describe('quotations', () => {
  it('mark a right-to-left line as one, whatever the language of the reply', () => {
    expect(quote('قال مصدر إن المحادثات مستمرة.')).toBe(`> ${RLM}${FSI}قال مصدر إن المحادثات مستمرة.${PDI}`);
    expect(quote('The talks (מו"מ) go on.')).toBe('> The talks (מו"מ) go on.');
  });

  it('keep their own controls from reaching the text around them', () => {
    expect(quote('a \u202E b')).toBe(`> ${FSI}a \u202E b${PDI}`);
    expect(quote(`a ${PDI} b`)).toBe(`> ${FSI}${FSI}a ${PDI} b${PDI}`);
  });

  it('do so as a whole: a run may open before a highlight and close behind it', () => {
    const spans = [{ text: 'a \u2067' }, { text: 'b', style: 'bold' as const }, { text: `${PDI} c` }];
    expect(shown([{ kind: 'quote', spans }])).toBe(`> a \u2067**b**${PDI} c`);
  });

  it('show the same characters, in any script and with any controls', () => {
    // Digits have no direction, and keep the text from being blank.
    const text = fc.oneof(anyControls, arbitraryText(15)).map((odd) => `1${odd}1`);
    fc.assert(
      fc.property(text, fc.constantFrom('en', 'tr', 'ar', 'he'), (quoted, language) => {
        const markup = quote(quoted);
        const plain = quoted
          .toWellFormed()
          .replaceAll(/\r\n?/g, '\n')
          .replaceAll(/(?![\n\t])\p{Cc}/gu, '');
        expect(bare(seenInDiscord(markup).text)).toBe(bare(plain));
        const answer = anAnswer({ language, citations: [aCitation({ quote: quoted.slice(0, 350) })] });
        expect(shownAnswer(answer).split('\n').filter(leaks)).toEqual([]);
      }),
    );
  });
});

describe('an answer in Arabic or Hebrew', () => {
  const article = { publisher: 'Daily Sabah', published: '2024-02-13', sources: [] };
  const citation = aCitation({ article, section: 'Who came', attribution: 'Egyptian media' });

  it('sets off every Latin run and starts its lines from the right', () => {
    const lines = shownAnswer(
      anAnswer({ language: 'ar', question: 'من هو كوشنر؟', citations: [citation], asOf: '2025-10-08' }),
    ).split('\n');
    expect(lines).toEqual([
      '**السؤال:** من هو كوشنر؟',
      '',
      '> Jared Kushner was due to attend the third day of the talks.',
      String.raw`${RLM}\[1\] [${FSI}Phone call about the talks${PDI}](<https://example.org/briefs/kalin-call>) · ${FSI}Daily Sabah${PDI} · 13 فبراير 2024 · ${FSI}Who came${PDI} · نقلًا عن: ${FSI}Egyptian media${PDI}`,
      '-# حتى 8 أكتوبر 2025: لم تؤخذ المقالات اللاحقة في الحسبان.',
      `-# اقتباس حرفي · المقالات ${FSI}a1b2c3d4e5f6${PDI}`,
    ]);
  });

  it.each(['ar', 'he'])('says in %s why there is none', (language) => {
    const texts = textsFor(language);
    const text = shownAnswer(anAbstention('empty-corpus', { language }));
    expect(text).toContain(`**${texts.answer.abstained['empty-corpus']}**`);
    expect(text).toContain(`${FSI}/reload${PDI}`);
  });

  it('stays within the limits, every line closed', () => {
    const long = aCitation({
      quote: 'محادثات '.repeat(43).trim(),
      section: 'x 1 '.repeat(100),
      attribution: `${PDI}\u202E`.repeat(80),
      article: { title: 'שיחות and talks '.repeat(40), publisher: PDI.repeat(300) },
    });
    const answer = anAnswer({ language: 'he', citations: [long, long, long], related: ['Who? '.repeat(90)] });
    const text = shownAnswer(answer);
    expect(text.length).toBeLessThanOrEqual(4096);
    expect(text.split('\n').filter(leaks)).toEqual([]);
    expect(text).toContain(long.quote);
  });
});

describe('other replies', () => {
  const code: ReplyBlock = {
    kind: 'item',
    spans: [{ text: '/ask', style: 'code' }, { text: ' اطرح سؤالًا' }],
  };

  it('start a right-to-left line at the right even behind a command', () => {
    expect(shown([code])).toBe(`- ${RLM}${FSI}\`/ask\`${PDI} اطرح سؤالًا`);
  });

  it('leave a left-to-right line alone', () => {
    const spans = [{ text: '/ask', style: 'code' as const }, { text: ' Ask about محادثات' }];
    expect(shown([{ kind: 'item', spans }])).toBe('- `/ask` Ask about محادثات');
  });

  it('do not take an address for words', () => {
    const spans = [{ text: '1', link: 'https://example.org/a' }, { text: ' مقالة' }];
    expect(shown([{ kind: 'paragraph', spans }])).toBe('[1](<https://example.org/a>) مقالة');
  });
});
