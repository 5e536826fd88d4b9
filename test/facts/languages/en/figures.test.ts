import { describe, expect, it } from 'vitest';
import { atOnce } from '../../../../src/steps.js';
import { createAnnotator } from '../../../../src/facts/annotate.js';
import { readFigures } from '../../../../src/facts/languages/en/figures/figure-reader.js';
import type { DraftFact } from '../../../../src/facts/draft-fact.js';
import { shippedKnowledge } from '../../../search/a-snapshot.js';
import { articleOf } from '../../../support/corpus.js';

const annotate = createAnnotator(shippedKnowledge.entities);

function figuresOf(text: string): DraftFact[] {
  return atOnce(
    readFigures(atOnce(annotate(articleOf(text, { language: 'en', published: '2025-10-13' })))),
  ).flat();
}

/** `value unit of subject: predicate (qualifier)` */
function told(text: string): string[] {
  return figuresOf(text).map(({ value, unit, subject, predicate, object }) => {
    const qualifier = typeof object === 'string' ? ` (${object})` : '';
    return `${value} ${unit} of ${subject.id}: ${predicate}${qualifier}`;
  });
}

describe('a figure', () => {
  it.each([
    ['Hamas is to release 50 hostages.', '50 hostages of hostages: release'],
    ['In it, 33 Israeli hostages were to be freed.', '33 hostages of hostages: free'],
    ['At least 24,927 people had been killed.', '24927 people of people: kill (at least)'],
    ['About 250 hostages taken there came back.', '250 hostages of hostages: take (about)'],
    ['The phase lasts forty-two days.', '42 days of days: last'],
    ['They agreed on a four-day pause.', '4 day of pause: be'],
    ['There is a 20-point plan.', '20 point of plan: be'],
    ['It has three phases.', '3 phases of phases: have'],
    ['More than 1.5 million people were displaced.', '1500000 people of people: displace (more than)'],
    ['They put the number of people killed at more than 28,000.', '28000 people of people: kill (more than)'],
    ['They are to hand over 18 bodies.', '18 bodies of bodies: be'],
    ['The death toll rose to 28,000.', '28000 deaths of deaths: be'],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  it.each([
    'Resolution 2735 welcomes the proposal, and phase two consists of talks.',
    'They met on 8 October 2025 at 10:30.',
    'The two sides met for the third time.',
    'It was his 7th visit, in phase 2 of Resolution 2735.',
    'They spoke about four subjects.',
    'It came from two Hamas sources.',
    'All three figures come from the ministry.',
    'It cost $50 million and rose by 3%.',
    'The two-state solution stands.',
    'Hakan Fidan, 57, is 57 years old.',
  ])('is none: %s', (text) => {
    expect(told(text)).toEqual([]);
  });

  it.each([
    'They left two days later, 5 miles east.',
    'In the past 24 hours 1 in 4 people left.',
    'It took four to six trucks.',
  ])('is no number of its own: %s', (text) => {
    expect(told(text)).toEqual([]);
  });

  it.each([
    ['Hamas released 50 hostages.', 'stated'],
    ['Hamas is to release 50 hostages.', 'planned'],
    ['The phase will last 42 days.', 'planned'],
    ['Then 33 hostages were to be released.', 'planned'],
    ['Four people were expected.', 'planned'],
    ['Hamas may release 50 hostages.', 'conditional'],
    ['If Hamas released 50 hostages, it would end.', 'conditional'],
    ['Hamas did not release 50 hostages.', 'denied'],
    ['Hamas refused to release 50 hostages.', 'denied'],
  ])('%s (%s)', (text, modality) => {
    expect(figuresOf(text).map((figure) => figure.modality)).toEqual([modality]);
  });

  it('has the date and place that its clause gives it', () => {
    const [figure] = figuresOf(
      'Some 1,140 people were killed in Israel on 7 October 2023, AFP said in Cairo.',
    );
    expect(figure?.place).toEqual({ id: 'israel', name: 'Israel' });
    expect(figure?.date).toEqual({ value: '2023-10-07', words: '7 October 2023' });
    const [other] = figuresOf('They freed 50 hostages; in Gaza it rained on 7 October 2023.');
    expect([other?.place, other?.date]).toEqual([undefined, undefined]);
  });
});
