import { describe, expect, it } from 'vitest';
import { readNewsQuestions } from '../../../lab/eval/news-questions.js';
import { readSquad } from '../../../lab/eval/squad-set.js';

describe('reading a set in SQuAD’s format', () => {
  const paragraph = (context: string, qas: object[]) => ({ context, qas });
  const set = (...paragraphs: object[]) => JSON.stringify({ data: [{ title: 'Old_Town', paragraphs }] });

  it('makes an article of each paragraph', () => {
    const { corpus } = readSquad(set(paragraph('One.', []), paragraph('Two.', [])));
    expect(corpus.split('\n').map((line): unknown => JSON.parse(line))).toEqual([
      { id: 'a0p0', title: 'Old Town', text: 'One.' },
      { id: 'a0p1', title: 'Old Town', text: 'Two.' },
    ]);
  });

  it('takes numbers as ids and each answer once', () => {
    const answers = [{ text: 'One' }, { text: ' One' }];
    const { questions } = readSquad(set(paragraph('One.', [{ id: 7, question: 'How many?', answers }])));
    expect(questions[0]).toMatchObject({
      id: '7',
      answerable: true,
      gold: [{ article: 'a0p0', answers: ['One'] }],
    });
  });

  it('keeps impossible questions without gold', () => {
    const qas = [{ id: 'x', question: 'Why?', is_impossible: true, answers: [] }];
    expect(readSquad(set(paragraph('One.', qas))).questions[0]).toMatchObject({
      answerable: false,
      gold: [],
    });
  });

  it('reads one row a question too, and each paragraph once', () => {
    const row = (id: string, context: string) => ({
      id,
      title: 'T',
      context,
      question: 'Q?',
      answers: { text: ['a'] },
    });
    const data = [row('1', 'First a.'), row('2', 'Second a.'), row('3', 'First a.')];
    const { corpus, questions } = readSquad(JSON.stringify({ data }));
    expect(corpus.split('\n')).toHaveLength(2);
    expect(questions.map(({ gold }) => gold[0]?.article)).toEqual(['p0', 'p1', 'p0']);
  });

  it('refuses what is neither', () => {
    expect(() => readSquad('{"rows": []}')).toThrow(/data/);
  });
});

describe('reading news questions', () => {
  it('takes every article that was once retrieved as right', () => {
    const line = {
      id: 'q',
      date: '2022/06/16',
      question: 'Where?',
      answers: ['Doha'],
      articles: ['n1', 'n2'],
    };
    expect(readNewsQuestions(`${JSON.stringify(line)}\n\n`)[0]?.gold).toEqual([
      { article: 'n1', answers: ['Doha'] },
      { article: 'n2', answers: ['Doha'] },
    ]);
  });
});
