import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likenessByWords } from '../../../src/app/community/likeness.js';
import { shippedKnowledge } from '../../search/a-snapshot.js';
import { arbitraryText } from '../../chat/arbitrary-text.js';

const { entities, concepts } = shippedKnowledge;
const likeness = likenessByWords({ entities, concepts });

describe('questions are alike', () => {
  it.each([
    ['Who met Fidan in Doha?', 'hey @everyone, who was meeting Fidan in Doha please??'],
    ['Who met Fidan in Doha?', 'In Doha, who met Fidan?'],
    ['Who are the mediators?', 'who is the MEDIATOR'],
    ['How many hostages were released?', 'how many of the hostages were being released'],
    ['Kalın Doha’da kiminle görüştü?', 'Kalın kiminle Doha’da görüştü'],
    ['من التقى في الدوحة؟', 'من التقى في الدوحة'],
    ['מי נפגש בדוחה?', 'מי נפגש בדוחה'],
    // By any name of somebody.
    ['How old is Fidan?', 'How old is Hakan Fidan?'],
    ['How old is Hakan Fidan?', 'fidan age?'],
    ['How old is Fidan?', 'what is the age of Hakan Fidan'],
    ['Fidan kaç yaşında?', 'Hakan Fidan kaç yaşında'],
    ['בן כמה פידאן?', 'מה הגיל של האקאן פידאן?'],
    ['Where was Kalin born?', 'where was ibrahim kalın born'],
    // With and without where it was, and in other words for that.
    ['Who represented Egypt at the talks?', 'who represented egypt'],
    ['Who represented Egypt at the talks in Cairo?', 'Who represented Egypt in Cairo at the negotiations?'],
    ['When did the talks begin?', 'When did the negotiations begin?'],
    ['When did the talks begin?', 'when did the negotations begin'],
    ['Görüşmelerde Mısır’ı kim temsil etti?', 'Mısır’ı kim temsil etti?'],
    ['من مثّل مصر في المحادثات؟', 'من مثّل مصر؟'],
    ['מי ייצג את מצרים בשיחות?', 'מי ייצג את מצרים?'],
    ['How many hostages were freed?', 'how many captives were released'],
  ])('%s | %s', (one, other) => {
    expect(likeness(one)).toBe(likeness(other));
  });
});

describe('questions are told apart', () => {
  it.each([
    ['Who met Fidan in Doha?', 'When did Fidan meet in Doha?'],
    ['Who met Fidan in Doha?', 'Who met Fidan in Cairo?'],
    ['Who attended the talks?', 'Who did not attend the talks?'],
    ['What happened before the talks?', 'What happened after the talks?'],
    ['What happened in May?', 'What happened in June?'],
    ['Why?', 'Who?'],
    // Other people, known and unknown, and other offices.
    ['How old is Hakan Fidan?', 'How old is Ibrahim Kalin?'],
    ['How old is Fidan?', 'How old is Fidan’s son?'],
    ['How old is Fidan’s son?', 'How old is Fidan’s daughter?'],
    ['מי הבן של פידאן?', 'מה הגיל של פידאן?'],
    ['Who met Salem?', 'Who met Salim?'],
    ['Who met Hakan Fidan?', 'Who met Hakan Ates?'],
    ['Who represented Egypt at the talks?', 'Who represented Qatar at the talks?'],
    ['Who led the talks for Egypt?', 'Who led Egypt?'],
    ['When did the talks begin?', 'When did the war begin?'],
    ['Who is the chief negotiator?', 'Who is at the talks?'],
    // Other numbers and days.
    ['Were 20 hostages released?', 'Were 48 hostages released?'],
    ['Were half of the hostages released?', 'Were a quarter of the hostages released?'],
    ['Who met Fidan on 8 October?', 'Who met Fidan on 9 October?'],
    ['Who met Fidan on Monday?', 'Who met Fidan on Tuesday?'],
    ['Who met Fidan in round two?', 'Who met Fidan in round three?'],
    // Denials.
    ['Who represented Egypt at the talks?', 'Who did not represent Egypt at the talks?'],
    ['Görüşmelere kim katıldı?', 'Görüşmelere kim katılmadı?'],
    ['من حضر المحادثات؟', 'من لم يحضر المحادثات؟'],
    ['מי השתתף בשיחות?', 'מי לא השתתף בשיחות?'],
  ])('%s | %s', (one, other) => {
    expect(likeness(one)).not.toBe(likeness(other));
  });
});

it('any text has one, the same each time', () => {
  fc.assert(
    fc.property(arbitraryText(60), (text) => {
      expect(likeness(text)).toBe(likeness(text));
    }),
  );
});
