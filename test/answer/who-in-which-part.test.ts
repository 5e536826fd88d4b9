import { describe, expect, it } from 'vitest';
import { marked } from './marked.js';

describe('who has the part that is asked for', () => {
  it.each([
    [
      'whom an apposition describes',
      'Miroslav Lajcak, the EU envoy who drafted the text, is due in Pristina next week.',
      'Who drafted the text?',
      'Miroslav Lajcak',
    ],
    [
      'the name behind whose relative it is',
      'Kim was accompanied by his sister, Kim Yo Jong, and by an aide. Moon will visit Pyongyang in autumn.',
      'Who accompanied Kim?',
      'Kim Yo Jong',
    ],
    [
      'with whom, where "with" is left behind the verb',
      'Ernest Moniz spoke last. He had bargained with Ali Akbar Salehi over the number of centrifuges.',
      'Who did Moniz bargain with?',
      'Ali Akbar Salehi',
    ],
    [
      'whoever did it, of a verb without an object',
      'Chris Hill, Wolfgang Petritsch and Boris Mayorsky mediated. The parties will come back to Rambouillet.',
      'Who mediated at Rambouillet?',
      'Chris Hill | Wolfgang Petritsch | Boris Mayorsky',
    ],
    [
      'whoever a passive clause names at its end',
      'Admiral Drax was received with General Doumenc at the Spiridonovka Palace on Saturday by Marshal Voroshilov.',
      'Who received Admiral Drax?',
      'Marshal Voroshilov',
    ],
    [
      'whoever did it for the one named, where the verb is left out',
      'Redwan Hussien signed for the government and Getachew Reda for Tigray. Eritrea was not at the table.',
      'Who signed for Tigray?',
      'Getachew Reda',
    ],
    [
      'nobody, where it was done for others',
      'Redwan Hussien signed for the government and Getachew Reda for Tigray. Eritrea was not at the table.',
      'Who signed for Eritrea?',
      'not-stated',
    ],
    [
      'nobody, where a clause only speaks of the deed',
      'The Cyprus Mail, citing police, put the killing of Captain Macdonald at about half past one in Nicosia.',
      'Who killed Captain Macdonald?',
      '',
    ],
    [
      'nobody, where those who do it do something else',
      'The office of the premier gave as a reason the refusal of what envoy Carl Bildt and the mediators had proposed to Serbia.',
      'Who mediates with Serbia?',
      '',
    ],
  ])('%s', async (_, text, question, answering) => {
    expect(await marked('en', text, question)).toBe(answering);
  });

  it('is told of what two do to each other from either side', async () => {
    const text =
      'When he met Mr. Lloyd George at Boulogne in February, Raymond Poincare had a cold. The two talked for three hours.';
    expect(await marked('en', text, 'Where did Poincare and Lloyd George meet in February?')).toBe(
      'Boulogne',
    );
  });
});

describe('why somebody did something that "he" did there', () => {
  it('is told by the clause', async () => {
    const text =
      'Donald Trump said on Saturday that he had called off a secret meeting because a bomb in Kabul had killed an American soldier.';
    expect(await marked('en', text, 'Why did Trump call off the meeting?')).toContain('a bomb in Kabul');
  });
});
