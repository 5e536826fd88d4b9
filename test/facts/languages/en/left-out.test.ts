import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../support/read-sentences.js';

/** `kind modality: subject, predicate` of every fact but offices. */
function told(text: string): string[] {
  return factsOf(text)
    .filter(({ kind }) => kind !== 'role')
    .map(({ kind, modality, subject, predicate }) => `${kind} ${modality}: ${subject.id}, ${predicate}`);
}

describe('what is not so is not told as done', () => {
  it.each([
    'Reports that Kalin met Haniyeh in Doha on 3 October 2025 are false.',
    'It is not true that Kalin met Haniyeh in Doha.',
    'Egypt denied media reports that Kalin met Haniyeh in Doha.',
  ])('%s', (sentence) => {
    const meetings = factsOf(sentence).filter(({ kind }) => kind === 'meeting');
    expect(meetings.map(({ modality }) => modality)).toEqual(['denied']);
  });

  it('nor is what is only rumoured', () => {
    expect(told('There were rumours that Kalin met Haniyeh in Doha.')).toEqual([
      'meeting conditional: ibrahim-kalin, meet',
    ]);
  });

  it.each([
    'Correction: An earlier version of this article said that Kalin met Haniyeh in Doha on 3 October 2025.',
    'This report was corrected: Kalin met Haniyeh in Ankara, not in Doha.',
    'The headline mistakenly said Kalin met Haniyeh in Doha.',
  ])('nothing is read from a correction: %s', (sentence) => {
    expect(factsOf(sentence)).toEqual([]);
  });

  it('what somebody insists is so is not demanded', () => {
    expect(told('The White House insists that the offer is legal.')).toEqual([
      'statement stated: white-house, insist',
    ]);
  });

  it.each([
    'Kalin reportedly met Haniyeh in Doha.',
    'During Fidan’s visit to Iran, the talks will go on.',
    'Israel set as a condition that all hostages be released.',
    'Fidan’s meeting with Haniyeh planned for Sunday fell through.',
  ])('nor what is wanted, planned or only said to be so: %s', (sentence) => {
    expect(told(sentence).filter((fact) => / stated/.test(fact))).toEqual([]);
  });

  it('what was done behind an aim was done', () => {
    expect(told('Fidan arrived in Baghdad to discuss aid, and met Kalin.')).toContain(
      'meeting stated: hakan-fidan, meet',
    );
  });

  it('asking for talks is no talks', () => {
    expect(told('Egypt had requested direct talks between Israel and Hamas.')).not.toContain(
      'talks stated: israel, hold talks',
    );
    expect(told('Hamas has voiced doubt that new talks with Israel will help.')).not.toContain(
      'talks stated: hamas, hold talks',
    );
  });
});

describe('facts without a doer are left out', () => {
  it.each([
    'The two sides agreed on a plan.',
    'Journalists have been talking about what the sentence means.',
    'If no agreement is reached, the talks end.',
    'More people came after the war began.',
    'The envoy spoke to the Anadolu Agency about the truce.',
    'Friends in Iran who want to visit Canada have to travel abroad.',
    'Fidan visited the power plant in Bushehr on 13 January 2015.',
    'Biden and Harris had spoken by phone with the wife of a prisoner.',
    'The release of the videos has started to paint a picture in Gaza on Sunday.',
    'Alexander was in Gaza.',
    'Kalin is in Ankara.',
    'The sources spoke about the meeting.',
    'Fidan was one of the people who met with Kalin.',
    'After talks with Hamas, the war went on.',
    'Ahead of Fidan’s visit to Cairo, the talks went on.',
    'Hamas dropped its demand for a corridor.',
    'Israel wants to know where they are.',
    'Kalin spoke to CNN about the truce.',
  ])('%s', (sentence) => {
    expect(told(sentence).filter((fact) => !/^event (?:denied|conditional)/.test(fact))).toEqual([]);
  });

  it('whoever speaks is not who was killed', () => {
    expect(told('Qatari officials said at least 25 people were killed in a strike.')).not.toContain(
      'event stated: qatari-officials, be killed',
    );
  });
});

describe('nobody speaks who cannot', () => {
  it.each([
    'According to Thursday, the talks go on.',
    'The number of people reported killed in Gaza differed with the hour.',
    'According to the first phase of the plan, the army is to leave the city.',
    'The withdrawal went on according to schedule, and the crossings opened.',
    'The list was not drawn up according to the usual standards of the court.',
  ])('%s', (sentence) => {
    expect(factsOf(sentence).filter(({ kind }) => kind === 'statement')).toEqual([]);
    expect(factsOf(sentence).every(({ attribution }) => attribution === null)).toBe(true);
  });

  it('how somebody spoke is not what they said', () => {
    const facts = factsOf('“We made a mistake,” Kalin said addressing the judge in the hall.');
    expect(facts.map(({ object }) => object)).not.toContain('addressing the judge in the hall');
  });
});

describe('figures that say nothing are none', () => {
  it.each([
    'Trump and Sisi spoke for two hours.',
    'The camp is 62 miles from the border.',
    'The hall was built for the 2024 Olympics.',
    'Sign up for the five things of the day.',
  ])('%s', (sentence) => {
    expect(factsOf(sentence).filter(({ kind }) => kind === 'figure')).toEqual([]);
  });
});

describe('time and place are those of what is told', () => {
  it('a call that failed to end a war in a land was not held there', () => {
    const [call] = factsOf('A phone call between Fidan and Kalin failed to end the war in Lebanon.').filter(
      ({ kind }) => kind === 'contact',
    );
    expect(call?.place ?? null).toBeNull();
  });

  it('a deal that somebody left is not as old as the leaving', () => {
    const deals = factsOf('In 2018 Trump walked out of the agreement between Iran and Egypt.').filter(
      ({ kind }) => kind === 'agreement',
    );
    expect(deals.every(({ date }) => date === null)).toBe(true);
  });
});

it('tells what stands before whom it was told to, and wants what stands before "which"', () => {
  const objectsOf = (text: string) => factsOf(text).map(({ kind, object }) => [kind, object]);
  expect(objectsOf('The terms stayed the same, Majed al-Ansari told the Qatar News Agency.')).toEqual([
    ['statement', 'The terms stayed the same'],
  ]);
  expect(objectsOf('The point was a ceasefire, which Hamas demanded and Israel refused.')).toEqual([
    ['demand', 'a ceasefire'],
  ]);
});

it('nothing is a party to itself', () => {
  const [agreed] = factsOf('The agreement was reached through mediation by Qatar.');
  expect(agreed?.participants).toEqual([]);
  const [signed] = factsOf('A memorandum was signed by Türkiye and Sweden on Tuesday.');
  expect(signed?.participants.map(({ id }) => id)).toEqual(['turkiye', 'sweden']);
});
