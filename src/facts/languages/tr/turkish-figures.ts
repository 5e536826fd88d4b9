import { harmFigures } from '../../clauses/harm-figures.js';
import { foldWord, wordSet, wordsTo } from '../folded-words.js';
import { turkishModality } from './turkish-endings.js';

/** Last word of what happened, the word before it where there is one, and the verb's base form in English. */
const VERBS: readonly (readonly [stem: string, before: string | null, base: string])[] = [
  ['öldürül-', null, 'kill'],
  ['öldür-', null, 'kill'],
  ['yaralan-', null, 'injure'],
  ['kaybet-', 'hayatını', 'die'],
  ['kaybet-', 'yaşamını', 'die'],
  ['tutuklan-', null, 'arrest'],
  ['alın-', 'gözaltına', 'detain'],
  ['al-', 'gözaltına', 'detain'],
  ['bırakıl-', 'serbest', 'release'],
  ['bırak-', 'serbest', 'release'],
  ['kaçırıl-', null, 'kidnap'],
  ['boğul-', null, 'drown'],
].map(([stem, before, base]) => [
  foldWord((stem ?? '').slice(0, -1)),
  before === null || before === undefined ? null : foldWord(before),
  base ?? '',
]);
/** The longest first, where one begins another. */
const COUNTED = [
  ...wordSet(`
  maddelik madde aşama rehine esir tutuklu mahkum asker ülke üye kamyon tır konut ceset cenaze yetkili temsilci gazeteci bakan
  gün hafta ay yıl saat`),
].toSorted((one, other) => other.length - one.length);
const ENDING =
  /^(?:l[iu]k)?(?:l[ae]r)?(?:y?[iu]|s[iu]|n?[iu]n|y?[ae]|[dt][ae]n?|n?d[ae]n?|s[iu]n[iu]n?|y?l[ae])?$/u;
const DIED = /^öldü(?:ler)?$/u;

/** "Saldırıda 12 kişi hayatını kaybetti". */
export const turkishFigures = harmFigures({
  people: wordSet(
    'kişi kişiyi kişinin kişiye asker askeri askerin polis polisi sivil sivili çocuk çocuğun kadın kadının işçi işçinin terörist teröristi militan militanı rehine rehineyi mahkum mahkumu tutuklu tutukluyu esir esiri filistinli filistinliyi göçmen göçmenin zanlı zanlıyı şüpheli şüpheliyi öğrenci',
  ),
  harmed: new Map(),
  verbAt: ({ tokens, article }, at) => {
    const token = tokens[at];
    if (token === undefined) return null;
    // "oldu", it was, is another word once folded.
    if (DIED.test(article.text.slice(token.start, token.end).toLocaleLowerCase('tr')))
      return { base: 'die', modality: 'stated' };
    for (const [stem, before, base] of VERBS) {
      if (before !== null && tokens[at - 1]?.folded !== before) continue;
      const modality = turkishModality(token.folded, stem);
      if (modality === 'stated' || modality === 'planned') return { base, modality };
    }
    return null;
  },
  nouns: new Map(),
  atLeast: wordSet('yaklaşık'),
  denies: wordSet(''),
  verbSide: 'behind',
  multipliers: new Map([...wordsTo(1000, 'bin'), ...wordsTo(1_000_000, 'milyon')]),
  bounds: wordSet('beri kadar önce sonra dek'),
  twoWords: wordSet(''),
  counted: {
    baseOf: (folded) =>
      COUNTED.find((noun) => folded.startsWith(noun) && ENDING.test(folded.slice(noun.length))) ?? null,
    times: wordSet('gün hafta ay yıl saat'),
    isLasting: (_, noun) => /l[iu]k(?:.{0,4})$/u.test(noun),
    known: wordSet('bu her o şu diğer bir'),
    fewest: 3,
    laidDown:
      /^(?:\S+ ){0,3}(?:plan|anlasma|teklif|oneri|asama|takvim)\S* (?:gore|uyarinca|kapsaminda|geregi)/u,
    shifts: wordSet('önce sonra sonraki öncesinde içinde yaşındaki yaşında boyunca'),
  },
  ofLand: /l[iu]$/u,
});
