import { expect, it } from 'vitest';
import { sure } from './spans.js';

it.each([
  [
    'Why did the envoy leave?',
    'The envoy left early, because his flight was called.',
    'en',
    'because his flight was called.',
  ],
  [
    'Elçi neden ayrıldı?',
    'Toplantı sürerken, uçağı beklediği için elçi ayrıldı.',
    'tr',
    'uçağı beklediği için',
  ],
  ['لماذا غادر المبعوث؟', 'غادر المبعوث بسبب موعد طائرته.', 'ar', 'بسبب موعد طائرته.'],
  ['למה עזב השליח?', 'השליח עזב בשל מועד הטיסה.', 'he', 'בשל מועד הטיסה.'],
])('a cause stands on its side of the word for it: %s', async (question, text, language, cause) => {
  expect(await sure(question, text, language)).toEqual([cause]);
});

it('"since" with a time is no cause', async () => {
  expect(
    await sure('Why did the envoy leave?', 'The envoy left and has not been back since 16 February.'),
  ).toEqual([]);
});

it.each([
  ['The envoy left after the broader briefing at the palace.', []],
  ['The envoy left after his hosts had refused the paper.', ['after his hosts had refused the paper.']],
  ['The envoy led a delegation of ten.', []],
  ['The envoy left, citing the heat.', ['citing the heat.']],
  ['The envoy left, a paper wrote, citing two unnamed officials.', []],
  ['The envoy left early so that the others could talk.', ['so that the others could talk.']],
  ['The envoy left because of the talks on Monday.', ['because of the talks on Monday.']],
] as const)('in English it has a word of cause or purpose of its own: %s', async (text, causes) => {
  expect(await sure('Why did the envoy leave?', text)).toEqual(causes);
});

it.each([
  ['he', 'למה עזב השליח?', 'הדובר אמר כי השליח עזב.', []],
  ['he', 'למה עזב השליח?', 'השליח עזב, כי הטיסה הוקדמה.', ['כי הטיסה הוקדמה.']],
  ['ar', 'لماذا غادر المبعوث؟', 'غادر المبعوث تفاديا للازدحام.', ['تفاديا للازدحام.']],
  ['tr', 'Elçi neden ayrıldı?', 'Elçi protesto amacıyla ayrıldı.', ['Elçi protesto amacıyla']],
] as const)('what says "that" is none (%s): %s %s', async (language, question, text, causes) => {
  expect(await sure(question, text, language)).toEqual(causes);
});

it.each([
  ['en', 'Why did the envoy leave?', 'The envoy left for want of a plane.', ['for want of a plane.']],
  [
    'en',
    'Why did the envoy leave?',
    'The envoy walked out over the map of the straits.',
    ['over the map of the straits.'],
  ],
  ['en', 'Why did the envoy leave?', 'The envoy walked out over the weekend.', []],
  [
    'en',
    'Why was the talk delayed?',
    'The hosts put the delay of the talk down to a flood.',
    ['down to a flood.'],
  ],
  [
    'en',
    'What made the envoy leave?',
    'A leak from the palace forced the envoy to leave.',
    ['A leak from the palace'],
  ],
  ['en', 'Why did the envoy leave?', 'The envoy drove to the port and left.', []],
  ['en', 'Why did the envoy leave?', 'The envoy was forced to leave.', []],
  ['tr', 'Elçi neden ayrıldı?', 'Gemisi beklediğinden elçi erken ayrıldı.', ['Gemisi beklediğinden']],
  ['tr', 'Elçi neden ayrıldı?', 'Elçi, geminin kalktığından emin olunca ayrıldı.', []],
  ['tr', 'Elçi neden ayrıldı?', 'Kralın çağrısı üzerine elçi ayrıldı.', ['Kralın çağrısı üzerine']],
  ['tr', 'Elçi neden gecikti?', 'Elçinin gecikmesine boğazdaki sis yol açtı.', ['boğazdaki sis']],
  [
    'tr',
    'Elçi neden gecikti?',
    'Boğazdaki kalın sis elçinin gecikmesine neden oldu.',
    ['Boğazdaki kalın sis'],
  ],
  [
    'ar',
    'لماذا غادر المبعوث؟',
    'على خلفية تسريب الرسالة، غادر المبعوث.',
    ['على خلفية تسريب الرسالة، غادر المبعوث.'],
  ],
  ['ar', 'لماذا غادر المبعوث؟', 'غادر المبعوث لعدم وجود سفينة.', ['لعدم وجود سفينة.']],
  ['ar', 'ما الذي أدى إلى مغادرة المبعوث؟', 'أدى تسريب رسالة سرية إلى مغادرة المبعوث.', ['تسريب رسالة سرية']],
  ['he', 'למה עזב השליח?', 'על רקע הדלפת המכתב עזב השליח.', ['על רקע הדלפת המכתב עזב השליח.']],
  ['he', 'מה הביא את השליח לעזוב?', 'הדלפת המכתב הסודי הביאה את השליח לעזוב.', ['הדלפת המכתב הסודי']],
  ['he', 'למה עזב השליח?', 'השר הוביל ביום שני שיחה, והשליח עזב.', []],
] as const)('is told in many ways (%s): %s %s', async (language, question, text, causes) => {
  expect(await sure(question, text, language)).toEqual(causes);
});
