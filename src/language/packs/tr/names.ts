import type { NameForms } from '../../language-pack.js';
import { sounds } from './sounds.js';

/** Case endings that Turkish writers put onto a name without an apostrophe. Folded. */
const ENDINGS = new Set(
  'ne na ni nu lerinden larindan sindan sinden nindan lardan lerden larin lerin ndan nden inin unun dan den tan ten nda nde nin nun yla yle lar ler lari leri si su da de ta te la le in un yi yu ya ye i u a e daki deki taki teki ndaki ndeki li lu lilar liler'.split(
    ' ',
  ),
);
const LONGEST_ENDING = 8;
/** Below this a name is too short to be told from an ending. */
const SHORTEST_NAME = 4;

export const names: NameForms = {
  countries: {
    AE: 'BAE Emirlik Emirlikler',
    AF: 'Afgan Afganlar',
    AL: 'Arnavut Arnavutlar',
    AM: 'Ermeni Ermeniler',
    AZ: 'Azeri Azeriler',
    BG: 'Bulgar Bulgarlar',
    CH: 'İsviçreli',
    CZ: 'Çek Çekler',
    DE: 'Alman Almanlar',
    ES: 'İspanyol İspanyollar',
    FR: 'Fransız Fransızlar',
    GB: 'İngiltere İngiliz İngilizler Britanya',
    GE: 'Gürcü Gürcüler',
    GR: 'Yunan Yunanlar Yunanlı',
    HR: 'Hırvat Hırvatlar',
    HU: 'Macar Macarlar',
    IN: 'Hintli Hintliler',
    IT: 'İtalyan İtalyanlar',
    JP: 'Japon Japonlar',
    KG: 'Kırgız Kırgızlar',
    MK: 'Makedonya Makedon',
    RO: 'Rumen Rumenler',
    RS: 'Sırp Sırplar',
    RU: 'Rus Ruslar',
    SA: 'Suudi Suudiler',
    TM: 'Türkmen Türkmenler',
    UZ: 'Özbek Özbekler',
  },
  variants(folded) {
    const once = withoutEnding(folded);
    return [...new Set([...once, ...once.flatMap(withoutEnding)])];
  },
  sounds,
  capitals: true,
  particles: 'el al bin',
  adjectives: (name) => ['li', 'lı', 'lu', 'lü'].map((ending) => name + ending),
  written: null,
  articles: '',
  and: 've|ile',
  prefixedAnd: '',
  sourceBefore: '',
  pastOffices: 'eski önceki sabık',
  bodies: `
    haber haberler haberleri ajansı gazetesi televizyonu tv radyosu kanalı dergisi bakanlığı başkanlığı teşkilatı konseyi
    komutanlığı muhafızları tugayları`,
  offices: 'ofis ofisi makamı',
  pronouns: null,
};

/** Every ending that fits, the shortest first: "Fidanın" is "Fidan" + "ın", though "Fida" + "nın" would fit too. */
function withoutEnding(folded: string): string[] {
  const variants: string[] = [];
  const longest = Math.min(LONGEST_ENDING, folded.length - SHORTEST_NAME);
  for (let length = 1; length <= longest; length += 1) {
    if (ENDINGS.has(folded.slice(-length))) variants.push(folded.slice(0, -length));
  }
  return variants;
}
