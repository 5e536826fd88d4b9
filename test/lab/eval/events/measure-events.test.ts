import { describe, expect, it } from 'vitest';
import { articleOf, type EventDocument, type GoldEvent } from '../../../../lab/eval/events/event-document.js';
import type { Judging } from '../../../../lab/eval/events/event-sets.js';
import { measureEvents } from '../../../../lab/eval/events/measure-events.js';
import { createSameName } from '../../../../lab/eval/events/same-name.js';
import type { Fact } from '../../../../src/model/fact.js';
import { aMeeting } from '../facts/a-fact.js';

const TEXT =
  'Hakan Fidan met Ismail Haniyeh in Ankara on Monday. The envoy resigned. The panel gathered later.';
const group = { name: 'meetings', kinds: ['meeting' as const], types: ['meet.'], near: ['gather.'] };
const sameName = createSameName([
  { id: 'united-states', name: 'United States', type: 'country', aliases: ['US', 'American'], roles: [] },
]);

function event(type: string, word: string, more: Partial<GoldEvent> = {}): GoldEvent {
  const start = TEXT.indexOf(word);
  return { type, trigger: { start, end: start + word.length }, participants: [], places: [], ...more };
}

/** A meeting read in the sentence that holds a word, told at that word. */
function readAt(word: string, given: Partial<Fact> = {}): Fact {
  const at = TEXT.indexOf(word);
  const start = Math.max(0, TEXT.lastIndexOf('. ', at) + 1);
  const end = TEXT.indexOf('.', at) + 1;
  const citation = { article: 'd', start, end, quote: TEXT.slice(start, end) };
  return aMeeting({ at, citation, ...given });
}

function measured(events: readonly GoldEvent[], facts: readonly Fact[], judging: Judging) {
  const blocks = [{ kind: 'paragraph' as const, start: 0, end: TEXT.length }];
  const article = articleOf('d', { text: TEXT, blocks });
  if (article === null) throw new Error('no article');
  const documents: EventDocument[] = [{ article, events }];
  return measureEvents(documents, group, { readFacts: () => facts, sameName, judging });
}

describe('measuring events', () => {
  const met = event('meet.formal', 'met', {
    participants: ['Mr Fidan', 'Haniyeh', 'aides'],
    places: ['Ankara'],
  });

  it('finds an event by a fact of its kind in its sentence, with participants and place by their head words', () => {
    expect(measured([met], [readAt('met')], 'everywhere')).toMatchObject({
      triggers: { gold: 1, found: 1, given: 1, right: 1 },
      participants: { gold: 3, found: 2, given: 2, right: 2 },
      places: { gold: 1, found: 1, given: 1, right: 1 },
    });
  });

  it('counts what nobody annotated as false where everything is annotated', () => {
    const { triggers, falseFacts, missed } = measured([met], [readAt('resigned')], 'everywhere');
    expect(triggers).toEqual({ gold: 1, found: 0, given: 1, right: 0 });
    expect(falseFacts.map(({ quote }) => quote.trim())).toEqual(['The envoy resigned.']);
    expect(missed).toHaveLength(1);
  });

  it('judges only what annotated words tell where the rest is not annotated', () => {
    const facts = [readAt('resigned'), readAt('gathered')];
    expect(measured([event('quit.', 'resigned')], facts, 'at-triggers').triggers).toEqual({
      gold: 0,
      found: 0,
      given: 1,
      right: 0,
    });
  });

  it('does not count what is near enough', () => {
    expect(measured([event('gather.', 'gathered')], [readAt('gathered')], 'everywhere').triggers.given).toBe(
      0,
    );
  });

  it('judges a text as a whole where the event is not located', () => {
    const whole = { trigger: { start: 0, end: TEXT.length } };
    const facts = [readAt('met'), readAt('resigned')];
    expect(measured([event('meet.', 'met', whole)], facts, 'texts').triggers).toMatchObject({
      given: 1,
      right: 1,
    });
    expect(measured([event('quit.', 'met', whole)], facts, 'texts').triggers).toMatchObject({
      given: 1,
      right: 0,
    });
    const planned = [readAt('met', { modality: 'planned' })];
    expect(measured([event('quit.', 'met', whole)], planned, 'texts').triggers.given).toBe(0);
  });
});

describe('the same name', () => {
  it.each([
    ['Foreign Minister Hakan Fidan', 'Fidan', true],
    ['a senator from Ohio', 'the senator', true],
    ['US officials', 'United States', true],
    ['Hakan Fidan', 'Ismail Haniyeh', false],
    ['the envoy of Egypt', 'Egypt', true],
    ['', 'Egypt', false],
  ])('"%s" and "%s": %s', (one, other, same) => {
    expect(sameName(one, other)).toBe(same);
  });
});
