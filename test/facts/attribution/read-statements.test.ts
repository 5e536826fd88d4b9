import { describe, expect, it } from 'vitest';
import { factsOf } from '../../support/read-sentences.js';

function statementsOf(text: string) {
  return factsOf(text)
    .filter(({ kind }) => kind === 'statement')
    .map(({ subject, predicate, object, attribution, modality }) => ({
      subject: subject.id,
      predicate,
      object,
      attribution,
      modality,
    }));
}

describe('a statement', () => {
  it('is somebody’s, in the article’s words, with who says so', () => {
    expect(statementsOf('Turkish security sources said the talks dealt with aid.')).toEqual([
      {
        subject: 'turkish-security-sources',
        predicate: 'say',
        object: 'the talks dealt with aid',
        attribution: { source: 'Turkish security sources', verb: 'say' },
        modality: 'stated',
      },
    ]);
  });

  it('belongs to the entity that is named, not to one named beside it', () => {
    expect(statementsOf('US President Donald Trump said that the gap was small.')[0]?.subject).toBe(
      'donald-trump',
    );
    expect(statementsOf('A Hamas official told AFP that a reply was ready.')[0]?.subject).toBe(
      'hamas-official',
    );
  });

  it('belongs to each of several', () => {
    const text = 'Qatar and Egypt warned that time was short.';
    expect(statementsOf(text).map(({ subject }) => subject)).toEqual(['qatar', 'egypt']);
  });

  it('carries who tells of it in turn', () => {
    const [stressed] = statementsOf(
      'Ibrahim Kalin stressed that the talks should go on, Anadolu Agency reported.',
    );
    expect(stressed).toMatchObject({
      subject: 'ibrahim-kalin',
      predicate: 'stress',
      object: 'the talks should go on',
      attribution: { source: 'Anadolu Agency', verb: 'report' },
    });
  });

  it('is what was quoted, however short, before what else was said of it', () => {
    const text = '"Everything is on hold", Badr Abdelatty said about the soldiers; the day is not known.';
    expect(statementsOf(text)[0]?.object).toBe('"Everything is on hold"');
  });

  it('is none of a plan that was told of, of an agreement, or of what was concluded somewhere', () => {
    for (const text of [
      'The plan, as Anadolu Agency reported it in May, had been to send soldiers.',
      'The two countries agreed to a ceasefire in Geneva that year.',
      'The deal concluded in Geneva last month was a success for all.',
    ])
      expect(statementsOf(text)).toEqual([]);
  });

  it('is not what only opens its sentence', () => {
    expect(statementsOf('To that end, Hamas said the talks should go on.')[0]?.object).toBe(
      'the talks should go on',
    );
  });

  it('is planned where it will be made, and none where it was not', () => {
    expect(statementsOf('Qatar will announce that the pause begins.')[0]?.modality).toBe('planned');
    expect(statementsOf('Qatar did not say that the pause begins.')).toEqual([]);
  });

  it('is no longer than can be quoted, and ends with a word', () => {
    const [long] = statementsOf(`Hamas said that ${'the talks went on and '.repeat(40)}ended.`);
    expect(typeof long?.object === 'string' ? long.object.length : 0).toBeLessThanOrEqual(350);
    expect(long?.object).toMatch(/(?:the|talks|went|on|and)$/u);
  });
});

describe('when somebody spoke', () => {
  const daysOf = (text: string, language = 'en') =>
    factsOf(text, language)
      .filter(({ kind }) => kind === 'statement')
      .map(({ date, object }) => [date?.value, object]);

  it.each([
    ['Hamas said on 7 October 2025 that the talks went on.', '2025-10-07', 'the talks went on'],
    ['The talks went on, Hamas said in Doha on Tuesday.', '2025-10-07', 'The talks went on'],
    ['On 7 October 2025 Qatar had announced two more days of talks.', '2025-10-07', 'two more days of talks'],
    [
      'Hamas said on Tuesday, 7 October 2025, a day before the answer, that the talks went on.',
      '2025-10-07',
      'the talks went on',
    ],
    ['Hamas said in Doha that the talks went on.', undefined, 'the talks went on'],
    ['Hamas said the talks would end on Friday.', undefined, 'the talks would end on Friday'],
    ['Qatar welcomed the vote in the council on 7 October 2025.', undefined, expect.any(String)],
    ['Qatar said before the vote of 7 October 2025 that the talks went on.', undefined, expect.any(String)],
    ['Hamas said Friday’s talks went on.', undefined, expect.any(String)],
    ['The talks went on, Anadolu Agency reported on 7 October 2025.', undefined, 'The talks went on'],
  ])('is its date, and not the day of what was said, nor that of a page: %s', (text, day, said) => {
    expect(daysOf(text)).toEqual([[day, said]]);
  });

  it.each([
    ['tr', 'Hakan Fidan, görüşmelerin sürdüğünü 7 Ekim 2025’te söyledi.'],
    ['ar', 'قال خليل الحية لقناة الجزيرة في 7 أكتوبر 2025 إن المحادثات مستمرة في القاهرة.'],
    ['he', 'דונלד טראמפ הודיע ב-7 באוקטובר 2025 כי השיחות בדוחה נמשכות.'],
  ])('is read in %s', (language, text) => {
    expect(daysOf(text, language).map(([day]) => day)).toEqual(['2025-10-07']);
  });
});

it('is somebody’s without the words beside the name', () => {
  const [said] = factsOf(
    'وقال خليل الحية أيضًا في 7 أكتوبر 2025 إن المحادثات مستمرة في القاهرة.',
    'ar',
  ).filter(({ kind }) => kind === 'statement');
  expect([said?.subject.id, said?.date?.value]).toEqual(['khalil-al-hayya', '2025-10-07']);
});

describe('other facts', () => {
  it('are not told as the article’s own where nobody knows whose word they are', () => {
    const text = 'He said that Hakan Fidan met Ismail Haniyeh in Ankara.';
    expect(factsOf(text).filter(({ kind }) => kind === 'meeting')).toEqual([]);
  });

  it('are of who counted them', () => {
    const [figure] = factsOf('The Gaza health ministry counted 48,388 people killed in Gaza.');
    expect(figure).toMatchObject({
      kind: 'figure',
      value: 48388,
      attribution: { source: 'The Gaza health ministry' },
    });
  });

  it('have nobody take part who only comes along', () => {
    const text = 'Hakan Fidan met Khalil al-Hayya and his delegation in Ankara.';
    const [meeting] = factsOf(text).filter(({ kind }) => kind === 'meeting');
    expect(meeting?.participants.map(({ id }) => id)).toEqual(['hakan-fidan', 'khalil-al-hayya']);
  });

  it('carry who the clause they stand in comes from', () => {
    const [meeting] = factsOf('Hakan Fidan met Ismail Haniyeh in Doha, diplomatic sources said.').filter(
      ({ kind }) => kind === 'meeting',
    );
    expect(meeting?.attribution).toEqual({ source: 'diplomatic sources', verb: 'say' });
  });
});
