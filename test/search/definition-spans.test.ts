import { describe, expect, it } from 'vitest';
import { findDefinitionSpans } from '../../src/search/definition-spans.js';
import { readAgainst } from './a-snapshot.js';

/** Stretches that say who somebody is, the surest first. */
async function definitions(question: string, text: string, language = 'en'): Promise<string[]> {
  const reading = await readAgainst(question, text, language);
  return reading.sentences
    .flatMap((sentence) => findDefinitionSpans(reading.query, sentence, reading.text))
    .sort((a, b) => b.strength - a.strength)
    .map(({ start, end }) => reading.text.slice(start, end));
}

describe('who somebody is', () => {
  it.each([
    ['stands behind the name', 'Ibrahim Kalin, head of MİT, made a call.', 'head of MİT'],
    [
      'stands behind the name and goes on over dotted capitals',
      'Ibrahim Kalin, the intelligence chief who spoke to U.S. envoys, made a call.',
      'the intelligence chief who spoke to U.S. envoys',
    ],
    ['stands behind a bracket', 'Ibrahim Kalin (Türkiye), the head of MİT, made a call.', 'the head of MİT'],
    [
      'is said with "is" and goes on over dotted capitals',
      'Ibrahim Kalin is the man who spoke to U.S. envoys in Doha.',
      'is the man who spoke to U.S. envoys in Doha',
    ],
    ['is said with "is"', 'Ibrahim Kalin is the head of MİT.', 'is the head of MİT'],
    [
      'is said with "has been"',
      'Ibrahim Kalin has been head of MİT for long.',
      'has been head of MİT for long',
    ],
  ])('%s', async (_where, text, definition) => {
    expect(await definitions('Who is Ibrahim Kalin?', text)).toContain(definition);
  });

  it.each([
    ['Turkish Foreign Minister Hakan Fidan met him.', 'Turkish Foreign Minister'],
    ['They met Foreign Minister Hakan Fidan.', 'Foreign Minister'],
    [
      'The mediators, among them Minister of Foreign Affairs Hakan Fidan, met.',
      'Minister of Foreign Affairs',
    ],
  ])('stands in an office before the name: %s', async (text, office) => {
    expect(await definitions('Who is Hakan Fidan?', text)).toContain(office);
  });

  it('is surer where an office is named', async () => {
    const text = 'Kalin, who made a call, is there. They saw Kalin, head of MİT.';
    expect((await definitions('Who is Kalin?', text))[0]).toBe('head of MİT');
  });

  it.each([
    'Hakan Fidan met Ismail Haniyeh.',
    'Fidan said the minister was there.',
    'The President, Fidan said.',
    'They met in Ankara.',
  ])('is not said by every sentence with a name: %s', async (text) => {
    expect(await definitions('Who is Hakan Fidan?', text)).toEqual([]);
  });

  it('is never cut inside a word, however long the clause', async () => {
    const clause = `head of MİT and ${'of many other things besides '.repeat(12)}at last`;
    const [definition = ''] = await definitions('Who is Ibrahim Kalin?', `Ibrahim Kalin, ${clause}.`);
    expect(definition.length).toBeGreaterThan(100);
    expect(`${clause} `.startsWith(`${definition} `)).toBe(true);
  });

  it('ends with its sentence, whatever comma the next has', async () => {
    const text =
      'The treaty was read out by Javier Solana, chief of the mission. In the hall sat envoys of Greece, Spain and Italy.';
    const found = await definitions('Who is Javier Solana?', text);
    expect(found).not.toEqual([]);
    for (const each of found) expect(each).not.toContain('hall');
  });

  it('is read of the person asked about, not of another', async () => {
    const text = 'Hakan Fidan met Ron Dermer, the strategic affairs minister.';
    expect(await definitions('Who is Hakan Fidan?', text)).toEqual([]);
    expect(await definitions('Who is Ron Dermer?', text)).toEqual(['the strategic affairs minister']);
  });
});

describe('who somebody is, by what stands around the name', () => {
  it.each([
    ['In came a Catholic bishop from Uppsala, Count Bernadotte.', 'a Catholic bishop from Uppsala'],
    [
      'They saw the head of the truce commission, Count Bernadotte, twice.',
      'the head of the truce commission',
    ],
    ['The mediator of the council is Count Bernadotte.', 'The mediator of the council'],
    ['The council sent Count Bernadotte as its mediator in Palestine.', 'as its mediator in Palestine'],
    ['Count Bernadotte chairs the truce commission.', 'chairs the truce commission'],
    ['They heard Count Bernadotte (the mediator for Palestine) out.', 'the mediator for Palestine'],
    ['They heard Count Bernadotte – a nephew of the king – out.', 'a nephew of the king'],
  ])('in English: %s', async (text, definition) => {
    expect(await definitions('Who is Count Bernadotte?', text)).toContain(definition);
  });

  it.each([
    'Count Bernadotte, and with him the minister, left for Rhodes.',
    'Count Bernadotte, but no envoy of the king, left for Rhodes.',
    'After talks with the mediator, Count Bernadotte left for Rhodes.',
    'The king named no mediator, and Count Bernadotte left.',
  ])('what only goes on behind it or before is none: %s', async (text) => {
    expect(await definitions('Who is Count Bernadotte?', text)).toEqual([]);
  });

  it.each([
    [
      'tr',
      'Toplantıya Rauf Orbay katıldı. Rıza Nur ise heyetin sağlık danışmanı.',
      'Rıza Nur kimdir?',
      'heyetin sağlık danışmanı',
    ],
    [
      'tr',
      'Konferansta İsviçre heyetine başkanlık eden Rıza Nur söz aldı.',
      'Rıza Nur kimdir?',
      'Konferansta İsviçre heyetine başkanlık eden',
    ],
    [
      'ar',
      'حضر الجلسة رالف بانش الذي انتُخب رئيسا للجنة الهدنة.',
      'من هو رالف بانش؟',
      'الذي انتُخب رئيسا للجنة الهدنة',
    ],
    ['ar', 'وصل الكونت برنادوت، ومستشاره رالف بانش، إلى رودس.', 'من هو رالف بانش؟', 'ومستشاره'],
    ['ar', 'يعمل رالف بانش وسيطا للأمم المتحدة في رودس.', 'من هو رالف بانش؟', 'وسيطا للأمم المتحدة في رودس'],
    ['tr', 'Rıza Nur sağlık bakanıydı.', 'Rıza Nur kimdir?', 'sağlık bakanıydı'],
    ['ar', 'رئيس لجنة الهدنة هو رالف بانش.', 'من هو رالف بانش؟', 'رئيس لجنة الهدنة'],
    [
      'he',
      'בישיבה נכח פולקה ברנדוט, והוא עומד בראש ועדת ההפוגה.',
      'מי הוא פולקה ברנדוט?',
      'והוא עומד בראש ועדת ההפוגה',
    ],
    ['he', 'פולקה ברנדוט, איש האו"ם ברודוס, פתח את הישיבה.', 'מי הוא פולקה ברנדוט?', 'איש האו"ם ברודוס'],
  ] as const)('(%s) %s', async (language, text, question, definition) => {
    expect(await definitions(question, text, language)).toContain(definition);
  });

  it('a comma behind a subject opens none in Turkish', async () => {
    expect(await definitions('Rıza Nur kimdir?', 'Rıza Nur, toplantıya dün katıldı.', 'tr')).toEqual([]);
  });
});
