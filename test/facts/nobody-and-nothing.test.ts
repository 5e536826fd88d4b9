import { describe, expect, it } from 'vitest';
import type { FactKind } from '../../src/model/fact.js';
import { factsOf } from '../support/read-sentences.js';

function told(text: string, language: string, kind: FactKind): string[] {
  return factsOf(text, language, '2025-01-17')
    .filter((fact) => fact.kind === kind)
    .map(({ subject, predicate, modality }) => `${subject.id} ${predicate} ${modality}`);
}

describe('an agreement', () => {
  it.each(['The agreement was reached through mediation.', 'The agreement was signed.'])(
    'of nobody, at no time and place, is none: %s',
    (text) => {
      expect(told(text, 'en', 'agreement')).toEqual([]);
    },
  );

  it.each([
    'The agreement was reached through mediation by Qatar.',
    'An agreement was reached on 15 January in Doha.',
  ])('is told where somebody made it, or a day and a place are: %s', (text) => {
    expect(told(text, 'en', 'agreement')).toEqual(['agreement agree stated']);
  });
});

describe('a figure', () => {
  it.each([
    ['The tent comes in 2 sizes.', []],
    ['The ministry has 2 offices in Doha.', []],
    ['The exchange of 1,950 Palestinians gives Hamas a victory.', ['palestinians exchange stated']],
    ['Hamas accepted the plan of 20 points.', []],
    ["Trump's 20-point plan was published.", ['plan be stated']],
  ])('counts what the sentence counts: %s', (text, figures) => {
    expect(told(text, 'en', 'figure')).toEqual(figures);
  });

  it.each([
    ['en', 'According to the first phase of the plan, Hamas releases 48 hostages.'],
    ['tr', 'Plana göre Hamas 48 rehineyi serbest bırakıyor.'],
    ['ar', 'وفق الخطة، تفرج حماس عن 48 رهينة.'],
    ['he', 'לפי התוכנית, חמאס משחרר 48 חטופים.'],
  ])('%s: is planned where a text lays it down: %s', (language, text) => {
    expect(told(text, language, 'figure').map((figure) => figure.split(' ').at(-1))).toEqual(['planned']);
  });
});

describe('nobody speaks', () => {
  it.each([
    ['en', 'Thursday said the plan would go on.'],
    ['en', 'The plan said Hamas hands over its weapons.'],
    ['en', 'According to Thursday, the talks go on in Doha.'],
    ['tr', 'Perşembeye göre görüşmeler sürecek.'],
    ['tr', 'Plana göre görüşmeler Doha’da sürecek.'],
    ['ar', 'وفق يوم الخميس، تستأنف المحادثات في الدوحة.'],
    ['ar', 'بحسب المرحلة الأولى، تستأنف المحادثات في الدوحة.'],
    ['he', 'לפי יום חמישי, השיחות יתחדשו בדוחה.'],
    ['he', 'לפי השלב הראשון, השיחות יתחדשו בדוחה.'],
  ])('%s: who is a day or a text: %s', (language, text) => {
    expect(told(text, language, 'statement')).toEqual([]);
  });

  it('for another whose saying a comma joins to theirs', () => {
    const text = "İsrail ordusu Yahya Sinvar'ın öldürüldüğünü açıklamış, Hamas da bunu doğrulamıştı.";
    expect(told(text, 'tr', 'statement')).toEqual(['israeli-forces açıklamak stated']);
  });

  it('by what somebody is called', () => {
    const text =
      'Aryeh Lightstone, whom Al-Quds calls Ari Lightstone, advises the Board of Peace and US special envoy Steve Witkoff.';
    expect(told(text, 'en', 'statement')).toEqual([]);
  });
});

describe('who is cited within what another says', () => {
  const said = (text: string): unknown[] =>
    factsOf(text)
      .filter(({ kind }) => kind === 'statement')
      .map(({ subject, object }) => [subject.id, object]);

  it('tells what is passed on, and not that it is', () => {
    expect(
      said('SMNI wrote that 50 hostages had been released and 125 were still held, according to Israel.'),
    ).toEqual([
      ['smni', '50 hostages had been released and 125 were still held'],
      ['israel', '50 hostages had been released and 125 were still held'],
    ]);
  });

  it('tells no half of a sentence', () => {
    const text = 'Israel said that Hamas, according to Reuters, had attacked a convoy near Rafah.';
    expect(said(text).map((one) => JSON.stringify(one))).not.toContain('Israel said that Hamas');
    const [attack] = factsOf(text).filter(({ kind }) => kind === 'event');
    expect(attack?.attribution?.source).toBe('Reuters');
  });
});
