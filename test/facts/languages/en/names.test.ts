import { describe, expect, it } from 'vitest';
import { mentionsOf } from '../../an-annotation.js';

describe('a name of the gazetteer', () => {
  it('is found under every spelling', () => {
    expect(mentionsOf('İbrahim Kalın met Hamas in Türkiye.')).toEqual([
      ['İbrahim Kalın=ibrahim-kalin', 'Hamas=hamas', 'Türkiye=turkiye'],
    ]);
  });

  it('is none as a part of somebody else’s', () => {
    expect(mentionsOf('Melania Trump spoke. Ken Burns filmed. Robert Burns wrote.')).toEqual([[], [], []]);
  });

  it('is no word in lower case', () => {
    expect(mentionsOf('They ate turkey from china.')).toEqual([[]]);
  });
});

describe('a country or capital beside the gazetteer', () => {
  it('has the English name that CLDR gives it', () => {
    expect(mentionsOf('Saudi Arabia, Côte d’Ivoire and the UK met in Riyadh; France did not.')).toEqual([
      [
        'Saudi Arabia=saudi-arabia',
        'Côte d’Ivoire=cote-divoire',
        'UK=united-kingdom',
        'Riyadh=riyadh',
        'France=france',
      ],
    ]);
  });

  it('is none in another name', () => {
    expect(mentionsOf('They came from Latin America, New Mexico and Northern Ireland.')).toEqual([[]]);
    expect(mentionsOf('Michael Jordan flew with Kuwait Airways.')).toEqual([[]]);
  });
});

describe('a person the article introduces', () => {
  it('by title is known by the surname later', () => {
    expect(mentionsOf('Iran’s Foreign Minister Abbas Araghchi left. Araghchi was in Doha.')).toEqual([
      ['Iran=iran', 'Abbas Araghchi=abbas-araghchi'],
      ['Araghchi=abbas-araghchi (surname)', 'Doha=doha'],
    ]);
  });

  it('by apposition, form of address or age has an id of plain letters', () => {
    expect(mentionsOf('António Costa, the secretary general, left.')[0]).toEqual([
      'António Costa=antonio-costa',
    ]);
    expect(mentionsOf('The secretary general, António Costa, left.')[0]).toEqual([
      'António Costa=antonio-costa',
    ]);
    expect(mentionsOf('They saw Mr. António Costa there.')[0]).toEqual(['António Costa=antonio-costa']);
    expect(mentionsOf('António Costa, 74, left.')[0]).toEqual(['António Costa=antonio-costa']);
  });

  it('by speech needs to be called by the surname elsewhere', () => {
    expect(mentionsOf('António Costa said so. Costa left.')).toEqual([
      ['António Costa=antonio-costa'],
      ['Costa=antonio-costa (surname)'],
    ]);
    expect(mentionsOf('Goldman Sachs said so.')).toEqual([[]]);
  });

  it('shares a surname with somebody else: it is left open', () => {
    const text = 'President Barack Obama met Senator Michelle Obama. Obama left.';
    expect(mentionsOf(text)[1]).toEqual([]);
  });

  it('never takes a name from the gazetteer, but may leave it open', () => {
    const introduced = 'First secretary Melania Trump spoke.';
    expect(mentionsOf(`Donald Trump left. ${introduced} Trump was tired.`)[2]).toEqual([
      'Trump=donald-trump',
    ]);
    expect(mentionsOf(`They met. ${introduced} Trump was tired.`)[2]).toEqual([]);
  });

  it('is not taken for somebody else of that surname, whoever that is', () => {
    const text = 'They saw Will Smith. His wife, Jada Smith, 50, left. Smith was tired.';
    expect(mentionsOf(text)[2]).toEqual([]);
    expect(mentionsOf('Prime Minister Theresa May left. It may rain. Will Trump come?').flat()).toEqual([
      'Theresa May=theresa-may',
      'Trump=donald-trump',
    ]);
  });

  it('by a middle initial is the same person', () => {
    expect(mentionsOf('President Barack H. Obama left. President Barack Obama came.').flat()).toEqual([
      'Barack H. Obama=barack-obama',
      'Barack Obama=barack-obama',
    ]);
  });
});

