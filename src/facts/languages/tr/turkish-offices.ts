import { introducedNames } from '../../names/introduced-people.js';
import { isCapital } from '../../sentence-words.js';
import { wordSet } from '../folded-words.js';

/** Nouns of offices, in the forms that stand before a name. */
const HEADS = wordSet(`
  cumhurbaşkanı başbakan başbakanı bakan bakanı başkan başkanı yardımcısı vekili sekreteri sözcüsü büyükelçisi elçisi müsteşarı
  valisi müdürü lideri milletvekili temsilcisi danışmanı komutanı orgeneral korgeneral general amiral kralı kraliçesi prensi emiri
  papa savcısı koordinatörü şansölyesi dekanı rektörü genelsekreteri sekreter mevkidaşı mevkidaşları meslektaşı yönetmeni patriği
  hakimi üyesi senatör kaymakamı eşbaşkanı avukatı müşaviri raportörü komiseri`);
const COUNTERPARTS = wordSet('mevkidaşı mevkidaşları meslektaşı');
const TITLE_WORDS = wordSet(`
  dışişleri içişleri savunma milli adalet maliye ekonomi enerji eğitim sağlık kültür turizm tarım ulaştırma çalışma sanayi ticaret çevre
  genel genelkurmay kurmay devlet kuvvetleri kara deniz hava istihbarat özel yüksek daimi eski yeni geçici siyasi basın belediye meclis meclisi
  parti partisi grup teşkilatı ajansı mahkemesi başsavcısı cumhuriyet emniyet kurulu yönetim dairesi daire bölge ortadoğu dış iç ilişkiler stratejik işler işleri hazine sosyal aile gençlik bilim teknoloji planlama bilgi ulusal güvenlik bakanlığı`);
const INNER = wordSet('el al bin ibn es ed et ez eş en');
/** Capitals that belong to no name. */
const NO_NAME = wordSet(`
  ve ile de da bu bir ise için sayın dr prof doç av bey hanım ancak türkiye abd ab bm nato tbmm chp mhp akp dtp pkk türk genel başkan
  ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık pazartesi salı çarşamba perşembe cuma cumartesi pazar`);

/** "Dışişleri Bakanı Hakan Fidan": capitals tell a name, and what an office is of stands before it. */
export const turkishNames = introducedNames({
  headOf: (folded) => (HEADS.has(folded) ? folded : null),
  titleSide: 'before',
  isTitleWord: (words, at) => {
    const word = words.tokens[at]?.folded ?? '';
    return TITLE_WORDS.has(word) || (HEADS.has(word) && isCapital(words, at));
  },
  isNamePart: (words, at, part) => {
    const word = words.tokens[at]?.folded ?? '';
    // "Macid el-Ensari", "Muhammed bin Zayid": a small word within a name.
    if (INNER.has(word) && !isCapital(words, at)) return part > 0 && isCapital(words, at + 1);
    if (!isCapital(words, at) || NO_NAME.has(word) || HEADS.has(word) || word.length < 2) return false;
    const written = words.text.slice(words.tokens[at]?.start ?? 0, words.tokens[at]?.end ?? 0);
    return !/^\p{Lu}{2,}$/u.test(written);
  },
  counterparts: COUNTERPARTS,
  tellsNames: true,
  wordlike: new Set(),
  fewestParts: 2,
  firstNames: null,
  // "Mısırlı Başkanı": where somebody is from, and not whose office it is.
  isCharged: (_, word) =>
    /l[iu]$|^(?:turk|alman|rus|fransiz|ingiliz|amerikan|italyan|yunan|arap)$/u.test(word),
  inner: new Set(),
  ofWords: new Set(),
  conjunction: 've',
  owning: /^['’]n?[ıiuü]n\s$/u,
  bodyNoun:
    /^(?:konseyi|kurulu|teskilati|ajansi|bakanligi|birligi|komisyonu|komitesi|servisi|dairesi|heyeti|partisi|orgutu)$/u,
  titleOf: (title) => title,
});
