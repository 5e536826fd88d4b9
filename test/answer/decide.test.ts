import { beforeAll, describe, expect, it } from 'vitest';
import { analyzeQuestion } from '../../src/search/query/analyze-question.js';
import { decide, type Decision } from '../../src/answer/decide.js';
import type { BuiltSnapshot } from '../../src/corpus/build.js';
import { findHits } from '../../src/answer/read-hits.js';
import { snapshotOf } from '../search/a-snapshot.js';
import { articleOf } from '../support/corpus.js';
import { talksIn } from './talks.js';

let snapshot: BuiltSnapshot;
beforeAll(async () => {
  snapshot = await snapshotOf(talksIn('en'));
});

function decided(question: string, threshold?: number): Decision {
  const analyzed = analyzeQuestion(snapshot.index, question, null);
  return decide(analyzed, findHits(snapshot.index, analyzed), threshold);
}
const reasonOf = (question: string): string => {
  const decision = decided(question);
  return decision.answer ? 'answered' : decision.reason;
};

const STATED = [
  'Where was the ceasefire agreement signed?',
  'How many hostages was Hamas to release?',
  'Who received Ismail Haniyeh?',
  'Netanyahu neden katılmadı?',
];
const NOT_STATED = [
  ['', 'not-a-question'],
  ['???', 'not-a-question'],
  ['is it who', 'not-a-question'],
  ['Hello there!', 'not-a-question'],
  ['thanks a lot', 'not-a-question'],
  ['merhaba', 'not-a-question'],
  ['شكرا جزيلا', 'not-a-question'],
  ['תודה', 'not-a-question'],
  ['purple elephants dancing', 'not-a-question'],
  ['Who won the chess tournament?', 'nothing-relevant'],
  ['Satranç turnuvasını kim kazandı?', 'nothing-relevant'],
  ['من فاز ببطولة الشطرنج؟', 'nothing-relevant'],
  ['What did Emmanuel Macron say about the hostages?', 'names-not-in-articles'],
  ['Who represented Norway in Cairo?', 'names-not-in-articles'],
  ['How old is Hakan Fidan?', 'not-stated'],
  ['How many delegates did William Burns meet in Cairo?', 'not-stated'],
  ['How long did Hakan Fidan receive Ismail Haniyeh in Ankara?', 'not-stated'],
  ['When did Hakan Fidan receive Ismail Haniyeh in Ankara?', 'not-stated'],
  ['What did Hakan Fidan tell Ismail Haniyeh?', 'not-stated'],
  ['Hakan Fidan İsmail Haniye’ye ne dedi?', 'not-stated'],
  ['What time did William Burns meet Egyptian officials?', 'not-stated'],
] as const;

describe('the decision', () => {
  it.each(STATED)('is to answer what the articles state: %s', (question) => {
    expect(decided(question).answer).toBe(true);
  });

  it.each(NOT_STATED)('is to abstain from "%s": %s', (question, reason) => {
    expect(reasonOf(question)).toBe(reason);
  });

  it('is by confidence, which can be compared between questions', () => {
    const least = Math.min(...STATED.map((question) => decided(question).confidence));
    for (const [question] of NOT_STATED) expect(decided(question).confidence).toBeLessThan(least);
  });

  it('abstains from everything where nothing is sure enough, and answers more where less will do', () => {
    for (const question of STATED) expect(decided(question, 1.01).answer).toBe(false);
    for (const question of STATED) expect(decided(question, 0).answer).toBe(true);
  });

  it('never answers what is plainly missing, however little will do', () => {
    const missing = NOT_STATED.filter(([, reason]) => /^(?:not-stated|names-not-in-articles)$/.test(reason));
    for (const [question, reason] of missing) {
      expect(decided(question, 0.01)).toMatchObject({ answer: false, reason });
    }
  });

  it('is less sure of a question with a name that no article has', () => {
    const known = decided('Where did William Burns meet Egyptian officials?').confidence;
    expect(decided('Where did William Burns meet Emmanuel Macron?').confidence).toBeLessThan(known);
  });
});

describe('who is asked for', () => {
  const decidedOn = async (texts: readonly string[], question: string): Promise<string> => {
    const { index } = await snapshotOf(texts.map((text, n) => articleOf(`${text}\n`, { id: `a${n}` })));
    const analyzed = analyzeQuestion(index, question, null);
    const decision = decide(analyzed, findHits(index, analyzed));
    return decision.answer ? 'answered' : decision.reason;
  };

  it('is not answered for where no clause says that it happened and nobody can be marked', async () => {
    const talks = 'The Latvian delegation met the Maltese delegation near the border for talks.';
    expect(await decidedOn([talks], 'Who headed the Latvian delegation at the talks near the border?')).toBe(
      'not-stated',
    );
    const led = 'Janis Kalnins headed the Latvian delegation at the talks near the border.';
    expect(await decidedOn([led], 'Who headed the Latvian delegation at the talks near the border?')).toBe(
      'answered',
    );
  });

  it('is asked in another language, and nothing there says in any known word that it happened', async () => {
    const talks =
      'Talks of the Latvian and the Maltese sides went on in Riga. President Kalnins hoped for an end of the war.';
    const parade = 'A colonel led the parade of the cadets in Daugavpils.';
    expect(await decidedOn([talks, parade], 'Riga görüşmelerinde Letonya heyetini kim yönetti?')).toBe(
      'not-stated',
    );
  });

  it('holds an office in a city that nobody lists only where a name stands beside it', async () => {
    const left =
      'It began with the resignation of the Latvian ambassador in Valmiera. Ms. Berzina regretted it.';
    expect(await decidedOn([left], 'Who is the new Latvian ambassador in Valmiera?')).toBe('not-stated');
  });

  it('said nothing about a name that stands nowhere there', async () => {
    const said = 'Hakan Fidan told reporters in Ankara that the talks about Karabakh were hard.';
    const elsewhere = 'Cyprus was the matter of a meeting in Geneva.';
    expect(await decidedOn([said, elsewhere], 'What did Hakan Fidan say about Cyprus in Ankara?')).toBe(
      'not-stated',
    );
  });
});

describe('a person who is asked about', () => {
  /** So much that no quotation holds what stands before it and behind it. */
  const BETWEEN = 'The visitors went through many other subjects of theirs. '.repeat(6);

  const told = async (sentence: string, question: string): Promise<string> => {
    const { index } = await snapshotOf([
      articleOf(`Hakan Fidan received Ismail Haniyeh in Ankara. ${BETWEEN}${sentence}\n`, {
        id: 'a',
      }),
    ]);
    const analyzed = analyzeQuestion(index, question, null);
    const decision = decide(analyzed, findHits(index, analyzed));
    return decision.answer ? 'answered' : decision.reason;
  };

  it('is not answered for with what befell others', async () => {
    const others = 'At least 1,140 people were killed in the attacks of 7 October 2023.';
    expect(await told(others, 'When was Ismail Haniyeh killed?')).toBe('not-stated');
  });

  it('may be told of as "he"', async () => {
    const he = 'He was killed in the attacks of 7 October 2023.';
    expect(await told(he, 'When was Ismail Haniyeh killed?')).toBe('answered');
  });
});
