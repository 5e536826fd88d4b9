import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameStory, likenessOf } from '../../../src/sources/stories/same-story.js';
import { shinglesOf } from '../../../src/sources/stories/shingles.js';
import { atOnce } from '../../../src/steps.js';
import { createStoryIndex, storiesOf } from '../../../src/sources/stories/story-index.js';

const ENGLISH = [
  'The delegations of both sides arrived in Cairo on Monday for another round of talks with Egyptian mediators.',
  'Hakan Fidan met the head of the Egyptian intelligence service in the evening, diplomatic sources said.',
  'They discussed the release of hostages, the withdrawal of troops and the entry of aid into the strip.',
  'Nothing was said in public about what had been offered, and the talks are to go on until the end of the week.',
];
const STORIES = {
  en: ENGLISH,
  tr: [
    'İki tarafın heyetleri pazartesi günü Mısırlı arabulucularla yeni bir görüşme turu için Kahire’ye geldi.',
    'Diplomatik kaynaklara göre Hakan Fidan akşam saatlerinde Mısır istihbarat başkanıyla bir araya geldi.',
    'Görüşmede rehinelerin serbest bırakılması, askerlerin çekilmesi ve yardımların girişi ele alındı.',
    'Ne önerildiği konusunda kamuoyuna bir şey söylenmedi, görüşmelerin hafta sonuna kadar sürmesi bekleniyor.',
  ],
  ar: [
    'وصل وفدا الجانبين إلى القاهرة يوم الاثنين لعقد جولة جديدة من المحادثات مع الوسطاء المصريين.',
    'والتقى هاكان فيدان رئيس المخابرات المصرية في المساء، بحسب مصادر دبلوماسية تحدثت إلى الصحفيين.',
    'وبحث الطرفان الإفراج عن الرهائن وانسحاب القوات ودخول المساعدات إلى القطاع خلال الأيام المقبلة.',
    'ولم يعلن شيء عما عرض على الجانبين، ومن المقرر أن تستمر المحادثات حتى نهاية الأسبوع الحالي.',
  ],
  he: [
    'משלחות שני הצדדים הגיעו ביום שני לקהיר לסבב נוסף של שיחות עם המתווכים המצרים.',
    'האקאן פידאן נפגש בערב עם ראש המודיעין המצרי, כך מסרו מקורות דיפלומטיים לעיתונאים.',
    'השניים דנו בשחרור החטופים, בנסיגת הכוחות ובהכנסת הסיוע לרצועה בימים הקרובים.',
    'דבר לא נאמר בפומבי על ההצעות שהועלו, והשיחות צפויות להימשך עד סוף השבוע הנוכחי.',
  ],
};
const OTHER = [
  'The foreign ministry in Doha published the terms of the agreement that both sides had signed the week before.',
  'Fifty prisoners are to be freed in three stages, and the crossing is to be opened to lorries from the first day.',
  'A committee of four states is to watch over it, with an office in the capital and another at the border.',
];

describe.each(Object.entries(STORIES))('a story (%s)', (_, told) => {
  const text = told.join('\n\n');
  const [first = '', second = ''] = told;

  it.each([
    ['with another headline', `ANOTHER HEADLINE 2025\n\n${text}`],
    ['with a dateline and a byline', `DOHA, Oct 7 (Reuters) — ${text}\n\nA. Writer`],
    ['cut', told.slice(0, 3).join('\n\n')],
    ['with a paragraph missing', told.filter((each) => each !== second).join('\n\n')],
    ['with a paragraph more', [first, OTHER[0], ...told.slice(1)].join('\n\n')],
    ['with a word changed', text.replace(/\S+(?=\s\S+\.)/u, 'XYZ')],
    ['set otherwise', text.replaceAll('\n\n', ' ').replaceAll(',', ' –').toUpperCase()],
  ])('is the same %s', (_what, copy) => {
    expect(storiesOf([text, copy])).toEqual([[0, 1]]);
  });

  it('is another where it repeats a paragraph', () => {
    expect(storiesOf([text, [...OTHER, first].join('\n\n')])).toEqual([[0], [1]]);
  });
});

describe('stories', () => {
  it('are apart in each language: a translation is no copy', () => {
    const texts = Object.values(STORIES).map((told) => told.join('\n\n'));
    expect(storiesOf(texts)).toEqual([[0], [1], [2], [3]]);
  });

  it('are one where copies of copies are', () => {
    const [a = '', b = '', c = '', d = ''] = ENGLISH;
    const [x = '', y = ''] = OTHER;
    // The first and the last share too little to be copies of each other.
    expect(isSameStory(shinglesOf([a, b, c, d].join(' ')), shinglesOf([d, x, y].join(' ')))).toBe(false);
    expect(storiesOf([[a, b, c, d].join(' '), [b, c, d, x].join(' '), [c, d, x, y].join(' ')])).toEqual([
      [0, 1, 2],
    ]);
  });

  it('are none that hold a roundup together', () => {
    const roundup = Object.values(STORIES).map((told) => told.join(' '));
    expect(storiesOf([[...roundup, ...OTHER].join('\n\n'), OTHER.join(' ')])).toEqual([[0], [1]]);
  });

  it('are not told by texts of a few words', () => {
    expect(storiesOf(['Talks resume in Cairo.', 'Talks resume in Cairo.', '', ''])).toEqual([
      [0],
      [1],
      [2],
      [3],
    ]);
  });

  it('are the same in whatever order texts come', () => {
    const texts = [
      ENGLISH.join(' '),
      ENGLISH.slice(0, 3).join(' '),
      OTHER.join(' '),
      [...OTHER, ENGLISH[0]].join(' '),
      STORIES.tr.join(' '),
    ];
    const grouped = (order: readonly number[]): string[] =>
      storiesOf(order.map((at) => texts[at] ?? ''))
        .map((group) =>
          group
            .map((at) => order[at] ?? -1)
            .toSorted((a, b) => a - b)
            .join(),
        )
        .toSorted();
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), (order) => {
        expect(grouped(order)).toEqual(['0,1', '2,3', '4']);
      }),
    );
  });
});