describe('an organisation', () => {
  it('that is a ministry is one however it is written', () => {
    const text =
      'Iran’s Foreign Ministry spoke. The Iranian foreign ministry wrote. The Ministry of Foreign Affairs of Iran met.';
    expect(mentionsOf(text).flat()).toEqual([
      'Iran’s Foreign Ministry=iran-foreign-ministry',
      'Iranian foreign ministry=iran-foreign-ministry',
      'Ministry of Foreign Affairs of Iran=iran-foreign-ministry',
    ]);
  });

  it('is told by its last word, or in capitals by what it does', () => {
    expect(mentionsOf('The African Development League (ADL) met. ADL left.').flat()).toEqual([
      'African Development League=african-development-league',
      'ADL=african-development-league',
      'ADL=african-development-league',
    ]);
    expect(mentionsOf('UNRWA said so. The GDP grew.').flat()).toEqual(['UNRWA=unrwa']);
    expect(mentionsOf('The City Council met with the Security Council.').flat()).toEqual([]);
  });
});

describe('a group', () => {
  it.each([
    ['Turkish officials left.', 'Turkish officials=turkish-officials'],
    ['A senior Hamas official said so.', 'senior Hamas official=senior-hamas-official'],
    ['The health officials in Gaza counted.', 'health officials in Gaza=health-officials-in-gaza'],
    ['They met Egyptian officials in Cairo.', 'Egyptian officials=egyptian-officials'],
    ['Saudi and other mediators left.', 'mediators=mediators'],
  ])('%s', (text, expected) => {
    expect(mentionsOf(text)[0]).toContain(expected);
  });

  it('is none in a compound, a name or an apposition', () => {
    expect(mentionsOf('They saw out-of-state doctors at Global Witness.')).toEqual([[]]);
    expect(mentionsOf('They met Xiao Qian, a senior diplomat.')).toEqual([['Xiao Qian=xiao-qian']]);
  });

  it('has its owner’s name, known or not', () => {
    expect(mentionsOf('They met Salt Lake City officials.')[0]).toEqual([
      'Salt Lake City officials=salt-lake-city-officials',
    ]);
  });

  it('is none where the word is an adjective', () => {
    expect(mentionsOf('The first official contact was short.')).toEqual([[]]);
  });
});

describe('who is meant by another word', () => {
  it('is told of "he" where one person is left', () => {
    expect(mentionsOf('Hakan Fidan left Cairo. He was tired.')[1]).toEqual(['He=hakan-fidan (pronoun)']);
    expect(mentionsOf('Donald Trump said he would come.')[0]).toContain('he=donald-trump (pronoun)');
  });

  it.each([
    'Hakan Fidan met Ismail Haniyeh. He was tired.',
    'Hakan Fidan met a soldier. He was tired.',
    'Hakan Fidan met the foreign minister. He was tired.',
    'Hakan Fidan met Abbas Araghchi. He was tired.',
    'Hakan Fidan left. “He was tired,” somebody said.',
    'Hakan Fidan met his brother. He was tired.',
  ])('stays open: %s', (text) => {
    expect(mentionsOf(text)[1]).toEqual([]);
  });

  it('is not who is spoken of in a quotation, nor whose government it is', () => {
    expect(mentionsOf('“The talks with Donald Trump went well,” he said.').flat()).toEqual([
      'Donald Trump=donald-trump',
    ]);
    expect(mentionsOf('The Netanyahu government fell, and he left.').flat()).toEqual([
      'Netanyahu=benjamin-netanyahu',
    ]);
  });

  it.each([
    'Prime Minister Netanyahu left. They met in the prime minister’s office.',
    'Qatar’s foreign ministry wrote. They stood before the Ministry of Culture.',
  ])('is not told of the start of another phrase: %s', (text) => {
    expect(mentionsOf(text)[1]).toEqual([]);
  });

  it('is told of an office, a ministry or a source that stands alone', () => {
    expect(mentionsOf('Foreign Minister Hakan Fidan left. The minister was tired.')[1]).toEqual([
      'The minister=hakan-fidan (description)',
    ]);
    expect(mentionsOf('Qatar’s foreign ministry wrote. The ministry was brief.')[1]).toEqual([
      'The ministry=qatar-foreign-ministry (description)',
    ]);
    expect(mentionsOf('A Hamas official spoke. The official was brief.')[1]).toEqual([
      'The official=hamas-official (description)',
    ]);
    expect(
      mentionsOf('Foreign Minister Hakan Fidan met Prime Minister Netanyahu. The minister was tired.')[1],
    ).toEqual([]);
  });
});

describe('an article in another language', () => {
  it('has the names of the gazetteer alone', () => {
    expect(mentionsOf('Dışişleri Bakanı Hakan Fidan’la Abbas Arakçi görüştü.', { language: 'tr' })).toEqual([
      ['Hakan Fidan=hakan-fidan'],
    ]);
  });
});
