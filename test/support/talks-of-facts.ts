import {
  ankara,
  factSnapshot,
  fidan,
  hamas,
  haniyeh,
  israel,
  kalin,
  qatar,
  witkoff,
  type GivenFact,
} from './facts.js';
import { factsIn } from './services.js';

const meeting = (day: number): GivenFact => ({
  quote: `Fidan met Witkoff for the ${day}th time, officials said.`,
  participants: [fidan, witkoff],
  date: `2025-09-${String(day).padStart(2, '0')}`,
  attribution: { source: 'officials', verb: 'say' },
});

/** Facts of every kind in a few articles: with and without date and address, stated, planned and denied. */
const talks = factSnapshot([
  {
    id: 'first',
    title: 'Two meetings in January',
    published: '2024-01-21',
    url: 'https://example.org/first',
    facts: [
      { kind: 'role', quote: 'Hakan Fidan is the foreign minister.', predicate: 'Foreign Minister' },
      {
        quote: 'Fidan met Haniyeh in Ankara on Saturday, according to Turkish security sources.',
        participants: [fidan, haniyeh],
        date: '2024-01-20',
        place: ankara,
        attribution: { source: 'Turkish security sources', verb: 'according to' },
      },
      {
        kind: 'figure',
        quote: 'Hamas was to release 50 hostages.',
        subject: hamas,
        predicate: 'release',
        object: 'hostages',
        value: 50,
        unit: 'hostages',
        date: '2024-01-20',
      },
      { quote: 'Fidan will meet Kalin.', participants: [fidan, kalin], modality: 'planned', date: '2024-02' },
    ],
  },
  {
    id: 'many',
    title: 'A month of meetings',
    published: '2025-10-01',
    facts: Array.from({ length: 12 }, (_, at) => meeting(at + 1)),
  },
  {
    id: 'news',
    title: 'Signed',
    published: '2025-10-08',
    publisher: 'Example Press',
    url: 'https://example.org/news',
    facts: [
      {
        kind: 'agreement',
        quote: 'Israel and Hamas signed the first phase on Wednesday, Qatar said.',
        subject: israel,
        predicate: 'sign',
        object: 'the first phase',
        participants: [israel, hamas],
        date: '2025-10-08',
        attribution: { source: 'Qatar', verb: 'say', via: { source: 'Example Agency', verb: 'report' } },
      },
      {
        kind: 'figure',
        quote: 'Hamas was to release 20 hostages.',
        subject: hamas,
        predicate: 'release',
        object: 'hostages',
        value: 20,
        unit: 'hostages',
        date: '2025-10-08',
      },
      {
        quote: 'Fidan did not meet Haniyeh that day, Qatar said.',
        participants: [fidan, haniyeh],
        date: '2024-01-20',
        modality: 'denied',
      },
      { kind: 'statement', quote: '“We go on,” Qatar said.', subject: qatar, predicate: 'say' },
    ],
  },
]);

/** The facts of services that have these. */
export const talksFacts = factsIn(talks);
