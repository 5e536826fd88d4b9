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

describe('journeys and offices', () => {
  it.each([
    ['tr', "Kalın salı günü Mısır'a gitti.", 'travel', 'ibrahim-kalin', 'travel', 'egypt'],
    ['ar', 'وصل ويتكوف إلى القاهرة.', 'travel', 'steve-witkoff', 'arrive', 'cairo'],
    [
      'tr',
      'Türkiye Dışişleri Bakanı Hakan Fidan konuştu.',
      'role',
      'hakan-fidan',
      'Foreign Minister',
      'turkiye',
    ],
    ['tr', 'Dışişleri Bakanı Hakan Fidan konuştu.', 'role', 'hakan-fidan', 'Foreign Minister', null],
    [
      'tr',
      'Katar Başbakanı Muhammed bin Abdurrahman Al Sani konuştu.',
      'role',
      'mohammed-bin-abdulrahman-al-thani',
      'Prime Minister',
      'qatar',
    ],
    ['tr', 'ABD Başkanı Donald Trump konuştu.', 'role', 'donald-trump', 'President', 'united-states'],
    ['tr', 'Katar Emiri Şeyh Temim konuştu.', 'role', 'tamim-bin-hamad-al-thani', 'Emir', 'qatar'],
    [
      'tr',
      'ABD Özel Temsilcisi Steve Witkoff konuştu.',
      'role',
      'steve-witkoff',
      'Special Envoy',
      'united-states',
    ],
    [
      'ar',
      'قال رئيس الوزراء القطري محمد بن عبد الرحمن آل ثاني ذلك.',
      'role',
      'mohammed-bin-abdulrahman-al-thani',
      'Prime Minister',
      'qatar',
    ],
    ['ar', 'قال الرئيس التركي رجب طيب أردوغان ذلك.', 'role', 'recep-tayyip-erdogan', 'President', 'turkiye'],
    [
      'ar',
      'قال أمير قطر الشيخ تميم بن حمد آل ثاني ذلك.',
      'role',
      'tamim-bin-hamad-al-thani',
      'Emir',
      'qatar',
    ],
    [
      'ar',
      'قال المبعوث الأميركي ستيف ويتكوف ذلك.',
      'role',
      'steve-witkoff',
      'Special Envoy',
      'united-states',
    ],
    ['tr', 'MİT Başkanı İbrahim Kalın konuştu.', 'role', 'ibrahim-kalin', 'head', 'mit'],
    ['ar', 'قال وزير الخارجية التركي هاكان فيدان ذلك.', 'role', 'hakan-fidan', 'Foreign Minister', 'turkiye'],
    [
      'ar',
      'قال رئيس المخابرات المصرية حسن رشاد ذلك.',
      'role',
      'hassan-mahmoud-rashad',
      'Intelligence Chief',
      'egypt',
    ],
  ] as const)('%s: %s', (language, sentence, kind, subject, predicate, object) => {
    const facts = factsOf(sentence, language).filter((fact) => fact.kind === kind);
    expect(
      facts.map((fact) => [
        fact.subject.id,
        fact.predicate,
        typeof fact.object === 'object' ? (fact.object?.id ?? null) : fact.object,
      ]),
    ).toEqual([[subject, predicate, object]]);
  });
});
