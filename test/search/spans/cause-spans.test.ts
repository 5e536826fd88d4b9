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
