import { describe, expect, it } from 'vitest';
import type { EventDocument } from '../../../../lab/eval/events/event-document.js';
import { readPlover } from '../../../../lab/eval/events/plover-set.js';
import { readRams } from '../../../../lab/eval/events/rams-set.js';
import { readWikiEvents } from '../../../../lab/eval/events/wikievents-set.js';

/** The events of a document with the words they are told by. */
function told([document]: EventDocument[]) {
  return document?.events.map(({ trigger, ...event }) => ({
    ...event,
    trigger: document.article.text.slice(trigger.start, trigger.end),
  }));
}

describe('reading RAMS', () => {
  const line = {
    doc_key: 'd',
    sentences: [
      ['Envoys', 'in', 'Doha'],
      ['They', 'met', 'aides', 'in', 'Doha', '.'],
    ],
    evt_triggers: [[4, 4, [['contact.discussion.meet', 1]]]],
    gold_evt_links: [
      [[4, 4], [3, 3], 'evt034arg01participant'],
      [[4, 4], [5, 5], 'evt034arg02participant'],
      [[4, 4], [7, 7], 'evt034arg03place'],
    ],
  };

  it('finds trigger and arguments in the text it puts together', () => {
    const documents = readRams(`${JSON.stringify(line)}\n`);
    expect(documents[0]?.article.text).toBe('Envoys in Doha\n\nThey met aides in Doha.');
    expect(told(documents)).toEqual([
      { type: 'contact.discussion.meet', trigger: 'met', participants: ['They', 'aides'], places: ['Doha'] },
    ]);
  });

  it('refuses another format', () => {
    expect(() => readRams('{"doc_key": 3}')).toThrow(/sentences/);
  });
});

describe('reading WikiEvents', () => {
  const line = {
    doc_id: 'd',
    sentences: [
      [
        [
          ['Envoys', 0, 6],
          ['left', 7, 11],
          ['.', 11, 12],
        ],
        'Envoys left.',
      ],
      [
        [
          ['They', 12, 16],
          ['met', 17, 20],
          ['.', 20, 21],
        ],
        'They met.',
      ],
    ],
    event_mentions: [
      {
        event_type: 'Contact.Contact.Meet',
        trigger: { start: 4, end: 5 },
        arguments: [
          { role: 'Participant', text: 'They' },
          { role: 'Place', text: 'Doha' },
          { role: 'Topic', text: 'aid' },
        ],
      },
    ],
  };

  it('sets apart the sentences that the original glues together', () => {
    const documents = readWikiEvents(JSON.stringify(line));
    expect(documents[0]?.article.text).toBe('Envoys left. They met.');
    expect(told(documents)).toEqual([
      { type: 'Contact.Contact.Meet', trigger: 'met', participants: ['They'], places: ['Doha'] },
    ]);
  });
});

describe('reading PLOVER', () => {
  it('takes both sides as participants, whatever stands for nobody', () => {
    const records = [
      { id: '1', event: 'DOCUMENT' },
      { id: '2', event: 'DEMAND', text: ' A wants B. ', source: [{ actorText: 'A' }], target: '' },
      { id: '3', event: 'AGREE', text: 'A and B agree.', source: null, target: [{ actorText: 'B' }] },
    ];
    const documents = readPlover(JSON.stringify(records));
    expect(
      documents.map(({ article, events }) => [article.text, events[0]?.type, events[0]?.participants]),
    ).toEqual([
      ['A wants B.', 'DEMAND', ['A']],
      ['A and B agree.', 'AGREE', ['B']],
    ]);
  });
});