describe('how alike two texts are', () => {
  it('is the same from both sides, and whole for one text', () => {
    const words = fc.array(fc.constantFrom('talks', 'aid', 'Cairo', 'Doha', 'Fidan', 'wrote'), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [a, b] = [shinglesOf(one.join(' ')), shinglesOf(other.join(' '))];
        expect(likenessOf(a, b)).toEqual(likenessOf(b, a));
        expect(likenessOf(a, a)).toEqual(
          a.length === 0 ? { contained: 0, alike: 0 } : { contained: 1, alike: 1 },
        );
        expect(likenessOf(a, b).contained).toBeGreaterThanOrEqual(likenessOf(a, b).alike);
      }),
    );
  });
});

describe('an index of stories', () => {
  /** Texts of made words: those of one number are one story. */
  const made = (story: number, copy = 0): string =>
    Array.from({ length: 60 }, (_, at) => (at === 30 ? `copy${copy}` : `word${story}x${at}`)).join(' ');
  const indexOf = (texts: ReadonlyMap<string, string>) => createStoryIndex((id) => texts.get(id) ?? '');

  it('says of each article that is added whose copy it is', () => {
    const texts = new Map(['a', 'b', 'c'].map((id, at) => [id, made(Math.min(at, 1), at)]));
    const index = indexOf(texts);
    expect([...texts].map(([id, text]) => index.add(id, text))).toEqual([[], [], ['b']]);
    expect(['a', 'b', 'c', 'd'].map((id) => index.storyOf(id))).toEqual([['a'], ['b', 'c'], ['b', 'c'], []]);
  });

  it('knows nothing more of an article that went, or was written anew', () => {
    const texts = new Map([
      ['a', made(1, 1)],
      ['b', made(1, 2)],
      ['c', made(1, 3)],
    ]);
    const index = indexOf(texts);
    for (const [id, text] of texts) index.add(id, text);
    index.remove('a');
    index.remove('never there');
    expect([index.storyOf('a'), index.storyOf('b')]).toEqual([[], ['b', 'c']]);
    texts.set('b', made(2));
    expect(index.add('b', made(2))).toEqual([]);
    expect([index.storyOf('b'), index.storyOf('c')]).toEqual([['b'], ['c']]);
  });

  it('finds the copies among thousands, while most of them come and go', () => {
    const texts = new Map<string, string>();
    const index = indexOf(texts);
    const add = (id: string, text: string): readonly string[] => {
      texts.set(id, text);
      return index.add(id, text);
    };
    for (let at = 0; at < 3000; at += 1) expect(add(`s${at}`, made(at))).toEqual([]);
    for (let at = 0; at < 2900; at += 1) index.remove(`s${at}`);
    expect(add('gone', made(7, 1))).toEqual([]);
    expect(add('copy', made(2950, 1))).toEqual(['s2950']);
    expect(index.storyOf('s2950')).toEqual(['s2950', 'copy']);
  });

  it('reads no more texts for an article among many than among few', () => {
    const readsAmong = (size: number): number => {
      let reads = 0;
      const index = createStoryIndex((id) => {
        reads += 1;
        return made(Number(id));
      });
      for (let at = 0; at < size; at += 1) index.add(String(at), made(at));
      reads = 0;
      index.add('new', made(3, 1));
      return reads;
    };
    expect([readsAmong(10), readsAmong(2000)]).toEqual([1, 1]);
  });

  it('finds whose copy a text is without taking it in, the nearest of many, a text a step', () => {
    const texts = new Map<string, string>();
    let reads = 0;
    const index = createStoryIndex((id) => {
      reads += 1;
      return texts.get(id) ?? '';
    });
    const put = (id: string, text: string): void => {
      texts.set(id, text);
      index.put(id, text);
    };
    const common = made(1);
    for (let at = 0; at < 100; at += 1) put(`s${at}`, `${common} ${made(100 + at)} ${made(300 + at)}`);
    put('copy', common);
    put('other', made(2));
    const steps = index.alike(common);
    for (;;) {
      const before = reads;
      const step = steps.next();
      expect(reads - before).toBeLessThanOrEqual(1);
      if (step.done !== true) continue;
      expect(step.value).toContain('copy');
      break;
    }
    expect(reads).toBeLessThanOrEqual(20);
    expect(index.storyOf('copy')).toEqual(['copy']);
    index.remove('copy');
    expect(atOnce(index.alike(common))).not.toContain('copy');
  });

  it('passes over what went while it looked', () => {
    const index = createStoryIndex(() => made(1));
    index.put('a', made(1));
    const steps = index.alike(made(1));
    steps.next();
    index.remove('a');
    expect(steps.next()).toEqual({ done: true, value: [] });
  });
});
