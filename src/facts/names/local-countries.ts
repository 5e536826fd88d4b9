import { ALL_PACKS, BASE_LANGUAGE, LANGUAGES } from '../../language/languages.js';
import type { Entity } from '../../model/entity.js';
import { fold } from '../../language/fold.js';

/**
 * Countries whose name is as well another word where no capitals tell them apart ("مالي" is "financial", "בנין" a building,
 * "הודו" "they admitted").
 */
const WORDLIKE: ReadonlySet<string> = new Set([
  'ML',
  'BJ',
  'IN',
  'PE',
  'IM',
  'GE',
  'JE',
  'RE',
  'TD',
  'TG',
  'CU',
]);

/** What they are called in news, and what is of them where no rule gives it. */
const SHORT_NAMES: Readonly<Record<string, readonly string[]>> = {
  AE: ['الإمارات', 'الإماراتي', 'الإماراتية', 'האמירויות', 'BAE'],
  CH: ['السويسري', 'السويسرية'],
  CN: ['Çinli', 'الصيني', 'الصينية'],
  DE: ['Alman', 'الألماني', 'الألمانية'],
  FR: ['Fransız', 'الفرنسي', 'الفرنسية', 'הצרפתי', 'הצרפתית'],
  GB: ['İngiltere', 'İngiliz', 'بريطانيا', 'البريطاني', 'البريطانية', 'הבריטי', 'הבריטית'],
  GR: ['Yunan'],
  IT: ['İtalyan'],
  JO: ['الأردني', 'الأردنية', 'הירדני', 'הירדנית'],
  MA: ['المغربي', 'المغربية'],
  NL: ['هولندا', 'הולנד', 'Hollanda'],
  OM: ['سلطنة عمان', 'العماني', 'العمانية'],
  RU: ['Rus', 'הרוסי', 'הרוסית'],
  SA: ['السعودية', 'السعودي', 'סעודיה', 'הסעודי', 'הסעודית'],
  SY: ['سورية', 'הסורי', 'הסורית'],
  TR: ['Türk', 'הטורקי', 'הטורקית'],
  YE: ['اليمني', 'اليمنية'],
};

/**
 * The world's countries as the other languages name them (CLDR), with what is of them where that follows from the name.
 *
 * @param world countries by their English names
 */
export function localCountries(world: readonly Entity[]): readonly Entity[] {
  const byName = new Map(
    world.flatMap((entity) => [entity.name, ...entity.aliases].map((name) => [fold(name), entity] as const)),
  );
  const english = new Intl.DisplayNames(BASE_LANGUAGE, { type: 'region', fallback: 'none' });
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
  const codes = letters.flatMap((first) => letters.map((second) => `${first}${second}`));
  const others = LANGUAGES.filter((language) => language !== BASE_LANGUAGE).map((language) => ({
    names: new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }),
    pack: ALL_PACKS.find(({ code }) => code === language),
  }));
  return codes.flatMap((code) => {
    const name = english.of(code);
    const entity = name === undefined || WORDLIKE.has(code) ? undefined : byName.get(fold(name));
    if (entity === undefined) return [];
    const aliases = others.flatMap(({ names, pack }) => {
      const local = names.of(code);
      return local === undefined ? [] : [local, ...(pack?.names.adjectives(local) ?? [])];
    });
    return [{ ...entity, aliases: [...new Set([...aliases, ...(SHORT_NAMES[code] ?? [])])] }];
  });
}
