import { describe, expect, it } from 'vitest';
import { factIndex, hamas } from '../support/facts.js';
import { factsOf } from '../support/read-sentences.js';

/** Who said what, by type and id. */
const speakers = (text: string, language = 'en', publisher: string | null = null): string[] =>
  factsOf(text, language, '2025-10-08', { publisher }).flatMap(({ kind, subject }) =>
    kind === 'statement' ? [`${subject.type} ${subject.id}`] : [],
  );

describe('whoever only capitals tell', () => {
  it.each([
    ['The Kenyan Post', 'organization kenyan-post'],
    ['Pan-African News Wire', 'organization pan-african-news-wire'],
    ['Sky News Arabia', 'organization sky-news-arabia'],
    ['The Mirror Asia', 'organization mirror-asia'],
    ['Egyptian Streets', 'organization egyptian-streets'],
    ["Iran's Revolutionary Guards", 'organization iran-revolutionary-guards'],
    ['US Central Command', 'organization us-central-command'],
    ['TRT World', 'organization trt-world'],
    ['Al Hadath', 'group al-hadath'],
  ])('is a body where the name says so: %s', (name, told) => {
    expect(speakers(`${name} said on Tuesday that the talks in Doha had begun.`)).toEqual([told]);
  });

  it.each([['Prasetyo Hadi'], ['JD Vance'], ['Masoud Pezeshkian']])('is else a person: %s', (name) => {
    expect(speakers(`${name} said on Tuesday that the talks in Doha had begun.`)).toEqual([
      `person ${name.toLowerCase().replaceAll(' ', '-')}`,
    ]);
  });

  it('is an outlet where the article is of that publisher, whatever it is called', () => {
    const text = 'Bidik Banten said on Tuesday that the talks in Doha had begun.';
    expect(speakers(text)).toEqual(['person bidik-banten']);
    expect(speakers(text, 'en', 'Bidik Banten')).toEqual(['organization bidik-banten']);
  });

  it('is a person with an office, whatever the surname', () => {
    const text =
      'Germany’s Foreign Minister Emil Courier met Hakan Fidan in Ankara. Emil Courier said that the talks had begun.';
    expect(speakers(text)).toEqual(['person emil-courier']);
  });

  it('is nobody by name where only an office is told', () => {
    const [fact] = factsOf("The head of Israel's Shin Bet took part in the talks in Paris.").filter(
      ({ kind }) => kind === 'talks',
    );
    expect(fact?.subject.type).toBe('group');
  });
});

describe('the office of somebody', () => {
  it.each([
    ['en', "The office of Israel's Prime Minister Benjamin Netanyahu said that the talks had begun."],
    ['en', "Benjamin Netanyahu's office said that the talks had begun."],
    ['he', 'לשכת ראש ממשלת ישראל בנימין נתניהו הודיעה כי המשלחת תצא לקהיר.'],
    ['ar', 'قال مكتب رئيس الوزراء الإسرائيلي بنيامين نتنياهو إن الحرب لن تنتهي.'],
  ])('is one body, in whatever words: %s %s', (language, text) => {
    expect(speakers(text, language)).toEqual(['organization office-of-benjamin-netanyahu']);
  });

  it('is found by each of its names', async () => {
    const ref = (name: string) => ({ id: 'office-of-x', name, type: 'organization' as const });
    const { names } = await factIndex([
      {
        facts: [
          { kind: 'statement', quote: 'One.', subject: ref('the office of X'), object: 'one' },
          { kind: 'statement', quote: 'Two.', subject: ref('Bureau of the Minister'), object: 'two' },
          { kind: 'statement', quote: 'Three.', subject: hamas, object: 'three' },
        ],
      },
    ]);
    expect(names.find('Bureau of the Minister')).toMatchObject({
      kind: 'found',
      entity: { id: 'office-of-x' },
    });
  });
});
