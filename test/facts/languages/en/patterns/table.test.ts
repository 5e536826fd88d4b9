import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readFactPatterns } from '../../../../../src/knowledge/fact-patterns.js';
import type { FactKind } from '../../../../../src/model/fact.js';
import { factsOf } from '../../../../support/read-sentences.js';
import { deeds } from './told-deeds.js';

/** A sentence; kind and predicate; who takes part (or who does it, and to whom or what), ids of known names. */
type Row = readonly [sentence: string, kind: FactKind, predicate: string, who: readonly string[]];

const rows: readonly Row[] = [
  // meeting
  ['Fidan met Haniyeh in Ankara.', 'meeting', 'meet', ['hakan-fidan', 'ismail-haniyeh']],
  ['Fidan met with Egyptian officials on Monday.', 'meeting', 'meet', ['hakan-fidan', 'egyptian-officials']],
  ['Fidan and Haniyeh have met twice this year.', 'meeting', 'meet', ['hakan-fidan', 'ismail-haniyeh']],
  ['The two leaders met in Geneva.', 'meeting', 'meet', ['two-leaders']],
  [
    'Kalin held a long, private meeting in Doha with Al Thani.',
    'meeting',
    'meet',
    ['ibrahim-kalin', 'mohammed-bin-abdulrahman-al-thani'],
  ],
  ['Witkoff sat down with Netanyahu.', 'meeting', 'meet', ['steve-witkoff', 'benjamin-netanyahu']],
  [
    'After a meeting between Fidan and Haniyeh, aid was discussed.',
    'meeting',
    'meet',
    ['hakan-fidan', 'ismail-haniyeh'],
  ],
  [
    'Sisi received Witkoff and Kushner in Cairo.',
    'meeting',
    'receive',
    ['abdel-fattah-el-sisi', 'steve-witkoff', 'jared-kushner'],
  ],
  ['Witkoff was received by Sisi.', 'meeting', 'receive', ['abdel-fattah-el-sisi', 'steve-witkoff']],
  [
    'Erdogan hosted the emir of Qatar Tamim bin Hamad Al Thani in Ankara.',
    'meeting',
    'host',
    ['recep-tayyip-erdogan', 'tamim-bin-hamad-al-thani'],
  ],
  ['Kalin visited Haniyeh in hospital.', 'meeting', 'visit', ['ibrahim-kalin', 'ismail-haniyeh']],
  ['Delegates gathered in Cairo.', 'meeting', 'convene', ['delegates']],
  // contact
  ['Kalin spoke by phone with Haniyeh.', 'contact', 'speak', ['ibrahim-kalin', 'ismail-haniyeh']],
  ['Kalin spoke with Haniyeh on Sunday.', 'contact', 'speak', ['ibrahim-kalin', 'ismail-haniyeh']],
  [
    'A phone call between Fidan and Witkoff took place on Friday.',
    'contact',
    'speak',
    ['hakan-fidan', 'steve-witkoff'],
  ],
  ['Trump telephoned Netanyahu.', 'contact', 'call', ['donald-trump', 'benjamin-netanyahu']],
  [
    'Kalin stayed in close contact with the Hamas delegation.',
    'contact',
    'keep in contact',
    ['ibrahim-kalin', 'hamas'],
  ],
  // talks
  ['Egypt held indirect talks with Hamas in Cairo.', 'talks', 'hold talks', ['egypt', 'hamas']],
  [
    'Indirect talks between Israel and Hamas entered their third day.',
    'talks',
    'hold talks',
    ['israel', 'hamas'],
  ],
  ['Israel and Hamas resumed negotiations on Monday.', 'talks', 'hold talks', ['israel', 'hamas']],
  ['Israel negotiated with Hamas through mediators.', 'talks', 'negotiate', ['israel', 'hamas']],
  ['The Board of Peace held its first meeting in May 2026.', 'meeting', 'meet', ['board-of-peace']],
  ['Trump chaired the summit.', 'talks', 'chair', ['donald-trump']],
  ['Kalin handed a message to Haniyeh.', 'contact', 'convey', ['ibrahim-kalin', 'ismail-haniyeh']],
  [
    'Netanyahu told Biden by phone that aid would come.',
    'contact',
    'speak',
    ['benjamin-netanyahu', 'joe-biden'],
  ],
  [
    'In a phone call with Sisi on Friday, Biden raised the hostages.',
    'contact',
    'speak',
    ['joe-biden', 'abdel-fattah-el-sisi'],
  ],
  ['Fidan’s meeting with Haniyeh lasted two hours.', 'meeting', 'meet', ['hakan-fidan', 'ismail-haniyeh']],
  ['Dermer and Kalin took part in the talks.', 'talks', 'take part', ['ron-dermer', 'ibrahim-kalin']],
  ['Kushner, formerly an adviser, joined the negotiations as well.', 'talks', 'take part', ['jared-kushner']],
  ['Steve Witkoff was among the participants.', 'talks', 'take part', ['steve-witkoff']],
  [
    'Qatar was represented by its prime minister, Al Thani.',
    'talks',
    'represent',
    ['mohammed-bin-abdulrahman-al-thani', 'qatar'],
  ],
  [
    'Kalin and Haniyeh spoke in Doha about aid on 3 May 2024.',
    'talks',
    'discuss',
    ['ibrahim-kalin', 'ismail-haniyeh'],
  ],
  ['Qatar mediated between Israel and Hamas.', 'talks', 'mediate', ['qatar', 'israel', 'hamas']],
  [
    'Fidan discussed the exchange of prisoners with Haniyeh.',
    'talks',
    'discuss',
    ['hakan-fidan', 'ismail-haniyeh'],
  ],
  // agreement
  ['Israel and Hamas agreed to a ceasefire.', 'agreement', 'agree', ['israel', 'hamas']],
  ['Hamas reached an understanding with Egypt.', 'agreement', 'agree', ['hamas', 'egypt']],
  [
    'Trump, Sisi and Erdogan signed the agreement.',
    'agreement',
    'sign',
    ['donald-trump', 'abdel-fattah-el-sisi', 'recep-tayyip-erdogan'],
  ],
  ['Hamas accepted the latest ceasefire proposal.', 'agreement', 'accept', ['hamas']],
  ['Israel pledged to open two crossings.', 'agreement', 'pledge', ['israel']],
];

