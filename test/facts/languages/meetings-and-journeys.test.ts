import { describe, expect, it } from 'vitest';
import type { FactKind, Modality } from '../../../src/model/fact.js';
import { factsOf } from '../../support/read-sentences.js';

type Row = readonly [
  sentence: string,
  kind: FactKind,
  predicate: string,
  who: readonly string[],
  modality: Modality,
];

const turkish: readonly Row[] = [
  [
    "Dışişleri Bakanı Hakan Fidan, Hamas Siyasi Büro Başkanı İsmail Haniye ile Ankara'da görüştü.",
    'meeting',
    'meet',
    ['hakan-fidan', 'ismail-haniyeh'],
    'stated',
  ],
  [
    'MİT Başkanı İbrahim Kalın, Hamas heyetiyle bir araya geldi.',
    'meeting',
    'meet',
    ['ibrahim-kalin', 'hamas'],
    'stated',
  ],
  [
    "Cumhurbaşkanı Erdoğan, Katar Emiri Şeyh Temim'i kabul etti.",
    'meeting',
    'receive',
    ['recep-tayyip-erdogan', 'tamim-bin-hamad-al-thani'],
    'stated',
  ],
  ['Fidan ve Haniye görüştü.', 'meeting', 'meet', ['hakan-fidan', 'ismail-haniyeh'], 'stated'],
  ['Fidan, Haniye ile telefonda görüştü.', 'contact', 'speak', ['hakan-fidan', 'ismail-haniyeh'], 'stated'],
  [
    "Dışişleri Bakanı Hakan Fidan, 7 Ekim 2025 Salı günü İstanbul'da Hamas Şura Meclisi Başkanı Muhammed Derviş İsmail ve Hamas Siyasi Büro üyeleriyle görüştü.",
    'meeting',
    'meet',
    ['hakan-fidan', 'muhammad-ismail-darwish', 'hamas-siyasi-buro-uyeleri'],
    'stated',
  ],
  [
    "Milli İstihbarat Teşkilatı (MİT) Başkanı İbrahim Kalın, Doha'da Hamas'tan İsmail Haniye ve beraberindeki heyetle görüştü.",
    'meeting',
    'meet',
    ['ibrahim-kalin', 'ismail-haniyeh'],
    'stated',
  ],
  [
    "Cumhurbaşkanı Erdoğan, Muhammed Derviş İsmail ile 7 Ekim 2025'te Ankara'da bir araya gelmişti.",
    'meeting',
    'meet',
    ['recep-tayyip-erdogan', 'muhammad-ismail-darwish'],
    'stated',
  ],
  ['Fidan, Haniye ile görüşecek.', 'meeting', 'meet', ['hakan-fidan', 'ismail-haniyeh'], 'planned'],
  ['Fidan, Haniye ile görüşmedi.', 'meeting', 'meet', ['hakan-fidan', 'ismail-haniyeh'], 'denied'],
  ['Fidan, Haniye ile görüşebilir.', 'meeting', 'meet', ['hakan-fidan', 'ismail-haniyeh'], 'conditional'],
];
const arabic: readonly Row[] = [
  [
    'التقى وزير الخارجية التركي هاكان فيدان رئيس المكتب السياسي لحركة حماس إسماعيل هنية في أنقرة.',
    'meeting',
    'meet',
    ['hakan-fidan', 'ismail-haniyeh'],
    'stated',
  ],
  [
    'اجتمع رئيس المخابرات المصرية حسن رشاد مع إبراهيم قالن يوم الثلاثاء.',
    'meeting',
    'meet',
    ['hassan-mahmoud-rashad', 'ibrahim-kalin'],
    'stated',
  ],
  ['استقبل أردوغان وفد حماس.', 'meeting', 'receive', ['recep-tayyip-erdogan', 'hamas'], 'stated'],
  ['سيلتقي فيدان إسماعيل هنية.', 'meeting', 'meet', ['hakan-fidan', 'ismail-haniyeh'], 'planned'],
  ['أجرى فيدان اتصالا هاتفيا مع ويتكوف.', 'contact', 'speak', ['hakan-fidan', 'steve-witkoff'], 'stated'],
  ['بحث قالن مع خليل الحية تبادل الأسرى.', 'talks', 'discuss', ['ibrahim-kalin', 'khalil-al-hayya'], 'stated'],
  ['لن يلتقي فيدان إسماعيل هنية.', 'meeting', 'meet', ['hakan-fidan', 'ismail-haniyeh'], 'denied'],
];

describe.each([
  ['tr', turkish],
  ['ar', arabic],
] as const)('meetings in %s', (language, rows) => {
  it.each(rows)('%s', (sentence, kind, predicate, who, modality) => {
    const facts = factsOf(sentence, language).filter((fact) => fact.kind === kind);
    expect(
      facts.map((fact) => [fact.predicate, fact.participants.map(({ id }) => id), fact.modality]),
    ).toEqual([[predicate, who, modality]]);
  });
});

describe('journeys', () => {
  it.each([
    ['tr', "Kalın salı günü Mısır'a gitti.", 'travel', 'ibrahim-kalin', 'egypt'],
    ['tr', "Witkoff Kahire'ye geldi.", 'arrive', 'steve-witkoff', 'cairo'],
    ['tr', "Fidan Doha'yı ziyaret etti.", 'visit', 'hakan-fidan', 'doha'],
    ['ar', 'وصل ويتكوف إلى القاهرة.', 'arrive', 'steve-witkoff', 'cairo'],
    ['ar', 'زار فيدان الدوحة.', 'visit', 'hakan-fidan', 'doha'],
  ] as const)('%s: %s', (language, sentence, predicate, subject, place) => {
    const facts = factsOf(sentence, language).filter(({ kind }) => kind === 'travel');
    expect(facts.map((fact) => [fact.predicate, fact.subject.id, fact.place?.id])).toEqual([
      [predicate, subject, place],
    ]);
  });
});

it('takes the day of a Turkish report for that of nothing else', () => {
  const text =
    "Yeni Şafak'ın 7 Ekim 2025 tarihli haberine göre İsmail Haniye, 1 Ekim 2025'te Recep Tayyip Erdoğan ile bir araya gelmişti.";
  expect(factsOf(text, 'tr').find(({ kind }) => kind === 'meeting')?.date?.value).toBe('2025-10-01');
});