describe('meetings, calls, talks and agreements', () => {
  it.each(rows)('%s', (sentence, kind, predicate, who) => {
    const facts = factsOf(sentence).filter((fact) => fact.kind === kind);
    expect(facts.map((fact) => [fact.predicate, fact.participants.map(({ id }) => id)])).toEqual([
      [predicate, who],
    ]);
    expect(facts[0]?.subject.id).toBe(who[0]);
    expect(facts[0]?.modality).toBe('stated');
  });
});

describe('journeys, demands and events', () => {
  it.each(deeds)('%s', (sentence, kind, predicate, subject, object) => {
    const facts = factsOf(sentence).filter((fact) => fact.kind === kind);
    expect(facts.map((fact) => [fact.predicate, fact.subject.id])).toEqual([[predicate, subject]]);
    const told = facts[0]?.object ?? null;
    expect(typeof told === 'string' || told === null ? told : told.id).toBe(object);
  });
});

describe('the patterns', () => {
  it('have an example each', async () => {
    const file = new URL('../../../../../data/fact-patterns.json', import.meta.url);
    const patterns = readFactPatterns(await readFile(file, 'utf8'), 'fact-patterns.json');
    const shown = new Set([...rows, ...deeds].map(([, kind, predicate]) => `${kind} ${predicate}`));
    const wanting = patterns.filter(
      ({ language, kind, predicate }) => language === 'en' && !shown.has(`${kind} ${predicate}`),
    );
    expect(wanting.map(({ predicate }) => predicate)).toEqual([]);
  });
});

it('calls nobody by half of a bound', () => {
  const facts = factsOf('Khartoum saw a protest, with at least 11 people killed by Israel on Monday.');
  expect(facts.filter(({ subject }) => subject.name.includes('least'))).toEqual([]);
});
